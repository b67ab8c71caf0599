// Which passwords are taken, by NIST SP 800-63B: long enough, not among those that everybody tries first, not made of what is
// known of their owner. No demands of capitals, digits and signs, and no change on schedule.
import { commonPasswords } from "./common-passwords.ts";

export interface PasswordFault {
  readonly code:
    "identity.password-short" | "identity.password-long" | "identity.password-common" | "identity.password-own";
  readonly params: Readonly<Record<string, string>>;
}

/** Alone it must be longer than beside a second proof. */
const least = { alone: 15, beside: 8 };
const most = 200;

export interface PasswordSetting {
  /** A second proof will be asked for each time. */
  readonly secondProof: boolean;
  /** Login, names, the body's short name: words that an attacker knows as well. */
  readonly known: readonly string[];
}

export function leastLength({ secondProof }: Pick<PasswordSetting, "secondProof">): number {
  return secondProof ? least.beside : least.alone;
}

/** Lengths count letters as people do, not bytes. */
export function passwordFaults(password: string, { secondProof, known }: PasswordSetting): readonly PasswordFault[] {
  const shortest = leastLength({ secondProof });
  const said = password.normalize("NFKC");
  const length = [...said].length;
  if (length < shortest) return [{ code: "identity.password-short", params: { least: String(shortest) } }];
  if (length > most) return [{ code: "identity.password-long", params: { most: String(most) } }];
  const bare = said.toLowerCase();
  if (isCommon(bare)) return [{ code: "identity.password-common", params: {} }];
  return isOwn(bare, known) ? [{ code: "identity.password-own", params: {} }] : [];
}

/** The list's words are also refused with a few digits and signs around them: `password2025!` is tried as early as `password`. */
function isCommon(bare: string): boolean {
  const inner = bare.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const dressed = commonPasswords.has(inner) && bare.length - inner.length < least.beside;
  return dressed || commonPasswords.has(bare) || isRow(bare) || isRepeated(bare);
}

/** Neighbours in the alphabet, among digits or on a keyboard, in either direction. */
const rows = [
  "01234567890123456789",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop[]asdfghjkl;'zxcvbnm,./",
  "йцукенгшщзхъфывапролджэячсмитьбю.",
  "әіңғүұқөһ",
  "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
  "1q2w3e4r5t6y7u8i9o0p",
];

function isRow(bare: string): boolean {
  return rows.some((row) => row.includes(bare) || [...row].reverse().join("").includes(bare));
}

/** One piece of up to six letters said again and again: `aaaaaaaa`, `abc123abc123`. */
function isRepeated(bare: string): boolean {
  return /^(.{1,6}?)\1+.{0,5}$/u.test(bare) && new Set(bare).size <= 6;
}

/** What remains without the known word is too little to guess. */
function isOwn(bare: string, known: readonly string[]): boolean {
  const words = known.map((word) => word.normalize("NFKC").toLowerCase()).filter((word) => word.length >= 4);
  return words.some((word) => bare.includes(word) && bare.replaceAll(word, "").length < least.beside);
}
