import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { karasu, lawOf, shown } from "../testing/town.ts";
import { checkComposition } from "./check-composition.ts";
import type { Composition, Seat } from "./check-composition.ts";
import { countVotes, quorumOf } from "./count-votes.ts";

const session = karasu.edition.panels.get("session")!.content;
const kerbulak = lawOf("kz/kerbulak-maslikhat", "2023-08-04");
const commission = kerbulak.edition.panels.get("commission")!.content;

const seat = (person: string, role: string): Seat => ({ person, role, bears: [role] });
const three = [seat("a", "evaluator"), seat("b", "evaluator"), seat("c", "hr")];
const composition = (members: readonly Seat[], more: Partial<Composition> = {}): Composition => {
  return { members, chair: null, secretary: null, ...more };
};
const faults = (members: readonly Seat[], excluded: Readonly<Record<string, readonly string[]>> = {}) =>
  checkComposition(session, karasu.edition, composition(members), { excluded }).map(shown);

describe("A3.3 the session of Karasu", () => {
  it("of two evaluators and one HR worker is right", () => {
    expect(faults(three)).toEqual([]);
  });

  it("of four is not odd", () => {
    expect(faults([...three, seat("d", "evaluator")])).toEqual(["panel.not-odd (19¶2) at members"]);
  });

  it("of one is too small and has no evaluator", () => {
    expect(faults([seat("c", "hr")])).toEqual([
      "panel.too-small (19¶2) at members",
      "panel.role-missing (19¶4) at members",
    ]);
  });

  it("has one HR worker and no second", () => {
    expect(faults([seat("a", "evaluator"), seat("b", "hr"), seat("c", "hr")])).toEqual([
      "panel.role-too-many (19¶4) at members",
    ]);
  });

  it("takes nobody whose role is not borne out, and no role that the act does not know", () => {
    const strange = [{ person: "a", role: "evaluator", bears: [] }, seat("b", "lawyer"), seat("c", "hr")];
    expect(faults(strange)).toEqual([
      "panel.not-entitled (19¶4) at members[0]",
      "panel.role-unknown (19) at members[1]",
    ]);
  });

  it("has nobody twice, neither the applicant nor who marked him", () => {
    const excluded = { evaluated: ["a"], "own-evaluator": ["b"] };
    expect(faults([seat("a", "evaluator"), seat("b", "evaluator"), seat("b", "hr")], excluded)).toEqual([
      "panel.repeated (19) at members[2]",
      "panel.excluded (19¶3) at members[0]",
      "panel.excluded (19¶3) at members[1]",
      "panel.excluded (19¶3) at members[2]",
    ]);
  });

  it("law: it is right exactly when it is odd, at least three, with an evaluator and one HR worker", () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(counts, ([evaluators, officers]) => {
        const seats = [
          ...Array.from({ length: evaluators }, (_, index) => seat(`e${index}`, "evaluator")),
          ...Array.from({ length: officers }, (_, index) => seat(`h${index}`, "hr")),
        ];
        const size = evaluators + officers;
        const right = size >= 3 && size % 2 === 1 && evaluators >= 1 && officers === 1;
        expect(faults(seats).length === 0).toBe(right);
      }),
    );
  });
});

describe("the commission of Kerbulak", () => {
  const members = [seat("p", "commission-chair"), seat("q", "commission-member"), seat("r", "commission-member")];
  const secretary = seat("s", "commission-secretary");
  const check = (more: Partial<Composition>, seats = members) =>
    checkComposition(commission, kerbulak.edition, composition(seats, more), { excluded: {} }).map(shown);

  it("has a chair, who breaks a tie, and a secretary, who does not vote", () => {
    expect(check({ chair: "p", secretary })).toEqual([]);
    expect(check({})).toEqual(["panel.no-chair (61) at chair", "panel.no-secretary (62) at secretary"]);
    expect(check({ chair: "x", secretary: { ...secretary, person: "q" } })).toEqual([
      "panel.chair-no-member (61) at chair",
      "panel.secretary-votes (62) at secretary",
    ]);
    expect(check({ chair: "p", secretary: seat("s", "hr") })).toEqual(["panel.not-entitled (62) at secretary"]);
  });

  it("needs two thirds to be present, rounded up", () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((size) => quorumOf(commission, size))).toEqual([1, 2, 2, 3, 4, 4, 5]);
    expect(quorumOf(session, 3)).toBeNull();
  });
});

describe("an open vote", () => {
  const ballots = (motions: Readonly<Record<string, number | null>>) =>
    Object.entries(motions).map(([member, motion]) => ({ member, motion }));

  it("is carried by more than half of all members", () => {
    const tally = countVotes(session, ["a", "b", "c"], ["a", "b"], null, ballots({ a: 1, b: 1 }));
    expect(tally).toEqual({ motion: 1, by: "majority", votes: 2, of: 3 });
  });

  it("with a tie decides nobody in Karasu and the chair in Kerbulak", () => {
    const cast = ballots({ a: 1, b: 2, c: null });
    expect(countVotes(session, ["a", "b", "c"], ["a", "b", "c"], "b", cast).motion).toBeNull();
    expect(countVotes(commission, ["a", "b", "c"], ["a", "b", "c"], "b", cast)).toEqual({
      motion: 2,
      by: "chair",
      votes: 1,
      of: 3,
    });
  });

  it("law: what is carried by majority has more than half, and nothing is carried that has less, without a chair", () => {
    const cast = fc.array(fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(cast, (motions) => {
        const members = motions.map((_, index) => `m${index}`);
        const tally = countVotes(
          session,
          members,
          members,
          null,
          motions.map((motion, index) => ({ member: `m${index}`, motion })),
        );
        const winner = [1, 2, 3].find((one) => motions.filter((motion) => motion === one).length * 2 > members.length);
        expect(tally.motion).toBe(winner ?? null);
      }),
    );
  });
});
