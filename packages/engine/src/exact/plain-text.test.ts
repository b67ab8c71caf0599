// Exact numbers as people write them.
import { expect, it } from "vitest";
import { boundText, plainText } from "./plain-text.ts";
import { Rational } from "./rational.ts";

it.each([
  ["9/2", "4.5"],
  ["-1/4", "-0.25"],
  ["3", "3"],
  ["0", "0"],
  ["-7/1", "-7"],
  ["1/3", "1/3"],
  ["-2/7", "-2/7"],
  ["399/100", "3.99"],
  ["1/1000000000000", "0.000000000001"],
  ["1/10000000000000", "1/10000000000000"],
  ["1/4096", "0.000244140625"],
  ["1/8192", "1/8192"],
])("%s is written %s", (text, expected) => {
  expect(plainText(Rational.parse(text)!)).toBe(expected);
});

it("no bound is the empty text", () => {
  expect([boundText(null), boundText(Rational.of(1, 2))]).toEqual(["", "0.5"]);
});
