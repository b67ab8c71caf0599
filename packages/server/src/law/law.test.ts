// The body and its law through HTTP.
import { afterAll, beforeAll, expect, test } from "vitest";
import { v7 as newId } from "uuid";
import { makeCalendar } from "@bagalau/calendar";
import type { CalendarData } from "@bagalau/calendar";
import { checkRule, evaluate } from "@bagalau/engine";
import type { Value } from "@bagalau/engine";
import { ruleOfData } from "@bagalau/engine/data";
import type { RuleData } from "@bagalau/engine/data";
import { openHall } from "../campaigns/district.fixture.ts";
import type { Caller, Hall } from "../campaigns/district.fixture.ts";
import { foundBody } from "../records/body.ts";

let hall: Hall;
let servant: Caller;

beforeAll(async () => {
  hall = await openHall();
  const body = await foundBody(hall.app, {
    title: { kk: "Қарасу", ru: "Карасу", en: "Karasu" },
    pack: "kz/karasu-akimat",
  });
  servant = hall.caller(body, newId());
});
afterAll(async () => {
  await hall.close();
});

function exactOf(value: Value | undefined): string | null {
  return value?.kind === "number" ? value.value.toString() : null;
}

test("whoever is signed in sees which act governs his body today", async () => {
  const { body } = await servant.get("/body");
  expect(body).toMatchObject({
    title: { kk: "Қарасу", ru: "Карасу", en: "Karasu" },
    today: "2025-10-01",
    timeZone: "Asia/Almaty",
    pack: { id: "kz/karasu-akimat", official: ["ru"] },
    edition: { id: "2025-08-14", act: { number: "139", adoptedOn: "2025-08-14" }, repealed: null },
    none: null,
  });
  expect(body.edition.hash).toMatch(/^[0-9a-f]{64}$/u);
});

test("A2.8 a body whose act is repealed has no edition today, and still reads those that were", async () => {
  const body = await foundBody(hall.app, { title: { kk: "Ақсу", ru: "Аксу", en: "Aksu" }, pack: "kz/aksu-maslikhat" });
  const reader = hall.caller(body, newId());
  expect((await reader.get("/body")).body).toMatchObject({ edition: null, none: "repealed" });
  expect((await reader.get("/law/terms")).status).toBe(404);
  const editions = (await reader.get("/law/editions")).body;
  expect(editions.at(-1).repealed).toMatchObject({ on: "2018-03-26", clause: "preamble" });
  expect((await reader.get(`/law/clauses?edition=${editions.at(-1).id}`)).body.clauses.length).toBeGreaterThan(0);
});

test("the act is read clause by clause, and a part leads to its clause", async () => {
  const { body } = await servant.get("/law/clauses");
  expect(body.edition).toBe("2025-08-14");
  const seventeen = body.clauses.find(({ address }: { address: string }) => address === "17");
  expect(seventeen.texts.ru.join(" ")).toContain("превышает двадцать человек");
  expect((await servant.get(`/law/clauses/${encodeURIComponent("17¶3")}`)).body).toEqual(seventeen);
  expect((await servant.get("/law/clauses/170")).status).toBe(404);
  expect((await servant.get("/law/clauses/17?edition=2020-01-01")).status).toBe(404);
});

test("A1.3 a term's last day is counted and explained", async () => {
  const { body } = await servant.post("/law/terms/sheet/due", { from: "2025-09-30" });
  expect(body).toMatchObject({ clause: "4¶1", due: "2025-10-20", remindOn: "2025-10-20" });
  expect(body.explanation[1]).toMatchObject({ kind: "result" });
});

test("A3.2 working days are counted over a weekend and a holiday, each day with why", async () => {
  const { body } = await servant.post("/law/terms/appeal/due", { from: "2025-10-22" });
  expect(body.due).toBe("2025-10-30");
  expect(body.counted.map(({ number, why }: { number: number | null; why: string }) => number ?? why)).toEqual([
    1,
    2,
    "holiday",
    "weekend",
    "moved-day-off",
    3,
    4,
    5,
  ]);
  expect(body.counted[2].holiday).toMatchObject({ kk: "Республика күні" });
});

test("a day of which the calendar does not speak is told as such", async () => {
  const answer = await servant.post("/law/terms/appeal/due", { from: "2199-01-01" });
  expect([answer.status, answer.body.faults[0].code, answer.body.faults[0].at]).toEqual([
    422,
    "outside-calendar",
    "from",
  ]);
  expect((await servant.post("/law/terms/unknown/due", { from: "2025-10-22" })).status).toBe(404);
});

test("every term says who must act and what follows when it is missed", async () => {
  const { body } = await servant.get("/law/terms");
  expect(body.terms.find(({ id }: { id: string }) => id === "appeal")).toMatchObject({
    clause: "10",
    due: { kind: "working-days", days: 5 },
    holder: { id: "evaluated" },
    missed: { effect: "refused" },
  });
});

test("a rule is given as data, and whoever runs it gets what the server gets", async () => {
  const { body, status } = await servant.get("/law/rules/sheet/program?edition=2025-08-14");
  expect([status, body.edition, body.program.id, body.requirements]).toEqual([200, "2025-08-14", "sheet", []]);
  const { rule } = checkRule(ruleOfData(body.program as RuleData));
  const given = { form: "general", marks: { quality: "4", deadlines: "4.1", initiative: "3.9", discipline: "3.98" } };
  const computed = evaluate(rule!, given);
  expect(computed.ok && [computed.decimal, computed.grade, exactOf(computed.value?.value)]).toEqual([
    "4.00",
    "effective",
    "799/200",
  ]);
  expect((await servant.get("/law/rules/unknown/program")).status).toBe(404);
});

test("A3.2 the calendar by which terms are counted is shown whole, and whoever lays it out gets the server's days", async () => {
  const { body, status } = await servant.get("/law/calendar");
  expect([status, body.id, body.weekend.days]).toEqual([200, "kz", [6, 7]]);
  const days = ["2025-10-24", "2025-10-25", "2025-10-27"];
  expect(days.map((day) => makeCalendar(body as CalendarData).dayOn(day).why.kind)).toEqual([
    "working",
    "holiday",
    "moved-day-off",
  ]);
});
