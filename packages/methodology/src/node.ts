// Packs and calendars from the disk: the only module of this package that touches it.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { makeCalendar } from "@bagalau/calendar";
import type { WorkCalendar } from "@bagalau/calendar";
import type { PackFault, PackLibrary } from "./pack/model.ts";
import { readCalendars } from "./pack/calendar-source.ts";
import { readPacks } from "./pack/read.ts";

/** The repository's packs, or what BAGALAU_PACKS names. */
export function packsFolder(): string {
  return process.env["BAGALAU_PACKS"] ?? fileURLToPath(new URL("../../../packs", import.meta.url));
}

/**
 * All packs and calendars under a folder. With `only`, one pack, those that it derives from and the calendars: what a
 * single computation needs, read in a fraction of the time.
 */
export async function loadPacks(
  folder: string = packsFolder(),
  options: { readonly only?: string } = {},
): Promise<PackLibrary> {
  const { only } = options;
  const alone = only === undefined ? null : await filesOfPack(folder, only);
  if (alone === null) return readPacks(await filesIn(folder));
  return readPacks(new Map([...alone, ...(await filesIn(path.join(folder, "calendars")))]));
}

/**
 * The files of one pack, of those that it derives from and of its calendar, by path from the folder of packs: what anybody
 * needs to compute by it anew. Empty where there is no such pack.
 */
export async function packFiles(
  id: string,
  calendar: string,
  folder: string = packsFolder(),
): Promise<Map<string, string>> {
  const files = await filesOfPacks(folder, [id], new Set());
  if (files.size === 0) return files;
  const days = await filesIn(path.join(folder, "calendars", calendar));
  const top = `${shown(folder)}/`;
  return new Map([...files, ...days].map(([file, text]) => [file.slice(top.length), text]));
}

/** A pack that stands anywhere on the disk, with the packs that it derives from and the calendars from `packs`. Its id is null where pack.yaml cannot say it. */
export async function loadPackDir(
  folder: string,
  packs: string = packsFolder(),
): Promise<{ readonly library: PackLibrary; readonly id: string | null }> {
  const own = await filesIn(folder);
  const head = shown(path.join(folder, "pack.yaml"));
  if (!own.has(head)) own.set(head, "");
  const base = await filesOfPacks(packs, namedPacks(own), new Set());
  const calendars = await filesIn(path.join(packs, "calendars"));
  const library = readPacks(new Map([...calendars, ...base, ...own]));
  const found = [...library.resolver.packs.values()].find((source) => `${source.folder}pack.yaml` === head);
  return { library, id: found?.content?.id ?? null };
}

/** One calendar with the faults of its files. Null where it does not exist or cannot be read. */
export async function loadCalendar(
  folder: string,
  id: string,
): Promise<{ readonly calendar: WorkCalendar | null; readonly faults: readonly PackFault[] }> {
  const { calendars, faults } = readCalendars(await filesIn(path.join(folder, "calendars", id)));
  const data = calendars.get(id);
  return { calendar: data === undefined ? null : makeCalendar(data), faults };
}

async function filesOfPack(folder: string, id: string): Promise<Map<string, string> | null> {
  const files = await filesOfPacks(folder, [id], new Set());
  return files.size === 0 ? null : files;
}

async function filesOfPacks(folder: string, ids: readonly string[], seen: Set<string>): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const id of ids) {
    if (seen.has(id)) continue;
    seen.add(id);
    const own = await filesIn(path.join(folder, ...id.split("/")));
    if (!own.has(shown(path.join(folder, ...id.split("/"), "pack.yaml")))) continue;
    for (const [file, text] of [...own, ...(await filesOfPacks(folder, namedPacks(own), seen))]) files.set(file, text);
  }
  return files;
}

/** The packs that editions name: read from the text, since a faulty edition.yaml is to be reported with its base present. */
function namedPacks(files: ReadonlyMap<string, string>): string[] {
  const heads = [...files].filter(([file]) => file.endsWith("/edition.yaml")).map(([, text]) => text);
  return heads.flatMap((text) =>
    [...text.matchAll(/^\s*derives:\s*\{?\s*pack:\s*["']?([a-z0-9-]+(?:\/[a-z0-9-]+)+)/gmu)].map((match) => match[1]!),
  );
}

async function filesIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  const files = entries
    .filter((entry) => entry.isFile() && /\.(?:yaml|md|txt)$/u.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !file.includes(`${path.sep}examples${path.sep}output${path.sep}`) && path.basename(file) !== "FORMAT.md",
    )
    .sort();
  return new Map(await Promise.all(files.map(async (file) => [shown(file), await readFile(file, "utf8")] as const)));
}

/** As a person would write it: from the working folder where the file is below it. */
function shown(file: string): string {
  const relative = path.relative(process.cwd(), path.resolve(file));
  return (relative.startsWith("..") ? path.resolve(file) : relative).split(path.sep).join("/");
}
