// Disclosures to third parties over HTTP: requested with a ground, decided by the head of HR, values given out once journaled.
import { afterAll, beforeAll, expect, test } from "vitest";
import { receivedCase, take } from "../case-documents/case.fixture.ts";
import { serveDistricts } from "../evaluations/district.fixture.ts";
import type { District, Servers, Shown } from "../evaluations/district.fixture.ts";
import { printed } from "../documents/printed-text.fixture.ts";
import { disclosureRoutes } from "./routes.ts";

let servers: Servers;
let town: District;
let evaluation: string;
let unmarked: string;
let disclosure: string;

beforeAll(async () => {
  servers = await serveDistricts(disclosureRoutes);
  town = await servers.district();
  evaluation = await receivedCase(town, "aigul", "berik");
  unmarked = await town.evaluation("marat", "berik");
  town.on("2025-11-05");
});
afterAll(() => servers.stop());

const request = {
  disclosure: "access-to-information",
  number: "ЗТ-17",
  receivedOn: "2025-11-03",
  asker: "Прокуратура района",
  request: "Результаты оценки за III квартал",
  file: null,
};
const ground = "Статья 11 Закона «О доступе к информации»";
const given = () => ({ ground, results: [{ record: "evaluation", id: evaluation }], withheld: "", file: null });

test("A4.1 what a request may rest on is told to the HR service, with its clause", async () => {
  expect((await town.get("aigul", "/disclosure-kinds")).status).toBe(403);
  const { body } = await town.get("saule", "/disclosure-kinds");
  expect(body.map(({ id, clause, ground: by }: Shown) => [id, clause, by.ru])).toEqual([
    ["access-to-information", "13", "Закон Республики Казахстан «О доступе к информации»"],
  ]);
});

test("A4.1 a request is registered by HR alone, for a disclosure that the act knows", async () => {
  expect((await town.post("aigul", "/disclosures", request)).status).toBe(403);
  expect((await town.post("audit", "/disclosures", request)).status).toBe(403);
  const wrong = await town.post("saule", "/disclosures", { ...request, disclosure: "official-need" });
  expect([wrong.status, wrong.body.clause]).toEqual([422, "13"]);
  const { status, body } = await town.post("saule", "/disclosures", request);
  expect(status).toBe(201);
  disclosure = body.id;
});

test("A4.1 the head of HR discloses, naming what there is, and nobody takes the content before", async () => {
  const path = `/disclosures/${disclosure}`;
  expect((await take(town, "kairat", `${path}/content`)).status).toBe(403);
  expect((await town.post("saule", `${path}/disclose`, given())).status).toBe(403);
  const nothing = [
    { record: "evaluation", id: unmarked },
    { record: "annual", id: evaluation },
  ];
  const wrong = await town.post("kairat", `${path}/disclose`, { ...given(), results: nothing });
  expect([wrong.status, wrong.body.faults.map(({ at }: Shown) => at)]).toEqual([422, ["results.0", "results.1"]]);
  expect((await town.post("kairat", `${path}/disclose`, given())).status).toBe(200);
});

test("A4.1 the auditor reads the register without values, others find nothing", async () => {
  const { body } = await town.get("audit", "/disclosures");
  expect(body.items).toEqual([
    {
      id: disclosure,
      version: 3,
      phase: "disclosed",
      number: "ЗТ-17",
      receivedOn: "2025-11-03",
      asker: "Прокуратура района",
      results: 1,
    },
  ]);
  const shown = await town.get("audit", `/disclosures/${disclosure}`);
  expect(shown.body.given).toEqual([
    {
      record: "evaluation",
      id: evaluation,
      period: "2025-Q3",
      result: 1,
      person: { id: town.id.aigul, name: "Айгүлова Айгүл" },
    },
  ]);
  expect([shown.body.ground, shown.body.may]).toEqual([ground, []]);
  expect(JSON.stringify(shown.body)).not.toMatch(/4[.,]00|effective/u);
  expect((await take(town, "audit", `/disclosures/${disclosure}/content`)).status).toBe(403);
  expect((await town.get("aigul", "/disclosures")).body.items).toEqual([]);
  expect((await town.get("aigul", `/disclosures/${disclosure}`)).status).toBe(404);
});

test("A4.1 the content is produced with its ground and journaled as a reading by clause 13", async () => {
  const before = (await town.readings(evaluation)).length;
  const { status, type, content } = await take(town, "kairat", `/disclosures/${disclosure}/content?language=kk`);
  expect([status, type]).toEqual([200, "application/pdf"]);
  const { text } = await printed(content);
  for (const words of [
    "Айгүлова Айгүл",
    "2025 жылғы 3-тоқсан",
    "4,00",
    "Функционалдық міндеттерін тиімді атқарады",
    "Прокуратура района",
    ground,
  ])
    expect(text).toContain(words);
  expect((await town.readings(evaluation)).slice(before)).toEqual(["kairat hr-head read-results 13"]);
});

test("A4.1 a request can be refused with reasons, and then nothing is given", async () => {
  const { body } = await town.post("saule", "/disclosures", { ...request, number: "ЗТ-18" });
  const refused = await town.post("kairat", `/disclosures/${body.id}/refuse`, { reasons: "Обязанности раскрыть нет" });
  expect(refused.status).toBe(200);
  const late = await town.post("kairat", `/disclosures/${body.id}/disclose`, given());
  expect([late.status, late.body.detail, late.body.clause]).toEqual([409, "Решение по запросу принято.", "13"]);
  expect((await take(town, "kairat", `/disclosures/${body.id}/content`)).status).toBe(403);
});
