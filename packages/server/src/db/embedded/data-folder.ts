// Where an installation keeps its data, and what is noted there: which PostgreSQL wrote it and by which passwords it is reached.
import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { DatabaseRefusal } from "../database-refusal.ts";
import { reaches } from "./database-user.ts";
import type { DatabaseUser } from "./database-user.ts";

export interface DataFolder {
  readonly root: string;
  /** PostgreSQL's own. */
  readonly cluster: string;
  readonly socket: string;
}

interface Passwords {
  readonly owner: string;
  readonly app: string;
}

/**
 * The folder asked for, made if it is absent. Where nobody asked and the database's user could not reach `.bagalau` in the
 * working folder, `/var/lib/bagalau`.
 */
export async function openDataFolder(asked: string | null, user: DatabaseUser | null): Promise<DataFolder> {
  const wanted = path.resolve(asked ?? ".bagalau");
  const place = await reachable(wanted, asked !== null, user);
  await mkdir(place, { recursive: true });
  // Others may pass through, never look around; what is inside has rights of its own.
  await chmod(place, user === null ? 0o700 : 0o711);
  for (const name of ["postgres", "socket"]) {
    const folder = path.join(place, name);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (user !== null) await chown(folder, user.uid, user.gid);
    await chmod(folder, 0o700);
  }
  return { root: place, cluster: path.join(place, "postgres"), socket: path.join(place, "socket") };
}

async function reachable(wanted: string, asked: boolean, user: DatabaseUser | null): Promise<string> {
  if (user === null || (await reaches(user, path.dirname(wanted)))) return wanted;
  if (!asked) return "/var/lib/bagalau";
  throw new DatabaseRefusal("unreachable", { user: user.name, folder: wanted });
}

/** Passwords of the two roles: made once, readable by the server's user alone. */
export async function passwordsIn(folder: DataFolder): Promise<Passwords> {
  const file = path.join(folder.root, "passwords.json");
  const found = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (found !== null) return JSON.parse(found) as Passwords;
  const made = { owner: randomBytes(24).toString("base64url"), app: randomBytes(24).toString("base64url") };
  await writeWhole(file, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

/** The file is there whole or not at all, and only its owner reads it. */
export async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}

/** Whether the data were begun. Refuses data of another major version, with what to do. */
export async function checkVersion(folder: DataFolder, major: number): Promise<"empty" | "ours"> {
  const noted = await readFile(path.join(folder.cluster, "PG_VERSION"), "utf8").catch(() => null);
  if (noted === null) return "empty";
  const found = Number(noted.trim().split(".")[0]);
  if (found === major) return "ours";
  const versions = { folder: folder.root, found: String(found), brought: String(major) };
  if (found > major) {
    throw new DatabaseRefusal("newer-major", versions);
  }
  throw new DatabaseRefusal("older-major", versions);
}
