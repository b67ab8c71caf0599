// `npm run examples`: writes the explanations of all worked examples anew. The difference to what stood there is the
// review: what a changed rule, wording or engine now says to a person.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { packsFolder } from "@bagalau/methodology/node";
import { exampleExplanations } from "./example-explanations.ts";

const folder = packsFolder();
const explanations = await exampleExplanations();
await removeStale();
for (const [file, text] of explanations) {
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
}
process.stdout.write(`${explanations.size} explanations in ${path.relative(process.cwd(), folder)}\n`);

// An example that was renamed or removed leaves no explanation behind.
async function removeStale(): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const written = entries
    .filter((entry) => entry.isFile() && path.basename(entry.parentPath) === "output")
    .map((entry) => path.join(entry.parentPath, entry.name));
  const stale = written.filter((file) => !explanations.has(path.relative(folder, file).split(path.sep).join("/")));
  await Promise.all(stale.map((file) => rm(file)));
}
