// Long work that lets others have their turn.
import { expect, test } from "vitest";
import { inTurns } from "./turns.ts";

test("long work ends when another's turn says so: between its pieces others go on", async () => {
  const othersToo = inTurns();
  const asked = new AbortController();
  setImmediate(() => asked.abort());
  let pieces = 0;
  for (; !asked.signal.aborted; pieces += 1) await othersToo();
  expect(pieces).toBeGreaterThan(0);
});

test("short work is not held up: it goes on in the same turn", async () => {
  const othersToo = inTurns();
  let isLater = false;
  setImmediate(() => (isLater = true));
  await othersToo();
  expect(isLater).toBe(false);
});
