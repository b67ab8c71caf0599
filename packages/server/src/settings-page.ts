// docs/settings.md: every setting of the server in three languages, made from the settings themselves.
import type { Language, Text } from "@bagalau/methodology";
import { settings } from "./config.ts";

const heads = {
  title: { kk: "Сервердің баптаулары", ru: "Настройки сервера", en: "Settings of the server" },
  lead: {
    kk: "Баптау орта айнымалысымен беріледі. Құпия баптауды файлмен де беруге болады: атауға `_FILE` жалғанады, мәні файлдың жолы болады. Іске қосылғанда бәрі тексеріледі, барлық қате бірден айтылады.",
    ru: "Настройка задаётся переменной окружения. Секретную можно задать и файлом: к имени добавляется `_FILE`, значением служит путь к файлу. При запуске проверяются все, и обо всех ошибках сообщается сразу.",
    en: "A setting is given by an environment variable. A secret one may be given as a file too: `_FILE` is added to its name, and the value is the file's path. All are checked at start, and all faults are told at once.",
  },
  name: { kk: "Атауы", ru: "Имя", en: "Name" },
  usual: { kk: "Берілмесе", ru: "Если не задано", en: "Where not given" },
  about: { kk: "Мағынасы", ru: "Значение", en: "Meaning" },
  secret: { kk: "құпия", ru: "секретная", en: "secret" },
} satisfies Readonly<Record<string, Text>>;

/** Markdown. */
export function settingsPage(): string {
  return (["en", "kk", "ru"] as const).map(sectionIn).join("\n");
}

function sectionIn(language: Language): string {
  const mark = language === "en" ? "#" : "##";
  const rows = Object.values(settings).map((one) => {
    const secret = "secret" in one && one.secret === true ? ` (${heads.secret[language]})` : "";
    return `| \`${one.name}\`${secret} | ${usualText(one.usual)} | ${one.about[language]} |`;
  });
  const head = `| ${heads.name[language]} | ${heads.usual[language]} | ${heads.about[language]} |`;
  const title = `${mark} ${heads.title[language]}`;
  return `${[title, "", heads.lead[language], "", head, "| --- | --- | --- |", ...rows].join("\n")}\n`;
}

function usualText(usual: unknown): string {
  if (usual === null || (Array.isArray(usual) && usual.length === 0)) return "–";
  return `\`${String(usual)}\``;
}
