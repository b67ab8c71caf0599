// What stands in a sheet: the marks where they feed the rule, the rest by the name of its field.
import { Rational } from "@bagalau/engine";
import type { Edition, Language, StatedRule } from "@bagalau/methodology";
import type { FieldValue, Form, FormValues, RowValues, Signed } from "../documents/form-values.ts";
import type { Evaluation } from "../evaluations/open-evaluation.ts";
import { pathFed } from "../evaluations/sheet-asked.ts";
import { resultText } from "./subject.ts";
import type { Subject } from "./subject.ts";
import { said } from "./texts.ts";

type Sheet = NonNullable<Evaluation["sheet"]>;
type Result = Evaluation["results"][number];
type Table = NonNullable<Form["content"]["tables"]>[number];

export interface SheetWritten {
  readonly rule: StatedRule;
  readonly fixed: Evaluation["fixed"];
  readonly subject: Subject;
  /** Null for a sheet that is to be filled in by hand. */
  readonly sheet: Sheet | null;
  /** What came of it. */
  readonly result: Result | null;
  /** Whoever has signed, by the signature of the form. */
  readonly signatures: Readonly<Record<string, readonly Signed[]>>;
}

export function sheetValues(
  { content }: Form,
  edition: Edition,
  { rule, fixed, subject, sheet, result, signatures }: SheetWritten,
  language: Language,
): FormValues {
  const given = sheet?.given ?? {};
  const known: Readonly<Record<string, FieldValue>> = {
    ...subject,
    evaluator: subject.evaluatorInFull,
    grounds: sheet === null ? null : commentText(sheet, rule, language),
    result: result === null ? null : resultText(edition, result, language),
    score: result?.shown ?? null,
  };
  const heading = (content.heading ?? []).map(({ id, type, feeds }) => {
    const path = pathFed(feeds, rule.id);
    const value = path === null ? (known[id] ?? null) : fieldOf(valuesAt(given, path)[0], type, rule, language);
    return [id, value] as const;
  });
  const applies = (when: Table["when"]): boolean =>
    Object.entries(when ?? {}).every(([name, words]) => words.includes(fixed[name] ?? ""));
  const asked = (content.questions ?? []).filter(({ when }) => applies(when));
  const signed = (content.signatures ?? []).map(({ id }) => [id, signatures[id] ?? []] as const);
  return {
    heading: Object.fromEntries(heading),
    tables: Object.fromEntries(
      (content.tables ?? [])
        .filter(({ when }) => applies(when))
        .map((table) => [table.id, rowsOf(table, given, rule, language, applies)]),
    ),
    answers: Object.fromEntries(asked.map(({ id }) => [id, null])),
    signatures: Object.fromEntries(signed),
    context: fixed,
  };
}

/** One row, or as many as the list that the columns feed has; rows that the form names stay free for the hand. */
function rowsOf(
  table: Table,
  given: Sheet["given"],
  rule: StatedRule,
  language: Language,
  applies: (when: Table["when"]) => boolean,
): readonly RowValues[] {
  const columns = table.columns.filter(({ when }) => applies(when));
  const found = columns.map(({ id, type, feeds }) => {
    const path = pathFed(feeds, rule.id);
    return { id, type, values: path === null ? [] : valuesAt(given, path) };
  });
  const rows = table.rows.filter(({ when }) => applies(when));
  if (rows.length > 1) {
    const cells = Object.fromEntries(columns.map(({ id }) => [id, null]));
    return rows.filter(({ repeats }) => repeats !== true).map(({ id }) => ({ row: id, cells }));
  }
  const most = Math.max(rows[0]?.repeats === true ? 0 : 1, ...found.map(({ values }) => values.length));
  const count = rows[0]?.repeats === true ? most : 1;
  return Array.from({ length: count }, (_, index) => ({
    cells: Object.fromEntries(
      found.map(({ id, type, values }) => [id, fieldOf(values[index], type, rule, language)] as const),
    ),
  }));
}

/** Everything at the path; a list on the way gives one for each of its items. */
function valuesAt(given: unknown, path: string): readonly unknown[] {
  let found: readonly unknown[] = [given];
  for (const name of path.split(".")) {
    found = found
      .flatMap((one) => (Array.isArray(one) ? (one as readonly unknown[]) : [one]))
      .map((one) => (typeof one === "object" && one !== null ? (one as Record<string, unknown>)[name] : undefined));
  }
  return found.flatMap((one) => (Array.isArray(one) ? (one as readonly unknown[]) : [one]));
}

const numeric: readonly string[] = ["count", "number", "money", "mark", "percent"];

function fieldOf(value: unknown, type: string, rule: StatedRule, language: Language): FieldValue {
  if (value === undefined || value === null) return null;
  if (typeof value === "boolean") return type === "flag" ? value : String(value);
  const text = String(value);
  if (!numeric.includes(type)) return rule.wordTitles[text]?.[language] ?? text;
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? text : (Rational.parse(text)?.toDecimal(6, "half-up") ?? null);
}

/** What was written to the whole, then to each mark with its title. */
function commentText({ comments }: Sheet, rule: StatedRule, language: Language): string | null {
  const { sheet, ...others } = comments;
  const lines = Object.entries(others).map(([path, comment]) => {
    const title = rule.inputTitles[path.replaceAll(/\[\d*\]|\.\d+/gu, "")]?.[language] ?? path;
    return said(language, "comment.on", { title, comment });
  });
  const text = [...(sheet === undefined ? [] : [sheet]), ...lines].join("\n");
  return text === "" ? null : text;
}
