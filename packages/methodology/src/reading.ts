// The door of the act for whoever reads it beside its text: formulas without facts, one change of an edition by itself.
export { explainChange } from "./wording/explain-changes.ts";
export { ruleFormulas } from "./wording/rule-formulas.ts";
