// One evaluation under way: what was given, the parts formed so far, variables, and the faults that formulas found.
import type { Catalogue, When } from "../program.ts";
import type { CheckedRule, Typed } from "../check/typed.ts";
import type { InputFault, ReadInput } from "./input.ts";
import type { Reason } from "./reason.ts";
import { faulty, notApplicable, type Value } from "./value.ts";

/** A loop's element, or an argument that is evaluated when it is first needed. */
export type Binding =
  { readonly value: Value; readonly place: string | null } | { readonly argument: Typed; reason: Reason | null };

export interface Run {
  readonly fields: ReadonlyMap<string, Value>;
  readonly parts: Map<string, Value>;
  readonly catalogues: ReadonlyMap<string, Catalogue>;
  /** By a variable's id, which is unique within the rule: nothing is recursive, so one binding at a time is enough. */
  readonly variables: Map<number, Binding>;
  readonly faults: InputFault[];
}

export function startRun({ rule }: CheckedRule, { fields, faults }: ReadInput): Run {
  const catalogues = new Map(rule.catalogues.map((catalogue) => [catalogue.id, catalogue]));
  return { fields, parts: new Map(), catalogues, variables: new Map(), faults: [...faults] };
}

/** Whether the choices are such; null when one of them is faulty. */
export function holds(when: When, run: Run): boolean | null {
  let unknown = false;
  for (const [path, words] of Object.entries(when)) {
    const choice = valueAt(path.split("."), run.fields);
    if (choice === faulty) unknown = true;
    else if (choice.kind !== "text" || !words.includes(choice.value)) return false;
  }
  return unknown ? null : true;
}

function valueAt([name, ...rest]: readonly string[], fields: ReadonlyMap<string, Value>): Value {
  const value = fields.get(name!) ?? notApplicable;
  return rest.length === 0 || value.kind !== "record" ? value : valueAt(rest, value.fields);
}
