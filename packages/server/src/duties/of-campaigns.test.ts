// What a campaign asks, step by step, of HR, of the official and of an evaluator with too many people, over HTTP.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { does, openHall, order, settle } from "../campaigns/district.fixture.ts";
import type { Caller, District, Hall } from "../campaigns/district.fixture.ts";

let hall: Hall;
let district: District;
let officer: Caller;
let official: Caller;

beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());
beforeEach(async () => {
  hall.app.clock.set("2025-10-01T05:00:00.000Z");
  district = await settle(hall.app, [1, 21]);
  officer = hall.caller(district.body, district.chief, ["hr"]);
  official = hall.caller(district.body, district.akim, ["appointing-official"]);
});

interface Waiting {
  readonly kind: string;
  readonly count: number;
  readonly due: string | null;
  readonly clause: string | null;
  readonly overdue: number;
  readonly items: readonly { readonly record: string; readonly id: string }[];
}

/** What campaigns and periods ask of him: `open-campaign by 2025-10-20 (8)`. */
async function asked(of: Caller): Promise<readonly string[]> {
  const { status, body } = await of.get("/me/duties");
  expect(status).toBe(200);
  const items = (body.items as readonly Waiting[]).filter(({ items: [first] }) =>
    ["campaign", "period"].includes(first?.record ?? ""),
  );
  return items.map(({ kind, due, clause, overdue }) =>
    [kind, ...(due === null ? [] : [`by ${due}`]), `(${clause})`, ...(overdue > 0 ? ["late"] : [])].join(" "),
  );
}

async function planned(): Promise<string> {
  const { body } = await officer.post("/campaigns", { period: "2025-Q3" });
  return body.id as string;
}

test("A1.3 a period that is over is planned first, and the campaign that is planned takes its place", async () => {
  expect([await asked(officer), await asked(official)]).toEqual([["plan-campaign by 2025-10-20 (4¶1)"], []]);
  await planned();
  expect(await asked(officer)).not.toContain("plan-campaign by 2025-10-20 (4¶1)");
});

test("A1.10 HR draws the schedule, the official approves it, and then HR opens", async () => {
  const id = await planned();
  const steps = [["drawn by HR", await asked(officer), await asked(official)]];
  await officer.post(`/campaigns/${id}/schedule`);
  steps.push(["approved by the official", await asked(officer), await asked(official)]);
  await official.post(`/campaigns/${id}/schedule/return`, { reason: "Бөлім көрсетілмеген" });
  steps.push(["drawn anew", await asked(officer), await asked(official)]);
  await officer.post(`/campaigns/${id}/schedule`);
  await official.post(`/campaigns/${id}/schedule/approve`, { act: order });
  steps.push(["opened by HR", await asked(officer), await asked(official)]);
  expect(steps).toEqual([
    ["drawn by HR", ["draw-schedule by 2025-10-20 (15(1))"], []],
    ["approved by the official", [], ["approve-schedule by 2025-10-20 (15(1))"]],
    ["drawn anew", ["draw-schedule by 2025-10-20 (15(1))"], []],
    ["opened by HR", ["open-campaign by 2025-10-20 (8)"], []],
  ]);
});

test("A1.1 before anything else HR settles who has no evaluator", async () => {
  const [small] = district.departments;
  const dismissal = { kind: "dismiss", on: "2025-09-15", ground: "өтініш", act: order };
  await does(hall.app, district.body, null, { record: "person", id: small!.head, command: dismissal }, ["hr"]);
  const id = await planned();
  expect(await asked(officer)).toEqual(["settle-proposals by 2025-10-20 (8)"]);
  const set = { evaluator: district.chief, reason: "Лауазым бос" };
  expect((await officer.post(`/campaigns/${id}/people/${small!.people[0]!}/evaluator`, set)).status).toBe(200);
  expect(await asked(officer)).toEqual(["draw-schedule by 2025-10-20 (15(1))"]);
});

test("A1.8 whoever has more than twenty people is asked to name others, late when the term is over, until he has", async () => {
  const id = await planned();
  const [small, large] = district.departments;
  const head = hall.caller(district.body, large!.head);
  const other = hall.caller(district.body, small!.head);
  expect(await asked(head)).toEqual([]);
  await officer.post(`/campaigns/${id}/open`);
  expect([await asked(head), await asked(other)]).toEqual([["name-co-evaluators by 2025-10-20 (17¶3)"], []]);
  hall.app.clock.set("2025-10-21T05:00:00.000Z");
  expect(await asked(head)).toEqual(["name-co-evaluators by 2025-10-20 (17¶3) late"]);
  const named = { coEvaluators: [{ person: large!.people[0]!, people: large!.people.slice(1, 6) }] };
  expect((await head.post(`/campaigns/${id}/co-evaluators`, named)).status).toBe(200);
  expect(await asked(head)).toEqual([]);
});

test("A1.3 when every evaluation is over HR closes the campaign, and no day is set for it", async () => {
  const { body, chief, akim } = await settle(hall.app, []);
  const alone = hall.caller(body, chief, ["hr"]);
  const { body: made } = await alone.post("/campaigns", { period: "2025-Q3" });
  await alone.post(`/campaigns/${made.id}/schedule`);
  await hall.caller(body, akim, ["appointing-official"]).post(`/campaigns/${made.id}/schedule/approve`, { act: order });
  await alone.post(`/campaigns/${made.id}/open`);
  expect(await asked(alone)).toEqual([]);
  const { body: people } = await alone.get(`/campaigns/${made.id}/people?limit=200`);
  const { evaluation } = people.items.find((row: { person: { id: string } }) => row.person.id === chief);
  const left = { kind: "exclude", duty: "minimum-worked", counted: "7", reason: "Ауырды" };
  await does(hall.app, body, null, { record: "evaluation", id: evaluation.id, command: left }, ["hr"]);
  expect(await asked(alone)).toEqual(["close-campaign (8)"]);
  expect((await alone.post(`/campaigns/${made.id}/close`)).status).toBe(200);
  expect(await asked(alone)).toEqual([]);
});
