// A campaign through HTTP on a small district: planned, reviewed, opened, followed, extended, closed.
import { sql } from "kysely";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inBody } from "../db/viewer.ts";
import { continueCampaigns } from "../jobs/continue-campaigns.ts";
import { runDueWork } from "../jobs/due-work.ts";
import { foundBody } from "../records/body.ts";
import { createPortion } from "./create-evaluations.ts";
import { does, openHall, order, settle, tries } from "./district.fixture.ts";
import type { Answer, Caller, District, Hall } from "./district.fixture.ts";

let hall: Hall;
let district: District;
let hrOfficer: Caller;

const marks = { marks: { quality: "4", deadlines: "4", initiative: "3.5", discipline: "4.48" } };

beforeAll(async () => {
  hall = await openHall();
});
afterAll(async () => {
  await hall.close();
});
beforeEach(async () => {
  hall.app.clock.set("2025-10-01T05:00:00.000Z");
  district = await settle(hall.app, [3, 22]);
  hrOfficer = hall.caller(district.body, district.chief, ["hr"]);
});

async function planned(period = "2025-Q3"): Promise<string> {
  const { body, status } = await hrOfficer.post("/campaigns", { period });
  expect([status, body.faults]).toEqual([201, undefined]);
  return body.id;
}

async function opened(): Promise<string> {
  const id = await planned();
  expect((await hrOfficer.post(`/campaigns/${id}/open`)).status).toBe(202);
  return id;
}

function codes({ status, body }: Answer): readonly [number, ...string[]] {
  return [status, ...body.faults.map(({ code }: { code: string }) => code)];
}

async function rowOf(id: string, person: string) {
  const { body } = await hrOfficer.get(`/campaigns/${id}/people?limit=200`);
  return body.items.find((row: { person: { id: string } }) => row.person.id === person);
}

function sheet(evaluation: string, command: { kind: string; [field: string]: unknown }) {
  return { record: "evaluation", id: evaluation, command };
}

describe("planning", () => {
  test("A1.1 proposes who is evaluated, by whom, on which sheet, and who is not, with the clause", async () => {
    const id = await planned();
    const [small] = district.departments;
    expect(await rowOf(id, small!.people[0]!)).toMatchObject({
      outcome: "evaluated",
      reason: null,
      category: { id: "other" },
      form: { id: "general" },
      evaluator: { id: small!.head },
      evaluatorRole: { id: "head-of-unit" },
      workedDays: 64,
      takesPart: true,
      troubles: [],
      evaluation: null,
    });
    expect(await rowOf(id, district.chief)).toMatchObject({ form: { id: "leader" }, evaluator: { id: district.akim } });
    expect(await rowOf(id, district.akim)).toMatchObject({
      outcome: "outside",
      reason: {
        code: "campaign.post-not-evaluated",
        clause: "16",
        sentence: "His post is not one that the act evaluates.",
      },
    });
  });

  test("A1.3 a period has one campaign, and the second is told which one there is", async () => {
    const id = await planned();
    const second = await hrOfficer.post("/campaigns", { period: "2025-Q3" });
    expect(codes(second)).toEqual([409, "campaign.exists"]);
    expect(second.body.faults[0].params).toEqual({ campaign: id, period: "2025-Q3" });
    expect(second.body.detail).toBe("The campaign of this period is planned already: 2025-Q3.");
  });

  test("A1.3 of two who plan at one moment one plans and the other is refused", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => hrOfficer.post("/campaigns", { period: "2025-Q3" })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    const { body } = await hrOfficer.get("/campaigns");
    expect(body.items).toHaveLength(1);
  });

  test("the same request again has the first answer, also after the organisation has changed", async () => {
    const key = newId();
    const first = await hrOfficer.post("/campaigns", { period: "2025-Q3" }, key);
    const [small] = district.departments;
    const dismiss = { kind: "dismiss", on: "2025-10-01", ground: "өтініш", act: order };
    await does(hall.app, district.body, null, { record: "person", id: small!.people[0]!, command: dismiss }, ["hr"]);
    expect(await hrOfficer.post("/campaigns", { period: "2025-Q3" }, key)).toEqual(first);
  });

  test.each([
    ["2025-Q5", 422, "campaign.not-a-period"],
    ["2025", 422, "campaign.period-not-evaluated"],
    ["2025-Q2", 422, "campaign.no-edition"],
  ])("a campaign for %s is refused", async (period, status, code) => {
    expect(codes(await hrOfficer.post("/campaigns", { period }))).toEqual([status, code]);
  });

  test("A2.8 a repealed act takes no new campaign", async () => {
    const body = await foundBody(hall.app, {
      title: { kk: "Ақсу", ru: "Аксу", en: "Aksu" },
      pack: "kz/aksu-maslikhat",
    });
    const officer = hall.caller(body, newId(), ["hr"]);
    const answer = await officer.post("/campaigns", { period: "2017-Q3" });
    expect(codes(answer)).toEqual([422, "campaign.act-repealed"]);
    expect([answer.body.clause, answer.body.act]).toEqual(["preamble", "kz/aksu-maslikhat@2017-07-04"]);
  });

  test("A1.7 only the HR service plans", async () => {
    for (const roles of [[], ["administrator"], ["auditor"], ["appointing-official"], ["personnel-system"]]) {
      const caller = hall.caller(district.body, district.akim, roles);
      const answer = await caller.post("/campaigns", { period: "2025-Q3" });
      expect([...codes(answer), answer.body.clause]).toEqual([403, "access.forbidden", "8"]);
      expect(answer.body.act).toBe("kz/karasu-akimat@2025-08-14");
    }
  });
});

describe("review", () => {
  test("A1.8 shows at a glance who is not evaluated and why, and who evaluates too many", async () => {
    const id = await planned();
    const [, large] = district.departments;
    const { body } = await hrOfficer.get(`/campaigns/${id}/review`);
    expect(body.outcomes).toEqual({ evaluated: 28, notEvaluated: 0, elsewhere: 0, outside: 1 });
    expect(body.reasons).toEqual([{ code: "campaign.post-not-evaluated", clause: "16", people: 1 }]);
    expect(body.troubles).toEqual([]);
    expect(body.evaluators[0]).toMatchObject({ evaluator: { id: large!.head }, people: 22, over: true });
    const over = await hrOfficer.get(`/campaigns/${id}/people?over=true&limit=200`);
    expect(over.body.items.map((row: { person: { id: string } }) => row.person.id).toSorted()).toEqual(
      [...large!.people].toSorted(),
    );
  });

  test("pages hold everybody once, in the order of names", async () => {
    const id = await planned();
    const names: string[] = [];
    for (let next: string | null = ""; next !== null;) {
      const { body }: Answer = await hrOfficer.get(
        `/campaigns/${id}/people?limit=7${next === "" ? "" : `&cursor=${next}`}`,
      );
      names.push(...body.items.map((row: { person: { name: string } }) => row.person.name));
      next = body.next;
    }
    expect(names).toHaveLength(29);
    expect(new Set(names).size).toBe(29);
    expect(names).toEqual(names.toSorted());
    expect((await hrOfficer.get(`/campaigns/${id}/people?cursor=x`)).status).toBe(400);
  });

  test("A1.4 somebody is excluded and taken back, each with a reason, and the list shows it", async () => {
    const id = await planned();
    const person = district.departments[0]!.people[0]!;
    const at = `/campaigns/${id}/people/${person}`;
    expect((await hrOfficer.post(`${at}/exclude`, { reason: "Ұзақ іссапар", act: order })).status).toBe(200);
    expect(await rowOf(id, person)).toMatchObject({
      outcome: "not-evaluated",
      reason: { code: "campaign.excluded-in-review" },
      review: { inclusion: "excluded", reason: "Ұзақ іссапар", number: "45-к" },
    });
    const reviewed = await hrOfficer.get(`/campaigns/${id}/people?reviewed=true`);
    expect(reviewed.body.items).toHaveLength(1);
    expect((await hrOfficer.post(`${at}/restore`, { reason: "Қате" })).status).toBe(200);
    expect(await rowOf(id, person)).toMatchObject({ outcome: "evaluated", review: null });
    expect(codes(await hrOfficer.post(`${at}/restore`, { reason: "Қате" }))).toEqual([422, "campaign.nothing-decided"]);
    const self = await hrOfficer.post(`${at}/evaluator`, { evaluator: person, reason: "x" });
    expect([...codes(self), self.body.clause]).toEqual([422, "campaign.self-evaluation", "2(4)"]);
  });

  test("A1.1 a vacant evaluator's post stops the opening until an evaluator is set", async () => {
    const [small] = district.departments;
    const dismiss = { kind: "dismiss", on: "2025-09-15", ground: "өтініш", act: order };
    await does(hall.app, district.body, null, { record: "person", id: small!.head, command: dismiss }, ["hr"]);
    const id = await planned();
    const stopped = await hrOfficer.post(`/campaigns/${id}/open`);
    expect(new Set(codes(stopped))).toEqual(new Set([422, "campaign.evaluator-vacant"]));
    const { body } = await hrOfficer.get(`/campaigns/${id}/people?trouble=true`);
    expect(body.items).toHaveLength(3);
    for (const person of small!.people) {
      const set = { evaluator: district.chief, reason: "Лауазым бос" };
      expect((await hrOfficer.post(`/campaigns/${id}/people/${person}/evaluator`, set)).status).toBe(200);
    }
    expect((await hrOfficer.post(`/campaigns/${id}/open`)).status).toBe(202);
    expect(await rowOf(id, small!.head)).toMatchObject({
      outcome: "evaluated",
      takesPart: false,
      dismissedOn: "2025-09-15",
    });
  });

  test("refreshing takes the organisation anew and keeps what review decided", async () => {
    const id = await planned();
    const [first, second] = district.departments[0]!.people;
    await hrOfficer.post(`/campaigns/${id}/people/${first!}/exclude`, { reason: "Акт", act: order });
    const leave = {
      kind: "begin-absence",
      from: "2025-07-01",
      until: "2025-09-20",
      absence: "sick",
      substitute: null,
      act: null,
    };
    await does(hall.app, district.body, null, { record: "person", id: second!, command: leave }, ["hr"]);
    expect((await hrOfficer.post(`/campaigns/${id}/refresh`)).status).toBe(200);
    expect(await rowOf(id, first!)).toMatchObject({ outcome: "not-evaluated", review: { inclusion: "excluded" } });
    expect(await rowOf(id, second!)).toMatchObject({
      outcome: "not-evaluated",
      reason: { code: "campaign.too-few-days", clause: "5¶2", params: { days: "7", least: "15" } },
    });
  });

  test("A1.10 the schedule is drawn by HR and approved by the appointing official, who reads it", async () => {
    const id = await planned();
    const official = hall.caller(district.body, district.akim, ["appointing-official"]);
    const at = `/campaigns/${id}/schedule`;
    expect(codes(await official.post(`${at}/approve`, { act: order }))).toEqual([409, "campaign.no-schedule"]);
    expect((await hrOfficer.post(at)).status).toBe(200);
    expect(codes(await hrOfficer.post(`${at}/approve`, { act: order }))).toEqual([403, "access.forbidden"]);
    expect((await official.post(`${at}/approve`, { act: order })).status).toBe(200);
    const { body } = await official.get(at);
    expect([body.state, body.approved, body.rows.length]).toEqual(["approved", order, 28]);
    expect(body.rows[0]).toMatchObject({ sheet: { id: "leader" }, due: "2025-10-20" });
    expect((await hall.caller(district.body, newId(), ["auditor"]).get(at)).status).toBe(403);
  });

  test("A1.10 the official returns the schedule with a reason, and HR draws it anew", async () => {
    const id = await planned();
    const official = hall.caller(district.body, district.akim, ["appointing-official"]);
    const at = `/campaigns/${id}/schedule`;
    await hrOfficer.post(at);
    expect((await official.get(at)).body.may).toEqual(["approve-schedule", "return-schedule"]);
    expect(codes(await hrOfficer.post(`${at}/return`, { reason: "x" }))).toEqual([403, "access.forbidden"]);
    expect((await official.post(`${at}/return`, { reason: "Бөлім көрсетілмеген" })).status).toBe(200);
    const returned = { state: "returned", returned: { reason: "Бөлім көрсетілмеген", on: "2025-10-01" } };
    expect((await hrOfficer.get(at)).body).toMatchObject({ ...returned, may: ["draw-schedule"] });
    expect((await hrOfficer.get(`/campaigns/${id}`)).body.schedule).toBe("returned");
    expect(codes(await official.post(`${at}/approve`, { act: order }))).toEqual([409, "campaign.schedule-returned"]);
    expect((await hrOfficer.post(at)).status).toBe(200);
    expect((await official.get(at)).body).toMatchObject({ state: "drawn", returned: null });
    expect((await official.post(`${at}/approve`, { act: order })).status).toBe(200);
  });
});

describe("opening", () => {
  test("A1.8 creates every evaluation once and sends each sheet", async () => {
    const id = await opened();
    const { body } = await hrOfficer.get(`/campaigns/${id}/progress`);
    expect(body).toEqual({
      phase: "open",
      people: 28,
      created: 28,
      sheets: [{ phase: "sheet-sent", evaluations: 28 }],
      overdue: [],
    });
    expect((await hrOfficer.get(`/campaigns/${id}`)).body).toMatchObject({ phase: "open", people: 28, waiting: 0 });
  });

  test("what was cut off in the middle goes on where it stood: nobody twice, none missing", async () => {
    const id = await planned();
    const { app } = hall;
    const acting = { kind: "open" };
    await does(app, district.body, null, { record: "campaign", id, command: acting }, ["hr"]);
    expect(await createPortion(app, district.body.id, id, 10)).toBe(true);
    expect((await hrOfficer.get(`/campaigns/${id}/progress`)).body).toMatchObject({
      phase: "opening",
      created: 10,
      people: 28,
    });
    await runDueWork(app);
    await runDueWork(app);
    expect((await hrOfficer.get(`/campaigns/${id}/progress`)).body).toMatchObject({
      phase: "open",
      people: 28,
      created: 28,
      sheets: [{ phase: "sheet-sent", evaluations: 28 }],
    });
    const { body } = await hrOfficer.get(`/campaigns/${id}/people?limit=200&phase=sheet-sent`);
    expect(new Set(body.items.map((row: { person: { id: string } }) => row.person.id)).size).toBe(28);
  });

  test("two who create at one moment create nobody twice", async () => {
    const id = await planned();
    const { app } = hall;
    await does(app, district.body, null, { record: "campaign", id, command: { kind: "open" } }, ["hr"]);
    await Promise.all([1, 2, 3, 4].map(() => createPortion(app, district.body.id, id, 7)));
    expect((await hrOfficer.get(`/campaigns/${id}/progress`)).body).toMatchObject({ phase: "open", created: 28 });
  });

  test("A1.3 before the period is over nothing opens", async () => {
    const id = await planned("2025-Q4");
    expect(codes(await hrOfficer.post(`/campaigns/${id}/open`))).toEqual([409, "campaign.period-not-over"]);
  });

  test("A1.8 whoever has more than twenty names civil servants himself, and their sheets go to them", async () => {
    const id = await opened();
    const [small, large] = district.departments;
    const head = hall.caller(district.body, large!.head);
    const shown = await head.get(`/campaigns/${id}`);
    expect(shown.body).toMatchObject({ people: null, waiting: null, may: ["name-co-evaluators"] });
    expect(shown.body.asked).toMatchObject([{ evaluator: { id: large!.head }, people: 22, most: 20, clause: "17¶3" }]);
    const named = { coEvaluators: [{ person: large!.people[0]!, people: large!.people.slice(1, 6) }] };
    const other = hall.caller(district.body, small!.head);
    expect(codes(await other.post(`/campaigns/${id}/co-evaluators`, named))).toEqual([422, "campaign.not-asked"]);
    expect(codes(await other.post(`/campaigns/${id}/co-evaluators`, { ...named, evaluator: large!.head }))).toEqual([
      403,
      "access.forbidden",
    ]);
    expect((await head.post(`/campaigns/${id}/co-evaluators`, named)).status).toBe(200);
    expect(await rowOf(id, large!.people[1]!)).toMatchObject({
      evaluator: { id: large!.head },
      marker: { id: large!.people[0] },
    });
    const coEvaluator = hall.caller(district.body, large!.people[0]!);
    expect((await coEvaluator.get(`/campaigns/${id}/people`)).body.items).toHaveLength(5);
    const { evaluation } = await rowOf(id, large!.people[1]!);
    const submit = { kind: "submit-marks", given: marks, comments: {}, files: [] };
    expect(await tries(hall.app, district.body, large!.people[0]!, sheet(evaluation.id, submit))).toContain(
      "marks-submitted",
    );
    const settled = async () => (await head.get(`/campaigns/${id}`)).body.asked[0].settled;
    expect(await settled()).toEqual([large!.people[1]]);
    // Whoever is evaluated already stays with the co-evaluator who gave the marks.
    expect(codes(await head.post(`/campaigns/${id}/co-evaluators`, { coEvaluators: [] }))).toEqual([
      409,
      "evaluation.evaluator-stays",
    ]);
  });
});

describe("who sees what", () => {
  test("A4.1 an evaluator sees his own people alone, and only from the opening on", async () => {
    const id = await planned();
    const [small] = district.departments;
    const head = hall.caller(district.body, small!.head);
    expect((await head.get("/campaigns")).body.items).toEqual([]);
    expect((await head.get(`/campaigns/${id}`)).status).toBe(404);
    expect((await head.get(`/campaigns/${id}/people`)).status).toBe(404);
    await hrOfficer.post(`/campaigns/${id}/open`);
    const people = await head.get(`/campaigns/${id}/people`);
    expect(people.body.items.map((row: { person: { id: string } }) => row.person.id).toSorted()).toEqual(
      [...small!.people].toSorted(),
    );
    expect((await head.get(`/campaigns/${id}/progress`)).body).toMatchObject({ people: 3, created: 3 });
    expect((await head.get(`/campaigns/${id}/review`)).status).toBe(403);
    expect((await head.get(`/campaigns/${id}/moves`)).status).toBe(403);
    expect((await head.get(`/campaigns/${id}/schedule`)).status).toBe(403);
  });

  test("A4.1 an administrator and an auditor see that there is a campaign and nobody in it", async () => {
    const id = await opened();
    for (const role of ["administrator", "auditor"]) {
      const caller = hall.caller(district.body, newId(), [role]);
      expect((await caller.get(`/campaigns/${id}`)).body).toMatchObject({ phase: "open", people: 28, may: [] });
      expect((await caller.get(`/campaigns/${id}/people`)).body.items).toEqual([]);
      expect((await caller.get(`/campaigns/${id}/review`)).status).toBe(403);
    }
  });

  test("another body's campaign is not there", async () => {
    const id = await opened();
    const elsewhere = await settle(hall.app, [1]);
    const stranger = hall.caller(elsewhere.body, elsewhere.chief, ["hr", "hr-head", "appointing-official"]);
    const person = district.departments[0]!.people[0]!;
    for (const path of ["", "/people", "/review", "/progress", "/schedule", "/moves"]) {
      expect((await stranger.get(`/campaigns/${id}${path}`)).status).toBe(404);
    }
    const changes: readonly (readonly [string, object?])[] = [
      ["refresh"],
      ["open"],
      ["close"],
      ["schedule"],
      ["schedule/approve", { act: order }],
      ["extend", { until: "2025-10-30", act: order }],
      ["co-evaluators", { coEvaluators: [] }],
      [`people/${person}/exclude`, { reason: "x", act: order }],
      [`people/${person}/evaluator`, { reason: "x", evaluator: person }],
    ];
    for (const [path, body] of changes) {
      expect([path, (await stranger.post(`/campaigns/${id}/${path}`, body)).status]).toEqual([path, 404]);
    }
    expect((await stranger.get("/campaigns")).body.items).toEqual([]);
  });
});

describe("the end", () => {
  test("the term is extended only by an act", async () => {
    const id = await opened();
    const at = `/campaigns/${id}/extend`;
    const without = await hrOfficer.post(at, { until: "2025-10-30", act: null });
    expect([...codes(without), without.body.clause]).toEqual([422, "campaign.extension-without-act", "4¶1"]);
    expect(codes(await hrOfficer.post(at, { until: "2025-10-20", act: order }))).toEqual([422, "campaign.not-later"]);
    expect((await hrOfficer.post(at, { until: "2025-10-30", act: order })).status).toBe(200);
    expect((await hrOfficer.get(`/campaigns/${id}`)).body).toMatchObject({
      due: "2025-10-30",
      term: { due: "2025-10-30" },
    });
    expect(await sheetTerms(district.body.id)).toEqual([{ due: "2025-10-30", terms: 28 }]);
    hall.app.clock.set("2025-10-21T05:00:00.000Z");
    expect((await hrOfficer.get(`/campaigns/${id}/progress`)).body.overdue).toEqual([]);
    hall.app.clock.set("2025-10-31T05:00:00.000Z");
    expect((await hrOfficer.get(`/campaigns/${id}/progress`)).body.overdue).not.toEqual([]);
  });

  test("a campaign with unfinished evaluations does not close", async () => {
    const id = await opened();
    const answer = await hrOfficer.post(`/campaigns/${id}/close`);
    expect(codes(answer)).toEqual([409, "campaign.unfinished"]);
    expect(answer.body.faults[0].params).toEqual({ count: "28" });
  });

  test("after the last day everybody sees who has not marked", async () => {
    const id = await opened();
    hall.app.clock.set("2025-10-21T05:00:00.000Z");
    const { body } = await hrOfficer.get(`/campaigns/${id}/progress`);
    const of = (person: string) => body.overdue.find((row: { person: { id: string } }) => row.person.id === person);
    expect(of(district.departments[0]!.head)).toMatchObject({ evaluations: 3, due: "2025-10-20", clause: "4¶1" });
    expect(of(district.departments[1]!.head)).toMatchObject({ evaluations: 22 });
    const own = await hall.caller(district.body, district.departments[0]!.head).get(`/campaigns/${id}/progress`);
    expect(own.body.overdue).toHaveLength(1);
  });
});

/** The last days for marks, each with how many evaluations stand on it. */
async function sheetTerms(body: string) {
  const { rows } = await inBody(hall.app, body, (tx) =>
    sql<{ due: string; terms: number }>`
      select t.due_day as due, count(*)::int as terms
      from term t join record r on r.body_id = t.body_id and r.id = t.record_id and r.kind = 'evaluation'
      where t.body_id = ${body} and t.term = 'sheet' group by t.due_day order by t.due_day`.execute(tx),
  );
  return rows;
}

describe("three thousand people", () => {
  test(
    "are proposed, opened in as many portions as a small body, each once, and their terms extended in portions",
    { timeout: 180_000 },
    async () => {
      const large = await settle(
        hall.app,
        Array.from({ length: 120 }, () => 24),
      );
      const officer = hall.caller(large.body, large.chief, ["hr"]);
      const { body } = await officer.post("/campaigns", { period: "2025-Q3" });
      await does(hall.app, large.body, null, { record: "campaign", id: body.id, command: { kind: "open" } }, ["hr"]);
      const portions: boolean[] = [];
      while (portions.at(-1) !== false) portions.push(await createPortion(hall.app, large.body.id, body.id));
      expect(portions.filter(Boolean)).toHaveLength(6);
      const progress = await officer.get(`/campaigns/${body.id}/progress`);
      expect(progress.body).toMatchObject({ phase: "open", people: 3001, created: 3001 });
      const { rows } = await inBody(hall.app, large.body.id, (tx) =>
        sql<{ people: number; sheets: number; notices: number }>`
        select count(distinct e.person_id)::int as people, count(*)::int as sheets,
          (select count(*)::int from record n where n.body_id = ${large.body.id} and n.kind = 'notice') as notices
        from record e where e.body_id = ${large.body.id} and e.kind = 'evaluation'`.execute(tx),
      );
      expect(rows).toEqual([{ people: 3001, sheets: 3001, notices: 3001 }]);
      const extension = { until: "2025-10-30", act: order };
      expect((await officer.post(`/campaigns/${body.id}/extend`, extension)).status).toBe(200);
      expect(await sheetTerms(large.body.id)).toEqual([
        { due: "2025-10-20", terms: 2501 },
        { due: "2025-10-30", terms: 500 },
      ]);
      await continueCampaigns(hall.app, large.body);
      expect(await sheetTerms(large.body.id)).toEqual([{ due: "2025-10-30", terms: 3001 }]);
    },
  );
});
