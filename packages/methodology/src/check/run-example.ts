// Runs one worked example and says where the outcome differs from what it expects, exactly and in every place.
import { makeCalendar } from "@bagalau/calendar";
import type { CalendarData } from "@bagalau/calendar";
import { evaluate, readJson } from "@bagalau/engine";
import type { Evaluation, PartResult } from "@bagalau/engine";
import type { Edition, Example } from "../pack/model.ts";
import type { OutcomeExpectation, RuleExpectation } from "../pack/schema-edition.ts";
import { dueOn } from "../term/due-on.ts";

export interface Difference {
  /** What differs: `value`, `parts.N1.exact`, `errors`, `due`. */
  readonly at: string;
  readonly expected: string;
  readonly got: string;
}

export interface ExampleRun {
  readonly differences: readonly Difference[];
  /** Null for a term, and where the rule cannot be run at all. */
  readonly evaluation: Evaluation | null;
}

/** A rule that its check refused, or a calendar that is not there, has faults of its own: such an example is not run. */
export function runExample(edition: Edition, example: Example, calendar: CalendarData | undefined): ExampleRun {
  const { subject, expect } = example;
  if ("term" in subject) {
    const expected = (expect as { readonly due: string }).due;
    return {
      differences: calendar === undefined ? [] : termDifferences(edition, subject, expected, calendar),
      evaluation: null,
    };
  }
  const checked = edition.rules.get(subject.rule)?.checked ?? null;
  const json = readJson(subject.givenJson);
  if (checked === null || !("value" in json)) return { differences: [], evaluation: null };
  const evaluation = evaluate(checked, json.value);
  return { differences: ruleDifferences(expect as RuleExpectation, evaluation), evaluation };
}

function termDifferences(
  edition: Edition,
  subject: { term: string; from: string },
  expected: string,
  data: CalendarData,
): Difference[] {
  const found = dueOn(edition, makeCalendar(data), subject.term, subject.from);
  const got = found.ok ? found.day.due : found.fault.code;
  return got === expected ? [] : [{ at: "due", expected, got }];
}

function ruleDifferences(expect: RuleExpectation, evaluation: Evaluation): Difference[] {
  const { errors, grade, parts = {}, ...outcome } = expect;
  if (!evaluation.ok || errors !== undefined) return errorDifferences(errors ?? [], evaluation);
  const graded =
    grade === undefined || grade === evaluation.grade
      ? []
      : [{ at: "grade", expected: shown(grade), got: shown(evaluation.grade) }];
  return [
    ...outcomeDifferences("", outcome, evaluation.value),
    ...graded,
    ...Object.entries(parts).flatMap(([id, expected]) =>
      outcomeDifferences(`parts.${id}.`, expected, evaluation.parts.find((part) => part.id === id) ?? null),
    ),
  ];
}

function errorDifferences(expected: readonly { path: string; code: string }[], evaluation: Evaluation): Difference[] {
  const written = (faults: readonly { path: string; code: string }[]): string =>
    faults
      .map(({ path, code }) => `${path}: ${code}`)
      .sort()
      .join(", ");
  const wanted = written(expected);
  const got = evaluation.ok ? "" : written(evaluation.faults);
  return wanted === got ? [] : [{ at: "errors", expected: wanted, got }];
}

function outcomeDifferences(at: string, expected: OutcomeExpectation, part: PartResult | null): Difference[] {
  const got: Record<string, string | null> = { value: decimalOf(part), exact: exactOf(part), reason: reasonOf(part) };
  return (["value", "exact", "reason"] as const).flatMap((key) => {
    const wanted = expected[key];
    if (wanted === undefined || wanted === got[key]) return [];
    return [{ at: `${at}${key}`, expected: shown(wanted), got: shown(got[key] ?? null) }];
  });
}

function decimalOf(part: PartResult | null): string | null {
  if (part === null) return null;
  if (part.value.kind === "text") return part.value.value;
  if (part.value.kind === "flag") return part.value.value ? "yes" : "no";
  return part.decimal;
}

function exactOf(part: PartResult | null): string | null {
  return part?.value.kind === "number" ? part.value.value.toString() : null;
}

function reasonOf(part: PartResult | null): string | null {
  return part?.value.kind === "no-data" ? part.value.reason : null;
}

function shown(value: string | null): string {
  return value ?? "null";
}
