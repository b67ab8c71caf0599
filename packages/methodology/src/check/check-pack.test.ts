import { describe, expect, test } from "vitest";
import { readPacks } from "../pack/read.ts";
import { changed, samplePacks } from "../pack/sample-pack.ts";
import { checkPack } from "./check-pack.ts";

function check(pack: string, changes: Readonly<Record<string, string | null>> = {}): string[] {
  return checkPack(readPacks(samplePacks(changes)), pack).map(({ code, severity, place, params }) => {
    const said = Object.entries(params).map(([key, value]) => ` ${key}=${value}`);
    return `${place.file}:${place.line}:${place.column} ${severity} ${code}${said.join("")}`;
  });
}

const LOCAL = "kz/local/2025-03-01";
const TYPICAL = "kz/typical/2025-01-01";

describe("a sound pack", () => {
  test("has no fault, whether typical or derived", () => {
    expect(check("kz/typical")).toEqual([]);
    expect(check("kz/local")).toEqual([]);
  });
});

describe("a file that cannot be read", () => {
  test("is the only fault: what it may have stated is not said to be missing or unused", () => {
    expect(check("kz/typical", changed(`${TYPICAL}/rules/sheet.yaml`, "inputs:\n", "inputs: [\n"))).toEqual([
      expect.stringMatching(/sheet\.yaml:\d+:\d+ error yaml-syntax problem=/u),
    ]);
    expect(check("kz/typical", changed(`${TYPICAL}/rules/sheet.yaml`, "value: score", "worth: score"))).toEqual([
      `${TYPICAL}/rules/sheet.yaml:1:1 error missing-key key=value`,
      `${TYPICAL}/rules/sheet.yaml:20:1 error unknown-key key=worth`,
    ]);
  });
});

describe("citations", () => {
  test("a clause that does not exist, a quote that drifted, a quote in a language that is not official", () => {
    const changes = {
      ...changed(`${TYPICAL}/procedure/roles.yaml`, 'clause: "3"', 'clause: ["3", "4¶2"]'),
      ...changed(`${TYPICAL}/procedure/terms.yaml`, "в течение пяти рабочих дней", "в течение пяти  дней"),
      ...changed(
        `${TYPICAL}/rules/scales.yaml`,
        'quote: { ru: "от 3 до 5" }',
        'quote: { ru: "от 3 до 5", kk: "3-тен 5-ке дейін" }',
      ),
    };
    expect(check("kz/typical", changes)).toEqual([
      `${TYPICAL}/procedure/roles.yaml:3:17 error unknown-clause address=4¶2 edition=2025-01-01`,
      `${TYPICAL}/procedure/terms.yaml:5:16 error drifted-quote address=3 quote=в течение пяти дней со дня получения результата edition=2025-01-01`,
      `${TYPICAL}/rules/scales.yaml:5:33 error unofficial-quote language=kk`,
    ]);
  });

  test("runs of white space in law and quote count as one space", () => {
    expect(
      check("kz/typical", changed(`${TYPICAL}/law/ru.md`, "в течение пяти рабочих", "в течение\nпяти   рабочих")),
    ).toEqual([]);
  });

  test("a clause whose text is not in our sources may be cited and not quoted", () => {
    const missing = changed(
      `${TYPICAL}/edition.yaml`,
      "derives: null\n",
      'derives: null\nmissing: { clauses: ["app.1", "2"], because: { kk: "Жоқ", ru: "Нет", en: "None" } }\n',
    );
    const cited = changed(
      `${TYPICAL}/rules/sheet.yaml`,
      'clause: "1"\nprovenance: quoted\nquote: { ru: "из двух отметок" }',
      'clause: "app.1"\nprovenance: quoted\nquote: { ru: "из двух отметок" }',
    );
    expect(check("kz/typical", { ...missing, ...cited })).toEqual([
      `${TYPICAL}/edition.yaml:10:31 error clause-not-missing address=2`,
      `${TYPICAL}/rules/sheet.yaml:6:14 error quote-of-missing-clause address=app.1`,
    ]);
  });

  test("every clause has a title in three languages", () => {
    const changes = { [`${LOCAL}/law/titles.yaml`]: '"2": { kk: "Өтініш", ru: "Обращение", en: "Application" }\n' };
    expect(check("kz/local", changes)).toEqual([
      `${LOCAL}/law/ru.md:1:1 error clause-without-title address=1`,
      `${LOCAL}/law/titles.yaml:1:1 error unknown-clause address=2 edition=2025-03-01`,
    ]);
  });
});

describe("the published text", () => {
  const named = changed(
    `${LOCAL}/edition.yaml`,
    "amends: null\n",
    'source: { file: source/act.ru.txt, note: { kk: "Мәтін", ru: "Текст", en: "Text" } }\namends: null\n',
  );

  test("has the letters of the law files, in whatever order, or the difference is named", () => {
    const source = (text: string) => ({ ...named, "kz/local/source/act.ru.txt": text });
    expect(check("kz/local", source("1. Несогласный обращается\n в течение рабочих трех дней."))).toEqual([]);
    expect(check("kz/local", source("Несогласный обращается в течение пяти рабочих дней."))).toEqual([
      `${LOCAL}/edition.yaml:8:17 error law-differs file=source/act.ru.txt letters=е +1, и −1, п −1, р +1, х +1, я −1`.replace(
        " т +0,",
        "",
      ),
    ]);
    expect(check("kz/local", named)).toEqual([`${LOCAL}/edition.yaml:8:17 error missing-file file=source/act.ru.txt`]);
  });

  test("is held in every official language, or the language is named", () => {
    expect(check("kz/local", changed("kz/local/pack.yaml", "official: [ru]", "official: [ru, kk]"))).toEqual([
      `${LOCAL}/edition.yaml:1:1 warning law-not-held language=kk`,
    ]);
  });
});

describe("references inside the law", () => {
  test("to a clause that does not exist is broken, and a note that accepts nothing is idle", () => {
    const changes = {
      ...changed(`${LOCAL}/law/ru.md`, "трех рабочих дней.", "трех рабочих дней согласно пункту 7 настоящей Методики."),
      [`${LOCAL}/law/notes.yaml`]: `- clause: "1"
  kind: slip
  text: { kk: "Қате", ru: "Описка", en: "A slip" }
  accepts: [{ code: broken-reference, refersTo: "8" }]
`,
    };
    expect(check("kz/local", changes)).toEqual([
      `${LOCAL}/law/notes.yaml:4:13 error idle-note address=1 accepts=broken-reference to=8`,
      `${LOCAL}/law/ru.md:3:61 error broken-reference from=1 to=7 edition=2025-03-01`,
    ]);
  });
});

describe("names", () => {
  test("of roles, terms, scales and units that nobody stated", () => {
    const changes = {
      ...changed(`${LOCAL}/procedure/terms.yaml`, "holder: evaluated", "holder: somebody"),
      [`${LOCAL}/procedure/duties.yaml`]: `- id: keeping
  title: { kk: "Сақтау", ru: "Хранение", en: "Keeping" }
  clause: "1"
  provenance: quoted
  quote: { ru: "Несогласный" }
  of: clerk
  kind: keeping
  text: { kk: "Сақтайды", ru: "Хранит", en: "Keeps" }
  values: { years: { value: "3", unit: years } }
`,
      [`${LOCAL}/procedure/notices.yaml`]: `- id: result
  title: { kk: "Нәтиже", ru: "Результат", en: "Result" }
  clause: "1"
  provenance: quoted
  quote: { ru: "Несогласный" }
  to: evaluated
  about: result-received
  term: complaint
  means: [{ id: e-mail, proof: { kk: "Хат", ru: "Письмо", en: "The letter" } }]
  when: null
`,
    };
    expect(check("kz/local", changes)).toEqual([
      `${LOCAL}/procedure/duties.yaml:6:7 error unknown-name kind=roles id=clerk edition=2025-03-01`,
      `${LOCAL}/procedure/duties.yaml:9:40 error unknown-name kind=units id=years edition=2025-03-01`,
      `${LOCAL}/procedure/notices.yaml:8:9 error unknown-name kind=terms id=complaint edition=2025-03-01`,
      `${LOCAL}/procedure/terms.yaml:8:11 error unknown-name kind=roles id=somebody edition=2025-03-01`,
    ]);
  });

  test("of events that are nearly alike, as a slip of the pen makes them", () => {
    const notice = `- id: result
  title: { kk: "Нәтиже", ru: "Результат", en: "Result" }
  clause: "1"
  provenance: quoted
  quote: { ru: "Несогласный" }
  to: evaluated
  about: result-recieved
  term: null
  means: [{ id: e-mail, proof: { kk: "Хат", ru: "Письмо", en: "The letter" } }]
  when: null
`;
    expect(check("kz/local", { [`${LOCAL}/procedure/notices.yaml`]: notice })).toEqual([
      `${LOCAL}/procedure/notices.yaml:7:10 warning similar-event event=result-recieved other=result-received`,
      `${LOCAL}/procedure/terms.yaml:6:18 warning similar-event event=result-received other=result-recieved`,
    ]);
  });

  test("terms that are counted back from each other never end", () => {
    const counted = changed(
      `${LOCAL}/procedure/terms.yaml`,
      "due: { workingDays: 3 }",
      "due: { workingDaysBefore: 2, term: appeal }",
    );
    expect(check("kz/local", counted)).toContain(
      `${LOCAL}/procedure/terms.yaml:7:8 error term-cycle chain=appeal → appeal`,
    );
  });
});

describe("formulas", () => {
  test("a fault of the engine is led to the line of the formula, with the line shown", () => {
    const path = `${TYPICAL}/rules/sheet.yaml`;
    expect(check("kz/typical", changed(path, "formula: mean(a, b)", "formula: |\n      mean(a,\n        c)"))).toEqual([
      `${path}:21:9 error unknown-name rule=sheet name=c candidates=a b frame=        c)\n        ^`,
    ]);
  });

  test("what no rule uses is named", () => {
    const changes = {
      [`${TYPICAL}/rules/functions.yaml`]: `- id: twice
  title: { kk: "Екі есе", ru: "Дважды", en: "Twice" }
  clause: "1"
  provenance: reconstructed
  because: { kk: "Таңдалды", ru: "Выбрано", en: "Chosen" }
  params: [x]
  formula: x + x
`,
      ...changed(`${TYPICAL}/rules/sheet.yaml`, "grade: two-grades", "grade: null"),
    };
    expect(
      check("kz/typical", { ...changes, ...changed(`${TYPICAL}/examples/all.yaml`, ", grade: good", ", grade: null") }),
    ).toEqual([
      `${TYPICAL}/rules/functions.yaml:1:3 warning unused kind=functions id=twice edition=2025-01-01`,
      `${TYPICAL}/rules/scales.yaml:1:3 warning unused kind=scales id=two-grades edition=2025-01-01`,
    ]);
  });

  test("a grade table with a hole is a fault of the scale", () => {
    const found = check("kz/typical", changed(`${TYPICAL}/rules/scales.yaml`, "to: 2.99", "to: 2.9"));
    expect(found.filter((line) => line.includes("scale-hole"))).toEqual([
      `${TYPICAL}/rules/scales.yaml:11:7 error scale-hole lower=weak upper=good from=2.9 to=3 digits=2`,
    ]);
  });
});

describe("editions", () => {
  const second = (from: string): Readonly<Record<string, string>> => ({
    ...changed("kz/local/pack.yaml", '["2025-03-01"]', `["2025-03-01", "${from}"]`),
    "kz/local/CHANGES.md": `2025-03-01 ${from}`,
    [`kz/local/${from}/edition.yaml`]: samplePacks()
      .get(`${LOCAL}/edition.yaml`)!
      .replace('inForceFrom: "2025-03-01"', `inForceFrom: "${from}"`)
      .replace("amends: null", 'amends: "2025-03-01"')
      .replace("without: { examples: [five-days] }\n", ""),
    ...changed(`${LOCAL}/edition.yaml`, "inForceUntil: null", 'inForceUntil: "2025-06-30"'),
  });

  test("one day may not have two", () => {
    expect(check("kz/local", second("2025-06-30"))).toEqual([
      "kz/local/2025-06-30/edition.yaml:1:1 error editions-overlap edition=2025-03-01 other=2025-06-30",
    ]);
  });

  test("days without one are a gap, and the next day is none", () => {
    expect(check("kz/local", second("2025-07-03"))).toEqual([
      "kz/local/2025-07-03/edition.yaml:1:1 warning editions-gap from=2025-07-01 until=2025-07-02",
    ]);
    expect(check("kz/local", second("2025-07-01"))).toEqual([]);
  });

  test("a gap that the pack notes is no fault, and a note of a gap that is not there is", () => {
    const note = (from: string): Readonly<Record<string, string>> => ({
      [`${LOCAL}/law/notes.yaml`]: `- clause: "1"
  kind: silence
  text: { kk: "Үзіліс", ru: "Перерыв", en: "A gap" }
  accepts: [{ code: editions-gap, refersTo: "${from}" }]
`,
    });
    expect(check("kz/local", { ...second("2025-07-03"), ...note("2025-07-01") })).toEqual([]);
    expect(check("kz/local", { ...second("2025-07-01"), ...note("2025-07-01") })).toEqual([
      `${LOCAL}/law/notes.yaml:4:13 error idle-note address=1 accepts=editions-gap to=2025-07-01`,
    ]);
  });
});

describe("examples", () => {
  test("that fail say what was expected and what came", () => {
    const changes = {
      ...changed(
        `${TYPICAL}/examples/all.yaml`,
        'value: "3.75", exact: "15/4", grade: good',
        'value: "3.74", exact: "15/4", grade: weak, parts: { score: { exact: "4" } }',
      ),
      ...changed(`${LOCAL}/examples/terms.yaml`, '"2025-10-28"', '"2025-10-27"'),
    };
    expect(check("kz/typical", changes)).toEqual([
      `${TYPICAL}/examples/all.yaml:1:3 error example-fails example=good at=value expected=3.74 got=3.75`,
      `${TYPICAL}/examples/all.yaml:1:3 error example-fails example=good at=grade expected=weak got=good`,
      `${TYPICAL}/examples/all.yaml:1:3 error example-fails example=good at=parts.score.exact expected=4 got=15/4`,
    ]);
    expect(check("kz/local", changes)).toContain(
      `${LOCAL}/examples/terms.yaml:1:3 error example-fails example=three-days at=due expected=2025-10-27 got=2025-10-28`,
    );
  });

  test("of bad input state every fault, with its path", () => {
    const path = `${TYPICAL}/examples/all.yaml`;
    const bad = `- id: bad
  rule: sheet
  name: { kk: "Қате", ru: "Ошибка", en: "Bad" }
  given: { a: 6, c: 1 }
  expect: { errors: [{ path: a, code: out-of-range }] }
  because: { kk: "Бес балл", ru: "Пять баллов", en: "Five points" }
`;
    expect(check("kz/typical", { [path]: samplePacks().get(path)! + bad })).toEqual([
      `${path}:13:3 error example-fails example=bad at=errors expected=a: out-of-range got=a: out-of-range, b: missing, c: unknown-field`,
    ]);
  });

  test("are there for every rule and every term", () => {
    expect(check("kz/local", { [`${LOCAL}/examples/terms.yaml`]: "[]\n" })).toEqual([
      `${LOCAL}/procedure/terms.yaml:1:3 error no-example kind=terms id=appeal`,
    ]);
  });

  test("take every branch and row, or the branch is named", () => {
    const written =
      "formula: |\n      if a > b then a\n      else steps b { at least 4 points: a; otherwise: mean(a, b) }";
    const formula = changed(`${TYPICAL}/rules/sheet.yaml`, "formula: mean(a, b)", written);
    const line = "      else steps b { at least 4 points: a; otherwise: mean(a, b) }";
    expect(
      check("kz/typical", {
        ...formula,
        ...changed(`${TYPICAL}/examples/all.yaml`, '"3.75", exact: "15/4"', '"3.00", exact: "3"'),
      }),
    ).toEqual([
      `${TYPICAL}/rules/sheet.yaml:20:21 warning branch-without-example rule=sheet part=score branch=then frame=      if a > b then a\n                    ^`,
      `${TYPICAL}/rules/sheet.yaml:21:55 warning branch-without-example rule=sheet part=score branch=otherwise frame=${line}\n${" ".repeat(54)}^^^^^^^^^^`,
    ]);
  });

  test("a branch of a function is looked for in the examples of every rule, and named where the function stands", () => {
    const changes = {
      [`${TYPICAL}/rules/functions.yaml`]: `- id: better
  title: { kk: "Жақсысы", ru: "Лучшая", en: "The better" }
  clause: "1"
  provenance: reconstructed
  because: { kk: "Таңдалды", ru: "Выбрано", en: "Chosen" }
  params: [x, y]
  formula: if x > y then x else y
`,
      ...changed(`${TYPICAL}/rules/sheet.yaml`, "formula: mean(a, b)", "formula: better(a, b)"),
      ...changed(`${TYPICAL}/examples/all.yaml`, '"3.75", exact: "15/4"', '"4.50", exact: "9/2"'),
    };
    expect(check("kz/typical", changes)).toEqual([
      `${TYPICAL}/rules/functions.yaml:7:26 warning branch-without-example rule=sheet part=better branch=then frame=  formula: if x > y then x else y\n                         ^`,
    ]);
  });

  test("of a branch that no rule can take the engine speaks, at the function", () => {
    const changes = {
      [`${TYPICAL}/rules/functions.yaml`]: `- id: capped
  title: { kk: "Шектелген", ru: "Не больше", en: "At most" }
  clause: "1"
  provenance: reconstructed
  because: { kk: "Таңдалды", ru: "Выбрано", en: "Chosen" }
  params: [x]
  formula: if x > 7 points then 7 points else x
`,
      ...changed(`${TYPICAL}/rules/sheet.yaml`, "formula: mean(a, b)", "formula: capped(mean(a, b))"),
    };
    const found = check("kz/typical", changes).filter((line) => line.includes(" error "));
    expect(found).toEqual([
      `${TYPICAL}/rules/functions.yaml:7:33 error dead-branch branch=then frame=  formula: if x > 7 points then 7 points else x\n                                ^^^^^^^^`,
    ]);
  });
});
