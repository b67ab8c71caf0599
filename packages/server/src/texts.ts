// What the server says before anybody is signed in: faults of its settings, and that it runs or stops.
import type { Language, Text } from "@bagalau/methodology";
import type { ConfigFault } from "./config.ts";
import { faultTexts } from "./http/fault-texts.ts";
import { filled } from "./sentence.ts";

const texts = {
  "config.wrong": {
    kk: "Сервер іске қосылмады: баптауларда қателер бар.",
    ru: "Сервер не запущен: в настройках есть ошибки.",
    en: "The server has not started: the settings are wrong.",
  },
  "config.unknown-setting": {
    kk: "Мұндай баптау жоқ.",
    ru: "Такой настройки нет.",
    en: "There is no such setting.",
  },
  "config.given-twice": {
    kk: "Мән екі рет берілген; екіншісі: {other}. Біреуін қалдырыңыз.",
    ru: "Значение задано дважды; второе: {other}. Оставьте одно.",
    en: "The value is given twice; the other: {other}. Keep one.",
  },
  "config.no-file": {
    kk: "Файл оқылмайды: {file} ({reason}).",
    ru: "Файл не читается: {file} ({reason}).",
    en: "The file cannot be read: {file} ({reason}).",
  },
  "config.too-long": {
    kk: "Мән тым ұзын. Таңбалар саны ең көбі: {most}.",
    ru: "Значение слишком длинное. Знаков не более: {most}.",
    en: "The value is too long. Characters at most: {most}.",
  },
  "config.not-whole-within": {
    kk: "Бүтін сан болуы керек, ең кішісі {least}, ең үлкені {most}. Берілгені: {raw}.",
    ru: "Должно быть целое число, наименьшее {least}, наибольшее {most}. Задано: {raw}.",
    en: "A whole number is expected, {least} at least, {most} at most. Given: {raw}.",
  },
  "config.not-one-of": {
    kk: "Мұндай мән жоқ: {raw}. Ықтимал мәндер: {words}.",
    ru: "Такого значения нет: {raw}. Возможные значения: {words}.",
    en: "There is no such value: {raw}. Possible values: {words}.",
  },
  "config.not-a-web-address": {
    kk: "Сұрау бөлігі жоқ http немесе https мекенжайы болуы керек. Берілгені: {raw}.",
    ru: "Должен быть адрес http или https без запроса. Задано: {raw}.",
    en: "An http or https address without a query is expected. Given: {raw}.",
  },
  "config.not-a-push-service": {
    kk: "Хост (мысалы, *.push.apple.com) немесе https мекенжайы болуы керек. Берілгені: {raw}.",
    ru: "Должен быть хост (например, *.push.apple.com) или адрес https. Задано: {raw}.",
    en: "A host (such as *.push.apple.com) or an https address is expected. Given: {raw}.",
  },
  "config.not-a-contact": {
    kk: "mailto: немесе https мекенжайы болуы керек. Берілгені: {raw}.",
    ru: "Должен быть адрес mailto: или https. Задано: {raw}.",
    en: "A mailto: or https address is expected. Given: {raw}.",
  },
  "config.not-a-database-address": {
    kk: "PostgreSQL мекенжайы мынадай болуы керек: postgres://пайдаланушы:құпиясөз@сервер:5432/дерекқор.",
    ru: "Должен быть адрес PostgreSQL вида postgres://пользователь:пароль@сервер:5432/база.",
    en: "An address of PostgreSQL is expected: postgres://user:password@server:5432/database.",
  },
  "config.not-an-address": {
    kk: "IP мекенжайы немесе ішкі желі болуы керек. Берілгені: {raw}.",
    ru: "Должен быть IP-адрес или подсеть. Задано: {raw}.",
    en: "An IP address or a subnet is expected. Given: {raw}.",
  },
  "config.not-json": {
    kk: "Мән JSON емес.",
    ru: "Значение — не JSON.",
    en: "The value is not JSON.",
  },
  "config.wrong-field": {
    kk: "Өріс: {field}. {sentence}",
    ru: "Поле: {field}. {sentence}",
    en: "Field: {field}. {sentence}",
  },
  "server.listening": {
    kk: "Бағалау мына мекенжайда ашық: {address}",
    ru: "Bagalau открыт по адресу: {address}",
    en: "Bagalau is open at: {address}",
  },
  "server.stopping": {
    kk: "Сервер тоқтап жатыр, басталған жұмыс аяқталуда.",
    ru: "Сервер останавливается, начатое завершается.",
    en: "The server is stopping and finishes what has begun.",
  },
  "server.stopped": {
    kk: "Сервер тоқтады.",
    ru: "Сервер остановлен.",
    en: "The server has stopped.",
  },
} satisfies Readonly<Record<string, Text>>;

export function say(
  language: Language,
  key: keyof typeof texts,
  params: Readonly<Record<string, string>> = {},
): string {
  return filled(texts[key], language, params);
}

/** One line for the whole, one for each fault, each beginning with the setting's name. */
export function configFaultLines(faults: readonly ConfigFault[], language: Language): readonly string[] {
  const lines = faults.map(({ name, code, params }) => {
    const inner = (faultTexts as Readonly<Record<string, Text>>)[params["fault"] ?? ""];
    const sentence = inner === undefined ? "" : filled(inner, language, params);
    return `${name}: ${say(language, `config.${code}` as keyof typeof texts, { ...params, sentence })}`;
  });
  return [say(language, "config.wrong"), ...lines];
}
