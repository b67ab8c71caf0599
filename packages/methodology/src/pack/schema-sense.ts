// What a shape alone cannot say about one item: which keys go together, and that lists inside are without repeats.
import { fault } from "../check/faults.ts";
import type { SourceItem } from "./item-source.ts";
import type { PackFault } from "./model.ts";
import type { CatalogueContent, DueContent, FormContent, TermContent } from "./schema-content.ts";
import type { InputContent, RuleContent } from "./schema-rule.ts";
import type { Path } from "./yaml-source.ts";

export function itemFaults(item: SourceItem): PackFault[] {
  if (item.content === null) return [];
  if (item.kind === "terms") return dueFaults(item, (item.content as TermContent).due);
  if (item.kind === "rules") return ruleFaults(item, item.content as RuleContent);
  if (item.kind === "forms") return formFaults(item, item.content as FormContent);
  if (item.kind === "catalogues") return catalogueFaults(item, item.content as CatalogueContent);
  return [];
}

const WAYS_TO_BE_DUE = [["workingDays"], ["calendarDays"], ["period", "month", "day"], ["workingDaysBefore", "term"]];

function dueFaults(item: SourceItem, due: DueContent): PackFault[] {
  const given = Object.keys(due).filter((key) => due[key as keyof DueContent] !== undefined);
  const clear = WAYS_TO_BE_DUE.some((keys) => keys.length === given.length && keys.every((key) => given.includes(key)));
  return clear ? [] : [fault("unclear-due", item.located.at(["due"]), { keys: given.join(", ") })];
}

function ruleFaults(item: SourceItem, rule: RuleContent): PackFault[] {
  const choices = [...inputsOf(rule.inputs)].flatMap(({ input, path }) =>
    input.kind === "choice" && (input.of === undefined) === (input.catalogue === undefined)
      ? [fault("unclear-choice", item.located.at(path))]
      : [],
  );
  return [...choices, ...repeated(item, "part", rule.parts, ["parts"])];
}

/** Every input of a rule with its path in the file, those inside records and lists too. */
export function* inputsOf(
  fields: Readonly<Record<string, InputContent>>,
  path: Path = ["inputs"],
): Generator<{ input: InputContent; path: Path }> {
  for (const [name, input] of Object.entries(fields)) yield* inputAndInner(input, [...path, name]);
}

function* inputAndInner(input: InputContent, path: Path): Generator<{ input: InputContent; path: Path }> {
  yield { input, path };
  if (input.kind === "record") yield* inputsOf(input.fields, [...path, "fields"]);
  if (input.kind === "list") yield* inputAndInner(input.of, [...path, "of"]);
}

function formFaults(item: SourceItem, form: FormContent): PackFault[] {
  const faults: PackFault[] = [];
  if (form.tables === undefined && form.questions === undefined && form.heading === undefined) {
    faults.push(fault("empty-form", item.located.at([])));
  }
  for (const [index, table] of (form.tables ?? []).entries()) {
    faults.push(...repeated(item, "column", table.columns, ["tables", index, "columns"]));
    faults.push(...repeated(item, "row", table.rows, ["tables", index, "rows"]));
  }
  for (const [index, question] of (form.questions ?? []).entries()) {
    faults.push(...repeated(item, "answer", question.answers ?? [], ["questions", index, "answers"]));
  }
  faults.push(...repeated(item, "table", form.tables ?? [], ["tables"]));
  faults.push(...repeated(item, "question", form.questions ?? [], ["questions"]));
  faults.push(...repeated(item, "field", form.heading ?? [], ["heading"]));
  return faults;
}

function catalogueFaults(item: SourceItem, catalogue: CatalogueContent): PackFault[] {
  const declared = Object.keys(catalogue.attributes);
  const stated = new Set(["id", "title", "clause", "provenance", "quote", "because"]);
  const attributes = catalogue.items.flatMap((entry, index) => {
    const given = Object.keys(entry).filter((key) => !stated.has(key));
    const missing = declared.filter((name) => !given.includes(name));
    const unknown = given.filter((name) => !declared.includes(name));
    return [
      ...missing.map((attribute) => fault("missing-attribute", item.located.at(["items", index]), { attribute })),
      ...unknown.map((attribute) =>
        fault("unknown-attribute", item.located.atKey(["items", index], attribute), { attribute }),
      ),
    ];
  });
  return [...attributes, ...repeated(item, "item", catalogue.items, ["items"])];
}

function repeated(item: SourceItem, kind: string, list: readonly { readonly id: string }[], path: Path): PackFault[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, index) => {
    if (seen.has(id)) return [fault("repeated-id", item.located.at([...path, index]), { kind, id })];
    seen.add(id);
    return [];
  });
}
