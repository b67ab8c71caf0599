// Drafts that the server does not have yet, kept by the browser for their author alone, and let go once they have arrived.
import { openDB } from "idb";
import type { DBSchema, IDBPDatabase } from "idb";
import type { KeptDraft } from "./draft-progress.ts";

export interface StoredDraft extends KeptDraft {
  readonly person: string;
  readonly evaluation: string;
}

interface Drafts extends DBSchema {
  drafts: { key: [person: string, evaluation: string]; value: StoredDraft };
}

let opening: Promise<IDBPDatabase<Drafts>> | null = null;

function database(): Promise<IDBPDatabase<Drafts>> {
  opening ??= openDB<Drafts>("bagalau-drafts", 1, {
    upgrade: (db) => void db.createObjectStore("drafts", { keyPath: ["person", "evaluation"] }),
  });
  return opening;
}

/** One after another, so that an older content never comes after a newer one. */
let writing: Promise<unknown> = Promise.resolve();

/** False where the browser keeps nothing, as in a private window. */
export function keepDraft(draft: StoredDraft): Promise<boolean> {
  return written(async () => void (await (await database()).put("drafts", draft)));
}

export function forgetDraft(person: string, evaluation: string): Promise<boolean> {
  return written(async () => (await database()).delete("drafts", [person, evaluation]));
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
