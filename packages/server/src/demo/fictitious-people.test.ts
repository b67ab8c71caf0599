// Invented people: numbers that are sound and that nobody alive has, names that do not repeat.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readIin } from "@bagalau/procedure/organisation";
import { fictitiousPeople, unlivedIin } from "./fictitious-people.ts";
import { seededChoice } from "./seeded-choice.ts";

test("an identification number of the demonstration is sound, and its bearer would have been born in 1880", () => {
  const place = fc.integer({ min: 0, max: 900 });
  fc.assert(
    fc.property(place, fc.boolean(), (number, isWoman) => {
      const read = readIin(unlivedIin(number, isWoman));
      expect(read).toEqual({ ok: true, born: "1880-01-01", sex: isWoman ? "female" : "male" });
    }),
  );
});

test("two people have neither the same number nor the same name, whatever the seed", () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const people = fictitiousPeople(seededChoice(seed), 60);
      expect(new Set(people.map(({ iin }) => iin)).size).toBe(60);
      expect(new Set(people.map(({ name }) => `${name.family} ${name.given}`)).size).toBe(60);
    }),
    { numRuns: 20 },
  );
});

test("the same seed chooses the same people", () => {
  expect(fictitiousPeople(seededChoice(7), 10)).toEqual(fictitiousPeople(seededChoice(7), 10));
});
