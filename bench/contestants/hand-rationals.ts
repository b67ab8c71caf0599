// The judge: the same formulas by hand in exact fractions of big integers. Every other result is compared with this one.
// It shares no code with the engine, so that an error there cannot hide here.
import type { Contestant, Grade, PersonResult } from "../contestant.ts";
import type { BodyInput } from "../workload/bodies.ts";
import type { Marks, PersonInput } from "../workload/people.ts";

export const handRationals: Contestant = {
  name: "by hand, BigInt fractions",
  version: "",
  arithmetic: "rational",
  bodies: { prepare: (input) => input, run: (batch) => (batch as BodyInput[]).map(bodyOf) },
  people: { prepare: (input) => input, run: (batch) => (batch as PersonInput[]).map(personOf) },
};

type Fraction = readonly [numerator: bigint, denominator: bigint];

const zero: Fraction = [0n, 1n];
const one: Fraction = [1n, 1n];

// Fractions are not reduced: the sums of this workload stay short, and a greatest common divisor costs more.
function whole(value: number): Fraction {
  return [BigInt(value), 1n];
}

function decimal(value: number): Fraction {
  const [digits, places = ""] = String(value).split(".");
  return [BigInt(digits! + places), 10n ** BigInt(places.length)];
}

function plus([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return b === d ? [a + c, b] : [a * d + c * b, b * d];
}

function minus(left: Fraction, [c, d]: Fraction): Fraction {
  return plus(left, [-c, d]);
}

function times([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * c, b * d];
}

function over([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return c < 0n ? [-a * d, -b * c] : [a * d, b * c];
}

function atLeast([a, b]: Fraction, [c, d]: Fraction): boolean {
  return a * d >= c * b;
}

function sum(values: readonly Fraction[]): Fraction {
  return values.reduce(plus, zero);
}

function smaller(left: Fraction, right: Fraction): Fraction {
  return atLeast(left, right) ? right : left;
}

function larger(left: Fraction, right: Fraction): Fraction {
  return atLeast(left, right) ? left : right;
}

function within(value: Fraction, high: Fraction): Fraction {
  return larger(zero, smaller(high, value));
}

// Half up, for values that are not negative: ⌊100·a/b + 1/2⌋.
function toHundredths([a, b]: Fraction): bigint {
  return (200n * a + b) / (2n * b);
}

function bodyOf(body: BodyInput): number {
  const potential = sum([
    decimal(body.turnover.points),
    decimal(body.stability.points),
    decimal(body.gender.points),
    exit(body.V),
    staff(body.P),
  ]);
  const work = smaller(
    sum([
      hours(body),
      times(whole(5), agreement(body, 5, 8)),
      times(whole(5), agreement(body, 9, 14)),
      plan(body.S),
      training(body.U),
      interns(body.I),
      atLeast(over(whole(body.K.filled), whole(body.K.total)), [99n, 100n]) ? [3n, 2n] : zero,
    ]),
    whole(30),
  );
  const culture = sum([
    competitions(body.A),
    times(whole(10), agreement(body, 15, 18)),
    career(body.C),
    times(whole(5), agreement(body, 19, 22)),
    times(whole(5), agreement(body, 23, 26)),
  ]);
  const penalties = smaller(whole(10), sum(body.penalties.map(({ points }) => decimal(points))));
  return Number(toHundredths(larger(zero, minus(sum([potential, work, culture]), penalties))));
}

function exit({ a, b, negative }: BodyInput["V"]): Fraction {
  if (b === 0) return whole(5);
  const penalty: Fraction = 2 * negative > b ? [3n, 2n] : zero;
  return within(minus(over(whole(5 * a), whole(b)), penalty), whole(5));
}

function staff({ z, ...counts }: BodyInput["P"]): Fraction {
  const qualified = Object.values(counts).reduce((total, count) => total + count, 0);
  return smaller(whole(5), over(whole(5 * qualified), decimal(z)));
}

function hours(body: BodyInput): Fraction {
  const { m, n, d, p } = body.N;
  const norm = whole((d - 21) * 8);
  const average = plus(over(decimal(m), decimal(n)), norm);
  const beyond = over(minus(average, norm), norm);
  const first = within(times(whole(5), minus(one, times(whole(8), beyond))), whole(5));
  const weekend = over(decimal(p), decimal(n));
  const penalty = !atLeast(whole(184), weekend) ? whole(2) : atLeast(weekend, whole(9)) ? one : zero;
  return larger(zero, minus(plus(first, times(whole(5), agreement(body, 1, 4))), penalty));
}

function plan({ strategy, execution }: BodyInput["S"]): Fraction {
  const written = strategy === "approved" ? 2 : strategy === "incomplete" ? 1 : 0;
  const done = decimal(execution ?? 0);
  const reached = [80, 60, 40].findIndex((percent) => atLeast(done, whole(percent)));
  return whole(written + (reached === -1 ? 0 : 3 - reached));
}

function training({ a, b, c, d, late, missed }: BodyInput["U"]): Fraction {
  const shares = plus(b === 0 ? one : over(whole(a), whole(b)), d === 0 ? one : over(whole(c), whole(d)));
  const penalty = smaller(whole(5), plus(over(whole(late), whole(2)), whole(missed)));
  return within(minus(times(shares, [5n, 2n]), penalty), whole(5));
}

function interns({ interns, z }: BodyInput["I"]): Fraction {
  const share = over(whole(interns), decimal(z));
  return !atLeast([1n, 10n], share) ? whole(2) : atLeast(share, [1n, 20n]) ? one : zero;
}

function competitions({ a, b, c, violations }: BodyInput["A"]): Fraction {
  if (c === 0) return whole(10);
  return within(minus(over(whole(10 * (a + b)), whole(2 * c)), whole(Math.min(10, violations))), whole(10));
}

function career({ a, b }: BodyInput["C"]): Fraction {
  const share = b === 0 ? one : over(whole(a), whole(b));
  return atLeast(share, [4n, 5n]) ? whole(10) : times(whole(10), share);
}

function agreement({ survey }: BodyInput, from: number, to: number): Fraction {
  let indices = zero;
  for (let statement = from; statement <= to; statement += 1) {
    const [n1, n2, n3, n4] = survey[statement]!;
    const mean = over(whole(n1 + 2 * n2 + 3 * n3 + 4 * n4), whole(n1 + n2 + n3 + n4));
    indices = plus(indices, over(minus(mean, one), whole(3)));
  }
  return over(indices, whole(to - from + 1));
}

function personOf(quarters: PersonInput): PersonResult {
  const scores = quarters.map(sheet);
  const annual = toHundredths([scores.reduce((total, score) => total + score, 0n), 400n]);
  return { annual: Number(annual), grade: gradeOf(annual) };
}

function sheet({ quality, deadlines, initiative, discipline, team }: Marks): bigint {
  const marks = [quality, deadlines, initiative, discipline, team].map(decimal);
  return toHundredths(over(sum(marks), whole(5)));
}

function gradeOf(score: bigint): Grade {
  return score >= 400n ? "effective" : score >= 300n ? "proper" : score >= 200n ? "satisfactory" : "unsatisfactory";
}
