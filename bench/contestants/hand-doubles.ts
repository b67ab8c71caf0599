// The limit: the two workloads as a programmer writes them by hand in binary floating point, with no explanation.
import type { Contestant, Grade, PersonResult } from "../contestant.ts";
import type { BodyInput } from "../workload/bodies.ts";
import type { Marks, PersonInput } from "../workload/people.ts";

export const handDoubles: Contestant = {
  name: "by hand, doubles",
  version: "",
  arithmetic: "double",
  bodies: { prepare: (input) => input, run: (batch) => (batch as BodyInput[]).map(bodyOf) },
  people: { prepare: (input) => input, run: (batch) => (batch as PersonInput[]).map(personOf) },
};

function bodyOf(body: BodyInput): number {
  const potential = body.turnover.points + body.stability.points + body.gender.points + exit(body.V) + staff(body.P);
  const { S, U, I, K } = body;
  const training = ((U.b === 0 ? 1 : U.a / U.b) + (U.d === 0 ? 1 : U.c / U.d)) * 2.5;
  const work = Math.min(
    30,
    hours(body) +
      5 * agreement(body, 5, 8) +
      5 * agreement(body, 9, 14) +
      plan(S) +
      clamp(training - Math.min(5, 0.5 * U.late + U.missed), 5) +
      (I.interns / I.z > 0.1 ? 2 : I.interns / I.z >= 0.05 ? 1 : 0) +
      (K.filled / K.total >= 0.99 ? 1.5 : 0),
  );
  const culture =
    competitions(body.A) +
    10 * agreement(body, 15, 18) +
    career(body.C) +
    5 * agreement(body, 19, 22) +
    5 * agreement(body, 23, 26);
  const penalties = Math.min(
    10,
    body.penalties.reduce((sum, { points }) => sum + points, 0),
  );
  return Math.round(Math.max(0, potential + work + culture - penalties) * 100);
}

function exit({ a, b, negative }: BodyInput["V"]): number {
  return b === 0 ? 5 : clamp((5 * a) / b - (negative / b > 0.5 ? 1.5 : 0), 5);
}

function staff({ a, b, c, d, e, f, g, h, i, j, z }: BodyInput["P"]): number {
  return Math.min(5, (5 * (a + b + c + d + e + f + g + h + i + j)) / z);
}

function hours(body: BodyInput): number {
  const { m, n, d, p } = body.N;
  const norm = (d - 21) * 8;
  const average = m / n + norm;
  const first = clamp(5 * (1 - (8 * (average - norm)) / norm), 5);
  const weekend = p / n;
  const penalty = weekend > 184 ? 2 : weekend >= 9 ? 1 : 0;
  return Math.max(0, first + 5 * agreement(body, 1, 4) - penalty);
}

function plan({ strategy, execution }: BodyInput["S"]): number {
  const written = strategy === "approved" ? 2 : strategy === "incomplete" ? 1 : 0;
  const done = execution ?? 0;
  return written + (done >= 80 ? 3 : done >= 60 ? 2 : done >= 40 ? 1 : 0);
}

function competitions({ a, b, c, violations }: BodyInput["A"]): number {
  return c === 0 ? 10 : clamp((10 * (a + b)) / (2 * c) - Math.min(10, violations), 10);
}

function career({ a, b }: BodyInput["C"]): number {
  const share = b === 0 ? 1 : a / b;
  return share >= 0.8 ? 10 : 10 * share;
}

function agreement({ survey }: BodyInput, from: number, to: number): number {
  let sum = 0;
  for (let statement = from; statement <= to; statement += 1) {
    const [n1, n2, n3, n4] = survey[statement]!;
    sum += ((n1 + 2 * n2 + 3 * n3 + 4 * n4) / (n1 + n2 + n3 + n4) - 1) / 3;
  }
  return sum / (to - from + 1);
}

function clamp(value: number, high: number): number {
  return Math.max(0, Math.min(high, value));
}

function personOf(quarters: PersonInput): PersonResult {
  const scores = quarters.map(sheet);
  const annual = Math.round(((scores[0]! + scores[1]! + scores[2]! + scores[3]!) / 4) * 100);
  return { annual, grade: gradeOf(annual / 100) };
}

function sheet(marks: Marks): number {
  const mean = (marks.quality + marks.deadlines + marks.initiative + marks.discipline + marks.team) / 5;
  return Math.round(mean * 100) / 100;
}

function gradeOf(score: number): Grade {
  return score >= 4 ? "effective" : score >= 3 ? "proper" : score >= 2 ? "satisfactory" : "unsatisfactory";
}
