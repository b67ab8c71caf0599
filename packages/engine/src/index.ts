// The door of the engine: exact numbers, the formula language, results with their reasons.
export { Rational } from "./exact/rational.ts";
export { roundTo } from "./exact/rounding.ts";
export type { RoundingMode, Formula, Span, Unit } from "./syntax/formula.ts";
export type { Rule, Input, Part, Requirement, FunctionDefinition, Catalogue, Scale, When } from "./program.ts";
export { parseFormula } from "./syntax/parser.ts";
export { printFormula } from "./syntax/printer.ts";
export { checkRule } from "./check/check-rule.ts";
export { findDeadDefinitions } from "./check/dead.ts";
export { codeFrame } from "./check/code-frame.ts";
export { faultCodes } from "./check/faults.ts";
export type { CheckedRule, CheckFault, RuleCheck } from "./check/check-rule.ts";
export { JsonNumber, readJson } from "./evaluate/json.ts";
export type { JsonFault, JsonValue } from "./evaluate/json.ts";
export { evaluate } from "./evaluate/evaluate.ts";
export type { Evaluation, PartResult, InputFault, Reason, Value } from "./evaluate/evaluate.ts";
export { compile } from "./compile/compile.ts";
export type { CompiledRule } from "./compile/compile.ts";
