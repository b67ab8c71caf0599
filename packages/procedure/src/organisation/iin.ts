// The individual identification number of a person in Kazakhstan: birth date, a digit for century and sex, a check digit.
import { parseDate } from "@bagalau/calendar";

export type IinFault = "iin.digits" | "iin.birth-date" | "iin.century" | "iin.check-digit";

export type Iin =
  | { readonly ok: true; readonly born: string; readonly sex: "male" | "female" }
  | { readonly ok: false; readonly faults: readonly IinFault[] };

const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
/** Used where the first weights leave ten, which is no digit. */
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** Reads a number such as `850315300123`; all that is wrong with it at once. */
export function readIin(text: string): Iin {
  if (!/^\d{12}$/.test(text)) return { ok: false, faults: ["iin.digits"] };
  const century = centuryOf(text[6]!);
  const written = `${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4, 6)}`;
  // Without a century the day is still looked at, in a year that has a 29 February.
  const born = parseDate(`${century ?? "20"}${written}`);
  const faults: IinFault[] = [];
  if (century === null) faults.push("iin.century");
  if (born === null && (century !== null || parseDate(`2000${written.slice(2)}`) === null))
    faults.push("iin.birth-date");
  if (checkDigitOf(text.slice(0, 11)) !== Number(text[11])) faults.push("iin.check-digit");
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, born: born!, sex: Number(text[6]) % 2 === 1 ? "male" : "female" };
}

/** The twelfth digit of the first eleven; null where no number begins with them. */
export function checkDigitOf(eleven: string): number | null {
  const first = weighed(eleven, firstWeights);
  if (first < 10) return first;
  const second = weighed(eleven, secondWeights);
  return second < 10 ? second : null;
}

function weighed(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11;
}

function centuryOf(digit: string): string | null {
  const centuries: Readonly<Record<string, string>> = {
    "1": "18",
    "2": "18",
    "3": "19",
    "4": "19",
    "5": "20",
    "6": "20",
  };
  return centuries[digit] ?? null;
}
