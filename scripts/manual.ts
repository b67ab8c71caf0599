// `npm run manual`: writes the manual pages of the command line anew, one for each language.
import { mkdir, writeFile } from "node:fs/promises";
import { languages, manual, sayIn } from "@bagalau/cli";

for (const language of languages) {
  const folder = new URL(`../docs/man/${language}/`, import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL("bagalau.1", folder), manual(sayIn(language)));
}
