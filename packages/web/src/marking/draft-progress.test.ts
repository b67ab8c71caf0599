// A draft survives a lost line, a closed lid and another hand.
import { describe, expect, test } from "vitest";
import { after, mustSend, opened, toKeep, wordOf } from "./draft-progress.ts";
import type { DraftEvent, DraftProgress, Revision } from "./draft-progress.ts";
import { emptyContent } from "./sheet-content.ts";
import type { SheetContent } from "./sheet-content.ts";

const marked = (quality: string): SheetContent => ({ ...emptyContent, given: { marks: { quality } } });
const nothing: Revision = { revision: 0, content: emptyContent };

function lived(draft: DraftProgress, ...events: readonly DraftEvent[]): DraftProgress {
  return events.reduce(after, draft);
}

const typed = (quality: string): DraftEvent => ({ kind: "typed", content: marked(quality) });
const sent: DraftEvent = { kind: "sent" };
const silent: DraftEvent = { kind: "failed", trouble: "silent" };

describe("A2.1 a draft with the line standing", () => {
  test("is untouched, then on its way, then saved", () => {
    const fresh = opened(nothing, null);
    expect(wordOf(fresh)).toBe("untouched");
    const changed = lived(fresh, typed("4"));
    expect([wordOf(changed), mustSend(changed)]).toEqual(["saving", true]);
    const saved = lived(changed, sent, { kind: "saved", revision: 1 });
    expect([wordOf(saved), mustSend(saved), toKeep(saved)]).toEqual(["saved", false, null]);
  });

  test("what is typed while it is on its way is sent after it", () => {
    const draft = lived(opened(nothing, null), typed("4"), sent, typed("4.5"), { kind: "saved", revision: 1 });
    expect(draft.server).toEqual({ revision: 1, content: marked("4") });
    expect(mustSend(draft)).toBe(true);
  });

  test("a mark taken back leaves nothing to send", () => {
    const draft = lived(opened(nothing, null), typed("4"), { kind: "typed", content: emptyContent });
    expect(mustSend(draft)).toBe(false);
  });
});

describe("a draft without the line", () => {
  test("is kept here, and tried again", () => {
    const draft = lived(opened(nothing, null), typed("4"), sent, silent);
    expect([wordOf(draft), mustSend(draft)]).toEqual(["kept", true]);
    expect(toKeep(draft)).toEqual({ content: marked("4"), server: nothing, unsure: marked("4") });
  });

  test("that had arrived without an answer is no conflict, though more was typed since", () => {
    const draft = lived(opened(nothing, null), typed("4"), sent, silent, typed("4.5"), sent, {
      kind: "found",
      there: { revision: 1, content: marked("4") },
    });
    expect([draft.conflict, draft.server.revision, mustSend(draft)]).toEqual([null, 1, true]);
  });

  test("goes on after the lid was closed, by what the browser kept", () => {
    const kept = toKeep(lived(opened(nothing, null), typed("4"), sent))!;
    const arrived = opened({ revision: 1, content: marked("4") }, kept);
    expect([wordOf(arrived), arrived.content]).toEqual(["saved", marked("4")]);
    const lost = opened(nothing, kept);
    expect([mustSend(lost), lost.content]).toEqual([true, marked("4")]);
  });

  test("whose session ended waits for its author", () => {
    const draft = lived(opened(nothing, null), typed("4"), sent, { kind: "failed", trouble: "signed-out" });
    expect([wordOf(draft), toKeep(draft)?.content]).toEqual(["signed-out", marked("4")]);
  });

  test("that the server refuses is not sent again until it changes", () => {
    const draft = lived(opened(nothing, null), typed("4"), sent, { kind: "failed", trouble: "refused" });
    expect([wordOf(draft), mustSend(draft)]).toEqual(["refused", false]);
    expect(mustSend(after(draft, typed("5")))).toBe(true);
  });
});

describe("a draft that was written elsewhere too", () => {
  const there = { revision: 2, content: marked("3") };
  const seen = opened({ revision: 1, content: marked("4") }, null);

  test("is taken over where nothing was typed here", () => {
    const draft = after(seen, { kind: "found", there });
    expect([draft.content, draft.conflict, wordOf(draft)]).toEqual([marked("3"), null, "saved"]);
  });

  test("is a conflict where both changed, and stays one while it is typed on", () => {
    const draft = lived(seen, typed("5"), sent, { kind: "found", there }, typed("5"));
    expect([wordOf(draft), mustSend(draft), draft.conflict]).toEqual(["conflict", false, there]);
    expect(toKeep(draft)?.content).toEqual(marked("5"));
  });

  test("the chosen is sent on top of what is there", () => {
    const conflict = lived(seen, typed("5"), { kind: "found", there });
    const mine = after(conflict, { kind: "chosen", content: marked("5") });
    expect([mine.server.revision, mustSend(mine)]).toEqual([2, true]);
    const theirs = after(conflict, { kind: "chosen", content: there.content });
    expect([wordOf(theirs), mustSend(theirs)]).toEqual(["saved", false]);
  });

  test("the same written in both places is no conflict", () => {
    const draft = lived(seen, typed("3"), { kind: "found", there });
    expect([wordOf(draft), draft.server.revision]).toEqual(["saved", 2]);
  });
});
