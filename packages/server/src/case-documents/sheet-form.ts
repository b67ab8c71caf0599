// The form of a sheet: the one of the edition whose fields are those that the rule asks, else one made of the rule itself.
import type { Input } from "@bagalau/engine";
import type { Edition, StatedRule } from "@bagalau/methodology";
import type { Form } from "../documents/form-values.ts";
import { formOf } from "../documents/own-forms.ts";
import { titleOf } from "./texts.ts";

type Words = Readonly<Record<string, string>>;
type Column = NonNullable<NonNullable<Form["content"]["tables"]>[number]["columns"]>[number];

/** `fixed`: the inputs that follow from the post, `{ form: "leader" }`. */
export function sheetFormOf(edition: Edition, rule: StatedRule, fixed: Words): Form {
  const asked = leavesOf(rule, fixed).map(({ path }) => path);
  const candidates = [...edition.forms.values()]
    .filter(({ content }) => content.kind === "sheet")
    .map((form) => ({ form, fed: fedBy(form, rule.id) }))
    .filter(({ fed }) => fed.length > 0 && fed.every((path) => asked.includes(path)))
    .toSorted((left, right) => right.fed.length - left.fed.length);
  return formOf(edition, candidates[0]?.form.id ?? "") ?? formOfRule(rule, fixed);
}

/** The inputs of the rule that the form feeds: `marks.quality`. */
function fedBy({ content }: Form, rule: string): readonly string[] {
  const { heading = [], tables = [], questions = [] } = content;
  const parts = [...heading, ...tables.flatMap(({ columns }) => columns), ...questions];
  return parts.flatMap(({ feeds }) => pathFed(feeds, rule) ?? []);
}

/** Null where the field feeds nothing of the rule. */
export function pathFed(feeds: string | undefined, rule: string): string | null {
  return feeds?.startsWith(`${rule}.`) === true ? feeds.slice(rule.length + 1) : null;
}

interface Leaf {
  /** Without indexes: `kpis.mark`. */
  readonly path: string;
  readonly input: Input;
  /** The list that holds it. */
  readonly list: string | null;
}

/** What is asked of whoever fills the sheet in; what a fixed word rules out is not. */
function leavesOf({ source }: StatedRule, fixed: Words): readonly Leaf[] {
  return Object.entries(source.inputs)
    .filter(([name]) => !Object.hasOwn(fixed, name))
    .flatMap(([name, input]) => leavesIn(name, input, fixed, null));
}

function leavesIn(path: string, input: Input, fixed: Words, list: string | null): readonly Leaf[] {
  const ruledOut = Object.entries(input.when ?? {}).some(([place, words]) => {
    const word = fixed[place];
    return word !== undefined && !words.includes(word);
  });
  if (ruledOut) return [];
  if (input.kind === "record") {
    return Object.entries(input.fields).flatMap(([name, field]) => leavesIn(`${path}.${name}`, field, fixed, list));
  }
  return input.kind === "list" ? leavesIn(path, input.of, fixed, path) : [{ path, input, list }];
}

const headingFields = ["name", "post", "unit", "period", "evaluator", "result"] as const;

function formOfRule(rule: StatedRule, fixed: Words): Form {
  const leaves = leavesOf(rule, fixed);
  const lists = [...new Set(leaves.map(({ list }) => list))];
  return {
    id: "sheet",
    title: rule.title,
    citation: rule.citation,
    content: {
      kind: "sheet",
      heading: headingFields.map((id) => ({ id, title: titleOf(`sheet.${id}`), type: "text" })),
      tables: lists.map((list) => ({
        id: list ?? "marks",
        title: list === null ? titleOf("sheet.marks") : (rule.inputTitles[list] ?? titleOf("sheet.marks")),
        rows: [{ id: "row", title: titleOf("sheet.value"), repeats: list !== null }],
        columns: leaves.filter((leaf) => leaf.list === list).map((leaf) => columnOf(rule, leaf)),
      })),
      signatures: (["evaluated", "evaluator"] as const).map((id) => ({ id, title: titleOf(`sheet.signature.${id}`) })),
    },
  };
}

function columnOf(rule: StatedRule, { path, input }: Leaf): Column {
  const types = { number: "number", count: "count", flag: "flag" } as const;
  const type = input.kind === "number" || input.kind === "count" || input.kind === "flag" ? types[input.kind] : "text";
  const title = rule.inputTitles[path] ?? { kk: path, ru: path, en: path };
  return { id: path.replaceAll(".", "-"), title, type, feeds: `${rule.id}.${path}` };
}
