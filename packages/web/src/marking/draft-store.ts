// Drafts that the server does not have yet, kept by the browser for their author alone, and let go once they have arrived.
import { openDB } from "idb";
import type { DBSchema, IDBPDatabase } from "idb";
import type { KeptDraft } from "./draft-progress.ts";
import { draftsName } from "./unsent-watch.ts";

export interface StoredDraft extends KeptDraft {
  readonly person: string;
  readonly evaluation: string;
}

interface Drafts extends DBSchema {
  drafts: { key: [person: string, evaluation: string]; value: StoredDraft };
}

let opening: Promise<IDBPDatabase<Drafts>> | null = null;

function database(): Promise<IDBPDatabase<Drafts>> {
  opening ??= openDB<Drafts>(draftsName, 1, {
    upgrade: (db) => void db.createObjectStore("drafts", { keyPath: ["person", "evaluation"] }),
  });
  return opening;
}

/** One after another, so that an older content never comes after a newer one. */
let writing: Promise<unknown> = Promise.resolve();

/** Whoever has signed out leaves nothing here: a sheet that is still open keeps nothing any more. */
let closed = false;

/** False where the browser keeps nothing, as in a private window. */
export async function keepDraft(draft: StoredDraft): Promise<boolean> {
  if (closed) return false;
  return written(async () => void (await (await database()).put("drafts", draft)));
}

export function forgetDraft(person: string, evaluation: string): Promise<boolean> {
  return written(async () => (await database()).delete("drafts", [person, evaluation]));
}

/** All that this author has here, and what he might write until the page is gone. */
export function forgetDrafts(person: string): Promise<boolean> {
  closed = true;
  return written(async () => {
    const everybody = IDBKeyRange.bound([person], [person, []]);
    await (await database()).delete("drafts", everybody);
  });
}

function written(write: () => Promise<void>): Promise<boolean> {
  const done = writing.then(write).then(
    () => true,
    () => false,
  );
  writing = done;
  return done;
}

export async function keptDraft(person: string, evaluation: string): Promise<StoredDraft | null> {
  try {
    await writing;
    return (await (await database()).get("drafts", [person, evaluation])) ?? null;
  } catch {
    return null;
  }
}

export async function keptDrafts(person: string): Promise<readonly StoredDraft[]> {
  try {
    await writing;
    const all = await (await database()).getAll("drafts");
    return all.filter((draft) => draft.person === person);
  } catch {
    return [];
  }
}
