// The line of a fault with carets under it.
import { expect, it } from "vitest";
import { codeFrame } from "./code-frame.ts";

it.each([
  ["a + b", 4, 5, "a + b\n    ^"],
  ["a + b", 0, 5, "a + b\n^^^^^"],
  ["a +", 3, 3, "a +\n   ^"],
  ["", 0, 0, "\n^"],
  ["a\nb + c\nd", 6, 7, "b + c\n    ^"],
  ["a\nb + c\nd", 2, 9, "b + c\n^^^^^"],
  ["a\nb", 0, 1, "a\n^"],
  ["a\n", 2, 2, "\n^"],
  ["if x\n  then y", 3, 11, "if x\n   ^"],
  ["\ta", 1, 2, " a\n ^"],
  ['"ғ😀" + x', 7, 8, '"ғ😀" + x\n      ^'],
])("%j from %d to %d", (text, start, end, expected) => {
  expect(codeFrame(text, { start, end })).toBe(expected);
});
