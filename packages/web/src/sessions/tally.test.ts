import { expect, test } from "vitest";
import { tallyOf } from "./tally.ts";

const ballot = (member: string, motion: number | null) => ({ member: { id: member }, motion });
const ofMembers = { majority: { of: "members" }, quorum: null };
const three = ["a", "b", "c"];

test("A3.5 a majority of three members is two, whoever came", () => {
  const tally = tallyOf(ofMembers, three, ["a", "b"], [ballot("a", 1)]);
  expect([tally.of, tally.needed, tally.votes.get(1), tally.silent]).toEqual([3, 2, 1, ["b"]]);
});

test("A3.5 whoever abstains has voted, and a majority of those present counts them", () => {
  const tally = tallyOf({ ...ofMembers, majority: { of: "present" } }, three, ["a", "b"], [ballot("a", null)]);
  expect([tally.of, tally.needed, tally.abstained, tally.silent]).toEqual([2, 2, 1, ["b"]]);
});

test("A3.8 a quorum of two thirds of four is three", () => {
  expect(tallyOf({ ...ofMembers, quorum: { share: "2/3" } }, ["a", "b", "c", "d"], [], []).quorum).toBe(3);
});

test("A3.8 two motions with as many votes are tied, one that leads is not", () => {
  expect(tallyOf(ofMembers, three, three, [ballot("a", 1), ballot("b", 2)]).tied).toEqual([1, 2]);
  expect(tallyOf(ofMembers, three, three, [ballot("a", 1), ballot("b", 1), ballot("c", 2)]).tied).toEqual([]);
  expect(tallyOf(ofMembers, three, three, []).tied).toEqual([]);
});
