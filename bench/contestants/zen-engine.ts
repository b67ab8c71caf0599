// ZEN Engine of GoRules (Rust, decimals of 28 digits): a decision graph of input, expressions and output, compiled once.
// Evaluations are asynchronous: they are started in groups so that its own threads have work.
import { ZenDecisionContent, ZenEngine, type ZenDecision } from "@gorules/zen-engine";
import type { Contestant, PersonResult } from "../contestant.ts";
import { peerVersion } from "../peer-version.ts";
import { statements } from "../workload/bodies.ts";
import { parameters, type PersonInput } from "../workload/people.ts";
import { range, surveyGroups } from "./survey-groups.ts";

const atOnce = 64;
const engine = new ZenEngine();
const bodyDecision = decision(bodyExpressions());
const personDecision = decision(personExpressions());

export const zenEngine: Contestant = {
  name: "ZEN Engine",
  version: peerVersion("@gorules/zen-engine"),
  arithmetic: "decimal",
  bodies: {
    prepare: (body) => ({ ...body, survey: range(1, statements).map((statement) => body.survey[statement]) }),
    run: async (batch) => (await evaluateAll<{ value: number }>(bodyDecision, batch)).map(({ value }) => cents(value)),
  },
  people: {
    prepare: (person: PersonInput) => ({ quarters: person }),
    run: async (batch) => (await evaluateAll<PersonResult>(personDecision, batch)).map(personOf),
  },
  dispose: () => engine.dispose(),
};

function personOf({ annual, grade }: PersonResult): PersonResult {
  return { annual: cents(annual), grade };
}

async function evaluateAll<Result>(compiled: ZenDecision, batch: readonly unknown[]): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < batch.length; from += atOnce) {
    const group = batch.slice(from, from + atOnce).map((input) => compiled.evaluate(input));
    for (const { result } of await Promise.all(group)) results.push(result as Result);
  }
  return results;
}

function cents(value: number): number {
  return Math.round(value * 100);
}

function decision(expressions: readonly (readonly [string, string])[]): ZenDecision {
  const position = { x: 0, y: 0 };
  const content = {
    nodes: [
      { id: "in", type: "inputNode", name: "request", position },
      {
        id: "formulas",
        type: "expressionNode",
        name: "formulas",
        position,
        content: { expressions: expressions.map(([key, value]) => ({ id: key, key, value })) },
      },
      { id: "out", type: "outputNode", name: "response", position },
    ],
    edges: [
      { id: "1", type: "edge", sourceId: "in", targetId: "formulas" },
      { id: "2", type: "edge", sourceId: "formulas", targetId: "out" },
    ],
  };
  return engine.createDecision(new ZenDecisionContent(content));
}

function bodyExpressions(): [string, string][] {
  const survey = surveyGroups.map(({ id, from, to, weight }): [string, string] => {
    const indices = range(from, to).map((statement) => `$.index[${statement - 1}]`);
    return [id, `${weight} * avg([${indices.join(", ")}])`];
  });
  return [
    ["index", "map(survey, ((#[0] + 2 * #[1] + 3 * #[2] + 4 * #[3]) / (#[0] + #[1] + #[2] + #[3]) - 1) / 3)"],
    ...survey,
    ["V", `V.b == 0 ? 5 : ${clamp("5 * V.a / V.b - (V.negative / V.b > 0.5 ? 1.5 : 0)", 5)}`],
    ["P", "min([5, 5 * (P.a + P.b + P.c + P.d + P.e + P.f + P.g + P.h + P.i + P.j) / P.z])"],
    ["norm", "(N.d - 21) * 8"],
    ["average", "N.m / N.n + $.norm"],
    ["N1", clamp("5 * (1 - 8 * ($.average - $.norm) / $.norm)", 5)],
    ["weekend", "N.p / N.n"],
    ["N", "max([0, $.N1 + $.N2 - ($.weekend > 184 ? 2 : $.weekend >= 9 ? 1 : 0)])"],
    ["trained", "U.b == 0 ? 1 : U.a / U.b"],
    ["retrained", "U.d == 0 ? 1 : U.c / U.d"],
    ["U", clamp("5 * ($.trained + $.retrained) * 0.5 - min([5, 0.5 * U.late + U.missed])", 5)],
    ["written", 'S.strategy == "approved" ? 2 : S.strategy == "incomplete" ? 1 : 0'],
    ["execution", "S.execution ?? 0"],
    ["S", "$.written + ($.execution >= 80 ? 3 : $.execution >= 60 ? 2 : $.execution >= 40 ? 1 : 0)"],
    ["I", "I.interns / I.z > 0.1 ? 2 : I.interns / I.z >= 0.05 ? 1 : 0"],
    ["K", "K.filled / K.total >= 0.99 ? 1.5 : 0"],
    ["A", `A.c == 0 ? 10 : ${clamp("10 * (A.a + A.b) / (2 * A.c) - min([10, A.violations])", 10)}`],
    ["kr", "C.b == 0 ? 1 : C.a / C.b"],
    ["C", "$.kr >= 0.8 ? 10 : 10 * $.kr"],
    ["potential", "turnover.points + stability.points + $.V + gender.points + $.P"],
    ["work", "min([30, $.N + $.T + $.Y + $.S + $.U + $.I + $.K])"],
    ["culture", "$.A + $.merit + $.C + $.D + $.ethics"],
    ["deduction", "len(penalties) == 0 ? 0 : min([10, sum(map(penalties, #.points))])"],
    ["value", "round(max([0, $.potential + $.work + $.culture - $.deduction]), 2)"],
  ];
}

function clamp(formula: string, high: number): string {
  return `max([0, min([${high}, ${formula}])])`;
}

function personExpressions(): [string, string][] {
  const marks = parameters.map((parameter) => `#.${parameter}`).join(", ");
  return [
    ["scores", `map(quarters, round(avg([${marks}]), 2))`],
    ["annual", "round(avg($.scores), 2)"],
    [
      "grade",
      '$.annual >= 4 ? "effective" : $.annual >= 3 ? "proper" : $.annual >= 2 ? "satisfactory" : "unsatisfactory"',
    ],
  ];
}
