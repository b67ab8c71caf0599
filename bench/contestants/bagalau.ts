// Bagalau itself, four times: the exact evaluation, which carries its reasons; the compiled form, once for whatever comes
// and once for objects of the caller's own making; the exact evaluation with the explanation put into words. Rules come from the packs of this repository, in the edition in force.
import { compile, evaluate, readJson, type CheckedRule, type Evaluation, type JsonValue } from "@bagalau/engine";
import { editionOn, explain, toText, type Edition, type Pack, type StatedRule } from "@bagalau/methodology";
import { loadPacks } from "@bagalau/methodology/node";
import { hundredths, type Contestant, type Evaluator, type PersonResult } from "../contestant.ts";
import type { PersonInput } from "../workload/people.ts";

interface Subject {
  readonly pack: Pack;
  readonly edition: Edition;
  readonly rule: StatedRule;
  readonly checked: CheckedRule;
}

/** The value in hundredths of a point and its grade. */
interface Answer {
  readonly units: number;
  readonly grade: string | null;
}

const library = await loadPacks();
const bodies = subject("kz/orgdev", "2023-06-01", "hr");
const people = subject("kz/karasu-akimat", "2025-10-01", "year-from-sheets");

export const bagalauExact = contestant("Bagalau, exact", "rational", exact, exactInput);
export const bagalauCompiled = contestant("Bagalau, compiled", "proved", compiled, (input) => input);
export const bagalauShaped = contestant("Bagalau, compiled, own objects", "proved", shaped, (input) => input);
export const bagalauExplained = contestant("Bagalau, explained", "rational", explained, exactInput);

function contestant(
  name: string,
  arithmetic: string,
  evaluator: (of: Subject) => (input: never) => Answer,
  prepare: (input: unknown) => unknown,
): Contestant {
  const [body, person] = [evaluator(bodies), evaluator(people)] as ((input: unknown) => Answer)[];
  return {
    name,
    version: "",
    arithmetic,
    bodies: { prepare, run: (batch) => batch.map((input) => body!(input).units) },
    people: peopleEvaluator(person!, prepare),
  };
}

function peopleEvaluator(
  person: (input: unknown) => Answer,
  prepare: (input: unknown) => unknown,
): Evaluator<PersonInput, PersonResult> {
  return {
    prepare: (quarters) => prepare({ form: "leader", quarters }),
    run: (batch) =>
      batch.map((input) => {
        const { units, grade } = person(input);
        return { annual: units, grade: grade! };
      }),
  };
}

function exact({ checked }: Subject): (facts: JsonValue) => Answer {
  return (facts) => answerOf(evaluate(checked, facts));
}

function compiled({ checked }: Subject): (facts: unknown) => Answer {
  const rule = compile(checked);
  return (facts) => {
    const result = rule.evaluate(facts);
    return result.faults === null ? result : refused(result.faults);
  };
}

function shaped({ checked }: Subject): (facts: unknown) => Answer {
  const rule = compile(checked);
  return (facts) => {
    const result = rule.evaluateShaped(facts);
    return result.faults === null ? result : refused(result.faults);
  };
}

function explained({ pack, edition, rule, checked }: Subject): (facts: JsonValue) => Answer {
  return (facts) => {
    const result = evaluate(checked, facts);
    const blocks = explain({ pack, edition, rule, facts, result, on: edition.inForceFrom, language: "ru" });
    if (toText(blocks, { width: 100, colour: false }).length === 0) throw new Error("An explanation without words");
    return answerOf(result);
  };
}

function answerOf(result: Evaluation): Answer {
  if (!result.ok) return refused(result.faults);
  return { units: hundredths(result.decimal!), grade: result.grade };
}

function refused(faults: readonly unknown[]): never {
  throw new Error(`The workload is meant to be free of faults: ${JSON.stringify(faults)}`);
}

function exactInput(input: unknown): JsonValue {
  const read = readJson(JSON.stringify(input));
  if ("value" in read) return read.value;
  throw new Error("JSON.stringify wrote what readJson does not read");
}

function subject(packId: string, date: string, ruleId: string): Subject {
  const pack = library.packs.get(packId);
  const found = pack === undefined ? null : editionOn(pack, date);
  const rule = found !== null && "edition" in found ? found.edition.rules.get(ruleId) : undefined;
  if (pack === undefined || found === null || !("edition" in found) || !rule?.checked) {
    throw new Error(`Rule ${ruleId} of ${packId} on ${date} cannot be run`);
  }
  return { pack, edition: found.edition, rule, checked: rule.checked };
}
