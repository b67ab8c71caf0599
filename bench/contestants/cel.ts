// Common Expression Language by @marcbachmann/cel-js: typed expressions parsed once. CEL has neither rounding nor means,
// so these are registered as functions, as its documentation advises; intermediate results go through `cel.bind`.
import { Environment } from "@marcbachmann/cel-js";
import type { Contestant, PersonResult } from "../contestant.ts";
import { peerVersion } from "../peer-version.ts";
import { statements, type BodyInput } from "../workload/bodies.ts";
import { parameters, type PersonInput } from "../workload/people.ts";
import { range, surveyGroups } from "./survey-groups.ts";

type Context = Record<string, unknown>;
type Numbers = readonly number[];

const environment = new Environment({ unlistedVariablesAreDyn: true })
  .registerFunction("round2(double): double", (value: number) => Math.round(value * 100) / 100)
  .registerFunction("clamp(double, double): double", (value: number, high: number) =>
    Math.max(0, Math.min(high, value)),
  )
  .registerFunction("least(double, double): double", (left: number, right: number) => Math.min(left, right))
  .registerFunction("mean(list): double", (values: Numbers) => sum(values) / values.length)
  .registerFunction("sum(list): double", sum);

const bodyExpression = environment.parse(bodyText());
const sheetExpression = environment.parse(`round2(mean([${parameters.join(", ")}]))`);
const yearExpression = environment.parse("round2(mean(quarters))");
const gradeExpression = environment.parse(
  'annual >= 4.0 ? "effective" : annual >= 3.0 ? "proper" : annual >= 2.0 ? "satisfactory" : "unsatisfactory"',
);

export const cel: Contestant = {
  name: "cel-js",
  version: peerVersion("@marcbachmann/cel-js"),
  arithmetic: "double",
  bodies: {
    prepare: bodyContext,
    run: (batch) => (batch as Context[]).map((context) => Math.round((bodyExpression(context) as number) * 100)),
  },
  people: { prepare: (person) => person, run: (batch) => (batch as PersonInput[]).map(personOf) },
};

function personOf(person: PersonInput): PersonResult {
  const quarters = person.map((marks) => sheetExpression(marks) as number);
  const annual = yearExpression({ quarters }) as number;
  return { annual: Math.round(annual * 100), grade: gradeExpression({ annual }) as string };
}

function sum(values: Numbers): number {
  return values.reduce((total, value) => total + value, 0);
}

function bodyContext(body: BodyInput): Context {
  return {
    ...body,
    S: { ...body.S, execution: body.S.execution ?? 0 },
    survey: range(1, statements).map((statement) => body.survey[statement]),
    penalties: body.penalties.map(({ points }) => points),
  };
}

function bodyText(): string {
  const index = "((s[0] + 2.0 * s[1] + 3.0 * s[2] + 4.0 * s[3]) / (s[0] + s[1] + s[2] + s[3]) - 1.0) / 3.0";
  const survey = surveyGroups.map(({ id, from, to, weight }): [string, string] => {
    const indices = range(from, to).map((statement) => `index[${statement - 1}]`);
    return [id === "D" ? "reward" : id, `${weight}.0 * mean([${indices.join(", ")}])`];
  });
  const bindings: [string, string][] = [
    ["index", `survey.map(s, ${index})`],
    ...survey,
    ["norm", "(N.d - 21.0) * 8.0"],
    ["average", "N.m / N.n + norm"],
    ["weekend", "N.p / N.n"],
    ["hours", clampExpression("5.0 * (1.0 - 8.0 * (average - norm) / norm)", 5)],
    ["penalty", "weekend > 184.0 ? 2.0 : weekend >= 9.0 ? 1.0 : 0.0"],
    ["trained", "U.b == 0.0 ? 1.0 : U.a / U.b"],
    ["retrained", "U.d == 0.0 ? 1.0 : U.c / U.d"],
    ["written", 'S.strategy == "approved" ? 2.0 : S.strategy == "incomplete" ? 1.0 : 0.0'],
    ["done", "S.execution >= 80.0 ? 3.0 : S.execution >= 60.0 ? 2.0 : S.execution >= 40.0 ? 1.0 : 0.0"],
    ["kr", "C.b == 0.0 ? 1.0 : C.a / C.b"],
    ["potential", `turnover.points + stability.points + gender.points + ${exitText()} + ${staffText()}`],
    ["work", workText()],
    ["culture", `${competitionsText()} + merit + (kr >= 0.8 ? 10.0 : 10.0 * kr) + reward + ethics`],
  ];
  const value = "round2(clamp(potential + work + culture - least(10.0, sum(penalties)), 100.0))";
  return bindings.reduceRight((body, [name, formula]) => `cel.bind(${name}, ${formula}, ${body})`, value);
}

function clampExpression(formula: string, high: number): string {
  return `clamp(${formula}, ${high}.0)`;
}

function exitText(): string {
  const share = "5.0 * V.a / V.b - (V.negative / V.b > 0.5 ? 1.5 : 0.0)";
  return `(V.b == 0.0 ? 5.0 : ${clampExpression(share, 5)})`;
}

function staffText(): string {
  return "least(5.0, 5.0 * (P.a + P.b + P.c + P.d + P.e + P.f + P.g + P.h + P.i + P.j) / P.z)";
}

function workText(): string {
  const parts = [
    "clamp(hours + N2 - penalty, 10.0)",
    "T",
    "Y",
    "written + done",
    clampExpression("5.0 * (trained + retrained) * 0.5 - least(5.0, 0.5 * U.late + U.missed)", 5),
    "(I.interns / I.z > 0.1 ? 2.0 : I.interns / I.z >= 0.05 ? 1.0 : 0.0)",
    "(K.filled / K.total >= 0.99 ? 1.5 : 0.0)",
  ];
  return `least(30.0, ${parts.join(" + ")})`;
}

function competitionsText(): string {
  const share = "10.0 * (A.a + A.b) / (2.0 * A.c) - least(10.0, A.violations)";
  return `(A.c == 0.0 ? 10.0 : ${clampExpression(share, 10)})`;
}
