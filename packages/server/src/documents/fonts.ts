// The typeface of documents: PT Sans, which has every Kazakh letter in every style, read from its npm package and nowhere else.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const styles = [
  "400Regular/PTSans_400Regular.ttf",
  "400Regular_Italic/PTSans_400Regular_Italic.ttf",
  "700Bold/PTSans_700Bold.ttf",
  "700Bold_Italic/PTSans_700Bold_Italic.ttf",
] as const;

/** The files of the four styles: upright, italic, bold, bold italic. */
export function fontFiles(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return styles.map((style) => readFileSync(resolve(`@expo-google-fonts/pt-sans/${style}`)));
}

/** The letters that each of the fonts can draw, from their `cmap` tables. */
export function lettersOf(fonts: readonly Buffer[]): ReadonlySet<number> {
  const [first = new Set<number>(), ...others] = fonts.map(lettersOfOne);
  return others.reduce((letters, other) => letters.intersection(other), first);
}

function lettersOfOne(font: Buffer): Set<number> {
  const cmap = tableAt(font, "cmap");
  const letters = new Set<number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 8 + 8 * index);
    if (font.readUInt16BE(subtable) === 4) addSegments(font, subtable, letters);
  }
  return letters;
}

function tableAt(font: Buffer, name: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + 16 * index;
    if (font.toString("latin1", entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`The font has no table ${name}.`);
}

/** Format 4: runs of letters, each with a shift to its glyphs or a list of them. */
function addSegments(font: Buffer, subtable: number, letters: Set<number>): void {
  const count = font.readUInt16BE(subtable + 6) / 2;
  for (let segment = 0; segment < count; segment += 1) {
    const end = font.readUInt16BE(subtable + 14 + 2 * segment);
    const start = font.readUInt16BE(subtable + 16 + 2 * (count + segment));
    const shift = font.readUInt16BE(subtable + 16 + 2 * (2 * count + segment));
    const listAt = subtable + 16 + 2 * (3 * count + segment);
    const list = font.readUInt16BE(listAt);
    for (let letter = start; letter <= end && letter < 0xffff; letter += 1) {
      const glyph = list === 0 ? (letter + shift) & 0xffff : font.readUInt16BE(listAt + list + 2 * (letter - start));
      if (glyph !== 0) letters.add(letter);
    }
  }
}
