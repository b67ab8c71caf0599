// The names that a rule gives and the units that it declares.
import type { Rule } from "../program.ts";
import type { Unit } from "../syntax/formula.ts";
import { reservedWords } from "../syntax/lexer.ts";
import { builtinNames } from "../syntax/parser.ts";
import type { ReportAt } from "./check-definitions.ts";
import { repeated, unitsOfInputs } from "./check-inputs.ts";
import type { FaultPlace } from "./faults.ts";
import { nearest } from "./nearest.ts";

const NAME = /^[A-Za-z][A-Za-z0-9]*$/;

export function checkNames(rule: Rule, reportAt: ReportAt): void {
  for (const { id } of rule.parts) checkName(id, { part: id }, reportAt);
  for (const { id, each } of rule.requires) {
    if (each !== null) checkName(each.variable, { requirement: id, field: "each" }, reportAt);
  }
  for (const { id, parameters } of rule.functions) {
    checkName(id, { function: id }, reportAt);
    for (const parameter of parameters) checkName(parameter, { function: id }, reportAt);
    for (const name of repeated(parameters)) reportAt({ function: id }, "duplicate-name", { name });
    if ([...builtinNames, "round"].includes(id)) reportAt({ function: id }, "function-hides-builtin", { name: id });
  }
  for (const name of repeated(rule.parts.map(({ id }) => id))) reportAt({ part: name }, "duplicate-name", { name });
  for (const name of repeated(rule.functions.map(({ id }) => id)))
    reportAt({ function: name }, "duplicate-name", { name });
  for (const name of repeated(rule.scales.map(({ id }) => id))) reportAt({ scale: name }, "duplicate-name", { name });
  for (const name of repeated(rule.catalogues.map(({ id }) => id)))
    reportAt({ catalogue: name }, "duplicate-name", { name });
}

function checkName(name: string, place: FaultPlace, reportAt: ReportAt): void {
  if (!NAME.test(name) || reservedWords.includes(name)) reportAt(place, "bad-name", { name });
}

/** Units of declarations; those of formulas are checked with the formulas. */
export function checkUnits(rule: Rule, reportAt: ReportAt): void {
  for (const { place, unit } of declaredUnits(rule)) {
    for (const name of [...unit.over, ...unit.under].filter((each) => !rule.units.includes(each))) {
      reportAt(place, "unknown-unit", { unit: name, candidates: nearest(name, rule.units) });
    }
  }
}

/** Every unit that an input, a part, or a catalogue or scale that the rule uses is declared in. */
export function* declaredUnits(rule: Rule): Iterable<{ readonly place: FaultPlace; readonly unit: Unit }> {
  for (const { path, unit } of unitsOfInputs(rule.inputs)) yield { place: { input: path }, unit };
  for (const { id, unit } of rule.parts) yield { place: { part: id }, unit };
  for (const { id, unit } of rule.scales) if (id === rule.grade) yield { place: { scale: id }, unit };
  for (const { id, attributes } of rule.catalogues) {
    for (const unit of Object.values(attributes)) yield { place: { catalogue: id }, unit };
  }
}
