// Writes a rule and its faults as a text that a reviewer can read: the expected output of the cases in `check/bad`.
import { codeFrame } from "../check/code-frame.ts";
import type { CheckFault } from "../check/faults.ts";
import type { Input, Rule } from "../program.ts";
import { printUnit } from "../syntax/printer.ts";

export function ruleText(rule: Rule): string {
  return [
    ...Object.entries(rule.inputs).map(([name, input]) => `input ${name}: ${inputText(input)}`),
    ...rule.catalogues.map(
      (each) => `catalogue ${each.id}: ${Object.keys(each.attributes)} of ${Object.keys(each.items)}`,
    ),
    ...rule.scales.map((each) => `scale ${each.id}: ${each.grades.map((g) => `${g.id} ${g.from}…${g.to}`).join(", ")}`),
    ...rule.functions.map((each) => `function ${each.id}(${each.parameters.join(", ")}): ${each.formula}`),
    ...rule.requires.map(
      (each) => `requires ${each.each ? `each ${each.each.variable} in ${each.each.list}: ` : ""}${each.that}`,
    ),
    ...rule.parts.map((each) => `part ${each.id}${declaration(each)}: ${each.formula}`),
  ].join("\n");
}

function inputText(input: Input): string {
  const when = input.when === null ? "" : ` when ${JSON.stringify(input.when)}`;
  switch (input.kind) {
    case "number":
    case "count":
      return `${input.kind} ${input.min ?? "…"} to ${input.max ?? "…"} ${printUnit(input.unit)}`.trim() + when;
    case "choice":
      return (input.catalogue === null ? `one of ${input.words.join(" ")}` : `item of ${input.catalogue}`) + when;
    case "flag":
      return `flag${when}`;
    case "record":
      return `{ ${Object.entries(input.fields)
        .map(([name, field]) => `${name}: ${inputText(field)}`)
        .join(", ")} }${when}`;
    case "list":
      return `${input.min} to ${input.max} of ${inputText(input.of)}${when}`;
  }
}

function declaration({ kind, unit, min, max, words, internal }: Rule["parts"][number]): string {
  const bounds = min === null && max === null ? "" : ` ${min ?? "…"} to ${max ?? "…"}`;
  const what = kind === "number" ? `${bounds} ${printUnit(unit)}`.trimEnd() : ` ${[kind, ...words].join(" ")}`;
  return `${internal ? " (internal)" : ""}${what}`;
}

export function faultText({ code, severity, where, span, text, params }: CheckFault): string {
  const place = Object.entries(where).map(([kind, id]) => `${kind} ${id}`);
  const head = `${severity} ${code}${place.length === 0 ? "" : ` at ${place.join(", ")}`}`;
  const details = Object.entries(params).map(([name, value]) => `  ${name}: ${value}`.trimEnd());
  return [head, ...(span === null ? [] : [codeFrame(text!, span)]), ...details].join("\n");
}
