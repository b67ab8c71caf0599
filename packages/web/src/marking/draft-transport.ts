// Sends a draft and says what became of it. A stale one brings back what is there instead.
import { api } from "../api/api.ts";
import { Refused } from "../api/problem.ts";
import { queries, sessionEndedKey } from "../app/queries.ts";
import type { DraftEvent, Revision } from "./draft-progress.ts";
import type { SheetContent } from "./sheet-content.ts";

export async function sendDraft(evaluation: string, revision: number, content: SheetContent): Promise<DraftEvent> {
  try {
    const body = { revision, ...plain(content) };
    const saved = await api.evaluations.sheet.saveDraft({ params: { evaluation }, body });
    return { kind: "saved", revision: saved.revision };
  } catch (error) {
    if (!(error instanceof Refused)) return { kind: "failed", trouble: "silent" };
    if (error.status === 401) return endedSession();
    if (error.code === "conflict") return whatIsThere(evaluation);
    return { kind: "failed", trouble: error.status >= 500 || error.status === 429 ? "silent" : "refused" };
  }
}

/** The other revision, or what hinders reading it. */
async function whatIsThere(evaluation: string): Promise<DraftEvent> {
  try {
    return { kind: "found", there: revisionOf(await api.evaluations.sheet.draft({ params: { evaluation } })) };
  } catch (error) {
    if (error instanceof Refused && error.status === 401) return endedSession();
    return { kind: "failed", trouble: error instanceof Refused && error.status < 500 ? "refused" : "silent" };
  }
}

/** The door opens above the page; what was typed stays. */
function endedSession(): DraftEvent {
  queries.setQueryData(sessionEndedKey, true);
  return { kind: "failed", trouble: "signed-out" };
}

export function revisionOf({
  revision,
  given,
  comments,
  files,
}: SheetContent & { readonly revision: number }): Revision {
  return { revision, content: { given, comments, files } };
}

/** As the operations take it; a comment that was taken back is none. */
export function plain({ given, comments, files }: SheetContent) {
  const written = Object.entries(comments).filter(([, text]) => text.trim() !== "");
  return { given: { ...given }, comments: Object.fromEntries(written), files: [...files] };
}
