// No group of a distribution is smaller than the least, and nothing smaller can be found by subtraction.
import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { publishedGroups, sizeOf, smallestGroup } from "./published-groups.ts";

const group = (of: string, high: number, low: number) => ({ of: [of], counts: { high, low } });

describe("A4.1 the distribution of grades", () => {
  test("tells each unit that is large enough, the largest first", () => {
    expect(publishedGroups([group("a", 4, 1), group("b", 6, 2)])).toEqual([group("b", 6, 2), group("a", 4, 1)]);
  });

  test("tells small units as one", () => {
    expect(publishedGroups([group("a", 3, 0), group("b", 6, 2), group("c", 1, 1)])).toEqual([
      group("b", 6, 2),
      { of: ["c", "a"], counts: { high: 4, low: 1 } },
    ]);
  });

  test("joins the smallest of the large to a single small one, which the total would betray", () => {
    expect(publishedGroups([group("a", 1, 0), group("b", 6, 2), group("c", 4, 1)])).toEqual([
      group("b", 6, 2),
      { of: ["a", "c"], counts: { high: 5, low: 1 } },
    ]);
  });

  test("does not tell a unit in which everybody has the same grade by itself", () => {
    expect(publishedGroups([group("a", 7, 0), group("b", 6, 2), group("c", 3, 3)])).toEqual([
      group("b", 6, 2),
      { of: ["a", "c"], counts: { high: 10, low: 3 } },
    ]);
  });

  test("is not told where all are fewer than the least, or all have the same grade", () => {
    expect(publishedGroups([group("a", 2, 0), group("b", 1, 1)])).toBeNull();
    expect(publishedGroups([group("a", 12, 0), group("b", 9, 0)])).toBeNull();
    expect(publishedGroups([])).toBeNull();
  });

  test("holds everybody once, in groups of the least or more, whatever the units are", () => {
    const units = fc.array(fc.record({ high: fc.nat(9), low: fc.nat(9) }), { maxLength: 12 });
    fc.assert(
      fc.property(units, (counts) => {
        const groups = counts.map((one, index) => ({ of: [`unit ${index}`], counts: one }));
        const told = publishedGroups(groups);
        const whole = groups.reduce((sum, one) => sum + sizeOf(one), 0);
        const grades = (one: { counts: object }) => Object.values(one.counts).filter((count) => count > 0).length;
        const all = {
          high: counts.some(({ high }) => high > 0) ? 1 : 0,
          low: counts.some(({ low }) => low > 0) ? 1 : 0,
        };
        if (told === null) {
          expect(whole < smallestGroup || grades({ counts: all }) < 2).toBe(true);
          return;
        }
        expect(told.every((one) => sizeOf(one) >= smallestGroup && grades(one) > 1)).toBe(true);
        expect(told.reduce((sum, one) => sum + sizeOf(one), 0)).toBe(whole);
        expect(told.flatMap(({ of }) => of).toSorted()).toEqual(
          groups
            .filter((one) => sizeOf(one) > 0)
            .flatMap(({ of }) => of)
            .toSorted(),
        );
      }),
    );
  });
});
