// Invented state bodies for the direction "Human resources" of the operational evaluation: the input of rule `hr`.
import { Random } from "./random.ts";

export type Strategy = "approved" | "incomplete" | "none";
export type Answers = readonly [number, number, number, number];

export interface BodyInput {
  readonly turnover: { readonly points: number };
  readonly stability: { readonly points: number };
  readonly gender: { readonly points: number };
  readonly V: { readonly a: number; readonly b: number; readonly negative: number };
  readonly P: Readonly<Record<"a" | "b" | "c" | "d" | "e" | "f" | "g" | "h" | "i" | "j" | "z", number>>;
  readonly N: { readonly m: number; readonly n: number; readonly d: number; readonly p: number };
  readonly U: Readonly<Record<"a" | "b" | "c" | "d" | "late" | "missed", number>>;
  readonly S: { readonly strategy: Strategy; readonly execution: number | null };
  readonly I: { readonly interns: number; readonly z: number };
  readonly K: { readonly filled: number; readonly total: number };
  readonly A: { readonly a: number; readonly b: number; readonly c: number; readonly violations: number };
  readonly C: { readonly a: number; readonly b: number };
  readonly survey: Readonly<Record<string, Answers>>;
  readonly penalties: readonly { readonly kind: "false" | "incomplete" | "late"; readonly points: number }[];
}

export const statements = 26;

/**
 * Bodies of 20 to 3,000 people, every branch of the formulas among them; each statement is answered by five or more.
 * One in five is tidy: its shares are short decimals, so that its value can stand exactly half a cent between two others.
 */
export function makeBodies(count: number, seed: number): BodyInput[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => (random.chance(0.2) ? makeTidyBody(random) : makeBody(random)));
}

function makeBody(random: Random): BodyInput {
  const staff = random.whole(20, 3000);
  const average = random.chance(0.5) ? staff : random.decimal(staff - 1, staff + 1, 2);
  return {
    turnover: { points: random.decimal(0, 10, 2) },
    stability: { points: random.decimal(0, 5, 2) },
    gender: { points: random.decimal(0, 5, 1) },
    V: leavers(random, staff),
    P: { ...qualified(random, staff), z: average },
    N: hours(random, average),
    U: training(random, staff),
    S: strategy(random),
    I: { interns: random.whole(0, Math.ceil(staff / 6)), z: average },
    K: { filled: Math.round(staff * (random.chance(0.6) ? random.decimal(0, 1, 3) : 0.99)), total: staff },
    A: competitions(random),
    C: promotions(random),
    survey: survey(random, staff),
    penalties: Array.from({ length: random.pick([0, 0, 0, 1, 2, 5]) }, () => ({
      kind: random.pick(["false", "incomplete", "late"] as const),
      points: random.decimal(0, 3, 1),
    })),
  };
}

function makeTidyBody(random: Random): BodyInput {
  const staff = 20 * random.whole(1, 20);
  const share = (): { a: number; b: number } => {
    const b = random.pick([1, 2, 4, 5, 10, 20]);
    return { a: random.whole(0, b), b };
  };
  const [left, trained, retrained, held] = [share(), share(), share(), share()];
  const count = (): number => random.whole(0, Math.ceil(staff / 10));
  const tens = { a: count(), b: 0, c: 0, d: count(), e: 0, f: 0, g: 0, h: 0, i: 0, j: count() };
  return {
    turnover: { points: random.decimal(0, 10, 3) },
    stability: { points: random.decimal(0, 5, 2) },
    gender: { points: random.decimal(0, 5, 1) },
    V: { ...left, negative: random.whole(0, left.a) },
    P: { ...tens, z: staff },
    N: { m: 0, n: staff, d: random.whole(240, 250), p: staff * random.pick([0, 9, 184, 185]) },
    U: { ...trained, c: retrained.a, d: retrained.b, late: random.whole(0, 3), missed: random.whole(0, 1) },
    S: strategy(random),
    I: { interns: random.pick([0, staff / 20, staff / 10]), z: staff },
    K: { filled: staff, total: staff },
    A: { a: held.a, b: 0, c: held.b, violations: random.whole(0, 2) },
    C: share(),
    survey: tidySurvey(random),
    penalties: [],
  };
}

// Everybody answers 1 or 4, and the six statements of one indicator alike: then no index leaves a third behind.
function tidySurvey(random: Random): BodyInput["survey"] {
  const answers = (): Answers => {
    const agree = random.whole(0, 20);
    return [20 - agree, 0, 0, agree];
  };
  const practices = answers();
  return Object.fromEntries(
    Array.from({ length: statements }, (_, at) => [String(at + 1), at >= 8 && at < 14 ? practices : answers()]),
  );
}

function leavers(random: Random, staff: number): BodyInput["V"] {
  const b = random.chance(0.02) ? 0 : random.whole(1, Math.ceil(staff / 5));
  const a = random.whole(Math.floor(b / 2), b);
  return { a, b, negative: random.chance(0.1) ? Math.floor(a / 2) : random.whole(0, a) };
}

function qualified(random: Random, staff: number): Omit<BodyInput["P"], "z"> {
  const few = (): number => random.whole(0, Math.ceil(staff / 6));
  return { a: few(), b: few(), c: few(), d: few(), e: few(), f: few(), g: few(), h: few(), i: few(), j: few() };
}

function hours(random: Random, average: number): BodyInput["N"] {
  const perHead = random.pick([0, 20, 100, 250]);
  return {
    m: Math.round(average * random.decimal(0, perHead, 2)),
    n: average,
    d: random.whole(240, 250),
    p: Math.round(average * random.pick([0, 2, 9, 40, 184, 200])),
  };
}

function training(random: Random, staff: number): BodyInput["U"] {
  const due = (): number => (random.chance(0.05) ? 0 : random.whole(1, Math.ceil(staff / 3)));
  const [b, d] = [due(), due()];
  const a = random.whole(Math.floor((b * 4) / 5), b);
  const c = random.whole(Math.floor((d * 4) / 5), d);
  return { a, b, c, d, late: random.whole(0, Math.min(3, b - a)), missed: random.whole(0, Math.min(2, d - c)) };
}

function strategy(random: Random): BodyInput["S"] {
  const kind = random.pick(["approved", "approved", "incomplete", "none"] as const);
  if (kind === "none" || random.chance(0.1)) return { strategy: kind, execution: null };
  return { strategy: kind, execution: random.pick([40, 59.99, 60, 79.99, 80, random.decimal(0, 100, 2)]) };
}

function competitions(random: Random): BodyInput["A"] {
  const c = random.chance(0.02) ? 0 : random.whole(1, 120);
  return { a: random.whole(0, c), b: random.whole(0, c), c, violations: random.pick([0, 0, 0, 1, 3]) };
}

function promotions(random: Random): BodyInput["C"] {
  const b = random.chance(0.02) ? 0 : random.whole(1, 90);
  return { a: random.chance(0.1) ? Math.floor((b * 4) / 5) : random.whole(0, b), b };
}

function survey(random: Random, staff: number): BodyInput["survey"] {
  const asked = Math.ceil(staff / 8) + 2;
  const answers = (): Answers => [
    random.whole(0, asked),
    random.whole(0, asked),
    random.whole(1, asked + 1),
    random.whole(4, asked + 4),
  ];
  return Object.fromEntries(Array.from({ length: statements }, (_, at) => [String(at + 1), answers()]));
}
