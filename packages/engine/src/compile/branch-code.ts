// Branches in generated code: both sides are written, then one representation is chosen that holds the value of either.
import type { Rational } from "../exact/rational.ts";
import {
  boundsOf,
  type Code,
  type Floating,
  largest,
  type NumberCode,
  type NumberForm,
  type Ratio,
  smallest,
  type ValueCode,
  type Whole,
} from "./code-values.ts";
import type { CodeWriter } from "./code-writer.ts";
import { errorOfExtreme } from "./error-bound.ts";
import { decimal } from "./either-code.ts";
import { toFloating } from "./floating-code.ts";
import { type Generation, NotGenerated } from "./generation.ts";
import { toLong } from "./number-code.ts";
import { rescaled, scaleOf } from "./ratio-code.ts";
import { greatest, least } from "./whole-code.ts";

interface Branch {
  readonly writer: CodeWriter;
  readonly value: ValueCode;
}

/** The value of `then` where the condition holds, else that of `otherwise`. */
export function choose(g: Generation, condition: Code, then: () => ValueCode, otherwise: () => ValueCode): ValueCode {
  if (condition === "true") return then();
  if (condition === "false") return otherwise();
  const head = g.writer.place();
  const branch = (make: () => ValueCode): Branch => {
    const writer = g.writer.place();
    return { writer, value: g.within(writer, make) };
  };
  g.line(`if (${condition}) {`);
  const first = branch(then);
  g.line("} else {");
  const second = branch(otherwise);
  g.line("}");
  return joined(g, head, [first, second]);
}

function joined(g: Generation, head: CodeWriter, branches: readonly Branch[]): ValueCode {
  const values = branches.map((branch) => branch.value);
  const kind = values.find((value) => value.kind !== "nothing")?.kind ?? "nothing";
  if (values.some((value) => value.kind !== kind && value.kind !== "nothing")) throw new NotGenerated("mixed branches");
  const absent = joinedAbsent(g, head, branches);
  if (kind === "nothing") return { kind, absent };
  if (kind === "text" || kind === "flag") {
    return { kind, absent, code: joinedCode(g, head, branches, kind === "text" ? "0" : "false") };
  }
  if (kind !== "number") throw new NotGenerated("a branch with a list or a record");
  return { kind, absent, of: joinedNumber(g, head, branches) };
}

function joinedAbsent(g: Generation, head: CodeWriter, branches: readonly Branch[]): Code {
  const codes = branches.map(({ value }) => absentOf(value));
  if (codes.every((code) => code === codes[0])) return codes[0]!;
  const name = g.fresh("a");
  head.line(`let ${name} = 0;`);
  branches.forEach(({ writer }, i) => {
    if (codes[i] !== "0") writer.line(`${name} = ${codes[i]};`);
  });
  return name;
}

function absentOf(value: ValueCode): Code {
  return value.absent ?? "0";
}

function joinedCode(g: Generation, head: CodeWriter, branches: readonly Branch[], initial: Code): Code {
  const name = g.fresh("v");
  head.line(`let ${name} = ${initial};`);
  for (const { writer, value } of branches) {
    if (value.kind === "text" || value.kind === "flag") writer.line(`${name} = ${value.code};`);
  }
  return name;
}

interface NumberBranch {
  readonly writer: CodeWriter;
  readonly value: NumberCode;
}

function joinedNumber(g: Generation, head: CodeWriter, branches: readonly Branch[]): NumberForm {
  const numbers = branches.filter((branch): branch is NumberBranch => branch.value.kind === "number");
  const forms = numbers.map(({ value }) => value.of);
  if (forms.every((form) => form.form === "ratio")) {
    const ratio = joinedRatio(g, head, numbers, forms);
    if (ratio !== null) return ratio;
  }
  if (g.purpose === "full") return joinedLong(g, head, numbers);
  const floating = joinedFloating(g, head, numbers);
  const [form] = forms;
  const isDecimal = forms.length === 1 && form?.form === "either" && form.digits !== null;
  return isDecimal ? decimal(g, floating, form.digits!) : floating;
}

function joinedRatio(
  g: Generation,
  head: CodeWriter,
  branches: readonly NumberBranch[],
  forms: readonly Ratio[],
): Ratio | null {
  const scale = scaleOf(forms);
  const tops = forms.map((form, i) => g.inside(branches[i]!.writer, () => rescaled(g, form, scale)));
  if (tops.some((top) => top === null)) return null;
  const writers = branches.map((branch) => branch.writer);
  const n = joinedWhole(g, head, writers, tops as Whole[]);
  const d = joinedWhole(
    g,
    head,
    writers,
    forms.map((form) => form.d),
  );
  const bounds = forms.map(boundsOf);
  const within = { min: smallest(bounds.map((b) => b.min)), max: largest(bounds.map((b) => b.max)) };
  return { form: "ratio", scale, n, d, within };
}

function joinedWhole(g: Generation, head: CodeWriter, writers: readonly CodeWriter[], all: readonly Whole[]): Whole {
  const [first] = all as [Whole];
  // A single branch's variables end with its block.
  const outside = all.length > 1 || /^\(?-?\d/.test(first.code);
  if (outside && all.every((whole) => whole.code === first.code)) return first;
  const name = g.fresh("n");
  const min = least(all.map((whole) => whole.min));
  const max = greatest(all.map((whole) => whole.max));
  head.line(`let ${name} = ${placeholder(min, max)};`);
  writers.forEach((writer, i) => writer.line(`${name} = ${all[i]!.code};`));
  return { code: name, min, max };
}

/** What an absent number holds: a value within its bounds. */
function placeholder(min: bigint, max: bigint): bigint {
  return min <= 0n && max >= 0n ? 0n : min > 0n ? min : max;
}

function joinedFloating(g: Generation, head: CodeWriter, branches: readonly NumberBranch[]): Floating {
  const forms = branches.map(({ writer, value }) => g.inside(writer, () => toFloating(g, value.absent, value.of)));
  const name = g.fresh("x");
  const [min, max] = [smallest(forms.map((x) => x.min)), largest(forms.map((x) => x.max))];
  head.line(`let ${name} = ${floatingPlaceholder(min, max)};`);
  branches.forEach(({ writer }, i) => writer.line(`${name} = ${forms[i]!.code};`));
  return { form: "floating", code: name, ...errorOfExtreme(forms), min, max };
}

function floatingPlaceholder(min: Rational, max: Rational): number {
  if (min.sign() <= 0 && max.sign() >= 0) return 0;
  const near = min.sign() > 0 ? min : max;
  return Number(near.numerator) / Number(near.denominator);
}

function joinedLong(g: Generation, head: CodeWriter, branches: readonly NumberBranch[]): NumberForm {
  const [n, d] = [g.fresh("n"), g.fresh("d")];
  head.line(`let ${n} = 0, ${d} = 1;`);
  for (const { writer, value } of branches) {
    const form = g.inside(writer, () => toLong(g, value.of));
    writer.line(`${n} = ${form.n}; ${d} = ${form.d};`);
  }
  return { form: "long", n, d };
}
