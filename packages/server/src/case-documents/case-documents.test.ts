// Documents over HTTP: each for whoever may read what it shows, in the language and format asked for, journaled where it is a result.
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { printed } from "../documents/printed-text.fixture.ts";
import { serveDistricts } from "../evaluations/district.fixture.ts";
import type { District, Servers, Shown, Who } from "../evaluations/district.fixture.ts";
import { completedCase, concludedCase, done, receivedCase, take } from "./case.fixture.ts";
import { periodText } from "./period-text.ts";
import { caseDocumentRoutes } from "./routes.ts";

let servers: Servers;
let town: District;
let aigul: string;

beforeAll(async () => {
  servers = await serveDistricts(caseDocumentRoutes);
  town = await servers.district();
  aigul = await completedCase(town);
});
afterAll(() => servers.stop());

async function textOf(who: Who, path: string): Promise<string> {
  const taken = await take(town, who, path);
  if (taken.status !== 200) throw new Error(`${path}: ${taken.status} ${taken.content.toString()}`);
  return (await printed(taken.content)).text;
}

const of = (document: string, query = ""): string => `/evaluations/${aigul}/documents/${document}${query}`;

describe("the sheet", () => {
  test("is drawn with marks, comments, result and who confirmed it, in three languages", async () => {
    const inKazakh = await textOf("saule", of("sheet", "?language=kk"));
    const inRussian = await textOf("saule", of("sheet", "?language=ru"));
    const inEnglish = await textOf("saule", of("sheet", "?language=en"));
    const words = (text: string, ...wanted: readonly string[]): void => {
      for (const one of wanted) expect(text).toContain(one);
    };
    words(inKazakh, "Жалпы бағалау парағы", "Айгүлова Айгүл", "Бас маман", "2025 жылғы 3-тоқсан", "4,48", "4,00");
    words(inKazakh, "ақпараттық жүйеде расталды", "Функционалдық міндеттерді орындау сапасы: Качество ровное");
    words(inRussian, "Общий оценочный лист", "Главный специалист", "3 квартал 2025 года", "Берікұлы Берік", "4,48");
    words(inRussian, "Отчёты сданы в срок, жалоб нет", "подтверждено в информационной системе");
    words(inEnglish, "General sheet", "Chief specialist", "quarter 3 of 2025", "4.48");
  });

  test("goes to those who may read it, and each taking is journaled with the clause", async () => {
    const before = (await town.readings(aigul)).length;
    const answers = await Promise.all(
      (["aigul", "berik", "saule", "dana", "marat", "nurlan", "audit"] as const).map(async (who) => {
        return [who, (await take(town, who, of("sheet"))).status];
      }),
    );
    expect(answers).toEqual([
      ["aigul", 200],
      ["berik", 200],
      ["saule", 200],
      ["dana", 403],
      ["marat", 404],
      ["nurlan", 403],
      ["audit", 403],
    ]);
    expect((await town.readings(aigul)).slice(before).toSorted()).toEqual([
      "aigul evaluated read-sheet 9¶1",
      "berik evaluator read-sheet 16, 17",
      "saule hr read-sheet 13",
    ]);
  });

  test("to be filled in by hand has everything but the marks, and is no reading of a result", async () => {
    const other = await servers.district();
    other.on("2025-10-01");
    const id = await other.evaluation("marat", "berik");
    const path = `/evaluations/${id}/documents/blank-sheet`;
    const { status, content } = await take(other, "berik", path);
    const { text } = await printed(content);
    expect([status, text.includes("Маратов Марат"), text.includes("Главный специалист"), text.includes("4,")]).toEqual([
      200,
      true,
      true,
      false,
    ]);
    expect(await other.readings(id)).toEqual([]);
    expect((await take(other, "marat", path)).status).toBe(403);
    expect((await take(other, "berik", `/evaluations/${id}/documents/sheet`)).status).toBe(404);
  });

  test("of one's own result is taken after its notice is opened, never before", async () => {
    const other = await servers.district();
    other.on("2025-10-01");
    const id = await other.evaluation("marat", "berik");
    await done(other, "saule", `/evaluations/${id}/send`);
    await other.marked(id, "berik");
    for (const document of ["sheet", "result-notice", "explanation"]) {
      const { status } = await take(other, "marat", `/evaluations/${id}/documents/${document}`);
      expect([document, status]).toEqual([document, 409]);
    }
    expect((await take(other, "marat", `/evaluations/${id}/bundle`)).status).toBe(409);
    await other.receives("marat", id);
    expect((await take(other, "marat", `/evaluations/${id}/documents/sheet`)).status).toBe(200);
  });
});

describe("what followed", () => {
  test("the notice of each result names its means, its grade and the term for disagreement with its clause", async () => {
    const first = await textOf("aigul", of("result-notice", "?number=1"));
    for (const one of [
      "Извещение о результате оценки",
      "4,00",
      "В информационной системе",
      "Рабочих дней: 5",
      "пункт 10",
    ])
      expect(first).toContain(one);
    expect(await textOf("aigul", of("result-notice"))).toContain("3,38");
    expect((await take(town, "aigul", of("result-notice", "?number=7"))).status).toBe(404);
  });

  test("the explanation of the standing result quotes the act", async () => {
    const text = await textOf("saule", of("explanation", "?language=kk"));
    for (const one of ["Нәтиженің негіздемесі", "3,38"]) expect(text).toContain(one);
  });

  test("the application says what was filed, when, and names its files", async () => {
    const text = await textOf("aigul", of("application"));
    for (const one of ["Не согласна со снижением", "доказательство.png", "13 октября 2025 года", "Айгүлова Айгүл"])
      expect(text).toContain(one);
  });

  test("the minutes tell the hearing, each vote, the decision and the signatures, and lose nothing of their text", async () => {
    const text = await textOf("saule", of("minutes"));
    const wanted = ["4,00", "3,38", "Сроки двух поручений нарушены", "По вине смежного отдела", "Понизить оценку"];
    const more = [
      "Воздержание",
      "Два срока сорваны",
      "Заседание открыто в 10 часов",
      "подтверждено в информационной системе",
    ];
    for (const one of [...wanted, ...more]) expect(text).toContain(one);
    expect(text).not.toContain("Черновик");
  });

  test("unsigned minutes are a draft", async () => {
    const other = await servers.district();
    const id = await concludedCase(other);
    const { content } = await take(other, "saule", `/evaluations/${id}/documents/minutes`);
    expect((await printed(content)).text).toContain("Черновик: официальным документом не является.");
  });

  test("the record of the feedback meeting has the answers", async () => {
    const text = await textOf("aigul", of("feedback"));
    for (const one of ["Сданы все отчёты", "Анализ", "Руководитель отдела"]) expect(text).toContain(one);
  });

  test("one is told which there are for him", async () => {
    const list = async (who: Who) => {
      const { body } = await town.get(who, `/evaluations/${aigul}/documents`);
      return [...body.items.map(({ document }: Shown) => document), body.bundle];
    };
    const all = ["sheet", "result-notice", "explanation", "application", "minutes", "feedback"];
    expect(await list("saule")).toEqual([...all, true]);
    expect(await list("aigul")).toEqual([...all, true]);
    expect(await list("nurlan")).toEqual([false]);
  });
});

test("formats: Word for all, Excel for what is a table alone", async () => {
  const word = await take(town, "saule", of("feedback", "?format=docx"));
  expect([word.status, word.content.subarray(0, 2).toString(), word.type]).toEqual([
    200,
    "PK",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ]);
  expect((await take(town, "saule", of("minutes", "?format=xlsx"))).content.subarray(0, 2).toString()).toBe("PK");
  const before = (await town.readings(aigul)).length;
  const wrong = await take(town, "saule", of("explanation", "?format=xlsx"));
  expect([wrong.status, JSON.parse(wrong.content.toString()).faults[0]]).toEqual([
    422,
    {
      code: "case-documents.not-a-table",
      at: "query.format",
      params: {},
      sentence: "Этот документ не таблица: выберите PDF или DOCX.",
    },
  ]);
  expect((await town.readings(aigul)).length).toBe(before);
});

test("A1.11 the list of a year is HR's, and every result on it is journaled as read", async () => {
  const other = await servers.district();
  const quarter = await receivedCase(other, "aigul", "berik");
  other.on("2026-01-12");
  const id = uuid();
  const head = { id, pack: "kz/karasu-akimat", edition: "2025-08-14", lawOn: "2025-12-31", person: other.id.aigul };
  const year = { id: "2025", from: "2025-01-01", to: "2025-12-31" };
  await other.does("annual", id, { kind: "await", ...head, year, rule: "year", dismissed: false });
  const none = (period: string) => ({ period, evaluation: null, shown: null, why: "not-evaluated" });
  const parts = [{ period: "2025-Q3", evaluation: quarter, shown: "4.00", why: null }];
  await other.does("annual", id, {
    kind: "form",
    parts: [none("2025-Q1"), none("2025-Q2"), ...parts, none("2025-Q4")],
  });
  for (const who of ["aigul", "berik", "akim", "nurlan", "audit"] as const)
    expect([who, (await take(other, who, "/annual-list/2025")).status]).toEqual([who, 403]);
  const { content } = await take(other, "saule", "/annual-list/2025?language=kk");
  const { text } = await printed(content);
  expect(text).toMatch(/Айгүлова Айгүл 2025 жылғы 1- ?тоқсан: – .*2025 жылғы 3- ?тоқсан: 4,00 .* 4,00 Функционалдық/u);
  expect(await other.readings(id)).toEqual(["saule hr export 13"]);
  expect((await take(other, "saule", "/annual-list/2025?format=xlsx")).status).toBe(200);
  expect((await take(other, "aigul", `/annual/${id}/documents/result-notice`)).status).toBe(409);
  await other.receives("aigul", id);
  const notice = await take(other, "aigul", `/annual/${id}/documents/result-notice`);
  expect((await printed(notice.content)).text).toContain("2025 год");
});

test("periods are called as each language calls them", () => {
  const names = ["2025-Q3", "2025-H1", "2025", "2025-autumn"];
  expect(names.map((name) => [periodText("kk", name), periodText("ru", name), periodText("en", name)])).toEqual([
    ["2025 жылғы 3-тоқсан", "3 квартал 2025 года", "quarter 3 of 2025"],
    ["2025 жылғы 1-жартыжылдық", "1 полугодие 2025 года", "half-year 1 of 2025"],
    ["2025 жыл", "2025 год", "2025"],
    ["2025-autumn", "2025-autumn", "2025-autumn"],
  ]);
});
