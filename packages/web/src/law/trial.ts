// What somebody types to try a rule, field by field, and what is given to the server of it. Numbers stay texts.
import type { Rule } from "./use-law.ts";

export type TrialInput = Rule["inputs"][number];
type Given = Readonly<Record<string, unknown>>;

/** By the field's place, `marks.quality`, `kpis[0].mark`; of a list, under its place, how many elements it has. */
export type Draft = Readonly<Record<string, string>>;

/** Said in a field instead of a value, where the rule knows no data. */
export const noData = "\u0000";

/** The inputs that stand in a record, or the element of a list; at the top for null. */
export function inputsWithin(inputs: readonly TrialInput[], within: string | null): readonly TrialInput[] {
  return inputs.filter((one) => one.within === within);
}

/** `kpis[].mark` in the second element of the list → `kpis[1].mark`. */
export function placeOf(path: string, elements: readonly number[]): string {
  let next = 0;
  return path.replaceAll("[]", () => `[${elements[next++] ?? 0}]`);
}

/** It is asked for: the choices on which it hangs are made so. */
export function isAsked({ when }: TrialInput, inputs: readonly TrialInput[], draft: Draft): boolean {
  return when.every(({ path, words }) => {
    const choice = inputs.find((one) => one.path === path);
    return words.includes(draft[path] ?? choice?.default ?? "");
  });
}

/** As many elements as were asked for, at least as many as there must be. */
export function lengthOf({ min }: TrialInput, place: string, draft: Draft): number {
  return Number(draft[place] ?? min ?? "0");
}

export function givenOf(inputs: readonly TrialInput[], draft: Draft): Given {
  return recordOf(inputs, null, [], draft);
}

function recordOf(
  inputs: readonly TrialInput[],
  within: string | null,
  elements: readonly number[],
  draft: Draft,
): Given {
  const fields = inputsWithin(inputs, within).filter((input) => isAsked(input, inputs, draft));
  const given = fields.map((input) => [nameOf(input), valueOf(inputs, input, elements, draft)] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function valueOf(inputs: readonly TrialInput[], input: TrialInput, elements: readonly number[], draft: Draft): unknown {
  const place = placeOf(input.path, elements);
  const typed = draft[place] ?? "";
  if (typed === noData) return null;
  if (input.kind === "record") {
    const fields = recordOf(inputs, input.path, elements, draft);
    return input.optional && Object.keys(fields).length === 0 ? undefined : fields;
  }
  if (input.kind === "list") {
    const element = inputs.find(({ path }) => path === `${input.path}[]`);
    const length = lengthOf(input, place, draft);
    if (element === undefined || (input.optional && length === 0)) return undefined;
    return Array.from({ length }, (_, index) => valueOf(inputs, element, [...elements, index], draft) ?? "");
  }
  if (typed === "") return undefined;
  if (input.kind === "flag") return typed === "true";
  return input.kind === "choice" ? typed : typed.trim().replaceAll(/\s/gu, "").replace(",", ".");
}

/** `marks.quality` → `quality` */
function nameOf({ path, within }: TrialInput): string {
  return within === null ? path : path.slice(within.length + 1);
}

/** The fields as an example of the pack fills them. */
export function draftOf(value: unknown, place = ""): Draft {
  if (value === null) return { [place]: noData };
  if (Array.isArray(value)) {
    const elements = value.map((element, index) => draftOf(element, `${place}[${index}]`));
    return Object.assign({ [place]: String(value.length) }, ...elements) as Draft;
  }
  if (typeof value !== "object") return { [place]: String(value) };
  const fields = Object.entries(value).map(([name, part]) => draftOf(part, place === "" ? name : `${place}.${name}`));
  return Object.assign({}, ...fields) as Draft;
}

/** Where the server found a fault, as the field's place; null for the whole. */
export function placeOfFault(at: string | null): string | null {
  return at === null || !at.startsWith("given.") ? null : at.slice("given.".length);
}
