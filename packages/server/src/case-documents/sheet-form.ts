// The form of a sheet: the one of the edition whose fields are those that the rule asks, else one made of the rule itself.
import type { Edition, StatedRule } from "@bagalau/methodology";
import type { Form } from "../documents/form-values.ts";
import { formOf } from "../documents/own-forms.ts";
import { formsAsking, leavesAsked, withoutIndexes } from "../evaluations/sheet-asked.ts";
import type { AskedField, Fixed } from "../evaluations/sheet-asked.ts";
import { titleOf } from "./texts.ts";

type Column = NonNullable<NonNullable<Form["content"]["tables"]>[number]["columns"]>[number];

export function sheetFormOf(edition: Edition, rule: StatedRule, fixed: Fixed): Form {
  const [own] = formsAsking(edition, rule, fixed);
  return (own === undefined ? null : formOf(edition, own.id)) ?? formOfRule(rule, fixed);
}

const headingFields = ["name", "post", "unit", "period", "evaluator", "result"] as const;

function formOfRule(rule: StatedRule, fixed: Fixed): Form {
  const leaves = leavesAsked(rule, fixed);
  const lists = [...new Set(leaves.map(listOf))];
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
        columns: leaves.filter((leaf) => listOf(leaf) === list).map((leaf) => columnOf(rule, leaf)),
      })),
      signatures: (["evaluated", "evaluator"] as const).map((id) => ({ id, title: titleOf(`sheet.signature.${id}`) })),
    },
  };
}

/** The list that holds the field; null where none does. */
function listOf({ path }: AskedField): string | null {
  const end = path.lastIndexOf("[]");
  return end < 0 ? null : withoutIndexes(path.slice(0, end));
}

function columnOf(rule: StatedRule, { path: place, input }: AskedField): Column {
  const path = withoutIndexes(place);
  const types = { number: "number", count: "count", flag: "flag" } as const;
  const type = input.kind === "number" || input.kind === "count" || input.kind === "flag" ? types[input.kind] : "text";
  const title = rule.inputTitles[path] ?? { kk: path, ru: path, en: path };
  return { id: path.replaceAll(".", "-"), title, type, feeds: `${rule.id}.${path}` };
}
