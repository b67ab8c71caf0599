// publicodes: rules as code with its own engine, as its documentation teaches: named rules, `variations`, `somme`,
// `plafond`, `plancher`, `arrondi`; one engine, a new situation for each case.
import Engine from "publicodes";
import { hundredths, type Contestant, type PersonResult } from "../contestant.ts";
import { peerVersion } from "../peer-version.ts";
import type { BodyInput } from "../workload/bodies.ts";
import { parameters, type PersonInput } from "../workload/people.ts";
import { range, surveyGroups } from "./survey-groups.ts";

type Situation = Record<string, number | string>;
type Rules = Record<string, unknown>;
type PublicodesRules = NonNullable<ConstructorParameters<typeof Engine>[0]>;

const bodyEngine = new Engine(bodyRules() as PublicodesRules, { logger: silent() });
const personEngine = new Engine(personRules() as PublicodesRules, { logger: silent() });

export const publicodes: Contestant = {
  name: "publicodes",
  version: peerVersion("publicodes"),
  arithmetic: "double",
  bodies: {
    prepare: bodySituation,
    run: (batch) => (batch as Situation[]).map((situation) => cents(bodyEngine.setSituation(situation), "value")),
  },
  people: {
    prepare: personSituation,
    run: (batch) => (batch as Situation[]).map(personOf),
  },
};

function cents(engine: Engine, rule: string): number {
  return hundredths((engine.evaluate(rule).nodeValue as number).toFixed(2));
}

function personOf(situation: Situation): PersonResult {
  const engine = personEngine.setSituation(situation);
  return { annual: cents(engine, "annual"), grade: engine.evaluate("grade").nodeValue as string };
}

function bodyRules(): Rules {
  const rules: Rules = {};
  for (const name of ["turnover", "stability", "gender", "penalties", "V", "P", "N", "U", "S", "I", "K", "A", "C"]) {
    rules[name] = null;
  }
  for (const statement of range(1, 26)) Object.assign(rules, statementRules(statement));
  for (const { id, from, to, weight } of surveyGroups) {
    rules[id] = { valeur: `${weight} * mean`, avec: { mean: { moyenne: range(from, to).map((at) => `q${at}`) } } };
  }
  return {
    ...rules,
    V: {
      variations: [{ si: "b = 0", alors: 5 }, { sinon: { valeur: "5 * a / b - penalty", plancher: 0, plafond: 5 } }],
      avec: { a: null, b: null, negative: null, penalty: when("negative / b > 0.5", 1.5, 0) },
    },
    P: { valeur: "5 * qualified / z", plafond: 5, avec: { qualified: null, z: null } },
    N: {
      valeur: "N1 + N2 - penalty",
      plancher: 0,
      avec: {
        m: null,
        n: null,
        d: null,
        p: null,
        norm: "(d - 21) * 8",
        average: "m / n + norm",
        N1: { valeur: "5 * (1 - 8 * (average - norm) / norm)", plancher: 0, plafond: 5 },
        weekend: "p / n",
        penalty: steps(
          [
            ["weekend > 184", 2],
            ["weekend >= 9", 1],
          ],
          0,
        ),
      },
    },
    U: {
      valeur: "5 * (trained + retrained) * 0.5 - penalty",
      plancher: 0,
      plafond: 5,
      avec: {
        a: null,
        b: null,
        c: null,
        d: null,
        late: null,
        missed: null,
        trained: when("b = 0", 1, "a / b"),
        retrained: when("d = 0", 1, "c / d"),
        penalty: { valeur: "0.5 * late + missed", plafond: 5 },
      },
    },
    S: {
      valeur: "written + done",
      avec: {
        strategy: null,
        execution: null,
        written: steps(
          [
            ["strategy = 'approved'", 2],
            ["strategy = 'incomplete'", 1],
          ],
          0,
        ),
        done: steps(
          [
            ["execution >= 80", 3],
            ["execution >= 60", 2],
            ["execution >= 40", 1],
          ],
          0,
        ),
      },
    },
    I: {
      ...steps(
        [
          ["interns / z > 0.1", 2],
          ["interns / z >= 0.05", 1],
        ],
        0,
      ),
      avec: { interns: null, z: null },
    },
    K: { ...when("filled / total >= 0.99", 1.5, 0), avec: { filled: null, total: null } },
    A: {
      variations: [
        { si: "c = 0", alors: 10 },
        { sinon: { valeur: "10 * (a + b) / (2 * c) - penalty", plancher: 0, plafond: 10 } },
      ],
      avec: { a: null, b: null, c: null, violations: null, penalty: { valeur: "violations", plafond: 10 } },
    },
    C: {
      ...when("kr >= 0.8", 10, "10 * kr"),
      avec: { a: null, b: null, kr: when("b = 0", 1, "a / b") },
    },
    potential: { somme: ["turnover", "stability", "V", "gender", "P"] },
    work: { somme: ["N", "T", "Y", "S", "U", "I", "K"], plafond: 30 },
    culture: { somme: ["A", "merit", "C", "D", "ethics"] },
    deduction: { valeur: "penalties", plafond: 10 },
    value: { valeur: "potential + work + culture - deduction", plancher: 0, arrondi: "2 décimales" },
  };
}

function statementRules(statement: number): Rules {
  return {
    [`q${statement}`]: {
      valeur: "(points / answers - 1) / 3",
      avec: {
        n1: null,
        n2: null,
        n3: null,
        n4: null,
        points: "n1 + 2 * n2 + 3 * n3 + 4 * n4",
        answers: "n1 + n2 + n3 + n4",
      },
    },
  };
}

function when(condition: string, then: unknown, otherwise: unknown): Rules {
  return { variations: [{ si: condition, alors: then }, { sinon: otherwise }] };
}

function steps(rows: readonly (readonly [string, number])[], otherwise: number): Rules {
  return { variations: [...rows.map(([si, alors]) => ({ si, alors })), { sinon: otherwise }] };
}

function bodySituation(body: BodyInput): Situation {
  const { z, ...counts } = body.P;
  const situation: Situation = {
    turnover: body.turnover.points,
    stability: body.stability.points,
    gender: body.gender.points,
    penalties: body.penalties.reduce((sum, { points }) => sum + points, 0),
    "P . qualified": Object.values(counts).reduce((sum, count) => sum + count, 0),
    "P . z": z,
    "S . strategy": `'${body.S.strategy}'`,
    "S . execution": body.S.execution ?? 0,
  };
  for (const group of ["V", "N", "U", "I", "K", "A", "C"] as const) {
    for (const [name, value] of Object.entries(body[group])) situation[`${group} . ${name}`] = value;
  }
  for (const [statement, answers] of Object.entries(body.survey)) {
    answers.forEach((count, at) => (situation[`q${statement} . n${at + 1}`] = count));
  }
  return situation;
}

function personRules(): Rules {
  const quarters = range(1, 4).map((quarter) => [
    `quarter ${quarter}`,
    {
      valeur: "mean",
      arrondi: "2 décimales",
      avec: {
        ...Object.fromEntries(parameters.map((parameter) => [parameter, null])),
        mean: { moyenne: [...parameters] },
      },
    },
  ]);
  return {
    ...(Object.fromEntries(quarters) as Rules),
    mean: { moyenne: range(1, 4).map((quarter) => `quarter ${quarter}`) },
    annual: { valeur: "mean", arrondi: "2 décimales" },
    grade: {
      variations: [
        { si: "annual >= 4", alors: "'effective'" },
        { si: "annual >= 3", alors: "'proper'" },
        { si: "annual >= 2", alors: "'satisfactory'" },
        { sinon: "'unsatisfactory'" },
      ],
    },
  };
}

function personSituation(person: PersonInput): Situation {
  const situation: Situation = {};
  person.forEach((marks, at) => {
    for (const parameter of parameters) situation[`quarter ${at + 1} . ${parameter}`] = marks[parameter];
  });
  return situation;
}

function silent(): { log: () => void; warn: () => void; error: () => void } {
  return { log: () => undefined, warn: () => undefined, error: () => undefined };
}
