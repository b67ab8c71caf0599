// One server per data folder: a file that names the process which holds it. A holder that was killed leaves it stale.
import { link, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { isAlive, startOf } from "./process-alive.ts";
import type { NotedProcess } from "./process-alive.ts";
import { DatabaseRefusal } from "../database-refusal.ts";

export interface FolderLock {
  /** Whether a killed holder's lock was taken over. */
  readonly repaired: boolean;
  readonly release: () => Promise<void>;
}

/** Refuses with `in-use` while another live process holds the folder. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = path.join(folder, "bagalau.lock");
  const own: NotedProcess = { pid: process.pid, started: await startOf(process.pid) };
  const text = `${JSON.stringify(own)}\n`;
  // Written beside and then linked: a lock file is whole from its first moment, and only one link succeeds.
  const beside = `${file}.${process.pid}`;
  await writeFile(beside, text, { mode: 0o600 });
  try {
    for (let repaired = false; ; repaired = true) {
      if (await linkedTo(beside, file)) return { repaired, release: () => release(file, text) };
      const found = await readFile(file, "utf8").catch(() => null);
      if (found === null) continue;
      const holder = holderIn(found);
      if (holder !== null && (await isAlive(holder))) {
        throw new DatabaseRefusal("in-use", { folder, pid: String(holder.pid) });
      }
      // Taken away only if it is still the one that was judged.
      if ((await readFile(file, "utf8").catch(() => null)) === found) await rm(file, { force: true });
    }
  } finally {
    await rm(beside, { force: true });
  }
}

async function linkedTo(source: string, target: string): Promise<boolean> {
  try {
    await link(source, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function holderIn(text: string): NotedProcess | null {
  try {
    const { pid, started } = JSON.parse(text) as Partial<NotedProcess>;
    return typeof pid === "number" ? { pid, started: started ?? null } : null;
  } catch {
    return null;
  }
}

async function release(file: string, text: string): Promise<void> {
  if ((await readFile(file, "utf8").catch(() => null)) === text) await rm(file, { force: true });
}
