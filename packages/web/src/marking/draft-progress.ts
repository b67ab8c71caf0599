// How a draft gets from the screen to the server: what is there, what is on its way, what came between. Knows no line and no
// clock; whoever has them tells what happened.
import { isSame } from "./sheet-content.ts";
import type { SheetContent } from "./sheet-content.ts";

export interface Revision {
  readonly revision: number;
  readonly content: SheetContent;
}

export interface DraftProgress {
  /** As it stands on the screen. */
  readonly content: SheetContent;
  /** As the server has it, as far as is known. */
  readonly server: Revision;
  readonly sending: SheetContent | null;
  /** Was sent, and no answer came: it may have arrived. */
  readonly unsure: SheetContent | null;
  /** Saved elsewhere in the meantime: the author chooses. */
  readonly conflict: Revision | null;
  /** Why the last sending failed; null after one that did not. */
  readonly trouble: "silent" | "signed-out" | "refused" | null;
}

/** What a browser keeps of a draft that the server does not have yet. */
export interface KeptDraft {
  readonly content: SheetContent;
  /** The revision on which it was written. */
  readonly server: Revision;
  readonly unsure: SheetContent | null;
}

export type DraftEvent =
  | { readonly kind: "typed"; readonly content: SheetContent }
  | { readonly kind: "sent" }
  | { readonly kind: "saved"; readonly revision: number }
  | { readonly kind: "failed"; readonly trouble: NonNullable<DraftProgress["trouble"]> }
  /** The server has another revision than the one that was seen. */
  | { readonly kind: "found"; readonly there: Revision }
  | { readonly kind: "chosen"; readonly content: SheetContent };

export function opened(server: Revision, kept: KeptDraft | null): DraftProgress {
  const fresh = { content: server.content, server, sending: null, unsure: null, conflict: null, trouble: null };
  if (kept === null) return fresh;
  return afterFound({ ...fresh, content: kept.content, server: kept.server, unsure: kept.unsure }, server);
}

export function after(draft: DraftProgress, event: DraftEvent): DraftProgress {
  switch (event.kind) {
    case "typed":
      return { ...draft, content: event.content, trouble: draft.trouble === "refused" ? null : draft.trouble };
    case "sent":
      return { ...draft, sending: draft.content };
    case "saved":
      return {
        ...draft,
        server: { revision: event.revision, content: draft.sending ?? draft.content },
        sending: null,
        unsure: null,
        trouble: null,
      };
    case "failed": {
      const unsure = event.trouble === "silent" ? (draft.sending ?? draft.unsure) : draft.unsure;
      return { ...draft, sending: null, unsure, trouble: event.trouble };
    }
    case "found":
      return afterFound(draft, event.there);
    case "chosen":
      return { ...draft, content: event.content, server: draft.conflict ?? draft.server, conflict: null };
  }
}

function afterFound(draft: DraftProgress, there: Revision): DraftProgress {
  const { content, server, sending, unsure } = draft;
  const settled = { ...draft, server: there, sending: null, unsure: null, conflict: null, trouble: null };
  const untouched = isSame(content, server.content);
  if (isSame(content, there.content)) return settled;
  if (untouched) return { ...settled, content: there.content };
  // What is there is what was seen, or what was sent from here without an answer: nobody else has written.
  const isOwn = [server.content, sending, unsure].some((own) => own !== null && isSame(own, there.content));
  return isOwn ? settled : { ...draft, sending: null, conflict: there, trouble: null };
}

/** There is something that the server lacks, and nothing stands in the way of sending it. */
export function mustSend({ content, server, sending, conflict, trouble }: DraftProgress): boolean {
  return sending === null && conflict === null && trouble !== "refused" && !isSame(content, server.content);
}

/** What is to be kept here; null where the server has all. */
export function toKeep({ content, server, sending, unsure }: DraftProgress): KeptDraft | null {
  return isSame(content, server.content) ? null : { content, server, unsure: sending ?? unsure };
}

export type DraftWord = "untouched" | "saved" | "saving" | "kept" | "signed-out" | "refused" | "conflict";

/** What the author is told. */
export function wordOf(draft: DraftProgress): DraftWord {
  if (draft.conflict !== null) return "conflict";
  if (isSame(draft.content, draft.server.content)) return draft.server.revision === 0 ? "untouched" : "saved";
  return draft.trouble === "silent" ? "kept" : (draft.trouble ?? "saving");
}
