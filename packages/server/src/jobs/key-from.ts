// Keys of acts that work does: the same for the same work, so that what was cut off is begun anew without being done twice.
import { createHash } from "node:crypto";

/** A uuid made of the words. */
export function keyFrom(...words: readonly (string | number)[]): string {
  const hex = createHash("sha256").update(words.join(" ")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
