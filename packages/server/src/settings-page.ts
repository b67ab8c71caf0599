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
  database: {
    kk: "`DATABASE_URL` пайдаланушысының суперпайдаланушы болуы шарт емес: дерекқорды иеленсе және екі рөлдің мүшесі болса, жеткілікті. Сервер `bagalau_app` рөлінің, ал оқитындар `bagalau_viewer` рөлінің атынан жұмыс істейді; жолдардың қорғанысы оларға да, иесіне де қолданылады. Суперпайдаланушы бір рет орындайды:",
    ru: "Пользователю из `DATABASE_URL` не нужно быть суперпользователем: достаточно владеть базой и состоять в двух ролях. Сервер работает от имени `bagalau_app`, читающие от имени `bagalau_viewer`; защита строк действует и на них, и на владельца. Суперпользователь один раз выполняет:",
    en: "The user of `DATABASE_URL` need not be a superuser: owning the database and being a member of two roles is enough. The server works as `bagalau_app`, whoever reads as `bagalau_viewer`; row security holds for them and for the owner too. A superuser runs once:",
  },
  rights: {
    kk: "Пайдаланушының рөл жасау құқығы (`createrole`) болса, сервер рөлдерді өзі жасайды; PostgreSQL 15-те бұл құқық басқа рөлдерге де билік береді. Жетіспейтін әр құқықты сервер іске қосылғанда орындауға дайын SQL түрінде айтады.",
    ru: "Если у пользователя есть право создавать роли (`createrole`), сервер создаёт их сам; в PostgreSQL 15 это право даёт власть и над прочими ролями. О каждом недостающем праве сервер при запуске сообщает готовым SQL.",
    en: "Where the user may make roles (`createrole`), the server makes them itself; in PostgreSQL 15 that right gives power over other roles too. Every right that is lacking is told at start, as the SQL to run.",
  },
  name: { kk: "Атауы", ru: "Имя", en: "Name" },
  usual: { kk: "Берілмесе", ru: "Если не задано", en: "Where not given" },
  about: { kk: "Мағынасы", ru: "Значение", en: "Meaning" },
  secret: { kk: "құпия", ru: "секретная", en: "secret" },
} satisfies Readonly<Record<string, Text>>;

const onceBySuperuser = `\`\`\`sql
create role bagalau_app nologin;
create role bagalau_viewer nologin;
grant bagalau_viewer to bagalau_app;
create role bagalau login password '…';
grant bagalau_app, bagalau_viewer to bagalau;
create database bagalau owner bagalau;
\`\`\``;

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
  const table = [head, "| --- | --- | --- |", ...rows].join("\n");
  const { lead, database, rights } = heads;
  return `${[title, lead[language], table, database[language], onceBySuperuser, rights[language]].join("\n\n")}\n`;
}

function usualText(usual: unknown): string {
  if (usual === null || (Array.isArray(usual) && usual.length === 0)) return "–";
  return `\`${String(usual)}\``;
}
