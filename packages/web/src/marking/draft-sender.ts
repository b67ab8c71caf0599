// Carries one draft to the server: keeps it here with every change, sends it a moment later, and again until it has arrived.
import { after, mustSend, opened, toKeep } from "./draft-progress.ts";
import type { DraftEvent, DraftProgress, KeptDraft, Revision } from "./draft-progress.ts";
import type { SheetContent } from "./sheet-content.ts";

/** What a sender needs of the world. */
export interface Carriers {
  readonly send: (revision: number, content: SheetContent) => Promise<DraftEvent>;
  /** False where it could not be kept. Null: the server has all, nothing is to be kept. */
  readonly keep: (rest: KeptDraft | null) => Promise<boolean>;
  readonly isOnline: () => boolean;
  readonly onSaved: (saved: Revision) => void;
}

export interface Sending {
  readonly draft: DraftProgress;
  /** The browser could keep what is not sent yet. */
  readonly safe: boolean;
}

export interface DraftSender {
  readonly now: () => Sending;
  readonly subscribe: (told: () => void) => () => void;
  readonly happened: (event: DraftEvent) => void;
  /** Does not wait for the pause after the last change. */
  readonly send: () => Promise<void>;
  /** Handed in: nothing is kept or sent any more. */
  readonly end: () => void;
}

const noAnswer = { kind: "failed", trouble: "silent" } as const;
const pause = 700;
const patience = 8_000;

export function draftSender(first: Revision, kept: KeptDraft | null, carriers: Carriers): DraftSender {
  let sending: Sending = { draft: opened(first, kept), safe: true };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  let keeping: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  function become(next: Sending): void {
    sending = next;
    for (const told of listeners) told();
  }

  function note(event: DraftEvent): void {
    const draft = after(sending.draft, event);
    become({ ...sending, draft });
    if (ended) return;
    keeping = carriers.keep(toKeep(draft)).then((safe) => {
      if (safe !== sending.safe) become({ ...sending, safe });
    });
  }

  function later(wait: number): void {
    clearTimeout(timer);
    if (!ended && mustSend(sending.draft)) timer = setTimeout(() => void send(), wait);
  }

  function answered(): Promise<DraftEvent> {
    note({ kind: "sent" });
    const { server, content } = sending.draft;
    return carriers.send(server.revision, content);
  }

  async function send(): Promise<void> {
    clearTimeout(timer);
    if (ended || !mustSend(sending.draft)) return;
    const event = carriers.isOnline() ? await answered() : noAnswer;
    // That it is kept here is said once it is.
    if (event.kind === "failed") await keeping;
    note(event);
    if (event.kind === "saved") carriers.onSaved(sending.draft.server);
    // Whose session has ended is sent for when somebody has signed in.
    if (sending.draft.trouble !== "signed-out") later(event.kind === "failed" ? patience : pause);
  }

  return {
    now: () => sending,
    subscribe: (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
    happened: (event) => {
      note(event);
      if (sending.draft.trouble !== "signed-out") later(pause);
    },
    send,
    end: () => {
      ended = true;
      clearTimeout(timer);
      void carriers.keep(null);
    },
  };
}
