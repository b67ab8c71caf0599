// People who move while a campaign is open: their evaluations follow in the same request, what was dated ahead on its day.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { runDueWork } from "../jobs/due-work.ts";
import { does, openHall, order, settle, tries } from "./district.fixture.ts";
import type { Caller, Department, District, Hall } from "./district.fixture.ts";

let hall: Hall;
let district: District;
let hrOfficer: Caller;
let small: Department;
let other: Department;
let campaign: string;

const marks = { marks: { quality: "4", deadlines: "4", initiative: "3.5", discipline: "4.48" } };
const submit = { kind: "submit-marks", given: marks, comments: {}, files: [] };

beforeAll(async () => {
  hall = await openHall();
});
afterAll(async () => {
  await hall.close();
});
beforeEach(async () => {
  hall.app.clock.set("2025-10-01T05:00:00.000Z");
  district = await settle(hall.app, [2, 2]);
  [small, other] = district.departments as [Department, Department];
  hrOfficer = hall.caller(district.body, district.chief, ["hr"]);
});

async function opened(): Promise<void> {
  const { body } = await hrOfficer.post("/campaigns", { period: "2025-Q3" });
  campaign = body.id;
  expect((await hrOfficer.post(`/campaigns/${campaign}/open`)).status).toBe(202);
}

async function enter(person: string, what: string, body: object): Promise<void> {
  const answer = await hrOfficer.post(`/people/${person}/${what}`, body);
  expect([answer.status, answer.body.faults]).toEqual([200, undefined]);
}

async function rowOf(person: string) {
  const { body } = await hrOfficer.get(`/campaigns/${campaign}/people?limit=200`);
  return body.items.find((row: { person: { id: string } }) => row.person.id === person);
}

async function moves() {
  return (await hrOfficer.get(`/campaigns/${campaign}/moves`)).body.items;
}

async function mark(by: string, person: string): Promise<readonly string[]> {
  const { evaluation } = await rowOf(person);
  return tries(hall.app, district.body, by, { record: "evaluation", id: evaluation.id, command: submit });
}

const leave = { absence: "leave", act: order } as const;

describe("an absent evaluator", () => {
  test("A1.2 is replaced by his substitute in the same request, who may submit", async () => {
    await opened();
    const substitute = other.head;
    await enter(small.head, "absence", { ...leave, from: "2025-10-01", until: "2025-10-15", substitute });
    expect(await rowOf(small.people[0]!)).toMatchObject({
      evaluator: { id: small.head },
      substitute: { id: substitute, from: "2025-10-01", until: "2025-10-15" },
    });
    expect(await moves()).toMatchObject([
      {
        person: { id: small.head },
        ground: "absence",
        reference: "45-к",
        changes: [
          { change: "substitute", ground: { clause: "3¶3" } },
          { change: "substitute", ground: { clause: "3¶3" } },
        ],
        troubles: [],
      },
    ]);
    const seen = await hall.caller(district.body, substitute).get(`/campaigns/${campaign}/people?limit=200`);
    expect(seen.body.items).toHaveLength(4);
    expect(await mark(substitute, small.people[0]!)).toContain("marks-submitted");
    hall.app.clock.set("2025-10-16T05:00:00.000Z");
    expect((await hall.caller(district.body, substitute).get(`/campaigns/${campaign}/people`)).body.items).toHaveLength(
      2,
    );
  });

  test("A1.2 whose leave was entered ahead is replaced on its first day, and marks himself after the last", async () => {
    await opened();
    await enter(small.head, "absence", { ...leave, from: "2025-10-06", until: "2025-10-10", substitute: other.head });
    expect(await rowOf(small.people[0]!)).toMatchObject({ substitute: null });
    hall.app.clock.set("2025-10-06T05:00:00.000Z");
    await runDueWork(hall.app);
    expect(await rowOf(small.people[0]!)).toMatchObject({ substitute: { id: other.head, from: "2025-10-06" } });
    hall.app.clock.set("2025-10-11T05:00:00.000Z");
    await runDueWork(hall.app);
    await runDueWork(hall.app);
    expect(await rowOf(small.people[0]!)).toMatchObject({ substitute: null });
    expect((await moves()).map(({ ground }: { ground: string }) => ground)).toEqual(["return", "absence", "absence"]);
    expect(await mark(small.head, small.people[1]!)).toContain("marks-submitted");
  });

  test("A1.2 for whom nobody stands in is a trouble that HR sees, and told once", async () => {
    await opened();
    await enter(small.head, "absence", { ...leave, from: "2025-10-01", until: null, substitute: null });
    const { body } = await hrOfficer.get(`/campaigns/${campaign}/people?trouble=true`);
    expect(body.items.map((row: { troubles: { code: string }[] }) => row.troubles.map(({ code }) => code))).toEqual([
      ["campaign.evaluator-absent"],
      ["campaign.evaluator-absent"],
    ]);
    await runDueWork(hall.app);
    hall.app.clock.set("2025-10-02T05:00:00.000Z");
    await runDueWork(hall.app);
    expect(await moves()).toHaveLength(1);
  });

  test("what was not followed when it was entered is followed by the day's work", async () => {
    await opened();
    const command = { kind: "begin-absence", ...leave, from: "2025-10-01", until: null, substitute: other.head };
    await does(hall.app, district.body, null, { record: "person", id: small.head, command }, ["hr"]);
    expect(await rowOf(small.people[0]!)).toMatchObject({ substitute: null });
    hall.app.clock.set("2025-10-03T05:00:00.000Z");
    await runDueWork(hall.app);
    expect(await rowOf(small.people[0]!)).toMatchObject({ substitute: { id: other.head } });
  });
});

describe("people who leave or come", () => {
  test("A1.5 somebody dismissed within the period, entered late, is evaluated without taking part", async () => {
    await opened();
    const person = small.people[0]!;
    await enter(person, "dismiss", { on: "2025-09-26", ground: "өтініш", act: order });
    expect(await rowOf(person)).toMatchObject({ takesPart: false, dismissedOn: "2025-09-26" });
    expect(await moves()).toMatchObject([
      { ground: "dismissal", changes: [{ person: { id: person }, change: "without-part" }] },
    ]);
    expect(await mark(small.head, person)).toContain("marks-submitted");
  });

  test("A1.5 whoever is dismissed after his sheet was marked keeps his result", async () => {
    await opened();
    const person = small.people[0]!;
    await mark(small.head, person);
    await enter(person, "dismiss", { on: "2025-10-01", ground: "өтініш", act: order });
    expect(await rowOf(person)).toMatchObject({ takesPart: false, evaluation: { phase: "computed" } });
  });

  test("A1.2 a dismissed evaluator leaves his people to whoever takes his post", async () => {
    await opened();
    await enter(small.head, "dismiss", { on: "2025-10-01", ground: "өтініш", act: order });
    hall.app.clock.set("2025-10-02T05:00:00.000Z");
    await runDueWork(hall.app);
    expect(await rowOf(small.people[0]!)).toMatchObject({
      evaluator: { id: small.head },
      troubles: [{ code: "campaign.evaluator-vacant", clause: "16" }],
    });
    const successor = other.people[0]!;
    await enter(successor, "transfer", { post: small.headPost, from: "2025-10-02", by: "appointment", act: order });
    expect(await rowOf(small.people[0]!)).toMatchObject({ evaluator: { id: successor }, troubles: [] });
    expect(await mark(successor, small.people[0]!)).toContain("marks-submitted");
    expect(await mark(small.head, small.people[1]!)).not.toContain("marks-submitted");
  });

  test("A1.2 a secondment entered late takes him out: the receiving body evaluates, and a correction brings him back", async () => {
    await opened();
    const person = small.people[0]!;
    await enter(person, "send", {
      from: "2025-07-01",
      until: "2025-09-30",
      place: { body: "Облыс әкімдігі" },
      act: order,
    });
    expect(await rowOf(person)).toMatchObject({
      outcome: "elsewhere",
      reason: { code: "campaign.seconded-away", clause: "3¶4" },
      evaluation: { phase: "not-evaluated" },
    });
    const card = (await hrOfficer.get(`/people/${person}`)).body;
    await enter(person, "correct", { entry: card.secondments[0].id, reason: "Басқа адам", instead: null });
    expect(await rowOf(person)).toMatchObject({ outcome: "evaluated", evaluation: { phase: "sheet-sent" } });
    expect((await moves())[0]).toMatchObject({ ground: "correction", changes: [{ change: "include" }] });
  });

  test("A1.2 a replacement by an act hands the sheets over", async () => {
    await opened();
    await enter(small.head, "replace", { from: "2025-10-01", until: "2025-10-31", by: other.head, act: order });
    expect(await rowOf(small.people[0]!)).toMatchObject({ substitute: { id: other.head } });
    expect(await mark(other.head, small.people[0]!)).toContain("marks-submitted");
  });

  test("a sheet that is marked stays with whoever marked it", async () => {
    await opened();
    await mark(small.head, small.people[0]!);
    await enter(small.head, "absence", { ...leave, from: "2025-10-01", until: null, substitute: other.head });
    expect(await rowOf(small.people[0]!)).toMatchObject({ substitute: null, evaluation: { phase: "computed" } });
    expect(await rowOf(small.people[1]!)).toMatchObject({ substitute: { id: other.head } });
  });

  test("a move while evaluations are still being created is in those that come", async () => {
    const { body } = await hrOfficer.post("/campaigns", { period: "2025-Q3" });
    campaign = body.id;
    await does(hall.app, district.body, null, { record: "campaign", id: campaign, command: { kind: "open" } }, ["hr"]);
    await enter(small.head, "absence", { ...leave, from: "2025-10-01", until: null, substitute: other.head });
    await runDueWork(hall.app);
    expect(await mark(other.head, small.people[0]!)).toContain("marks-submitted");
  });

  test("changed contacts move nobody", async () => {
    await opened();
    const contacts = { email: "a@example.kz", phone: null, address: null };
    await enter(small.people[0]!, "contacts", { contacts, language: "kk" });
    expect(await moves()).toEqual([]);
  });

  test("two moves at one moment are both followed", async () => {
    await opened();
    await Promise.all([
      enter(small.head, "absence", { ...leave, from: "2025-10-01", until: null, substitute: district.chief }),
      enter(other.head, "absence", { ...leave, from: "2025-10-01", until: null, substitute: district.chief }),
    ]);
    expect(await rowOf(small.people[0]!)).toMatchObject({ substitute: { id: district.chief } });
    expect(await rowOf(other.people[0]!)).toMatchObject({ substitute: { id: district.chief } });
    expect(await moves()).toHaveLength(2);
  });
});

describe("the staff list", () => {
  async function change(path: string, body: object): Promise<void> {
    const answer = await hrOfficer.post(path, body);
    expect([answer.status, answer.body.faults]).toEqual([200, undefined]);
  }

  test("A1.2 with another head of a unit hands his people over in the same request, by the act that named him", async () => {
    await opened();
    await mark(small.head, small.people[1]!);
    await change(`/units/${small.unit}/head`, { head: other.headPost, from: "2025-10-01", act: order });
    expect(await rowOf(small.people[0]!)).toMatchObject({ evaluator: { id: other.head } });
    expect(await moves()).toMatchObject([
      { person: null, ground: "structure", reference: "45-к", changes: [{}, { person: { id: small.people[0] } }] },
    ]);
    expect(await mark(small.head, small.people[0]!)).toEqual([]);
    expect(await mark(other.head, small.people[0]!)).toContain("marks-submitted");
    expect(await rowOf(small.people[1]!)).toMatchObject({ evaluator: { id: small.head } });
  });

  test("A1.2 with another head dated ahead is followed on its day", async () => {
    await opened();
    await change(`/units/${small.unit}/head`, { head: other.headPost, from: "2025-10-06", act: order });
    expect(await rowOf(small.people[0]!)).toMatchObject({ evaluator: { id: small.head } });
    hall.app.clock.set("2025-10-06T05:00:00.000Z");
    await runDueWork(hall.app);
    expect(await rowOf(small.people[0]!)).toMatchObject({ evaluator: { id: other.head } });
  });

  test("A1.2 with another supervisor of a post gives its holder to him", async () => {
    await opened();
    const title = { kk: "Жетекші", ru: "Руководитель" };
    const content = { title, unit: small.unit, category: "E-R-1", supervisor: other.headPost, code: null };
    await change(`/posts/${small.headPost}/change`, { ...content, from: "2025-10-02", act: order });
    hall.app.clock.set("2025-10-02T05:00:00.000Z");
    await runDueWork(hall.app);
    expect(await rowOf(small.head)).toMatchObject({ evaluator: { id: other.head } });
  });

  test("that changes nobody's evaluator is kept and reroutes nobody", async () => {
    await opened();
    const name = { kk: "Жаңа атау", ru: "Новое название" };
    const { body } = await hrOfficer.get("/units");
    const unit = body.find((one: { id: string }) => one.id === small.unit);
    const content = { name, parent: unit.parent, head: small.headPost, code: null };
    await change(`/units/${small.unit}/change`, { ...content, from: "2025-10-01", act: order });
    const [move] = await moves();
    expect([move.ground, move.changes, move.troubles]).toEqual(["structure", [], []]);
    expect(await rowOf(small.people[0]!)).toMatchObject({ evaluator: { id: small.head } });
  });
});
