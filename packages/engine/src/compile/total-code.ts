// What generated code makes of whole lists: count, sum, mean, smallest and largest.
import { Rational } from "../exact/rational.ts";
import { choose } from "./branch-code.ts";
import {
  type Code,
  constant,
  type FixedListCode,
  type Floating,
  type ListCode,
  literal,
  type LoopListCode,
  type NumberForm,
  type Ratio,
  type ValueCode,
  type Whole,
} from "./code-values.ts";
import { either } from "./either-code.ts";
import { firstAbsent, type Generation, NotGenerated } from "./generation.ts";
import { add, divide, extreme } from "./number-code.ts";
import { wholeForm } from "./ratio-code.ts";
import { runningExtreme, runningSum, type Visit } from "./running-code.ts";

const NOT_EVALUATED = "not-evaluated";

export function countOf(g: Generation, list: ListCode): ValueCode {
  if (list.kind === "fixed-list") return numberCode(list.absent, wholeForm(countFixed(g, list)));
  if (list.count !== null && list.absent !== null)
    return numberCode(list.absent, wholeForm(lengthOf(list, list.count)));
  const { absent, count } = run(g, list, true);
  return numberCode(absent, wholeForm(count));
}

function numberCode(absent: Code, of: NumberForm): ValueCode {
  return { kind: "number", absent, of };
}

function countFixed(g: Generation, list: FixedListCode): Whole {
  const certain = list.elements.filter((element) => element.present === "true").length;
  const others = list.elements.filter((element) => element.present !== "true" && element.present !== "false");
  const base = literal(BigInt(certain));
  if (others.length === 0) return base;
  const code = g.keep("n", [base.code, ...others.map((element) => `(${element.present} ? 1 : 0)`)].join(" + "));
  return { code, min: base.min, max: base.min + BigInt(others.length) };
}

function lengthOf(list: LoopListCode, code: Code): Whole {
  return { code, min: BigInt(list.shortest), max: BigInt(list.longest) };
}

interface ListRun {
  readonly absent: Code;
  readonly count: Whole;
  readonly visits: readonly Visit[];
}

/** Writes the loop and keeps the places where its elements are met. */
function run(g: Generation, list: LoopListCode, counts: boolean): ListRun {
  const counter = list.count === null && counts ? g.fresh("n") : null;
  if (counter !== null) g.line(`let ${counter} = 0;`);
  const visits: Visit[] = [];
  const absent = list.run(g, (value) => {
    visits.push({ place: g.writer.place(), value });
    if (counter !== null) g.line(`${counter}++;`);
  });
  return { absent, count: lengthOf(list, counter ?? list.count ?? "0"), visits };
}

export function sumOf(g: Generation, list: ListCode): ValueCode {
  const { absent, sum } = summed(g, list, false);
  return sum === null ? { kind: "nothing", absent } : numberCode(absent, sum);
}

export function meanOf(g: Generation, list: ListCode): ValueCode {
  const { absent, sum, count } = summed(g, list, true);
  if (sum === null) return { kind: "nothing", absent };
  if (count.max === 0n) return { kind: "nothing", absent: firstAbsent(absent, g.reason(NOT_EVALUATED)) };
  if (count.min > 0n) return numberCode(absent, divide(g, absent, sum, wholeForm(count)));
  const all = g.keep("a", firstAbsent(absent, `(${count.code} === 0 ? ${g.reason(NOT_EVALUATED)} : 0)`));
  const divisor = { code: g.keep("n", `${count.code} || 1`), min: 1n, max: count.max };
  return numberCode(all, divide(g, all, sum, wholeForm(divisor)));
}

/** `sum` is null where an element is never data. */
interface Summed {
  readonly absent: Code;
  readonly sum: NumberForm | null;
  readonly count: Whole;
}

function summed(g: Generation, list: ListCode, counts: boolean): Summed {
  return list.kind === "fixed-list" ? summedFixed(g, list) : summedLoop(g, list, counts);
}

function summedFixed(g: Generation, list: FixedListCode): Summed {
  const count = countFixed(g, list);
  const elements = list.elements.filter((element) => element.present !== "false");
  const absent = absentOfAll(g, list.absent, elements);
  if (elements.some(({ present, value }) => present === "true" && value.kind === "nothing"))
    return { absent, sum: null, count };
  const terms = elements.flatMap(({ present, value }) =>
    value.kind === "nothing" ? [] : [formIf(g, present, numberOf(value))],
  );
  return { absent, sum: terms.reduce((a, b) => add(g, absent, a, b), constant(Rational.zero)), count };
}

function absentOfAll(g: Generation, ofList: Code, elements: FixedListCode["elements"]): Code {
  return keptAbsent(g, [ofList, ...elements.map(({ present, value }) => absentIf(present, value))]);
}

function keptAbsent(g: Generation, codes: readonly Code[]): Code {
  const absent = firstAbsent(...codes);
  return absent.startsWith("(") ? g.keep("a", absent) : absent;
}

function absentIf(present: Code, value: ValueCode): Code {
  const absent = value.absent ?? "0";
  return present === "true" || absent === "0" ? absent : `(${present} ? ${absent} : 0)`;
}

/** The number where the element is present, else zero. */
function formIf(g: Generation, present: Code, form: NumberForm): NumberForm {
  if (present === "true") return form;
  const chosen = (code: Code, other: string): Code => g.keep("n", `${present} ? ${code} : ${other}`);
  switch (form.form) {
    case "long":
      return { ...form, n: chosen(form.n, "0"), d: chosen(form.d, "1") };
    case "floating":
      return floatingIf(form, chosen);
    case "ratio":
      return ratioIf(form, chosen);
    case "either":
      return either(
        g,
        () => floatingIf(form.floating(), chosen),
        () => {
          const ratio = form.ratio();
          return ratio === null ? null : ratioIf(ratio, chosen);
        },
      );
  }
}

type Chosen = (code: Code, other: string) => Code;

function floatingIf(form: Floating, chosen: Chosen): Floating {
  const min = form.min.sign() < 0 ? form.min : Rational.zero;
  const max = form.max.sign() > 0 ? form.max : Rational.zero;
  return { ...form, code: chosen(form.code, "0"), min, max };
}

function ratioIf({ scale, n, d }: Ratio, chosen: Chosen): Ratio {
  const top = { code: chosen(n.code, "0"), min: n.min < 0n ? n.min : 0n, max: n.max > 0n ? n.max : 0n };
  return { form: "ratio", scale, n: top, d: d.code === "1" ? d : { ...d, code: chosen(d.code, "1"), min: 1n } };
}

function numberOf(value: ValueCode): NumberForm {
  if (value.kind !== "number") throw new NotGenerated("a number is expected");
  return value.of;
}

function summedLoop(g: Generation, list: LoopListCode, counts: boolean): Summed {
  const head = g.writer.place();
  const { absent, count, visits } = run(g, list, counts);
  const all = keptAbsent(g, [absent, absentOfVisits(g, head, visits)]);
  const again = (): ListRun => run(g, list, false);
  return { absent: all, sum: runningSum(g, { head, visits, longest: list.longest, again }), count };
}

/** The first reason for no data among the elements. */
function absentOfVisits(g: Generation, head: Visit["place"], visits: readonly Visit[]): Code {
  const maybe = visits.filter(({ value }) => value.absent !== null && value.absent !== "0");
  if (maybe.length === 0) return "0";
  const name = g.fresh("a");
  head.line(`let ${name} = 0;`);
  for (const { place, value } of maybe) place.line(`if (${name} === 0) ${name} = ${value.absent};`);
  return name;
}

/** The smallest or largest element. */
export function extremeOf(g: Generation, which: "min" | "max", list: ListCode): ValueCode {
  return list.kind === "fixed-list" ? extremeFixed(g, which, list) : extremeLoop(g, which, list);
}

function extremeFixed(g: Generation, which: "min" | "max", list: FixedListCode): ValueCode {
  const elements = list.elements.filter((element) => element.present !== "false");
  const absent = absentOfAll(g, list.absent, elements);
  if (elements.some(({ present, value }) => present === "true" && value.kind === "nothing"))
    return { kind: "nothing", absent };
  let found: Code = "false";
  let best: ValueCode = { kind: "nothing", absent: "0" };
  for (const { present, value } of elements) {
    if (value.kind !== "number") continue;
    best = withCandidate(g, which, { absent, best, found }, present, { ...value, absent: "0" });
    found = present === "true" || found === "true" ? "true" : found === "false" ? present : `(${found} || ${present})`;
  }
  if (best.kind !== "number") return { kind: "nothing", absent: firstAbsent(absent, g.reason(NOT_EVALUATED)) };
  const empty = found === "true" ? "0" : `(${found} ? 0 : ${g.reason(NOT_EVALUATED)})`;
  return { ...best, absent: keptAbsent(g, [absent, empty]) };
}

interface Found {
  readonly absent: Code;
  readonly best: ValueCode;
  readonly found: Code;
}

function withCandidate(
  g: Generation,
  which: "min" | "max",
  { absent, best, found }: Found,
  present: Code,
  candidate: ValueCode,
): ValueCode {
  if (best.kind === "nothing") return candidate;
  const better = (): ValueCode => numberCode("0", extreme(g, absent, which, numberOf(best), numberOf(candidate)));
  return choose(
    g,
    present,
    () => choose(g, found, better, () => candidate),
    () => best,
  );
}

function extremeLoop(g: Generation, which: "min" | "max", list: LoopListCode): ValueCode {
  const head = g.writer.place();
  const { absent, count, visits } = run(g, list, true);
  const empty = count.min > 0n ? "0" : `(${count.code} === 0 ? ${g.reason(NOT_EVALUATED)} : 0)`;
  const all = keptAbsent(g, [absent, absentOfVisits(g, head, visits), empty]);
  return numberCode(all, runningExtreme(g, which, head, visits));
}
