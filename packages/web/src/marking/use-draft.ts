// The draft of one sheet on the screen, carried by its sender as long as the sheet is open.
import { skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { api } from "../api/api.ts";
import { sessionEndedKey } from "../app/queries.ts";
import { wordOf } from "./draft-progress.ts";
import type { DraftWord, Revision } from "./draft-progress.ts";
import { draftSender } from "./draft-sender.ts";
import { forgetDraft, keepDraft } from "./draft-store.ts";
import type { StoredDraft } from "./draft-store.ts";
import { plain, sendDraft } from "./draft-transport.ts";
import type { SheetContent } from "./sheet-content.ts";
import { lockOf } from "./unsent-drafts.ts";

export interface Draft {
  readonly content: SheetContent;
  readonly word: DraftWord;
  /** False where the browser could not keep what is not sent yet. */
  readonly safe: boolean;
  readonly conflict: Revision | null;
  readonly change: (to: (before: SheetContent) => SheetContent) => void;
  readonly choose: (content: SheetContent) => void;
  /** The sheet has been handed in. */
  readonly end: () => void;
}

interface Place {
  readonly person: string;
  readonly evaluation: string;
}

/** `first`: as the server has it; `kept`: what stayed behind in this browser. */
export function useDraft({ person, evaluation }: Place, first: Revision, kept: StoredDraft | null): Draft {
  const queries = useQueryClient();
  const [sender] = useState(() =>
    draftSender(first, kept, {
      send: (revision, content) => sendDraft(evaluation, revision, content),
      keep: (rest) => (rest === null ? forgetDraft(person, evaluation) : keepDraft({ person, evaluation, ...rest })),
      isOnline: () => navigator.onLine,
      onSaved: (saved) => {
        tellOthers(evaluation, saved);
        const { queryKey } = api.evaluations.sheet.draft.query({ params: { evaluation } });
        queries.setQueryData(queryKey, { ...plain(saved.content), revision: saved.revision, savedAt: null });
        if (saved.revision === 1) void queries.invalidateQueries({ queryKey: ["evaluations.lists.toEvaluate"] });
      },
    }),
  );
  const { draft, safe } = useSyncExternalStore(sender.subscribe, sender.now);

  useEffect(() => {
    const open = Promise.withResolvers<void>();
    void navigator.locks.request(lockOf(evaluation), { mode: "shared" }, () => open.promise);
    const others = new BroadcastChannel(lockOf(evaluation));
    others.addEventListener("message", ({ data }: MessageEvent<Revision>) => {
      if (data.revision > sender.now().draft.server.revision) sender.happened({ kind: "found", there: data });
    });
    const send = (): void => void sender.send();
    send();
    addEventListener("online", send);
    document.addEventListener("visibilitychange", send);
    return () => {
      removeEventListener("online", send);
      document.removeEventListener("visibilitychange", send);
      others.close();
      // Whoever goes to the next person need not wait for the pause.
      void sender.send().finally(() => open.resolve());
    };
  }, [evaluation, sender]);

  // Read anew, and written elsewhere since: on another machine, or by HR, who gave the sheet back.
  useEffect(() => {
    if (first.revision > sender.now().draft.server.revision) sender.happened({ kind: "found", there: first });
  }, [first, sender]);

  const { data: isEnded } = useQuery<boolean>({ queryKey: sessionEndedKey, queryFn: skipToken });
  useEffect(() => {
    if (isEnded !== true && sender.now().draft.trouble === "signed-out") void sender.send();
  }, [isEnded, sender]);

  return {
    content: draft.content,
    word: wordOf(draft),
    safe,
    conflict: draft.conflict,
    change: (to) => sender.happened({ kind: "typed", content: to(sender.now().draft.content) }),
    choose: (content) => sender.happened({ kind: "chosen", content }),
    end: sender.end,
  };
}

/** Other windows with the same sheet go on from here. */
function tellOthers(evaluation: string, saved: Revision): void {
  const others = new BroadcastChannel(lockOf(evaluation));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
  others.postMessage(saved);
  others.close();
}
