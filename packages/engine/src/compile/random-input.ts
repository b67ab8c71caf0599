// Invents inputs for a rule, sound and faulty ones, with a bias to where results turn: thresholds, halves, ends of bounds,
// equal numbers, round shares. Everything follows from a seed.
import type { CheckedRule, Typed } from "../check/typed.ts";
import { wordsOf } from "../check/check-inputs.ts";
import { Rational } from "../exact/rational.ts";
import type { Input, When } from "../program.ts";

type Plain = null | boolean | number | string | Plain[] | { [name: string]: Plain };
type NumberInput = Extract<Input, { kind: "number" | "count" }>;

/** Repeatable pseudo-random numbers. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to but without 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** True once in so many times. */
  oneIn(times: number): boolean {
    return this.next() * times < 1;
  }

  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<T>(from: readonly T[]): T {
    return from[this.whole(0, from.length - 1)]!;
  }
}

const BASES = [1, 2, 3, 4, 5, 8, 10, 16, 20, 25, 40, 50, 80, 100, 200, 1000];
const SHARES = [0, 0.05, 0.1, 0.2, 0.25, 0.4, 0.5, 0.6, 0.75, 0.8, 0.9, 0.99, 1, 1.25, 2];
const BROKEN: readonly Plain[] = [
  null,
  true,
  "",
  "x",
  "1/2",
  " 1",
  "1e2",
  "0x1",
  -1,
  1.5,
  0.1 + 0.2,
  1e21,
  2 ** 31 + 1,
  {},
  [],
  [1],
  "-0",
];

export class InputInventor {
  readonly #checked: CheckedRule;
  readonly #chance: Chance;
  readonly #turningPoints: readonly number[];
  /** Counts of one input hang together: shares of a common base. */
  #base = 1;
  #root: Readonly<Record<string, Input>>;
  #spoilsOneIn = Infinity;
  /** Whether numbers are given as text at times. */
  #texts = false;
  /** Whether some numbers have more decimals, or are larger, than usual. */
  #unusual = false;

  constructor(checked: CheckedRule, chance: Chance) {
    this.#checked = checked;
    this.#chance = chance;
    this.#root = checked.rule.inputs;
    this.#turningPoints = turningPointsOf(checked);
  }

  /** An input whose shape is sound, or one in which something may be broken. */
  invent(spoils: boolean): Plain {
    this.#base = this.#chance.pick(BASES);
    this.#spoilsOneIn = spoils ? 12 : Infinity;
    this.#texts = this.#chance.oneIn(6);
    this.#unusual = this.#chance.oneIn(20);
    const choices = new Map<string, string>();
    return this.#record(this.#root, "", choices);
  }

  /** A new value for the input at a path such as `kpis[0].mark`: the lowest, or any. */
  replaceAt(root: Plain, path: string, lowest: boolean): void {
    const steps = path.split(/[.[\]]+/).filter((step) => step !== "");
    let input: Input | undefined;
    let fields: Readonly<Record<string, Input>> | null = this.#root;
    let holder: Plain = root;
    for (const [i, step] of steps.entries()) {
      input = fields !== null ? fields[step] : input?.kind === "list" ? input.of : undefined;
      fields = input?.kind === "record" ? input.fields : null;
      if (input === undefined || typeof holder !== "object" || holder === null) return;
      const within = holder as Record<string, Plain>;
      if (i === steps.length - 1 && input.kind !== "record" && input.kind !== "list")
        within[step] = lowest ? lowestOf(input) : this.#value(input, path, new Map());
      else holder = within[step] ?? null;
    }
  }

  /** The same input with a few other values. */
  vary(input: Plain): Plain {
    const copy = structuredClone(input);
    const paths = pathsIn(copy, "");
    const changes = this.#chance.whole(1, 3);
    for (let i = 0; i < changes && paths.length > 0; i++) this.replaceAt(copy, this.#chance.pick(paths), false);
    return copy;
  }

  #record(
    fields: Readonly<Record<string, Input>>,
    path: string,
    choices: Map<string, string>,
  ): { [name: string]: Plain } {
    const given: { [name: string]: Plain } = {};
    for (const [name, input] of Object.entries(fields)) {
      const place = path === "" ? name : `${path}.${name}`;
      if (this.#isGiven(input, choices)) given[name] = this.#value(input, place, choices);
    }
    if (this.#spoils(3)) given[this.#chance.pick(["extra", "1", "__proto__"])] = 1;
    return given;
  }

  #isGiven(input: Input, choices: ReadonlyMap<string, string>): boolean {
    if (this.#spoils(3)) return this.#chance.oneIn(2);
    if (!holds(input.when, choices)) return false;
    if (!holds(input.expectedWhen, choices)) return this.#chance.oneIn(4);
    const mayBeLeftOut = input.optional || ("default" in input && input.default !== null);
    return !mayBeLeftOut || !this.#chance.oneIn(3);
  }

  #value(input: Input, path: string, choices: Map<string, string>): Plain {
    if (this.#spoils(6)) return this.#chance.pick(BROKEN);
    if (input.nullable !== null && this.#chance.oneIn(5)) return null;
    switch (input.kind) {
      case "number":
      case "count":
        return this.#number(input);
      case "choice": {
        const catalogues = new Map(this.#checked.rule.catalogues.map((catalogue) => [catalogue.id, catalogue]));
        const word = this.#chance.pick(wordsOf(input, catalogues));
        choices.set(path, word);
        return word;
      }
      case "flag":
        return this.#chance.oneIn(2);
      case "record":
        return this.#record(input.fields, path, choices);
      case "list":
        return this.#list(input, path, choices);
    }
  }

  #list(input: Extract<Input, { kind: "list" }>, path: string, choices: Map<string, string>): Plain {
    const longest = Math.min(input.max, Math.max(input.min, 6));
    const length = this.#spoils(3) ? longest + 1 : this.#chance.whole(input.min, longest);
    return Array.from({ length }, (_, i) => this.#value(input.of, `${path}[${i}]`, choices));
  }

  #number(input: NumberInput): Plain {
    const digits = input.kind === "count" ? 0 : (input.digits ?? 3);
    const lowest =
      input.kind === "number" && input.above !== null ? asNumber(input.above) : asNumber(input.min ?? Rational.zero);
    const highest = input.max === null ? 10 ** 6 : asNumber(input.max);
    const step = this.#chance.oneIn(3) ? 1 : 10 ** -this.#chance.whole(0, digits);
    const aimed = this.#aim(lowest, highest, step);
    const within = Math.min(highest, Math.max(lowest, aimed));
    const value = this.#unusually(Number(within.toFixed(digits)), digits, input.kind);
    return this.#texts && this.#chance.oneIn(4) ? String(value) : value;
  }

  #unusually(value: number, digits: number, kind: NumberInput["kind"]): number {
    if (!this.#unusual || !this.#chance.oneIn(3)) return value;
    if (kind === "count") return this.#chance.whole(0, 2 ** 31 - 1);
    if (this.#chance.oneIn(2)) return value * (1 + this.#chance.pick([-1, 1]) * 2 ** -52);
    return Number((value + this.#chance.next()).toFixed(digits + this.#chance.whole(1, 6)));
  }

  #aim(lowest: number, highest: number, step: number): number {
    const reach = Math.min(highest, withinReach(lowest));
    switch (this.#chance.whole(0, 9)) {
      case 0:
        return this.#chance.pick([lowest, highest === 10 ** 6 ? lowest + 1 : highest]);
      case 1:
      case 2:
        return this.#chance.pick(this.#turningPoints) + this.#chance.whole(-1, 1) * step;
      case 3:
      case 4:
      case 5:
        return lowest + this.#base * this.#chance.pick(SHARES);
      case 6:
        return this.#unusual
          ? highest * this.#chance.pick([1, 10 ** 3, 10 ** 6])
          : this.#base * this.#chance.whole(0, 9);
      default:
        return lowest + Math.round((this.#chance.next() * (reach - lowest)) / step) * step;
    }
  }

  #spoils(times: number): boolean {
    return this.#spoilsOneIn !== Infinity && this.#chance.oneIn(this.#spoilsOneIn * times);
  }
}

/** Of all values that hold no others. */
function pathsIn(value: Plain, path: string): string[] {
  if (typeof value !== "object" || value === null) return [path];
  if (Array.isArray(value)) return value.flatMap((item, i) => pathsIn(item, `${path}[${i}]`));
  return Object.entries(value).flatMap(([name, field]) => pathsIn(field, path === "" ? name : `${path}.${name}`));
}

function lowestOf(input: Input): Plain {
  return (input.kind === "number" || input.kind === "count") && input.min !== null ? asNumber(input.min) : 0;
}

// Without an upper bound, numbers are mostly kept as small as people count.
function withinReach(lowest: number): number {
  return lowest + 100;
}

function holds(when: When | null, choices: ReadonlyMap<string, string>): boolean {
  return Object.entries(when ?? {}).every(([path, words]) => words.includes(choices.get(path) ?? ""));
}

function asNumber(x: Rational): number {
  return Number(x.numerator) / Number(x.denominator);
}

/** The numbers that the rule's formulas and scales name, also times a hundred. */
function turningPointsOf({ rule, parts, requires }: CheckedRule): readonly number[] {
  const found = new Set([0, 1]);
  const visit = ({ formula, children }: Typed): void => {
    if (formula.kind === "number")
      [asNumber(formula.value), 100 * asNumber(formula.value)].forEach((x) => found.add(x));
    children.forEach(visit);
  };
  parts.forEach(({ formula }) => visit(formula));
  requires.forEach(({ that }) => visit(that));
  for (const { from, to } of rule.scales.flatMap(({ grades }) => grades)) found.add(asNumber(from)).add(asNumber(to));
  return [...found];
}
