// Text as documents may carry it: composed letters, no control signs, none that make a page show something else than it says.

// Overrides and isolates of direction: with them «5» can be made to look as if it stood elsewhere.
const direction = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/gu;
// XML knows no other control signs than these three; halves of pairs are no letters.
const control = /[^\P{Cc}\n]|[\ufffe\uffff]|\p{Cs}/gu;

/** Lines end with `\n`; tabs become spaces; what cannot be written is left out. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u000b\u000c\u0085]/gu, "\n")
    .replaceAll("\t", " ")
    .replaceAll(control, "")
    .replaceAll(direction, "")
    .normalize("NFC");
}
