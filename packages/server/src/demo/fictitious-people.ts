// People of the demonstration: invented names, and identification numbers that are sound and that nobody living can have.
import type { Language } from "@bagalau/methodology";
import { readIin } from "@bagalau/procedure/organisation";
import { kazakh, russian } from "./fictitious-names.ts";
import type { NameList } from "./fictitious-names.ts";
import type { SeededChoice } from "./seeded-choice.ts";

export interface FictitiousPerson {
  readonly iin: string;
  readonly name: { readonly family: string; readonly given: string; readonly patronymic: string };
  readonly language: Language;
}

/** Of two in three the language is Kazakh. No two have the same name. */
export function fictitiousPeople(chance: SeededChoice, count: number): readonly FictitiousPerson[] {
  const people: FictitiousPerson[] = [];
  const taken = new Set<string>();
  while (people.length < count) {
    const list = people.length % 3 === 2 ? russian : kazakh;
    const isWoman = chance.below(2) === 0;
    const name = nameFrom(list, isWoman, chance);
    const written = `${name.family} ${name.given}`;
    if (taken.has(written)) continue;
    taken.add(written);
    people.push({ iin: unlivedIin(people.length, isWoman), name, language: list.language });
  }
  return people;
}

function nameFrom({ families, men, women, fathers }: NameList, isWoman: boolean, chance: SeededChoice) {
  const family = chance.pick(families);
  const [ofMan, ofWoman] = chance.pick(fathers);
  return {
    family: isWoman ? `${family}а` : family,
    given: chance.pick(isWoman ? women : men),
    patronymic: isWoman ? ofWoman : ofMan,
  };
}

/**
 * The number says that its bearer was born on 1 January 1880: its form and its check digit are right, so that everything
 * that reads it takes it, and nobody alive has it. `place` tells people apart.
 */
export function unlivedIin(place: number, isWoman: boolean): string {
  const century = isWoman ? "2" : "1";
  for (let number = place * 10; ; number += 1) {
    const eleven = `800101${century}${String(number).padStart(4, "0")}`;
    const digit = [..."0123456789"].find((last) => readIin(`${eleven}${last}`).ok);
    if (digit !== undefined) return `${eleven}${digit}`;
  }
}
