// A rule of a pack as the engine takes it, with only what it uses, and the engine's findings led back to the pack's files.
import { checkRule } from "@bagalau/engine";
import type { CheckFault, Input, Rule, Unit, When } from "@bagalau/engine";
import { makeCitation } from "./citation.ts";
import type { SourceItem } from "./item-source.ts";
import { lazily, once } from "./lazy.ts";
import type { PackFault, Place, Stated, StatedRule, Text } from "./model.ts";
import type { ResolvedEdition } from "./resolve.ts";
import type { CatalogueContent } from "./schema-content.ts";
import type { FunctionContent, InputContent, PartContent, RuleContent, ScaleContent } from "./schema-rule.ts";
import { inputsOf } from "./schema-sense.ts";
import { exactOf, RATIO } from "./schema-values.ts";
import type { Path } from "./yaml-source.ts";

export function makeRule(item: SourceItem, edition: ResolvedEdition, stated: Stated): StatedRule {
  const content = item.content as RuleContent;
  const inherited = item.from.pack !== edition.pack.id;
  const source = engineRule(content, edition);
  const found = once(() => check(source, item, edition));
  const eager = {
    ...stated,
    for: content.for,
    source,
    parts: partsById(content, item, stated, inherited),
    inputTitles: Object.fromEntries(titledInputs(content.inputs)),
    wordTitles: wordTitles(content),
    requirements: (content.requires ?? []).map((requirement, index) => ({
      says: requirement.says,
      citation: makeCitation(requirement, item.located, ["requires", index], inherited),
    })),
    rounding: {
      digits: content.rounding.digits,
      mode: content.rounding.mode,
      citation: makeCitation(content.rounding, item.located, ["rounding"], inherited),
    },
  };
  return lazily(eager, {
    checked: () => found().checked,
    faults: () => found().faults,
    functionBranches: () => found().functionBranches,
  });
}

function partsById(
  content: RuleContent,
  item: SourceItem,
  stated: Stated,
  inherited: boolean,
): Readonly<Record<string, Stated>> {
  return Object.fromEntries(
    content.parts.map((part, index) => [
      part.id,
      {
        id: part.id,
        title: part.title,
        citation: makeCitation(part, item.located, ["parts", index], inherited),
        place: item.located.at(["parts", index]),
        from: stated.from,
        open: stated.open,
      },
    ]),
  );
}

/** By path without indexes: `V.a`, `kpis.mark`. */
function* titledInputs(fields: Readonly<Record<string, InputContent>>, prefix = ""): Generator<[string, Text]> {
  for (const [name, input] of Object.entries(fields))
    yield* titledInput(input, prefix === "" ? name : `${prefix}.${name}`);
}

function* titledInput(input: InputContent, path: string): Generator<[string, Text]> {
  if (input.title !== undefined) yield [path, input.title];
  if (input.kind === "record") yield* titledInputs(input.fields, path);
  if (input.kind === "list" && input.of.kind === "record") yield* titledInputs(input.of.fields, path);
}

function wordTitles(content: RuleContent): Readonly<Record<string, Text>> {
  const titles: Record<string, Text> = {};
  for (const { input } of inputsOf(content.inputs)) if (input.kind === "choice") Object.assign(titles, input.titles);
  for (const part of content.parts) Object.assign(titles, part.titles);
  return titles;
}

/** The rule with the functions, scale, catalogues and units that can be reached from it. */
function engineRule(content: RuleContent, edition: ResolvedEdition): Rule {
  const inputs = [...inputsOf(content.inputs)].map(({ input }) => input);
  const formulas = [
    ...content.parts.map((part) => part.formula),
    ...(content.requires ?? []).flatMap((requirement) => [
      requirement.that,
      ...requirement.at,
      ...Object.values(requirement.each ?? {}),
    ]),
  ];
  const functions = reachableFunctions(formulas, edition);
  const catalogues = [
    ...new Set(inputs.flatMap((input) => (input.kind === "choice" ? (input.catalogue ?? []) : []))),
  ].flatMap((id) => (edition.items.catalogues.get(id)?.content as CatalogueContent | null | undefined) ?? []);
  const scale =
    content.grade === null
      ? null
      : (edition.items.scales.get(content.grade)?.content as ScaleContent | null | undefined);
  const named = namesIn([...formulas, ...functions.map((one) => one.formula)]);
  const declared = [
    ...inputs.map((input) => ("unit" in input ? input.unit : undefined)),
    ...content.parts.map((part) => part.unit),
    ...catalogues.flatMap((catalogue) => Object.values(catalogue.attributes)),
    scale?.unit,
  ];
  for (const unit of declared) for (const id of [...(unit?.over ?? []), ...(unit?.under ?? [])]) named.add(id);
  return {
    id: content.id,
    inputs: mapValues(content.inputs, (input) => engineInput(input, edition)),
    requires: (content.requires ?? []).map((requirement, index) => ({
      id: String(index),
      each: eachOf(requirement.each),
      that: requirement.that,
      at: requirement.at,
      code: requirement.code,
    })),
    parts: content.parts.map(enginePart),
    value: content.value,
    rounding: { digits: content.rounding.digits, mode: content.rounding.mode },
    grade: content.grade,
    functions: functions.map((one) => ({ id: one.id, parameters: one.params, formula: one.formula })),
    catalogues: catalogues.map(engineCatalogue),
    scales: scale === null || scale === undefined ? [] : [{ ...scale, unit: scale.unit ?? RATIO }].map(engineScale),
    units: [...edition.items.units.keys()].filter((id) => named.has(id)),
  };
}

function namesIn(formulas: readonly string[]): Set<string> {
  return new Set(
    formulas.flatMap((formula) => formula.replace(/"[^"]*"|#.*$/gmu, " ").match(/[A-Za-z][A-Za-z0-9]*/gu) ?? []),
  );
}

function reachableFunctions(formulas: readonly string[], edition: ResolvedEdition): FunctionContent[] {
  const reached = new Map<string, FunctionContent>();
  const queue = [...formulas];
  for (let formula = queue.shift(); formula !== undefined; formula = queue.shift()) {
    for (const name of namesIn([formula])) {
      const found = edition.items.functions.get(name)?.content as FunctionContent | null | undefined;
      if (found === null || found === undefined || reached.has(name)) continue;
      reached.set(name, found);
      queue.push(found.formula);
    }
  }
  return [...reached.values()];
}

function eachOf(each: Readonly<Record<string, string>> | undefined): { variable: string; list: string } | null {
  const [entry] = Object.entries(each ?? {});
  return entry === undefined ? null : { variable: entry[0], list: entry[1] };
}

function enginePart(part: PartContent): Rule["parts"][number] {
  return {
    id: part.id,
    formula: part.formula,
    kind: part.kind ?? "number",
    unit: part.unit ?? RATIO,
    min: part.min ?? null,
    max: part.max ?? null,
    words: part.of ?? [],
    internal: part.internal ?? false,
    when: (part.when as When | undefined) ?? null,
  };
}

function engineInput(input: InputContent, edition: ResolvedEdition): Input {
  const shared = {
    optional: input.optional ?? false,
    nullable: input.nullable ?? null,
    when: (input.when as When | undefined) ?? null,
    expectedWhen: (input.expectedWhen as When | undefined) ?? null,
    unused: input.unused !== undefined,
  };
  switch (input.kind) {
    case "number": {
      const { unit = RATIO, min = null, above = null, max = null, digits = null } = input;
      return { ...shared, kind: "number", unit, min, above, max, digits, default: input.default ?? null };
    }
    case "count": {
      const { unit = RATIO, max = null } = input;
      return { ...shared, kind: "count", unit, min: input.min ?? exactOf("0"), max, default: input.default ?? null };
    }
    case "choice": {
      const catalogue = input.catalogue ?? null;
      const stated =
        catalogue === null
          ? undefined
          : (edition.items.catalogues.get(catalogue)?.content as CatalogueContent | null | undefined);
      const words = input.of ?? stated?.items.map((entry) => entry.id) ?? [];
      return { ...shared, kind: "choice", words, catalogue, default: input.default ?? null };
    }
    case "flag":
      return { ...shared, kind: "flag", default: input.default ?? null };
    case "record":
      return { ...shared, kind: "record", fields: mapValues(input.fields, (field) => engineInput(field, edition)) };
    case "list":
      return { ...shared, kind: "list", of: engineInput(input.of, edition), min: input.min ?? 0, max: input.max };
  }
}

function engineCatalogue(catalogue: CatalogueContent): Rule["catalogues"][number] {
  const names = Object.keys(catalogue.attributes);
  return {
    id: catalogue.id,
    attributes: catalogue.attributes as Readonly<Record<string, Unit>>,
    items: Object.fromEntries(
      catalogue.items.map((entry) => [
        entry.id,
        Object.fromEntries(names.map((name) => [name, exactOf(String(entry[name] ?? "0"))])),
      ]),
    ),
  };
}

function engineScale(scale: ScaleContent & { unit: Unit }): Rule["scales"][number] {
  return {
    id: scale.id,
    unit: scale.unit,
    digits: scale.digits,
    grades: scale.grades.map(({ id, from, to }) => ({ id, from, to })),
  };
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

type Checked = Pick<StatedRule, "checked" | "faults" | "functionBranches">;

function check(source: Rule, item: SourceItem, edition: ResolvedEdition): Checked {
  const { rule, faults, usage } = checkRule(source);
  return {
    checked: rule,
    faults: faults.map((found) => packFault(found, item, edition)),
    functionBranches: usage.branches.map(({ fault, taken }) => ({ fault: packFault(fault, item, edition), taken })),
  };
}

function packFault(found: CheckFault, item: SourceItem, edition: ResolvedEdition): PackFault {
  const { place, frame } = placeOfFault(found, item, edition);
  // What several rules share is faulty once, whichever of them leads to it.
  const isShared = found.where.function !== undefined || betweenGrades(found) !== null;
  const params = { ...(isShared ? {} : { rule: item.id }), ...found.params, ...(frame === null ? {} : { frame }) };
  return { code: found.code, severity: found.severity, place, params };
}

/** The grade at which a scale has a hole or an overlap. */
function betweenGrades({ where, params }: CheckFault): { scale: string; grade: string } | null {
  const { upper } = params;
  return where.scale === undefined || upper === undefined ? null : { scale: where.scale, grade: upper };
}

function placeOfFault(
  found: CheckFault,
  item: SourceItem,
  edition: ResolvedEdition,
): { place: Place; frame: string | null } {
  const { where, span } = found;
  const content = item.content as RuleContent;
  const formulaAt = ({ located }: SourceItem, path: Path): { place: Place; frame: string | null } =>
    span === null ? { place: located.at(path), frame: null } : located.within(path, span.start, span.end - span.start);
  // A function called by a part is named beside it, and the span lies in the function's own text.
  if (where.function !== undefined) return formulaAt(edition.items.functions.get(where.function) ?? item, ["formula"]);
  if (where.part !== undefined) {
    return formulaAt(item, ["parts", content.parts.findIndex((part) => part.id === where.part), "formula"]);
  }
  if (where.requirement !== undefined)
    return formulaAt(item, requirementPath(Number(where.requirement), where.field ?? "that", content));
  if (where.input !== undefined) return { place: item.located.at(inputPath(where.input, content.inputs)), frame: null };
  if (where.scale !== undefined) {
    const scale = edition.items.scales.get(where.scale) ?? item;
    const grades = (scale.content as Partial<ScaleContent>).grades ?? [];
    const at = grades.findIndex(({ id }) => id === betweenGrades(found)?.grade);
    return { place: scale.located.at(at < 0 ? [] : ["grades", at]), frame: null };
  }
  if (where.catalogue !== undefined)
    return { place: (edition.items.catalogues.get(where.catalogue) ?? item).located.at([]), frame: null };
  return { place: item.located.at([]), frame: null };
}

/** `field` is `each`, `that` or `at.0`. */
function requirementPath(index: number, field: string, content: RuleContent): Path {
  const [name = "that", position] = field.split(".");
  if (name === "each")
    return ["requires", index, "each", ...Object.keys(content.requires?.[index]?.each ?? {}).slice(0, 1)];
  return ["requires", index, name, ...(position === undefined ? [] : [Number(position)])];
}

/** From the engine's path of an input (`kpis.mark`) to the path in the file (`inputs.kpis.of.fields.mark`). */
function inputPath(path: string, inputs: Readonly<Record<string, InputContent>>): Path {
  const result: (string | number)[] = ["inputs"];
  let fields: Readonly<Record<string, InputContent>> | null = inputs;
  for (const name of path.replace(/\[\d*\]/gu, "").split(".")) {
    const input: InputContent | undefined = fields?.[name];
    if (input === undefined) break;
    result.push(name);
    let inner: InputContent = input;
    while (inner.kind === "list") {
      result.push("of");
      inner = inner.of;
    }
    fields = inner.kind === "record" ? inner.fields : null;
    if (fields !== null) result.push("fields");
  }
  if (result.at(-1) === "fields" || result.at(-1) === "of") result.pop();
  return result;
}
