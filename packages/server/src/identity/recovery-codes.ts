// Recovery codes: ten for the day on which the telephone is lost, each good once. Letters that are mistaken for others in
// handwriting are left out: people keep these on paper.
import { createHmac, randomInt } from "node:crypto";

const letters = "23456789abcdefghjkmnpqrstuvwxyz";
const length = 12;
const howMany = 10;

/** `xxxx-xxxx-xxxx`: 59 bits each. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: howMany }, () => {
    const code = Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
    return code.replace(/(.{4})(?=.)/gu, "$1-");
  });
}

/** What the database keeps; null where the text cannot be a code. Spaces, hyphens and capitals do not matter. */
export function recoveryHash(key: Buffer, list: string, code: string): Buffer | null {
  const bare = code.toLowerCase().replaceAll(/[\s-]/gu, "");
  if (bare.length !== length || [...bare].some((letter) => !letters.includes(letter))) return null;
  return createHmac("sha256", key).update(`${list} ${bare}`).digest();
}
