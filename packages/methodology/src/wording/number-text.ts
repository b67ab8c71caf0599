// Numbers as each language writes them: a decimal comma in Kazakh and Russian, a point in English, a true minus,
// thousands parted by a no-break space. Nothing is rounded here: a number without a finite decimal stays a fraction.
import { Rational } from "@bagalau/engine";
import type { Language } from "../pack/model.ts";

const decimalMark: Readonly<Record<Language, string>> = { kk: ",", ru: ",", en: "." };
const thousandsMark = "\u00a0";
const minus = "−";

/** The exact number: `4,12`, `−3`, `10 000,5`, or `1/3` where no finite decimal exists. */
export function numberText(language: Language, value: Rational): string {
  const digits = finiteDigits(value.denominator);
  if (digits !== null) return decimalText(language, value.toDecimal(digits, "half-up"));
  const top = group(value.abs().numerator.toString());
  return `${value.sign() < 0 ? minus : ""}${top}/${group(value.denominator.toString())}`;
}

/** A decimal string as the engine gives it (`4.00`), with all its digits: `4,00`. */
export function decimalText(language: Language, decimal: string): string {
  const negative = decimal.startsWith("-");
  const [whole = "0", fraction] = (negative ? decimal.slice(1) : decimal).split(".");
  const written = group(whole) + (fraction === undefined ? "" : decimalMark[language] + fraction);
  return negative ? minus + written : written;
}

/** A share in percent: one half is `50 %` (English `50%`). */
export function percentText(language: Language, share: Rational): string {
  const number = numberText(language, share.times(Rational.of(100)));
  return language === "en" ? `${number}%` : `${number}\u00a0%`;
}

/** Reads back what `numberText` and `decimalText` write; null when the text is not such a number. */
export function readNumberText(language: Language, text: string): Rational | null {
  const plain = text.replaceAll(thousandsMark, "").replace(minus, "-");
  return Rational.parse(plain.replace(decimalMark[language], "."));
}

/** How many decimals the fraction with this denominator has, or null when they never end. */
function finiteDigits(denominator: bigint): number | null {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}

function group(digits: string): string {
  return digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, thousandsMark);
}
