// Marks as an evaluator of the demonstration gives them: every number that the edition's rule asks for, in steps of a half.
import type { Input } from "@bagalau/engine";
import type { StatedRule } from "@bagalau/methodology";
import type { Json } from "@bagalau/procedure";
import type { SeededChoice } from "./seeded-choice.ts";

type Given = Readonly<Record<string, Json>>;

/** How well somebody works: the marks from which each of his is chosen. */
const levels = {
  excellent: ["5", "5", "4.5"],
  good: ["4", "4.5", "4"],
  fair: ["3", "3.5", "4"],
  weak: ["2.5", "3", "3"],
} as const;

export type Level = keyof typeof levels;

export function marksGiven(
  rule: StatedRule,
  fixed: Readonly<Record<string, string>>,
  level: Level,
  chance: SeededChoice,
): Given {
  const given = (inputs: Readonly<Record<string, Input>>): Given =>
    Object.fromEntries(
      Object.entries(inputs)
        .filter(([name, input]) => !Object.hasOwn(fixed, name) && isAsked(input, fixed))
        .map(([name, input]) => [name, input.kind === "record" ? given(input.fields) : chance.pick(levels[level])]),
    );
  return given(rule.source.inputs);
}

function isAsked({ when }: Input, fixed: Readonly<Record<string, string>>): boolean {
  return Object.entries(when ?? {}).every(([name, words]) => fixed[name] === undefined || words.includes(fixed[name]));
}
