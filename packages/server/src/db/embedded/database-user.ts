// PostgreSQL refuses to run as root; under root its programs run as an unprivileged user of the system.
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { DatabaseRefusal } from "../database-refusal.ts";

export interface DatabaseUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Null where the programs run as whoever runs the server. */
export async function databaseUser(passwd = "/etc/passwd"): Promise<DatabaseUser | null> {
  if (process.getuid?.() !== 0) return null;
  const users = (await readFile(passwd, "utf8").catch(() => "")).split("\n").map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const found = users.find(([user]) => user === name);
    if (found !== undefined) return { name, uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new DatabaseRefusal("root");
}

/** Whether the user may pass through every folder down to this one. */
export async function reaches(user: DatabaseUser, folder: string): Promise<boolean> {
  let current = path.resolve(folder);
  for (;;) {
    const found = await stat(current).catch(() => null);
    if (found !== null && !passes(user, found)) return false;
    const parent = path.dirname(current);
    if (parent === current) return true;
    current = parent;
  }
}

function passes(user: DatabaseUser, { mode, uid, gid }: { mode: number; uid: number; gid: number }): boolean {
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
