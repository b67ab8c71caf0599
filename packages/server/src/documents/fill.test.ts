// Filling a form: what stands where in the description, and every fault at once where a value does not fit.
import { describe, expect, test } from "vitest";
import { clauseText } from "@bagalau/methodology/wording";
import { termText } from "./explanation.ts";
import { fill } from "./fill.ts";
import { fillFaultSentence, fillTexts } from "./form-values.ts";
import type { Form, FormValues } from "./form-values.ts";
import { formOf } from "./own-forms.ts";
import { edition, filled, issueIn, sampleDocument, sampleValues } from "./sample-documents.fixture.ts";

async function faultsOf(id: string, values: FormValues): Promise<string[]> {
  const made = fill(formOf(edition, id)!, values, await issueIn("ru"));
  return made.ok ? [] : made.faults.map(({ code, at }) => `${code} ${at}`);
}

describe("A2.1 a sheet filled in", () => {
  test("names body, act, clause, person and every mark in the way of its language", async () => {
    const document = await sampleDocument("general-sheet", "kk");
    expect(document.act).toEqual([
      "Қарасу ауданы әкімдігінің «Б» корпусы қызметшілерін бағалау әдістемесі",
      "№ 139, 2025 жылғы 14 тамыз",
      "үлгілік әдістеме, 2-қосымша",
    ]);
    expect(document.sections.map(({ kind }) => kind)).toEqual(["fields", "table", "long-text", "fields"]);
    const table = document.sections.find((section) => section.kind === "table")!;
    expect(table.columns.map(({ title }) => title)).toEqual(["№", "Көрсеткіш", "Баға"]);
    expect(table.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ["1", "Функционалдық міндеттерді орындау сапасы", "4,5"],
      ["2", "Тапсырмаларды орындау мерзімдерін сақтау", "4"],
      ["3", "Дербестік және бастамашылдық", "5"],
      ["4", "Еңбек тәртібі", "4"],
    ]);
    expect(document.signatures.map(({ title, name, on, inSystem }) => [title, name, on, inSystem])).toEqual([
      ["Бағаланатын тұлғаның қолы, күні", "Қуанышбаева Әсел Ғалымжанқызы", "16.10.2025", true],
      ["Бағалайтын тұлғаның қолы, күні", "Өтегенов Нұрсұлтан Іңкәрұлы", "14.10.2025", false],
    ]);
  });

  test("carries its record, edition, checksum and day on every page", async () => {
    const { source } = await sampleDocument("leader-sheet", "ru");
    expect(source).toEqual([
      { name: "Дело", value: "0199f3c2-7b1e-7d10-9c55-3f8a2f0b6a01" },
      { name: "Редакция", value: "kz/karasu-akimat@2025-08-14" },
      { name: "Контрольная сумма редакции (SHA-256)", value: await edition.hash() },
      { name: "Дата составления", value: "22 октября 2025 года" },
    ]);
  });

  test("says that the form is reconstructed and why, that it came from paper, that it is a draft", async () => {
    const document = await filled(
      "general-sheet",
      sampleValues("general-sheet", "ru"),
      await issueIn("ru", { marks: ["paper", "draft"] }),
    );
    expect(document.marks).toEqual([
      "Внесено с бумаги; скан подлинника приложен к делу.",
      "Черновик: официальным документом не является.",
    ]);
    expect(document.ours).toBe(
      "Реконструированная форма. Текста приложения 2 в наших источниках нет: форма составлена по пунктам, которые её применяют.",
    );
  });
});

describe("A3.5 minutes filled in", () => {
  test("tell the arguments before the vote and the final mark after it", async () => {
    const { sections } = await sampleDocument("session-minutes", "ru");
    expect(
      sections.map((section) =>
        section.kind === "fields" ? section.fields.map(({ id }) => id).join(" ") : section.kind,
      ),
    ).toEqual(["number heldOn evaluated period markBefore", "long-text", "long-text", "table", "markAfter"]);
  });
});

describe("a form that is filled in wrongly", () => {
  test("is answered with every fault at once", async () => {
    const values: FormValues = {
      heading: { period: 3, surprise: "x" },
      tables: {
        people: [
          { cells: { name: "Әсел", post: "маман", sheet: true, evaluator: null, due: "20.10.2025", more: "x" } },
          { row: "nobody", cells: {} },
        ],
        others: [],
      },
      answers: { why: "x" },
      signatures: { hr: [{ name: "Ұлжан", on: "вчера" }], nobody: [] },
    };
    expect(await faultsOf("schedule", values)).toEqual([
      "document.not-a-text heading.period",
      "document.unknown tables.people[0].more",
      "document.not-a-text tables.people[0].sheet",
      "document.not-a-day tables.people[0].due",
      "document.unknown tables.people[1].nobody",
      "document.not-a-day signatures.hr[0]",
      "document.unknown heading.surprise",
      "document.unknown tables.others",
      "document.unknown answers.why",
      "document.unknown signatures.nobody",
    ]);
  });

  test("lacks what was not given, and takes an empty place for one to be filled in by hand", async () => {
    expect(await faultsOf("feedback", {})).toEqual([
      "document.missing heading.evaluated",
      "document.missing heading.evaluator",
      "document.missing heading.heldOn",
      "document.missing answers.achievements",
      "document.missing answers.skills",
      "document.missing answers.potential",
    ]);
    const free = {
      heading: { evaluated: null, evaluator: null, heldOn: null },
      answers: { achievements: null, skills: null, potential: null },
    };
    expect(await faultsOf("feedback", free)).toEqual([]);
  });

  test.each(["5,0", "1/3", "five", "4.5.1", "", " 4"])("takes only a decimal for a mark, not %j", async (mark) => {
    const values = sampleValues("general-sheet", "ru");
    const cells = { ...values.tables!["marks"]![0]!.cells, quality: mark };
    const faults = await faultsOf("general-sheet", { ...values, tables: { marks: [{ cells }] } });
    expect(faults).toEqual(mark === "" ? [] : ["document.not-a-number tables.marks[0].quality"]);
  });

  test("has the one row of a sheet neither twice nor not at all", async () => {
    const values = sampleValues("general-sheet", "ru");
    const [row] = values.tables!["marks"]!;
    expect(await faultsOf("general-sheet", { ...values, tables: { marks: [row!, row!] } })).toEqual([
      "document.not-one-row tables.marks.mark",
    ]);
    expect(await faultsOf("general-sheet", { ...values, tables: { marks: [] } })).toEqual([
      "document.not-one-row tables.marks.mark",
    ]);
  });

  test("is told in three languages", () => {
    const fault = { code: "document.missing", at: "heading.period" } as const;
    expect(fillFaultSentence(fault, "kk")).toBe("Құжатта мән жоқ: heading.period.");
    expect(
      Object.values(fillTexts)
        .flatMap((text) => Object.values(text))
        .filter((text) => !text.includes("{at}")),
    ).toEqual([]);
  });
});

describe("forms with conditions, groups, choices and totals", () => {
  const text = (word: string) => ({ kk: word, ru: word, en: word });
  const form: Form = {
    id: "wide",
    title: text("Wide"),
    citation: { clauses: [], provenance: "quoted", because: null },
    content: {
      kind: "report",
      heading: [{ id: "local", title: text("Local"), type: "flag", when: { bodyKind: ["local"] } }],
      tables: [
        {
          id: "main",
          title: text("Main"),
          totals: true,
          rows: [
            { id: "central", title: text("Central") },
            { id: "regional", title: text("Regional") },
          ],
          columns: [
            { id: "f", title: text("F"), type: "count", total: "sum", group: text("Staff") },
            { id: "m", title: text("M"), type: "number", total: "mean", group: text("Staff") },
            { id: "p", title: text("P"), type: "percent" },
          ],
        },
      ],
      questions: [
        {
          id: "1",
          text: text("Why?"),
          answer: "several",
          answers: [
            { id: "a", text: text("A") },
            { id: "b", text: text("B") },
          ],
        },
      ],
    },
  };
  const rows = [
    { row: "regional", cells: { f: "12000", m: "1", p: "50" } },
    { row: "central", cells: { f: 5, m: "0.5", p: "12.5" } },
  ];

  test("stand in the form's order, are added up exactly and keep conditions", async () => {
    const made = fill(form, { tables: { main: rows }, answers: { "1": ["b"] } }, await issueIn("ru"));
    expect(made.ok && made.document.sections).toEqual([
      {
        kind: "table",
        id: "main",
        title: "Main",
        columns: [
          { id: "row", title: "Показатель", type: "text", group: null },
          { id: "f", title: "F", type: "count", group: "Staff" },
          { id: "m", title: "M", type: "number", group: "Staff" },
          { id: "p", title: "P", type: "percent", group: null },
        ],
        rows: [
          ["Central", "5", "0,5", "12,5\u00a0%"],
          ["Regional", "12\u00a0000", "1", "50\u00a0%"],
        ].map((row, line) =>
          row.map((shown, index) => ({
            text: shown,
            day: null,
            count: index === 1 || index === 2 ? String(rows[1 - line]!.cells[index === 1 ? "f" : "m"]) : null,
          })),
        ),
        totals: ["Итого", "12\u00a0005", "0,75", null].map((shown) => ({ text: shown, day: null, count: null })),
      },
      {
        kind: "choice",
        id: "1",
        group: null,
        title: "Why?",
        options: [
          { title: "A", chosen: false },
          { title: "B", chosen: true },
        ],
      },
    ]);
  });

  test("ask for what the context makes due", async () => {
    const made = fill(
      form,
      { context: { bodyKind: "local" }, tables: { main: rows }, answers: { "1": ["c"] } },
      await issueIn("ru"),
    );
    expect(!made.ok && made.faults).toEqual([
      { code: "document.missing", at: "heading.local" },
      { code: "document.unknown", at: "answers.1.c" },
    ]);
  });
});

describe("forms that the act leaves to the body", () => {
  test("take their clauses from the edition", async () => {
    const clauses = ["result-notice", "annual-list", "destruction-act", "exclusion-list"].map((id) =>
      clauseText("en", formOf(edition, id)!.citation.clauses, edition),
    );
    expect(clauses).toEqual([
      "clause 9, paragraph 1; clause 9, paragraph 2",
      "clause 4, paragraph 3",
      "clause 12",
      "clause 5, paragraph 1; clause 5, paragraph 2",
    ]);
    expect(formOf(edition, "result-notice", ["9¶2"])!.citation.clauses).toEqual(["9¶2"]);
    expect(formOf(edition, "toString")).toBeNull();
  });

  test("A3.2 the notice of a result says the term of an application from the edition", () => {
    expect(termText(edition, edition.terms.get("appeal")!, "ru")).toBe(
      "Рабочих дней: 5; начало срока: получение результатов оценки; пункт 10",
    );
    expect(termText(edition, edition.terms.get("annual")!, "kk")).toBe(
      "Жылдық қорытынды бағаны қалыптастыру; 4-тармақ, 3-абзац",
    );
  });
});
