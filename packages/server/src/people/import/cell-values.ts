// What one cell says: an IIN, a day, yes or no, a category; or everything that is wrong with it.
import { addDays, parseDate } from "@bagalau/calendar";
import type { Language } from "@bagalau/methodology";
import { readIin } from "@bagalau/procedure/organisation";
import type { Category } from "../categories.ts";
import type { ImportCode } from "./cell-fault.ts";
import { compared, nearest } from "./compared.ts";
import type { CellNature, GridCell } from "./grid.ts";

type Params = Readonly<Record<string, string>>;

interface Wrong {
  readonly wrong: readonly { readonly code: string; readonly params: Params }[];
}

type Read<Value> = { readonly value: Value } | Wrong;

export type ReadValue<Value> = (text: string, nature: CellNature) => Read<Value>;

function wrong(code: ImportCode, params: Params = {}): Wrong {
  return { wrong: [{ code, params }] };
}

/** Letters that Windows-1251 has in the place of Kazakh ones, and the mark of letters that it has not. */
const lost = /[?ЂЃЉЊЌЋЏђѓљњќћџЎўЈҐЄЇґєјЅѕї]/u;
const replacement = "\uFFFD";

/** With single spaces. `lossy`: the file's encoding has no Kazakh letters. */
export function soundText({ text, nature }: GridCell, lossy: boolean): Read<string> {
  if (nature === "formula-error" || nature === "formula-unread") return wrong(`import.${nature}`);
  if (!text.isWellFormed() || /\p{Cc}/u.test(text.replaceAll(/[\t\r\n]/gu, "")))
    return wrong("import.value-unwritable");
  if ((lossy && lost.test(text)) || text.includes(replacement)) return wrong("import.letters-lost");
  return { value: text.replaceAll(/\s+/gu, " ") };
}

export function shortEnough(text: string, most: number): Read<string> {
  return text.length > most ? wrong("import.value-long", { most: String(most) }) : { value: text };
}

/** Spreadsheet programs drop the zeros before a number: they are put back where the check digit then holds. */
export function iinIn(text: string): Read<string> {
  if (/^\d[.,]?\d*E\+?\d+$/iu.test(text)) return wrong("import.iin-rounded");
  const digits = text.replaceAll(/[\s'’]/gu, "");
  const whole = /^\d{9,11}$/u.test(digits) ? digits.padStart(12, "0") : digits;
  const read = readIin(whole);
  if (read.ok) return { value: whole };
  const codes = whole === digits ? read.faults : ["iin.digits"];
  return { wrong: codes.map((code) => ({ code, params: {} })) };
}

/** Days between 1927 and 2119, as spreadsheets number them. */
const serials = { least: 10_000, most: 80_000, zero: "1899-12-30" };
/** Nobody in service was appointed before. */
const earliest = "1900-01-01";

/** Not after the day of the table. */
export function dayIn(text: string, nature: CellNature, on: string): Read<string> {
  const day = nature === "number" ? serialDay(text) : writtenDay(text);
  if (day === null || day < earliest) return wrong("import.not-a-day");
  return day > on ? wrong("import.day-later", { day, on }) : { value: day };
}

function serialDay(text: string): string | null {
  const serial = Number(text);
  const isSerial = Number.isInteger(serial) && serial >= serials.least && serial <= serials.most;
  return isSerial ? addDays(serials.zero, serial) : null;
}

/** `22.10.2025`, `22/10/2025`, `2025-10-22`, with or without «ж.» or «г.». */
function writtenDay(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:\s*[жг]\.?)?$/u.exec(text) ?? [];
  const iso =
    day === undefined ? text.replaceAll(".", "-") : `${year}-${month!.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return parseDate(iso) === null ? null : iso;
}

const answers = wordsOf({
  yes: ["иә", "ия", "да", "yes", "1", "+", "true"],
  no: ["жоқ", "нет", "no", "0", "-", "false"],
});

export function yesOrNoIn(text: string): Read<boolean> {
  const answer = answers.get(compared(text));
  return answer === undefined ? wrong("import.not-yes-or-no") : { value: answer === "yes" };
}

const ways = wordsOf({
  appointment: ["тағайындау", "тағайындалды", "назначение", "назначен", "назначена", "appointment", "appointed"],
  election: ["сайлау", "сайланды", "избрание", "избран", "избрана", "election", "elected"],
});

export function wayIn(text: string): Read<"appointment" | "election"> {
  const words = "тағайындау, сайлау, назначение, избрание, appointment, election";
  const way = ways.get(compared(text));
  return way === undefined ? wrong("import.not-one-of", { words }) : { value: way };
}

const languages = wordsOf<Language>({
  kk: ["kk", "kz", "қаз", "қазақ", "қазақша", "каз", "казахский", "kazakh"],
  ru: ["ru", "орыс", "орысша", "рус", "русский", "russian"],
  en: ["en", "ағылшын", "ағылшынша", "английский", "english"],
});

export function languageIn(text: string): Read<Language> {
  const language = languages.get(compared(text));
  return language === undefined ? wrong("import.not-one-of", { words: "kk, ru, en" }) : { value: language };
}

function wordsOf<Word extends string>(known: Readonly<Record<Word, readonly string[]>>): ReadonlyMap<string, Word> {
  const entries = Object.entries<readonly string[]>(known) as [Word, readonly string[]][];
  return new Map(entries.flatMap(([word, said]) => said.map((one): [string, Word] => [one, word])));
}

/** Cyrillic letters that look like Latin ones are the same letter of a category. */
export function categoryIn(text: string, categories: readonly Category[]): Read<string> {
  const wanted = latin(text);
  const namesOf = ({ word, title }: Category): readonly string[] => [word, title.kk, title.ru, title.en];
  const found = categories.find((one) => namesOf(one).some((name) => latin(name) === wanted));
  if (found !== undefined) return { value: found.word };
  const words = categories.map(({ word }) => word).join(", ");
  const near = nearest(text, categories.flatMap(namesOf));
  return near === null
    ? wrong("import.category-unknown", { words })
    : wrong("import.category-near", { words, nearest: near });
}

const looks: Readonly<Record<string, string>> = {
  а: "a",
  в: "b",
  е: "e",
  к: "k",
  м: "m",
  н: "h",
  о: "o",
  р: "p",
  с: "c",
  т: "t",
  х: "x",
};

function latin(text: string): string {
  return compared(text).replaceAll(/[авекмнорстх]/gu, (letter) => looks[letter]!);
}

/** `8 (701) 123-45-67` is +77011234567; what is no telephone number stays as it is and is refused by the card. */
export function phoneIn(text: string): Read<string> {
  const digits = text.replaceAll(/[\s()-]/gu, "");
  const local = /^[78](\d{10})$/u.exec(digits);
  const value = local === null ? digits : `+7${local[1]}`;
  return shortEnough(value, 40);
}
