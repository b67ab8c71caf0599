// The disagreement as it is being written: kept on this device until it is sent, apart for each account and evaluation.
export interface ApplicationDraft {
  readonly text: string;
  /** Ids of files that were sent ahead. */
  readonly files: readonly string[];
}

type Place = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export function keptDraft(place: Place, account: string, evaluation: string): ApplicationDraft | null {
  try {
    const kept: unknown = JSON.parse(place.getItem(nameOf(account, evaluation)) ?? "null");
    return isDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** False where the device keeps nothing. An empty draft is none. */
export function keepDraft(place: Place, account: string, evaluation: string, draft: ApplicationDraft): boolean {
  const name = nameOf(account, evaluation);
  try {
    if (draft.text.trim() === "" && draft.files.length === 0) place.removeItem(name);
    else place.setItem(name, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

function nameOf(account: string, evaluation: string): string {
  return `bagalau.application.${account}.${evaluation}`;
}

function isDraft(kept: unknown): kept is ApplicationDraft {
  if (typeof kept !== "object" || kept === null) return false;
  const { text, files } = kept as Readonly<Record<string, unknown>>;
  return typeof text === "string" && Array.isArray(files) && files.every((file) => typeof file === "string");
}
