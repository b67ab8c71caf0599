// Sending what stayed behind, one sheet after another.
import { api } from "../api/api.ts";
import { queries } from "../app/queries.ts";
import { mustSend, opened, after, toKeep } from "./draft-progress.ts";
import { forgetDraft, keepDraft, keptDrafts } from "./draft-store.ts";
import type { StoredDraft } from "./draft-store.ts";
import { sendDraft } from "./draft-transport.ts";

/** Where the sheet is open, its page sends it: it holds this lock. */
export function lockOf(evaluation: string): string {
  return `bagalau.draft.${evaluation}`;
}

export async function sendUnsent(person: string): Promise<void> {
  for (const draft of await keptDrafts(person)) {
    const gone = await navigator.locks.request(lockOf(draft.evaluation), { ifAvailable: true }, (lock) =>
      lock === null ? true : sendOne(draft),
    );
    if (!gone) return;
  }
}

export async function countUnsent(person: string): Promise<number> {
  return (await keptDrafts(person)).length;
}

/** False where the line is silent or the session has ended: then the others need not be tried. */
async function sendOne({ person, evaluation, ...kept }: StoredDraft): Promise<boolean> {
  let draft = opened(kept.server, kept);
  // Twice: what was found there may be one's own, on which the rest is then sent.
  for (let times = 0; times < 2 && mustSend(draft); times += 1) {
    draft = after(draft, { kind: "sent" });
    draft = after(draft, await sendDraft(evaluation, draft.server.revision, draft.content));
  }
  const rest = toKeep(draft);
  if (rest === null) await forgetDraft(person, evaluation);
  else await keepDraft({ person, evaluation, ...rest });
  // A sheet that was being opened meanwhile may have been read as it was before.
  const of = { params: { evaluation } };
  if (draft.trouble === null)
    void queries.invalidateQueries({ queryKey: api.evaluations.sheet.draft.query(of).queryKey });
  return draft.trouble !== "silent" && draft.trouble !== "signed-out";
}
