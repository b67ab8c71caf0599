// The picture of grades through HTTP, and the periods that a campaign can be planned for.
import { sql } from "kysely";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inBody } from "../db/viewer.ts";
import { runDueWork } from "../jobs/due-work.ts";
import { does, openHall, order, settle } from "./district.fixture.ts";
import type { Caller, District, Hall } from "./district.fixture.ts";

let hall: Hall;
let district: District;
let officer: Caller;
let campaign: string;

const high = { quality: "4.5", deadlines: "4.5", initiative: "4.5", discipline: "4.5" };
const low = { quality: "2", deadlines: "2", initiative: "2", discipline: "2" };

beforeAll(async () => {
  hall = await openHall();
  district = await settle(hall.app, [2, 6, 7]);
  officer = hall.caller(district.body, district.chief, ["hr"]);
  campaign = (await officer.post("/campaigns", { period: "2025-Q3" })).body.id;
  for (const head of [district.chief, ...district.departments.map(({ head }) => head)]) {
    await officer.post(`/campaigns/${campaign}/people/${head}/exclude`, { reason: "Іссапар", act: order });
  }
  await officer.post(`/campaigns/${campaign}/open`);
});
afterAll(async () => {
  await hall.close();
});

const distributions = async (who: Caller = officer) => (await who.get("/grade-distributions")).body;

async function evaluationOf(person: string): Promise<string> {
  const { body } = await officer.get(`/campaigns/${campaign}/people?limit=200`);
  return body.items.find((row: { person: { id: string } }) => row.person.id === person).evaluation.id;
}

async function markAll(): Promise<void> {
  for (const { head, people } of district.departments) {
    for (const [index, person] of people.entries()) {
      const id = await evaluationOf(person);
      const command = { kind: "submit-marks", given: { marks: index === 0 ? low : high }, comments: {}, files: [] };
      await does(hall.app, district.body, head, { record: "evaluation", id, command });
    }
  }
}

async function openAll(): Promise<void> {
  const { rows } = await inBody(hall.app, district.body.id, (tx) =>
    sql<{ notice: string; person: string }>`
      select record_id as notice, to_person as person from notice
      where body_id = ${district.body.id} and notice = 'result'`.execute(tx),
  );
  for (const { notice, person } of rows) {
    const command = { kind: "record-opened", means: "in-system" };
    await does(hall.app, district.body, person, { record: "notice", id: notice, command });
  }
}

test("A1.3 periods to plan are those that the act evaluates, with its term, and the campaign that one has", async () => {
  const { status, body } = await officer.get("/campaign-periods");
  expect(status).toBe(200);
  expect(body.map(({ period, over }: { period: string; over: boolean }) => [period, over])).toEqual([
    ["2025-Q4", false],
    ["2025-Q3", true],
  ]);
  expect(body[1]).toMatchObject({
    from: "2025-07-01",
    to: "2025-09-30",
    campaign,
    act: { pack: "kz/karasu-akimat", edition: "2025-08-14" },
    term: { clause: "4¶1", due: "2025-10-20" },
  });
  expect(body[0].campaign).toBeNull();
  expect(body[0].requires.map(({ clause }: { clause: string }) => clause)).toEqual(
    expect.arrayContaining(["5¶1", "5¶2", "17¶3"]),
  );
  const official = hall.caller(district.body, district.akim, ["appointing-official"]);
  expect((await official.get("/campaign-periods")).status).toBe(403);
});

test("A4.1 grades are pictured only of a closed campaign, from the day after, in groups that betray nobody", async () => {
  await markAll();
  await openAll();
  expect((await distributions()).items).toMatchObject([{ campaign, withheld: "not-closed", grades: [], groups: [] }]);
  hall.app.clock.set("2025-10-10T05:00:00.000Z");
  await runDueWork(hall.app);
  expect((await officer.post(`/campaigns/${campaign}/close`)).status).toBe(200);
  expect((await distributions()).items).toMatchObject([{ withheld: "not-closed", closedOn: "2025-10-10" }]);
  hall.app.clock.set("2025-10-13T05:00:00.000Z");
  const [small, middle, large] = district.departments;
  const { least, because, items } = await distributions();
  expect([least, because]).toEqual([5, { clause: "13", ground: "disclosures/official-need" }]);
  const [{ withheld, grades, groups }] = items;
  expect([withheld, grades.length]).toEqual([null, 4]);
  expect(groups.map((group: { people: number }) => group.people)).toEqual([7, 8]);
  expect(groups[0].units.map(({ id }: { id: string }) => id)).toEqual([large!.unit]);
  expect(groups[1].units.map(({ id }: { id: string }) => id)).toEqual([small!.unit, middle!.unit]);
  const total = (place: number) => groups[place].counts.map((one: { people: number }) => one.people).toSorted();
  expect([total(0), total(1)]).toEqual([
    [1, 6],
    [2, 6],
  ]);
});

test("A4.1 a picture of grades is for HR and the appointing official alone", async () => {
  const official = hall.caller(district.body, district.akim, ["appointing-official"]);
  expect((await distributions(official)).items).toHaveLength(1);
  for (const roles of [[], ["administrator"], ["auditor"], ["methodologist"], ["personnel-system"]]) {
    const answer = await hall.caller(district.body, newId(), roles).get("/grade-distributions");
    expect([answer.status, answer.body.clause]).toEqual([403, "13"]);
  }
  const head = hall.caller(district.body, district.departments[2]!.head);
  expect((await head.get("/grade-distributions")).status).toBe(403);
  const elsewhere = await settle(hall.app, [1]);
  const stranger = hall.caller(elsewhere.body, elsewhere.chief, ["hr"]);
  expect((await distributions(stranger)).items).toEqual([]);
});
