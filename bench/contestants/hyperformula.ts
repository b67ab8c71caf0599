// HyperFormula, the spreadsheet engine: one sheet that holds the form and its formulas. A case is entered as one edit of
// the input cells, the engine recalculates what depends on them, and the results are read from their cells.
import { HyperFormula, type RawCellContent, type SimpleCellAddress } from "hyperformula";
import type { Contestant, PersonResult } from "../contestant.ts";
import { peerVersion } from "../peer-version.ts";
import { statements, type BodyInput } from "../workload/bodies.ts";
import { parameters, type PersonInput } from "../workload/people.ts";
import { range, surveyGroups } from "./survey-groups.ts";

type Row = readonly RawCellContent[];

interface Sheet {
  /** Input cells stand in row 1, formulas in column A from row 2 on: the last one is the result. */
  readonly book: HyperFormula;
  readonly results: readonly SimpleCellAddress[];
}

const inputs = bodyInputNames();
const bodySheet = makeBodySheet();
const personSheet = makePersonSheet();

export const hyperformula: Contestant = {
  name: "HyperFormula",
  version: peerVersion("hyperformula"),
  arithmetic: "double",
  bodies: {
    prepare: bodyRow,
    run: (batch) => (batch as Row[]).map((row) => cents(evaluate(bodySheet, row)[0]!)),
  },
  people: {
    prepare: (person: PersonInput) => person.flatMap((marks) => parameters.map((parameter) => marks[parameter])),
    run: (batch) => (batch as Row[]).map(personOf),
  },
};

function evaluate({ book, results }: Sheet, row: Row): RawCellContent[] {
  book.setCellContents({ sheet: 0, row: 0, col: 0 }, [[...row]]);
  return results.map((address) => book.getCellValue(address) as RawCellContent);
}

function cents(value: RawCellContent): number {
  return Math.round((value as number) * 100);
}

function personOf(row: Row): PersonResult {
  const [annual, grade] = evaluate(personSheet, row);
  return { annual: cents(annual!), grade: grade as string };
}

function bodyInputNames(): string[] {
  const groups: Record<string, string> = {
    V: "a b negative",
    P: "a b c d e f g h i j z",
    N: "m n d p",
    U: "a b c d late missed",
    S: "strategy execution",
    I: "interns z",
    K: "filled total",
    A: "a b c violations",
    C: "a b",
  };
  const fields = Object.entries(groups).flatMap(([group, names]) => names.split(" ").map((name) => `${group}.${name}`));
  const survey = range(1, statements).flatMap((statement) =>
    range(1, 4).map((answer) => `survey.${statement}.${answer}`),
  );
  return ["turnover", "stability", "gender", ...fields, "penalties", ...survey];
}

function bodyRow(body: BodyInput): Row {
  const penalties = body.penalties.reduce((sum, { points }) => sum + points, 0);
  const single: Record<string, number> = {
    turnover: body.turnover.points,
    stability: body.stability.points,
    gender: body.gender.points,
    penalties,
  };
  return inputs.map((name) => {
    const [group, field, answer] = name.split(".");
    if (field === undefined) return single[name]!;
    if (answer !== undefined) return body.survey[field]![Number(answer) - 1]!;
    return (body[group as "V"] as unknown as Record<string, number | string | null>)[field] ?? 0;
  });
}

function makeBodySheet(): Sheet {
  const cells = new Map(inputs.map((name, at) => [name, `$${column(at)}$1`]));
  const formulas: (readonly [string, string])[] = bodyFormulas();
  formulas.forEach(([name], at) => cells.set(name, `$A$${at + 2}`));
  const cellsOfColumn = formulas.map(([, text]) => [
    `=${text.replace(/\{([^}]+)\}/gu, (_, name: string) => cells.get(name)!)}`,
  ]);
  const book = HyperFormula.buildFromArray([inputs.map(() => 1), ...cellsOfColumn], { licenseKey: "gpl-v3" });
  return { book, results: [{ sheet: 0, row: formulas.length, col: 0 }] };
}

function bodyFormulas(): [string, string][] {
  const indices = range(1, statements).map((at): [string, string] => {
    const n = range(1, 4).map((answer) => `{survey.${at}.${answer}}`);
    return [`i${at}`, `((${n[0]}+2*${n[1]}+3*${n[2]}+4*${n[3]})/(${n.join("+")})-1)/3`];
  });
  const survey = surveyGroups.map(({ id, from, to, weight }): [string, string] => {
    const cells = range(from, to).map((at) => `{i${at}}`);
    return [id, `${weight}*AVERAGE(${cells.join(",")})`];
  });
  return [
    ...indices,
    ...survey,
    ["V", "IF({V.b}=0,5,MAX(0,MIN(5,5*{V.a}/{V.b}-IF({V.negative}/{V.b}>0.5,1.5,0))))"],
    ["P", `MIN(5,5*(${[..."abcdefghij"].map((name) => `{P.${name}}`).join("+")})/{P.z})`],
    ["norm", "({N.d}-21)*8"],
    ["average", "{N.m}/{N.n}+{norm}"],
    ["N1", "MAX(0,MIN(5,5*(1-8*({average}-{norm})/{norm})))"],
    ["weekend", "{N.p}/{N.n}"],
    ["N", "MAX(0,{N1}+{N2}-IF({weekend}>184,2,IF({weekend}>=9,1,0)))"],
    ["trained", "IF({U.b}=0,1,{U.a}/{U.b})"],
    ["retrained", "IF({U.d}=0,1,{U.c}/{U.d})"],
    ["U", "MAX(0,MIN(5,5*({trained}+{retrained})*0.5-MIN(5,0.5*{U.late}+{U.missed})))"],
    ["written", 'IF({S.strategy}="approved",2,IF({S.strategy}="incomplete",1,0))'],
    ["S", "{written}+IF({S.execution}>=80,3,IF({S.execution}>=60,2,IF({S.execution}>=40,1,0)))"],
    ["I", "IF({I.interns}/{I.z}>0.1,2,IF({I.interns}/{I.z}>=0.05,1,0))"],
    ["K", "IF({K.filled}/{K.total}>=0.99,1.5,0)"],
    ["A", "IF({A.c}=0,10,MAX(0,MIN(10,10*({A.a}+{A.b})/(2*{A.c})-MIN(10,{A.violations}))))"],
    ["kr", "IF({C.b}=0,1,{C.a}/{C.b})"],
    ["C", "IF({kr}>=0.8,10,10*{kr})"],
    ["potential", "{turnover}+{stability}+{V}+{gender}+{P}"],
    ["work", "MIN(30,{N}+{T}+{Y}+{S}+{U}+{I}+{K})"],
    ["culture", "{A}+{merit}+{C}+{D}+{ethics}"],
    ["value", "ROUND(MAX(0,{potential}+{work}+{culture}-MIN(10,{penalties})),2)"],
  ];
}

function makePersonSheet(): Sheet {
  const sheets = range(0, 3).map((quarter) => {
    const from = column(quarter * parameters.length);
    const to = column(quarter * parameters.length + parameters.length - 1);
    return `=ROUND(AVERAGE(${from}1:${to}1),2)`;
  });
  const rows = [
    ...sheets,
    "=ROUND(AVERAGE(A2:A5),2)",
    '=IF(A6>=4,"effective",IF(A6>=3,"proper",IF(A6>=2,"satisfactory","unsatisfactory")))',
  ];
  const marks = Array.from({ length: 4 * parameters.length }, () => 1);
  const book = HyperFormula.buildFromArray([marks, ...rows.map((text) => [text])], { licenseKey: "gpl-v3" });
  return { book, results: [5, 6].map((row) => ({ sheet: 0, row, col: 0 })) };
}

// 0 → A, 25 → Z, 26 → AA.
function column(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : column(Math.floor(at / 26) - 1) + last;
}
