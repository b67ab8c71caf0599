// The few sentences that are said before anything is installed, in the reader's language.
const texts = {
  kk: {
    usage: "Пайдалану: node scripts/with-node24.mjs scripts/NAME.ts [параметрлер]",
    installing: "package-lock.json файлында аталған пакеттер орнатылуда: бір минутқа дейін уақыт алады…",
    installFailed: "Пакеттер орнатылмады: себебі жоғарыда көрсетілген.",
    noNode: "Node 24.12 немесе одан жаңа нұсқасы қажет, бұл платформаға арналған пакет табылмады",
  },
  ru: {
    usage: "Использование: node scripts/with-node24.mjs scripts/NAME.ts [параметры]",
    installing: "Устанавливаются пакеты, названные в package-lock.json: это займёт до минуты…",
    installFailed: "Пакеты не установлены: причина указана выше.",
    noNode: "Нужен Node 24.12 или новее, пакета для этой платформы не нашлось",
  },
  en: {
    usage: "Usage: node scripts/with-node24.mjs scripts/NAME.ts [arguments]",
    installing: "Installing the packages that package-lock.json names: this takes up to a minute…",
    installFailed: "The packages were not installed: the reason stands above.",
    noNode: "Node 24.12 or later is needed, and there is no package of it for this platform",
  },
};

/** The language that is asked for: `--lang`, else the locale of the environment, else Russian. */
export function askedLanguage(args, environment) {
  const at = args.indexOf("--lang");
  const named = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith("--lang="))?.slice("--lang=".length);
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  const language = (named ?? locale).slice(0, 2).toLowerCase();
  return Object.hasOwn(texts, language) ? language : "ru";
}

export function setupText(key) {
  return texts[askedLanguage(process.argv, process.env)][key];
}
