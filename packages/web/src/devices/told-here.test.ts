// When signals are offered, and what a browser remembers of them.
import { describe, expect, test } from "vitest";
import { declineOffer, mayOffer, rememberTold, toldHere } from "./told-here.ts";

function browser(kept: Readonly<Record<string, string>> = {}) {
  const items = new Map(Object.entries(kept));
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  };
}

describe("signals", () => {
  test("are offered from the second day in the inbox on, never on the first", () => {
    const storage = browser();
    const days = ["2026-05-20", "2026-05-20", "2026-05-21", "2026-06-01"];
    expect(days.map((day) => mayOffer(storage, day))).toEqual([false, false, true, true]);
  });

  test("are not offered again once they were turned down", () => {
    const storage = browser({ "bagalau.signals-offer": "2026-05-20" });
    declineOffer(storage);
    expect(mayOffer(storage, "2026-05-21")).toBe(false);
  });
});

describe("a browser", () => {
  test("remembers for whom it shows signals until it is told to forget", () => {
    const storage = browser();
    const told = { account: "a", endpoint: "https://push.example/1" };
    rememberTold(storage, told);
    expect(toldHere(storage)).toEqual(told);
    rememberTold(storage, null);
    expect(toldHere(storage)).toBeNull();
  });

  test.each(["", "{", "null", "1", '{"account":1}'])("remembers nothing by a broken note: %s", (note) => {
    expect(toldHere(browser({ "bagalau.signals": note }))).toBeNull();
  });
});
