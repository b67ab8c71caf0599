// What is typed is kept at once, sent soon, and sent again until it has arrived.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { draftSender } from "./draft-sender.ts";
import type { DraftEvent, KeptDraft } from "./draft-progress.ts";
import { wordOf } from "./draft-progress.ts";
import { emptyContent } from "./sheet-content.ts";
import type { SheetContent } from "./sheet-content.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const marked = (quality: string): SheetContent => ({ ...emptyContent, given: { marks: { quality } } });

/** A server and a browser of which the test says how they are. */
function world() {
  const is = {
    online: true,
    silent: false,
    keeps: true,
    keeping: Promise.resolve(true),
    signedOut: false,
    asked: 0,
    revision: 0,
  };
  const kept: (KeptDraft | null)[] = [];
  const arrived: SheetContent[] = [];
  const sender = draftSender({ revision: 0, content: emptyContent }, null, {
    send: (revision, content): Promise<DraftEvent> => {
      is.asked += 1;
      if (is.signedOut) return Promise.resolve({ kind: "failed", trouble: "signed-out" });
      if (is.silent) return Promise.resolve({ kind: "failed", trouble: "silent" });
      arrived.push(content);
      is.revision = revision + 1;
      return Promise.resolve({ kind: "saved", revision: is.revision });
    },
    keep: (rest) => {
      kept.push(rest);
      return is.keeping.then((done) => done && is.keeps);
    },
    isOnline: () => is.online,
    onSaved: () => {},
  });
  const type = (quality: string): void => sender.happened({ kind: "typed", content: marked(quality) });
  return { is, kept, arrived, sender, type, word: () => wordOf(sender.now().draft) };
}

test("marks typed quickly are kept one by one and sent once", async () => {
  const { kept, arrived, type, word } = world();
  type("4");
  type("4.5");
  expect([kept.map((one) => one?.content), arrived]).toEqual([[marked("4"), marked("4.5")], []]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([arrived, word(), kept.at(-1)]).toEqual([[marked("4.5")], "saved", null]);
});

test("without a line nothing is lost, and all is sent when it returns", async () => {
  const { is, kept, arrived, sender, type, word } = world();
  is.online = false;
  type("4");
  await vi.advanceTimersByTimeAsync(1_000);
  expect([word(), arrived, kept.at(-1)?.content]).toEqual(["kept", [], marked("4")]);
  is.online = true;
  await sender.send();
  expect([word(), arrived]).toEqual(["saved", [marked("4")]]);
});

test("that it is kept is said once the browser has kept it", async () => {
  const { is, sender, type, word } = world();
  const { promise, resolve } = Promise.withResolvers<boolean>();
  is.online = false;
  is.keeping = promise;
  type("4");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(word()).toBe("saving");
  resolve(true);
  await sender.send();
  expect(word()).toBe("kept");
});

test("a server that does not answer is asked again by itself", async () => {
  const { is, arrived, type, word } = world();
  is.silent = true;
  type("4");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(word()).toBe("kept");
  is.silent = false;
  await vi.advanceTimersByTimeAsync(9_000);
  expect([word(), arrived]).toEqual(["saved", [marked("4")]]);
});

test("whoever cannot be kept for is told", async () => {
  const { is, sender, type } = world();
  is.keeps = false;
  type("4");
  await vi.advanceTimersByTimeAsync(1);
  expect(sender.now().safe).toBe(false);
});

test("a sheet that was handed in is neither kept nor sent any more", async () => {
  const { kept, arrived, sender, type } = world();
  type("4");
  sender.end();
  await vi.advanceTimersByTimeAsync(20_000);
  expect([arrived, kept.at(-1)]).toEqual([[], null]);
});

test("whose session has ended waits for its author and is sent once he has signed in", async () => {
  const { is, kept, arrived, sender, type, word } = world();
  is.signedOut = true;
  type("4");
  await vi.advanceTimersByTimeAsync(60_000);
  type("4.5");
  await vi.advanceTimersByTimeAsync(60_000);
  expect([word(), is.asked, kept.at(-1)?.content]).toEqual(["signed-out", 1, marked("4.5")]);
  is.signedOut = false;
  await sender.send();
  expect([word(), arrived]).toEqual(["saved", [marked("4.5")]]);
});
