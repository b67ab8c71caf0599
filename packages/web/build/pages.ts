// Where the built pages stand: built when their sources are newer than the last build, else as they are.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";

const web = join(import.meta.dirname, "..");
const packages = join(web, "..");
/** What a page is made of beside installed packages, which the lock file pins. */
const sources = [
  "web/src",
  "web/public",
  "web/worker",
  "web/build",
  "web/index.html",
  "web/vite.config.ts",
  "contract/src",
  "engine/src",
  "methodology/src",
  "calendar/src",
];
const folder = join(web, "dist");

/** The folder of the pages. `building` is called when they have to be built, which takes some seconds. */
export async function builtPages(building: () => void = () => {}): Promise<string> {
  const wanted = await stampOf();
  const stampFile = join(folder, ".stamp");
  if (existsSync(stampFile) && (await readFile(stampFile, "utf8")) === wanted) return folder;
  building();
  const { build } = await import("vite");
  const fresh = join(web, `dist.${process.pid}`);
  await build({ root: web, configFile: join(web, "vite.config.ts"), logLevel: "warn", build: { outDir: fresh } });
  await writeFile(join(fresh, ".stamp"), wanted);
  await putInPlace(fresh, wanted);
  return folder;
}

/** Whoever builds the same at the same time may have put his in place first: then that one serves. */
async function putInPlace(fresh: string, wanted: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    const placed = await readFile(join(folder, ".stamp"), "utf8").catch(() => null);
    if (placed !== wanted) throw error;
  }
}

async function stampOf(): Promise<string> {
  const files = (await Promise.all(sources.map(filesUnder))).flat().sort();
  const hash = createHash("sha256").update(await readFile(join(packages, "..", "package-lock.json")));
  for (const file of files) hash.update(relative(packages, file)).update(await readFile(file));
  return hash.digest("hex");
}

async function filesUnder(path: string): Promise<string[]> {
  const full = join(packages, path);
  if (path.includes(".")) return [full];
  const entries = await readdir(full, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
