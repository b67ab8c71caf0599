// The code of a formula's value, construct by construct. What each means is the pack format's business; the exact
// evaluator says the same in plain arithmetic.
import type { Type, Typed } from "../check/typed.ts";
import type { Formula } from "../syntax/formula.ts";
import { choose } from "./branch-code.ts";
import {
  type Code,
  constant,
  type FlagCode,
  type ListCode,
  type NumberCode,
  type NumberForm,
  type ValueCode,
} from "./code-values.ts";
import { firstAbsent, type Generation, NotGenerated } from "./generation.ts";
import { itemOf, knownOf, mapped, valuesOf } from "./list-code.ts";
import { add, comparison, divide, extreme, multiply, negate, zeroTest } from "./number-code.ts";
import { rounded } from "./rounding-code.ts";
import { countOf, extremeOf, meanOf, sumOf } from "./total-code.ts";
import { attributeOf } from "./word-code.ts";

type Kind<K extends Formula["kind"]> = Extract<Formula, { kind: K }>;

export function valueOf(g: Generation, node: Typed): ValueCode {
  const { formula, children } = node;
  const child = (i: number): ValueCode => valueOf(g, children[i]!);
  switch (formula.kind) {
    case "number":
      return { kind: "number", absent: "0", of: constant(formula.value) };
    case "text":
      return { kind: "text", absent: "0", code: g.word(formula.value) };
    case "flag":
      return { kind: "flag", absent: "0", code: String(formula.value) };
    case "no-data":
      return { kind: "nothing", absent: g.reason(formula.reason) };
    case "name":
      return named(g, node);
    case "field":
      return fieldOf(g, child(0), children[0]!.type, formula.field);
    case "item":
      return item(g, child(0), formula.index);
    case "negate":
      return arithmetic(g, [child(0)], (_, [x]) => negate(g, x!));
    case "not":
      return negation(child(0));
    case "is-no-data":
      return isNoData(g, child(0));
    case "binary":
      return binary(g, node, formula);
    case "if":
      return onlyIfData(g, child(0), (test) =>
        choose(
          g,
          flag(test),
          () => child(1),
          () => child(2),
        ),
      );
    case "steps":
      return onlyIfData(g, child(0), (x) => steps(g, x, node, formula, 0));
    case "round":
      return arithmetic(g, [child(0)], (absent, [x]) => rounded(g, absent, x!, formula.digits, formula.mode));
    case "builtin":
      return builtin(
        g,
        formula,
        children.map((_, i) => child(i)),
      );
    case "list":
      return {
        kind: "fixed-list",
        absent: "0",
        elements: children.map((_, i) => ({ present: "true", value: child(i) })),
      };
    case "each":
      return each(g, node);
    case "call":
      node.binds.forEach((id, i) => g.variables.set(id, child(i)));
      return child(node.binds.length);
    case "where-zero":
      return onlyIfData(g, child(0), (divisor) => whereZero(g, node, formula, divisor));
  }
}

function named(g: Generation, { reference }: Typed): ValueCode {
  const found =
    reference?.to === "part"
      ? g.parts.get(reference.id)
      : reference?.to === "input"
        ? g.inputs.get(reference.name)
        : g.variables.get(reference?.id ?? -1);
  if (found === undefined) throw new NotGenerated("a name that stands for nothing");
  return found;
}

function fieldOf(g: Generation, of: ValueCode, type: Type, field: string): ValueCode {
  if (of.kind === "nothing") return of;
  if (of.kind === "text") return attributeOf(g, of, type.kind === "text" ? type.catalogue : null, field);
  const found = of.kind === "record" ? of.fields.find(({ name }) => name === field) : undefined;
  if (found === undefined) throw new NotGenerated("a field of what is no record");
  return absentWith(found.value(), of.absent!);
}

/** What stands in something absent is absent for the same reason. */
function absentWith(value: ValueCode, absent: Code): ValueCode {
  if (absent === "0") return value;
  if (value.absent === null) throw new NotGenerated("a list in what may be absent");
  return { ...value, absent: firstAbsent(absent, value.absent) };
}

function item(g: Generation, of: ValueCode, index: number): ValueCode {
  return onlyIfData(g, of, (known) => itemOf(list(known), index));
}

function list(value: ValueCode): ListCode {
  if (value.kind !== "fixed-list" && value.kind !== "loop-list") throw new NotGenerated("a list is expected");
  return value;
}

function flag(value: ValueCode): Code {
  if (value.kind !== "flag") throw new NotGenerated("a flag is expected");
  return value.code;
}

/** No data where the value is; otherwise what `then` makes of it. */
function onlyIfData(g: Generation, value: ValueCode, then: (value: ValueCode) => ValueCode): ValueCode {
  if (value.kind === "nothing") return value;
  const absent = value.absent ?? "0";
  if (absent === "0") return then(value);
  const known = { ...value, absent: "0" } as ValueCode;
  return choose(
    g,
    `${absent} !== 0`,
    () => ({ kind: "nothing", absent }),
    () => then(known),
  );
}

function arithmetic(
  g: Generation,
  values: readonly ValueCode[],
  of: (absent: Code, forms: readonly NumberForm[]) => NumberForm,
): ValueCode {
  const absent = keptAbsent(g, values);
  if (values.some((value) => value.kind === "nothing")) return { kind: "nothing", absent };
  return { kind: "number", absent, of: of(absent, values.map(form)) };
}

function keptAbsent(g: Generation, values: readonly ValueCode[]): Code {
  const absent = firstAbsent(...values.map((value) => value.absent ?? "0"));
  return absent.startsWith("(") ? g.keep("a", absent) : absent;
}

function form(value: ValueCode): NumberForm {
  if (value.kind !== "number") throw new NotGenerated("a number is expected");
  return value.of;
}

function negation(value: ValueCode): ValueCode {
  return value.kind === "nothing" ? value : { kind: "flag", absent: value.absent ?? "0", code: `!(${flag(value)})` };
}

function isNoData(g: Generation, value: ValueCode): FlagCode {
  if (value.kind === "nothing") return { kind: "flag", absent: "0", code: "true" };
  const absent = value.absent ?? (value.kind === "loop-list" ? value.run(g, () => undefined) : "0");
  return { kind: "flag", absent: "0", code: absent === "0" ? "false" : `${absent} !== 0` };
}

function binary(g: Generation, { children }: Typed, { operator }: Kind<"binary">): ValueCode {
  const left = valueOf(g, children[0]!);
  if (operator === "and" || operator === "or") return logical(g, operator, left, children[1]!);
  const right = valueOf(g, children[1]!);
  switch (operator) {
    case "+":
      return arithmetic(g, [left, right], (absent, [a, b]) => add(g, absent, a!, b!));
    case "-":
      return arithmetic(g, [left, right], (absent, [a, b]) => add(g, absent, a!, negate(g, b!)));
    case "*":
      return arithmetic(g, [left, right], (absent, [a, b]) => multiply(g, absent, a!, b!));
    case "/":
      return arithmetic(g, [left, right], (absent, [a, b]) => divide(g, absent, a!, b!));
    default:
      return compared(g, operator, left, right);
  }
}

function compared(g: Generation, operator: Kind<"binary">["operator"], left: ValueCode, right: ValueCode): ValueCode {
  const absent = keptAbsent(g, [left, right]);
  if (left.kind === "nothing" || right.kind === "nothing") return { kind: "nothing", absent };
  if (left.kind === "number") {
    return { kind: "flag", absent, code: g.keep("f", comparison(g, absent, operator, left.of, form(right))) };
  }
  if ((left.kind !== "text" && left.kind !== "flag") || right.kind !== left.kind)
    throw new NotGenerated("a comparison");
  const sign = operator === "=" ? "===" : "!==";
  return { kind: "flag", absent, code: g.keep("f", `${left.code} ${sign} ${right.code}`) };
}

function logical(g: Generation, operator: "and" | "or", left: ValueCode, rightNode: Typed): ValueCode {
  return onlyIfData(g, left, (known) => {
    const right = (): ValueCode => valueOf(g, rightNode);
    const settled = (): FlagCode => ({ kind: "flag", absent: "0", code: operator === "and" ? "false" : "true" });
    return operator === "and" ? choose(g, flag(known), right, settled) : choose(g, flag(known), settled, right);
  });
}

function steps(g: Generation, x: ValueCode, node: Typed, { rows }: Kind<"steps">, row: number): ValueCode {
  const next = rows[row];
  if (next === undefined) return valueOf(g, node.children.at(-1)!);
  const threshold = valueOf(g, node.children[1 + 2 * row]!);
  const reached = compared(g, next.test === "at least" ? "≥" : ">", x, threshold);
  return choose(
    g,
    flag(reached),
    () => valueOf(g, node.children[2 + 2 * row]!),
    () => steps(g, x, node, node.formula as Kind<"steps">, row + 1),
  );
}

function each(g: Generation, { formula, children, binds }: Typed): ValueCode {
  const { condition } = formula as Kind<"each">;
  const of = valueOf(g, children[0]!);
  if (of.kind === "nothing") return of;
  const bound = (node: Typed) => (element: ValueCode) => {
    g.variables.set(binds[0]!, element);
    return valueOf(g, node);
  };
  const test = condition === null ? null : bound(children[2]!);
  return mapped(g, list(of), bound(children[1]!), test);
}

function builtin(g: Generation, { name }: Kind<"builtin">, values: readonly ValueCode[]): ValueCode {
  const [first] = values as [ValueCode];
  if (first.kind === "nothing" && (name === "values" || name === "known" || name === "count")) return first;
  switch (name) {
    case "values":
      if (first.kind !== "record") throw new NotGenerated("values of what is no record");
      return valuesOf(first);
    case "known":
      return knownOf(list(first));
    case "count":
      return countOf(g, list(first));
    case "clamp":
      return arithmetic(g, values, (absent, [x, low, high]) =>
        extreme(g, absent, "max", low!, extreme(g, absent, "min", x!, high!)),
      );
    case "sum":
      return sumOf(g, asList(values));
    case "mean":
      return meanOf(g, asList(values));
    case "min":
    case "max":
      return extremeOf(g, name, asList(values));
  }
}

function asList(values: readonly ValueCode[]): ListCode {
  const [first] = values;
  if (values.length === 1 && (first?.kind === "fixed-list" || first?.kind === "loop-list")) return first;
  return { kind: "fixed-list", absent: "0", elements: values.map((value) => ({ present: "true", value })) };
}

function whereZero(
  g: Generation,
  { children }: Typed,
  { otherwise }: Kind<"where-zero">,
  divisor: ValueCode,
): ValueCode {
  const zero = zeroTest((divisor as NumberCode).of);
  const body = (): ValueCode => valueOf(g, children[1]!);
  if (otherwise.kind !== "fault") return choose(g, zero, () => valueOf(g, children[2]!), body);
  g.mustHold(`!(${zero})`);
  return body();
}
