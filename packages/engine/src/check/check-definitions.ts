// Catalogues and scales: complete, in order, without holes or overlaps.
import { boundText, plainText } from "../exact/plain-text.ts";
import { Rational } from "../exact/rational.ts";
import { roundTo } from "../exact/rounding.ts";
import type { Catalogue, Rule, Scale } from "../program.ts";
import { printUnit } from "../syntax/printer.ts";
import { repeated } from "./check-inputs.ts";
import type { FaultCode, FaultPlace } from "./faults.ts";
import { rounded } from "./intervals.ts";
import { nearest } from "./nearest.ts";
import type { Type } from "./typed.ts";
import { sameUnit } from "./units.ts";

export type ReportAt = (place: FaultPlace, code: FaultCode, params: Readonly<Record<string, string>>) => void;

export function checkCatalogue({ id, attributes, items }: Catalogue, reportAt: ReportAt): void {
  const at = { catalogue: id };
  if (Object.keys(items).length === 0) reportAt(at, "empty-definition", {});
  for (const [item, values] of Object.entries(items)) {
    for (const attribute of Object.keys(attributes)) {
      if (!Object.hasOwn(values, attribute)) reportAt(at, "attribute-missing", { item, attribute });
    }
    for (const attribute of Object.keys(values)) {
      if (!Object.hasOwn(attributes, attribute)) reportAt(at, "attribute-unknown", { item, attribute });
    }
  }
}

export function checkScale({ id, digits, grades }: Scale, reportAt: ReportAt): void {
  const at = { scale: id };
  if (grades.length === 0) reportAt(at, "empty-definition", {});
  for (const name of repeated(grades.map((grade) => grade.id))) reportAt(at, "duplicate-name", { name });
  for (const grade of grades) {
    const ends = { from: plainText(grade.from), to: plainText(grade.to) };
    if (grade.from.compare(grade.to) > 0) reportAt(at, "grade-backwards", { grade: grade.id, ...ends });
    for (const end of [grade.from, grade.to]) {
      if (roundTo(end, digits, "down").equals(end)) continue;
      reportAt(at, "grade-too-precise", { grade: grade.id, number: plainText(end), digits: String(digits) });
    }
  }
  for (let i = 1; i < grades.length; i += 1) checkSeam(at, grades[i - 1]!, grades[i]!, digits, reportAt);
}

type Grade = Scale["grades"][number];

// The next grade starts one step of the last digit after the one below it ends.
function checkSeam(at: FaultPlace, lower: Grade, upper: Grade, digits: number, reportAt: ReportAt): void {
  const start = lower.to.plus(Rational.of(1n, 10n ** BigInt(digits)));
  const order = upper.from.compare(start);
  const params = { lower: lower.id, upper: upper.id, from: plainText(lower.to), to: plainText(upper.from) };
  if (order > 0) reportAt(at, "scale-hole", { ...params, digits: String(digits) });
  if (order < 0) reportAt(at, "scale-overlap", { ...params, from: plainText(upper.from), to: plainText(lower.to) });
}

/** The rule's grade: a scale of the value's unit, at least as fine as the rounding, from end to end of what is proved of the value. */
export function checkGrade(rule: Rule, value: Type | undefined, reportAt: ReportAt): void {
  if (rule.grade === null) return;
  const scale = rule.scales.find(({ id }) => id === rule.grade);
  if (scale === undefined) {
    const candidates = nearest(
      rule.grade,
      rule.scales.map(({ id }) => id),
    );
    return reportAt({}, "unknown-scale", { name: rule.grade, candidates });
  }
  if (rule.value === null) return reportAt({ scale: scale.id }, "grade-without-value", {});
  if (value !== undefined) checkFit(rule, scale, value, reportAt);
}

function checkFit(rule: Rule, scale: Scale, value: Type, reportAt: ReportAt): void {
  const at = { scale: scale.id };
  if (value.kind !== "number") return reportAt(at, "grade-without-value", {});
  if (!sameUnit(value.unit, scale.unit)) {
    return reportAt(at, "unit-mismatch", { expected: printUnit(scale.unit), got: printUnit(value.unit) });
  }
  if (rule.rounding.digits > scale.digits) {
    const params = { digits: String(rule.rounding.digits), scaleDigits: String(scale.digits) };
    return reportAt(at, "scale-too-coarse", params);
  }
  const from = scale.grades[0]?.from;
  const to = scale.grades.at(-1)?.to;
  if (from === undefined || to === undefined) return;
  const { min, max } = rounded(value, rule.rounding.digits, rule.rounding.mode);
  const ends = { from: plainText(from), to: plainText(to) };
  if (min === null || min.compare(from) < 0) reportAt(at, "scale-does-not-cover", { proved: boundText(min), ...ends });
  if (max === null || max.compare(to) > 0) reportAt(at, "scale-does-not-cover", { proved: boundText(max), ...ends });
}
