// The schedule of a campaign and the list of those who are not evaluated, over HTTP.
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contract } from "@bagalau/contract";
import { does, openHall, order, settle } from "../campaigns/district.fixture.ts";
import type { District, Hall } from "../campaigns/district.fixture.ts";
import { printed } from "../documents/printed-text.fixture.ts";
import type { SessionOf } from "../http/session-of.ts";
import { testServer } from "../http/test-server.ts";
import type { TestServer } from "../http/test-server.ts";
import { caseDocumentRoutes } from "./routes.ts";

let hall: Hall;
let server: TestServer;
let district: District;
let campaign: string;

beforeAll(async () => {
  hall = await openHall();
  district = await settle(hall.app, [3, 4]);
  const { body, departments, chief } = district;
  const leave = {
    kind: "begin-absence",
    from: "2025-07-01",
    until: "2025-09-20",
    absence: "leave",
    substitute: null,
    act: order,
  };
  const away = departments[0]!.people[0]!;
  await does(hall.app, body, null, { record: "person", id: away, command: leave }, ["hr"]);
  const hr = hall.caller(body, chief, ["hr"]);
  campaign = (await hr.post("/campaigns", { period: "2025-Q3" })).body.id;
  const sessionOf: SessionOf = async ({ cookie }) => {
    const viewer = { body: body.id, account: uuid(), today: "2025-10-01", language: "ru" } as const;
    return { id: uuid(), by: "cookie", viewer: { ...viewer, person: uuid(), roles: [cookie ?? ""] } };
  };
  const routes = caseDocumentRoutes(hall.app);
  server = await testServer(hall.app, { contract: { documents: contract.documents }, routes, sessionOf });
});
afterAll(async () => {
  await server.stop();
  await hall.close();
});

async function taken(role: string, document: string, query = "") {
  const path = `/api/v1/campaigns/${campaign}/documents/${document}${query}`;
  const response = await fetch(`${server.address}${path}`, { headers: { cookie: `bagalau=${role}` } });
  return { status: response.status, content: Buffer.from(await response.arrayBuffer()) };
}

test("A1.10 the schedule is printed as it was drawn, and is a draft until it is approved", async () => {
  const hr = hall.caller(district.body, district.chief, ["hr"]);
  expect((await taken("hr", "schedule")).status).toBe(404);
  await hr.post(`/campaigns/${campaign}/schedule`);
  const draft = await printed((await taken("hr", "schedule")).content);
  expect(draft.text).toContain("Черновик: официальным документом не является.");
  const official = hall.caller(district.body, district.akim, ["appointing-official"]);
  await official.post(`/campaigns/${campaign}/schedule/approve`, { act: order });
  const { text } = await printed((await taken("appointing-official", "schedule", "?language=kk")).content);
  for (const one of ["Бағалау кестесі", "2025 жылғы 3-тоқсан", "20.10.2025", "Қызметші-0003"])
    expect(text).toContain(one);
  expect(text).not.toContain("Жоба:");
  expect((await taken("hr", "schedule", "?format=xlsx")).content.subarray(0, 2).toString()).toBe("PK");
  for (const role of ["auditor", "administrator", "methodologist"])
    expect([role, (await taken(role, "schedule")).status >= 403]).toEqual([role, true]);
});

test("A1.4 the list of those who are not evaluated gives each reason with its clause", async () => {
  const { text } = await printed((await taken("hr", "exclusion-list")).content);
  expect(text).toContain("Список лиц, не подлежащих оценке за период");
  expect(text).toMatch(/Отработано рабочих дней|рабочих дней/u);
  expect(text).toContain("пункт 5");
  expect((await taken("appointing-official", "exclusion-list")).status).toBe(403);
});
