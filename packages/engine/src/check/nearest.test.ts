// Which known name somebody meant who mistyped one.
import { expect, it } from "vitest";
import { nearest } from "./nearest.ts";

it.each([
  ["qualty", "quality deadlines", "quality"],
  ["Quality", "quality", "quality"],
  ["dedlines", "quality deadlines", "deadlines"],
  ["score", "quality deadlines", ""],
  ["a", "b c d e", "b c d"],
  ["ab", "ba", ""],
  ["abc", "abd xbc abcd", "abd xbc abcd"],
  ["abc", "abc abd", "abc"],
  ["abcdef", "abcxyf abcdxy", "abcxyf abcdxy"],
  ["abcdef", "abxxxf", ""],
  ["Lea", "LEADER", "LEADER"],
  ["x", "x x", "x"],
  ["", "a", "a"],
  ["kpi", "", ""],
  ["lead", "general leader", "leader"],
  ["le", "leader", ""],
  ["leaders", "lea ders", "lea"],
  ["leader", "le", ""],
])("%j among %j is %j", (name, known, expected) => {
  expect(nearest(name, known === "" ? [] : known.split(" "))).toBe(expected);
});
