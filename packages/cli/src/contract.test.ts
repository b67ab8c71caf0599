// The command line's contract: names, shapes and exit codes that scripts of other people depend on.
import { describe, expect, test } from "vitest";
import { run } from "./recorded-terminal.ts";

async function json(words: readonly string[], input: unknown) {
  const { code, out } = await run([...words, "--json"], input);
  return { code, result: JSON.parse(out) };
}

async function faults(words: readonly string[], input: unknown) {
  const { code, result } = await json(words, input);
  expect(code).toBe(2);
  return result.errors.map(({ path, code: kind, message }: { path: string; code: string; message: string }) => {
    expect(message.length).toBeGreaterThan(10);
    return `${path} ${kind}`.trim();
  });
}

const general = { quality: 4, deadlines: 5, initiative: 3, discipline: "3.98" };
const leader = { ...general, team: 4 };

const survey = (counts: readonly number[]) =>
  Object.fromEntries(Array.from({ length: 26 }, (_, index) => [String(index + 1), counts]));

export const hr = {
  turnover: { points: 8 },
  stability: { points: "4.5" },
  gender: { points: 3 },
  V: { a: 7, b: 10, negative: 5 },
  P: { a: 1, b: 0, c: 2, d: 3, e: 4, f: 1, g: 2, h: 0, i: 1, j: 30, z: "120.5" },
  N: { m: 1000, n: 120, d: 247, p: 1200 },
  U: { a: 40, b: 50, c: 0, d: 0, late: 1, missed: 0 },
  S: { strategy: "approved", execution: "79.5" },
  I: { interns: 7, z: "120.5" },
  K: { filled: 119, total: 120 },
  A: { a: 9, b: 10, c: 10, violations: 0 },
  C: { a: 8, b: 10 },
  survey: survey([1, 2, 3, 4]),
  penalties: [{ kind: "late", points: "0.5" }],
};

describe("evaluate --json", () => {
  test("A1.6 3.995 is 4.00 and effective, and the exact mean is kept as a fraction", async () => {
    expect(await json(["evaluate", "kz/karasu-akimat", "sheet"], { form: "general", marks: general })).toEqual({
      code: 0,
      result: {
        pack: "kz/karasu-akimat",
        edition: "2025-08-14",
        rule: "sheet",
        value: "4.00",
        exact: "799/200",
        grade: "effective",
        parts: {},
        notes: [],
      },
    });
  });

  test("A2.1 the leader sheet has a fifth mark", async () => {
    const { result } = await json(["evaluate", "kz/karasu-akimat", "sheet"], { form: "leader", marks: leader });
    expect([result.value, result.exact, result.grade]).toEqual(["4.00", "999/250", "effective"]);
  });

  test("A1.3 a quarter that was not evaluated is not a zero", async () => {
    const { result } = await json(["evaluate", "kz/karasu-akimat", "year"], { quarters: ["4.25", null, "3.99", null] });
    expect([result.value, result.exact, result.grade]).toEqual(["4.12", "103/25", "effective"]);
  });

  test("A1.4 a year without an evaluated quarter has no result, with the reason", async () => {
    const { code, result } = await json(["evaluate", "kz/karasu-akimat", "year"], { quarters: [null, null] });
    expect([code, result.value, result.exact, result.reason, result.grade]).toEqual([
      0,
      null,
      null,
      "not-evaluated",
      null,
    ]);
  });

  test("B4 the HR direction gives every indicator, criterion and the direction", async () => {
    const { code, result } = await json(["evaluate", "kz/orgdev@2023-12-31", "hr"], hr);
    expect(code).toBe(0);
    expect(Object.keys(result.parts).sort()).toEqual(
      ["A", "C", "D", "I", "K", "N", "N1", "N2", "P", "S", "T", "U", "V", "Y", "culture", "ethics", "gender", "merit"]
        .concat(["penalties", "potential", "stability", "turnover", "work"])
        .sort(),
    );
    expect(result.parts.V).toEqual({ value: "3.50", exact: "7/2" });
    expect(result.parts.C).toEqual({ value: "10.00", exact: "10" });
    expect(result.parts.U).toEqual({ value: "4.00", exact: "4" });
    expect(result.parts.S).toEqual({ value: "4.00", exact: "4" });
    expect(result.grade).toBeNull();
  });

  test("B13 a statement with fewer than five answers gives no index, and what rests on it is no data, never zero", async () => {
    const thin = { ...hr, survey: { ...hr.survey, "9": [1, 1, 1, 1] } };
    const { result } = await json(["evaluate", "kz/orgdev@2023-12-31", "hr"], thin);
    expect(result.parts.Y).toEqual({ value: null, exact: null, reason: "no-data" });
    expect(result.parts.work).toEqual({ value: null, exact: null, reason: "no-data" });
    expect([result.value, result.exact, result.reason]).toEqual([null, null, "no-data"]);
  });

  test("C4 the planning authority is evaluated by the Prime Minister's Office", async () => {
    const { code, result } = await json(["evaluate", "kz/annual-system", "evaluator"], {
      direction: "strategy",
      body: "planning-authority",
    });
    expect([code, result.value, result.parts.evaluator.value]).toEqual([0, null, "prime-minister-office"]);
  });

  test("A2.8 a repealed act computes its old cases", async () => {
    const { code, result } = await json(["evaluate", "kz/aksu-maslikhat@2017-12-31", "year"], {
      quarters: [105, 131, 106, 79],
      plan: 5,
    });
    expect([code, result.edition, result.exact, result.grade]).toEqual([0, "2017-07-04", "22/5", "effective"]);
  });
});

describe("bad input ends with 2 and names every fault", () => {
  const sheet = ["evaluate", "kz/karasu-akimat", "sheet"];

  test("all faults of one input are found in one run", async () => {
    const marks = { quality: 5.01, deadlines: "five", discipline: 1, team: 3 };
    expect(await faults(sheet, { form: "general", marks, extra: 1 })).toEqual(
      expect.arrayContaining([
        "marks.quality out-of-range",
        "marks.deadlines not-a-number",
        "marks.initiative missing",
        "marks.team unknown-field",
        "extra unknown-field",
      ]),
    );
  });

  test("a count with decimals is not an integer", async () => {
    expect(
      await faults(["evaluate", "kz/orgdev@2023-12-31", "hr"], { ...hr, V: { a: "1.5", b: 10, negative: 0 } }),
    ).toEqual(["V.a not-an-integer"]);
  });

  test("a part larger than its whole is inconsistent", async () => {
    expect(
      await faults(["evaluate", "kz/orgdev@2023-12-31", "hr"], { ...hr, V: { a: 11, b: 10, negative: 0 } }),
    ).toEqual(["V.a inconsistent"]);
  });

  test("a division by zero names the input", async () => {
    expect(
      await faults(["evaluate", "kz/kerbulak-maslikhat", "kpi"], {
        kpis: [
          { plan: 0, actual: 5, mark: 3 },
          { plan: 10, actual: 0, lessIsBetter: true, mark: 3 },
          { plan: 10, actual: 10, mark: 5 },
        ],
      }),
    ).toEqual(["kpis[0].plan division-by-zero", "kpis[1].actual division-by-zero"]);
  });

  test("A2.2 two indicators are too few, and what is wrong with each of them is told in the same run", async () => {
    const kpis = [
      { plan: 100, actual: 85, mark: "4.5" },
      { plan: 0, actual: 5, mark: 3 },
    ];
    expect(await faults(["evaluate", "kz/kerbulak-maslikhat", "kpi"], { kpis })).toEqual([
      "kpis out-of-range",
      "kpis[0].mark out-of-range",
      "kpis[1].plan division-by-zero",
    ]);
  });

  test.each([
    [["evaluate", "kz/nowhere", "sheet"], "unknown-pack"],
    [["evaluate", "kz/karasu-akimat", "nothing"], "unknown-rule"],
    [["evaluate", "kz/karasu-akimat@2025-08-13", "sheet"], "no-edition"],
    [["evaluate", "kz/karasu-akimat@2025-02-30", "sheet"], "no-edition"],
    [["evaluate", "kz/aksu-maslikhat", "quarter"], "no-edition"],
    [["evaluate", "kz/aksu-maslikhat@2018-03-26", "quarter"], "no-edition"],
    [["evaluate", "kz/kerbulak-maslikhat@2023-09-01", "chapter6"], "unknown-rule"],
  ])("%j is refused with %s", async (words, code) => {
    expect(await faults(words, {})).toEqual([code]);
  });

  test("text that is not JSON is refused with its line and column", async () => {
    const { code, out } = await run([...sheet, "--json"], '{\n  "form": general\n}');
    expect(code).toBe(2);
    expect(JSON.parse(out).errors).toEqual([
      { path: "", code: "missing", message: "Это не JSON (строка 2, столбец 11)." },
    ]);
  });
});

describe("evaluate --jsonl", () => {
  test("each line has its result in the same order, a bad line gives its errors and the run goes on", async () => {
    const lines = ['{"quarters":["4.25",null]}', '{"quarters":["9"]}', "", '{"quarters":[5,4]}'];
    const { code, out } = await run(["evaluate", "kz/karasu-akimat", "year", "--jsonl"], `${lines.join("\n")}\n`);
    const results = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(2);
    expect(
      results.map(
        (one) => one.value ?? one.errors.map((fault: { path: string; code: string }) => `${fault.path} ${fault.code}`),
      ),
    ).toEqual(["4.25", ["quarters[0] out-of-range"], [" missing"], "4.50"]);
    expect(results[0]).toEqual({
      pack: "kz/karasu-akimat",
      edition: "2025-08-14",
      rule: "year",
      value: "4.25",
      exact: "17/4",
      grade: "effective",
      parts: {},
      notes: [],
    });
  });

  test("a number of more digits than a double holds is taken by its text", async () => {
    const { out } = await run(
      ["evaluate", "kz/karasu-akimat", "year", "--jsonl"],
      '{"quarters":[3.9949999999999999999999]}\n{"quarters":[3.995]}\n',
    );
    expect(out.split("\n").map((line) => (line === "" ? "" : JSON.parse(line).value))).toEqual(["3.99", "4.00", ""]);
  });
});

describe("deadline", () => {
  test("A3.2 D1 five working days from 22 October 2025 pass over Republic Day and its moved day off", async () => {
    const { code, result } = await json(["deadline", "kz/karasu-akimat", "appeal", "--from", "2025-10-22"], "");
    expect([code, result.due, result.clause]).toEqual([0, "2025-10-30", "10"]);
    expect(result.counted.map((day: { date: string; counts: boolean }) => `${day.date} ${day.counts}`)).toEqual([
      "2025-10-23 true",
      "2025-10-24 true",
      "2025-10-25 false",
      "2025-10-26 false",
      "2025-10-27 false",
      "2025-10-28 true",
      "2025-10-29 true",
      "2025-10-30 true",
    ]);
  });

  test("a day that does not exist and a term that does not exist are refused", async () => {
    expect(await faults(["deadline", "kz/karasu-akimat", "appeal", "--from", "2025-02-29"], "")).toEqual([
      "from out-of-range",
    ]);
    expect(await faults(["deadline", "kz/karasu-akimat", "appeal"], "")).toEqual(["from missing"]);
    expect(await faults(["deadline", "kz/karasu-akimat", "lunch", "--from", "2025-02-28"], "")).toEqual([
      "unknown-term",
    ]);
  });
});

describe("packs", () => {
  test("D4 lists each pack with the edition in force on the day", async () => {
    const { out } = await run(["packs", "--on", "2023-08-20", "--json"]);
    const rows = JSON.parse(out).packs.map(
      (one: { pack: string; edition: string | null }) => `${one.pack} ${one.edition}`,
    );
    expect(rows).toEqual([
      "kz/aksu-maslikhat null",
      "kz/annual-system 2010-10-08",
      "kz/karasu-akimat null",
      "kz/kerbulak-maslikhat 2023-08-04",
      "kz/orgdev 2023-02-20",
      "kz/typical-b 2023-01-01",
    ]);
  });
});
