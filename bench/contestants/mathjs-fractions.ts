// mathjs with exact fractions: its expressions parsed and compiled once, its numbers configured as Fraction.
import { all, create, type EvalFunction, type Fraction } from "mathjs";
import { hundredths, type Contestant, type PersonResult } from "../contestant.ts";
import { peerVersion } from "../peer-version.ts";
import type { BodyInput } from "../workload/bodies.ts";
import { parameters, type PersonInput } from "../workload/people.ts";
import { range, surveyGroups } from "./survey-groups.ts";

const math = create(all!, { number: "Fraction" });
const bodyFormulas: EvalFunction = math.compile(bodyText());
const sheetFormula: EvalFunction = math.compile(`round(mean(${parameters.join(", ")}), number(2))`);
const yearFormula: EvalFunction = math.compile("round(mean(q1, q2, q3, q4), number(2))");
const gradeFormula: EvalFunction = math.compile(
  'annual >= 4 ? "effective" : annual >= 3 ? "proper" : annual >= 2 ? "satisfactory" : "unsatisfactory"',
);

type Scope = Record<string, unknown>;

export const mathjsFractions: Contestant = {
  name: "mathjs, Fraction",
  version: peerVersion("mathjs"),
  arithmetic: "rational",
  bodies: {
    prepare: bodyScope,
    run: (batch) =>
      (batch as Scope[]).map((scope) => cents((bodyFormulas.evaluate({ ...scope }) as ResultSet).entries[0]!)),
  },
  people: { prepare: personScopes, run: (batch) => (batch as Scope[][]).map(personOf) },
};

interface ResultSet {
  readonly entries: readonly Fraction[];
}

function cents(value: Fraction): number {
  return hundredths(value.toFraction() === "0" ? "0" : decimal(value));
}

// The value is rounded to hundredths already: its decimal ends.
function decimal(value: Fraction): string {
  const [whole, places = ""] = value.toString().split(".");
  return `${whole}.${places.padEnd(2, "0")}`;
}

function personOf(sheets: readonly Scope[]): PersonResult {
  const [q1, q2, q3, q4] = sheets.map((sheet) => sheetFormula.evaluate(sheet) as Fraction);
  const annual = yearFormula.evaluate({ q1, q2, q3, q4 }) as Fraction;
  return { annual: cents(annual), grade: gradeFormula.evaluate({ annual }) as string };
}

function personScopes(person: PersonInput): Scope[] {
  return person.map((marks) => fractions(marks));
}

function bodyScope(body: BodyInput): Scope {
  const scope: Scope = {
    turnover: fraction(body.turnover.points),
    stability: fraction(body.stability.points),
    gender: fraction(body.gender.points),
    strategy: body.S.strategy,
    execution: fraction(body.S.execution ?? 0),
    penalties: body.penalties.reduce((sum, { points }) => math.add(sum, fraction(points)) as Fraction, fraction(0)),
  };
  for (const group of ["V", "P", "N", "U", "I", "K", "A", "C"] as const) scope[`${group}_`] = fractions(body[group]);
  for (const [statement, answers] of Object.entries(body.survey)) {
    const [n1, n2, n3, n4] = answers;
    scope[`s${statement}`] = fractions({ n1, n2, n3, n4 });
  }
  return scope;
}

function fraction(value: number): Fraction {
  return math.fraction(String(value));
}

function fractions(values: Readonly<Record<string, number>>): Scope {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fraction(value)]));
}

function bodyText(): string {
  const survey = surveyGroups.map(({ id, from, to, weight }) => {
    const indices = range(from, to).map((at) => `index(s${at})`);
    return `${id} = ${weight} * mean(${indices.join(", ")});`;
  });
  return [
    "index(s) = ((s.n1 + 2 * s.n2 + 3 * s.n3 + 4 * s.n4) / (s.n1 + s.n2 + s.n3 + s.n4) - 1) / 3;",
    ...survey,
    "V = V_.b == 0 ? 5 : max(0, min(5, 5 * V_.a / V_.b - (V_.negative / V_.b > 1/2 ? 3/2 : 0)));",
    "P = min(5, 5 * (P_.a + P_.b + P_.c + P_.d + P_.e + P_.f + P_.g + P_.h + P_.i + P_.j) / P_.z);",
    "norm = (N_.d - 21) * 8;",
    "average = N_.m / N_.n + norm;",
    "N1 = max(0, min(5, 5 * (1 - 8 * (average - norm) / norm)));",
    "weekend = N_.p / N_.n;",
    "N = max(0, N1 + N2 - (weekend > 184 ? 2 : weekend >= 9 ? 1 : 0));",
    "trained = U_.b == 0 ? 1 : U_.a / U_.b;",
    "retrained = U_.d == 0 ? 1 : U_.c / U_.d;",
    "U = max(0, min(5, 5 * (trained + retrained) * 1/2 - min(5, U_.late / 2 + U_.missed)));",
    'written = equalText(strategy, "approved") ? 2 : equalText(strategy, "incomplete") ? 1 : 0;',
    "S = written + (execution >= 80 ? 3 : execution >= 60 ? 2 : execution >= 40 ? 1 : 0);",
    "I = I_.interns / I_.z > 1/10 ? 2 : I_.interns / I_.z >= 1/20 ? 1 : 0;",
    "K = K_.filled / K_.total >= 99/100 ? 3/2 : 0;",
    "A = A_.c == 0 ? 10 : max(0, min(10, 10 * (A_.a + A_.b) / (2 * A_.c) - min(10, A_.violations)));",
    "kr = C_.b == 0 ? 1 : C_.a / C_.b;",
    "C = kr >= 4/5 ? 10 : 10 * kr;",
    "potential = turnover + stability + V + gender + P;",
    "work = min(30, N + T + Y + S + U + I + K);",
    "culture = A + merit + C + D + ethics;",
    "round(max(0, potential + work + culture - min(10, penalties)), number(2))",
  ].join("\n");
}
