// Sums and extremes that grow while a loop runs: variables before the loop, a step at every place where an element is met.
import { Rational } from "../exact/rational.ts";
import {
  type Code,
  constant,
  type Floating,
  largest,
  type Long,
  type NumberForm,
  ONE,
  type Ratio,
  SAFE,
  smallest,
  type ValueCode,
  type Whole,
} from "./code-values.ts";
import type { CodeWriter } from "./code-writer.ts";
import { either, toRatio } from "./either-code.ts";
import { type ErrorBound, errorOfExtreme, errorOfRunningSum } from "./error-bound.ts";
import { limited, toFloating } from "./floating-code.ts";
import { type Generation, NotGenerated } from "./generation.ts";
import { toLong } from "./number-code.ts";
import { rescaled, scaleOf } from "./ratio-code.ts";
import { greatest, least } from "./whole-code.ts";

/** Where an element is met, and what it is there. */
export interface Visit {
  readonly place: CodeWriter;
  readonly value: ValueCode;
}

interface Running {
  /** Before the loop. */
  readonly head: CodeWriter;
  readonly visits: readonly Visit[];
  readonly longest: number;
  /** Writes the loop once more. */
  readonly again: () => { readonly visits: readonly Visit[] };
}

interface Term {
  readonly place: CodeWriter;
  readonly absent: Code;
  readonly of: NumberForm;
}

function termsOf(visits: readonly Visit[]): readonly Term[] {
  return visits.flatMap(({ place, value }) => {
    if (value.kind === "nothing") return [];
    if (value.kind !== "number") throw new NotGenerated("a number is expected");
    return [{ place, absent: value.absent, of: value.of }];
  });
}

export function runningSum(g: Generation, { head, visits, longest, again }: Running): NumberForm {
  const terms = termsOf(visits);
  if (terms.length === 0) return constant(Rational.zero);
  if (g.purpose === "full") return wholeSum(g, head, terms, longest) ?? longSum(g, head, terms);
  if (terms.some(({ of }) => of.form === "either")) {
    const written = floatingSum(g, head, terms, longest);
    return either(
      g,
      () => written,
      () => ratioSumAgain(g, again, longest),
    );
  }
  return wholeSum(g, head, terms, longest) ?? floatingSum(g, head, terms, longest);
}

function ratioSumAgain(g: Generation, again: Running["again"], longest: number): Ratio | null {
  const head = g.writer.place();
  return wholeSum(g, head, termsOf(again().visits), longest);
}

/** Null where the terms are not whole numbers of one scale that fit. */
function wholeSum(g: Generation, head: CodeWriter, terms: readonly Term[], longest: number): Ratio | null {
  const ratios = terms.map(({ place, of }) => g.inside(place, () => toRatio(of)));
  if (!ratios.every((ratio): ratio is Ratio => ratio !== null && ratio.d.code === "1")) return null;
  const scale = scaleOf(ratios);
  const wholes = terms.map(({ place }, i) => g.inside(place, () => rescaled(g, ratios[i]!, scale)));
  if (!wholes.every((whole): whole is Whole => whole !== null)) return null;
  const times = BigInt(longest);
  const min = least([0n, ...wholes.map((whole) => whole.min * times)]);
  const max = greatest([0n, ...wholes.map((whole) => whole.max * times)]);
  if (min < -SAFE || max > SAFE) return null;
  const name = g.fresh("n");
  head.line(`let ${name} = 0;`);
  terms.forEach(({ place }, i) => place.line(`${name} += ${wholes[i]!.code};`));
  return { form: "ratio", scale, n: { code: name, min, max }, d: ONE };
}

function floatingSum(g: Generation, head: CodeWriter, terms: readonly Term[], longest: number): Floating {
  const name = g.fresh("x");
  const { min, max, ...error } = floatingTerms(g, terms, (place, code) => place.line(`${name} += ${code};`));
  head.line(`let ${name} = 0;`);
  const times = Rational.of(longest);
  const bounds = {
    min: min.sign() < 0 ? min.times(times) : Rational.zero,
    max: max.sign() > 0 ? max.times(times) : Rational.zero,
  };
  const sum = {
    form: "floating" as const,
    code: name,
    ...errorOfRunningSum({ min, max, ...error }, longest),
    ...bounds,
  };
  return limited(g, "0", sum);
}

/** The doubles of all terms, each handed over at its place; bounds and error that hold for every one. */
function floatingTerms(
  g: Generation,
  terms: readonly Term[],
  write: (place: CodeWriter, code: Code) => void,
): ErrorBound & Pick<Floating, "min" | "max"> {
  const doubles = terms.map(({ place, absent, of }) => g.inside(place, () => toFloating(g, absent, of)));
  doubles.forEach(({ code }, i) => write(terms[i]!.place, code));
  const [min, max] = [smallest(doubles.map((x) => x.min)), largest(doubles.map((x) => x.max))];
  return { ...errorOfExtreme(doubles), min, max };
}

function longSum(g: Generation, head: CodeWriter, terms: readonly Term[]): Long {
  const [n, d] = [g.fresh("n"), g.fresh("d")];
  head.line(`let ${n} = 0, ${d} = 1;`);
  for (const { place, of } of terms) {
    const term = g.inside(place, () => toLong(g, of));
    place.line(`longs.add(${n}, ${d}, ${term.n}, ${term.d}); ${n} = longs.n; ${d} = longs.d;`);
  }
  return { form: "long", n, d };
}

/** The running value starts as the first element, whatever that holds: an element that is absent makes the result absent. */
export function runningExtreme(
  g: Generation,
  which: "min" | "max",
  head: CodeWriter,
  visits: readonly Visit[],
): NumberForm {
  const terms = termsOf(visits);
  if (terms.length === 0) return constant(Rational.zero);
  const sign = which === "min" ? "<" : ">";
  const started = g.fresh("f");
  head.line(`let ${started} = false;`);
  const step = (place: CodeWriter, better: Code, taken: Code): void =>
    place.line(`if (!${started} || ${better}) { ${started} = true; ${taken} }`);
  if (g.purpose === "full") return longExtreme(g, head, terms, sign, step);
  const name = g.fresh("x");
  head.line(`let ${name} = 0;`);
  const whole = wholeTerms(terms);
  if (whole !== null) {
    terms.forEach(({ place }, i) => step(place, `${whole.codes[i]} ${sign} ${name}`, `${name} = ${whole.codes[i]};`));
    return { form: "ratio", scale: whole.scale, n: { code: name, min: whole.min, max: whole.max }, d: ONE };
  }
  // The smaller of two doubles with errors is within the bound of the smaller number, whichever it is: nothing is decided.
  const bounds = floatingTerms(g, terms, (place, code) => step(place, `${code} ${sign} ${name}`, `${name} = ${code};`));
  return { form: "floating", code: name, ...bounds };
}

/** Null unless all are whole numbers of one scale as they stand. */
function wholeTerms(
  terms: readonly Term[],
): { scale: Rational; codes: readonly Code[]; min: bigint; max: bigint } | null {
  const ratios = terms.map(({ of }) => of);
  if (!ratios.every((of): of is Ratio => of.form === "ratio" && of.d.code === "1")) return null;
  const [first] = ratios as [Ratio];
  if (!ratios.every(({ scale }) => scale.equals(first.scale))) return null;
  const wholes = ratios.map(({ n }) => n);
  const [min, max] = [least(wholes.map((n) => n.min)), greatest(wholes.map((n) => n.max))];
  return { scale: first.scale, codes: wholes.map(({ code }) => code), min, max };
}

function longExtreme(
  g: Generation,
  head: CodeWriter,
  terms: readonly Term[],
  sign: Code,
  step: (place: CodeWriter, better: Code, taken: Code) => void,
): Long {
  const [n, d] = [g.fresh("n"), g.fresh("d")];
  head.line(`let ${n} = 0, ${d} = 1;`);
  for (const { place, of } of terms) {
    const term = g.inside(place, () => toLong(g, of));
    step(place, `longs.compare(${term.n}, ${term.d}, ${n}, ${d}) ${sign} 0`, `${n} = ${term.n}; ${d} = ${term.d};`);
  }
  return { form: "long", n, d };
}
