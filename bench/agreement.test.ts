// The formulas by hand and those of the packs are one: whoever changes a rule changes the benchmark, or finds out here.
import { describe, expect, test } from "vitest";
import type { Contestant } from "./contestant.ts";
import { bagalauCompiled, bagalauExact } from "./contestants/bagalau.ts";
import { handDoubles } from "./contestants/hand-doubles.ts";
import { handRationals } from "./contestants/hand-rationals.ts";
import { makeBodies } from "./workload/bodies.ts";
import { makePeople } from "./workload/people.ts";

const bodies = makeBodies(200, 7);
const people = makePeople(200, 7);

describe("fractions by hand and the packs", () => {
  test.each([bagalauExact, bagalauCompiled])("$name gives 200 bodies the same value", async (ours) => {
    expect(await bodiesBy(ours)).toEqual(await bodiesBy(handRationals));
  });

  test.each([bagalauExact, bagalauCompiled])(
    "$name gives 200 leaders the same annual result and grade",
    async (ours) => {
      expect(await peopleBy(ours)).toEqual(await peopleBy(handRationals));
    },
  );
});

describe("doubles by hand", () => {
  test("are never off by more than a hundredth", async () => {
    const [right, byDoubles] = [await peopleBy(handRationals), await peopleBy(handDoubles)];
    const [rightValues, values] = [await bodiesBy(handRationals), await bodiesBy(handDoubles)];
    const distances = [
      ...byDoubles.map(({ annual }, at) => Math.abs(annual - right[at]!.annual)),
      ...values.map((value, at) => Math.abs(value - rightValues[at]!)),
    ];
    expect(Math.max(...distances)).toBe(1);
  });

  test("A1.6 give a leader with 3.995 the grade below the right one", async () => {
    const leader = [3.8, 3.9, 4.1, 4.18].map((mark) => marks(mark)) as unknown as (typeof people)[number];
    const [byFractions] = await handRationals.people.run([leader]);
    const [byDoubles] = await handDoubles.people.run([leader]);
    expect(byFractions).toEqual({ annual: 400, grade: "effective" });
    expect(byDoubles).toEqual({ annual: 399, grade: "proper" });
  });
});

function bodiesBy({ bodies: evaluator }: Contestant): Promise<number[]> | number[] {
  return evaluator.run(bodies.map((body) => evaluator.prepare(body)));
}

function peopleBy({ people: evaluator }: Contestant): ReturnType<Contestant["people"]["run"]> {
  return evaluator.run(people.map((person) => evaluator.prepare(person)));
}

function marks(mark: number): Record<string, number> {
  return { quality: mark, deadlines: mark, initiative: mark, discipline: mark, team: mark };
}
