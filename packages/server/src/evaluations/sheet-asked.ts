// What a sheet asks, by the edition's rule: its inputs, without those that the post fixes or rules out; and which of the
// edition's forms ask the same.
import type { Input } from "@bagalau/engine";
import type { Edition, StatedRule } from "@bagalau/methodology";

export type Form = Edition["forms"] extends ReadonlyMap<string, infer One> ? One : never;

/** Inputs that follow from the post: `{ form: "leader" }`. */
export type Fixed = Readonly<Record<string, string>>;

export interface AskedField {
  /** `marks.quality`, `kpis[].mark`. */
  readonly path: string;
  readonly input: Input;
}

/** Every field, each group and list before what is inside it. */
export function fieldsAsked({ source }: StatedRule, fixed: Fixed): readonly AskedField[] {
  return Object.entries(source.inputs)
    .filter(([name]) => !Object.hasOwn(fixed, name))
    .flatMap(([name, input]) => fieldsIn(name, input, fixed));
}

function fieldsIn(path: string, input: Input, fixed: Fixed): readonly AskedField[] {
  if (isRuledOut(input, fixed)) return [];
  const own = { path, input };
  if (input.kind === "record") return [own, ...innerFields(path, input, fixed)];
  if (input.kind !== "list") return [own];
  const each = `${path}[]`;
  return [own, ...(input.of.kind === "record" ? innerFields(each, input.of, fixed) : fieldsIn(each, input.of, fixed))];
}

function innerFields(path: string, { fields }: Input & { kind: "record" }, fixed: Fixed): readonly AskedField[] {
  return Object.entries(fields).flatMap(([name, field]) => fieldsIn(`${path}.${name}`, field, fixed));
}

function isRuledOut({ when }: Input, fixed: Fixed): boolean {
  return Object.entries(when ?? {}).some(([path, words]) => {
    const word = fixed[path];
    return word !== undefined && !words.includes(word);
  });
}

/** The fields that a value is given for. */
export function leavesAsked(rule: StatedRule, fixed: Fixed): readonly AskedField[] {
  return fieldsAsked(rule, fixed).filter(({ input }) => input.kind !== "record" && input.kind !== "list");
}

/** As titles, and the fields of forms, name it: `kpis.mark`. */
export function withoutIndexes(path: string): string {
  return path.replaceAll("[]", "");
}

/** The edition's sheets that ask for exactly what is asked: not those of another kind of post. */
export function formsAsking(edition: Edition, rule: StatedRule, fixed: Fixed): readonly Form[] {
  const asked = new Set(leavesAsked(rule, fixed).map(({ path }) => withoutIndexes(path)));
  return [...edition.forms.values()].filter((form) => {
    const fed = new Set(fedBy(form, rule.id));
    return form.content.kind === "sheet" && fed.size === asked.size && fed.isSubsetOf(asked);
  });
}

/** The inputs of the rule that the form feeds. */
function fedBy({ content }: Form, rule: string): readonly string[] {
  const { heading = [], tables = [], questions = [] } = content;
  const parts = [...heading, ...tables.flatMap(({ columns }) => columns), ...questions];
  return parts.flatMap(({ feeds }) => pathFed(feeds, rule) ?? []);
}

/** Null where the field feeds nothing of the rule. */
export function pathFed(feeds: string | undefined, rule: string): string | null {
  return feeds?.startsWith(`${rule}.`) === true ? feeds.slice(rule.length + 1) : null;
}
