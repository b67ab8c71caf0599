// How far an import is, over HTTP: what its own account is told while it runs and afterwards, and what nobody else is.
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTown } from "../town.fixture.ts";
import type { Answer, Asking, Shown, Town } from "../town.fixture.ts";
import { changed, csv, dry, manyPeople, run } from "./staff-table.fixture.ts";

let town: Town;

beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
beforeEach(() => town.move());

const course = async (key: string, asking: Asking = {}): Promise<Shown> =>
  (await town.get(`/people/import/${key}`, asking)).body;

const nothing = { state: "none", stage: null, done: 0, total: 0, share: 0 };

/** What is told again and again until it is answered. */
async function until<Told>(sent: Promise<Answer>, ask: () => Promise<Told>): Promise<{ answer: Answer; told: Told[] }> {
  const told: Told[] = [];
  const waiting = { over: false };
  const over = sent.finally(() => {
    waiting.over = true;
  });
  while (!waiting.over) told.push(await ask());
  return { answer: await over, told };
}

const isPartly = ({ done, total }: Shown): boolean => done > 0 && done < total;

function stagesIn(courses: readonly Shown[]): readonly string[] {
  return [...new Set(courses.filter(isPartly).map(({ stage }) => stage))];
}

test("an import tells how many rows are read and checked and how many records are written, and never goes back", async () => {
  const key = uuid();
  const sent = town.send(csv(manyPeople(2_000)), run, { key });
  const { answer, told: courses } = await until(sent, () => course(key));
  expect(answer).toMatchObject({ status: 200, body: { people: { created: 2_000 } } });
  // What is done in memory may be over between two questions; writing waits for the database again and again.
  expect(["reading", "checking", "deciding", "writing"]).toEqual(expect.arrayContaining([...stagesIn(courses)]));
  expect(stagesIn(courses)).toContain("writing");
  const shares = courses.map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  const written = courses.filter(({ stage, state }) => stage === "writing" && state === "running");
  // Units, posts and people: all that is written in one transaction.
  expect(new Set(written.map(({ total }) => total))).toEqual(new Set([101 + 2_000 + 2_000]));
  expect(await course(key)).toEqual({ state: "done", stage: "writing", done: 4_101, total: 4_101, share: 100 });
});

test("a rehearsal tells of reading and checking, and writes nothing", async () => {
  const key = uuid();
  const sent = town.send(csv(manyPeople(4_000)), dry, { key });
  const { answer, told: courses } = await until(sent, () => course(key));
  expect(answer).toMatchObject({ status: 200, body: { people: { created: 4_000 } } });
  expect(stagesIn(courses)).not.toContain("writing");
  expect(courses.some(isPartly)).toBe(true);
  expect(await course(key)).toEqual({ state: "done", stage: "checking", done: 4_000, total: 4_000, share: 100 });
});

test("a table that is refused has its end too, where it was refused", async () => {
  const [faulty, noTable] = [uuid(), uuid()];
  expect(await town.send(csv(changed(2, "Лауазым санаты", "отхер")), run, { key: faulty })).toMatchObject({
    status: 422,
  });
  expect(await course(faulty)).toEqual({ state: "refused", stage: "checking", done: 4, total: 4, share: 30 });
  const file = new TextEncoder().encode("%PDF-1.7");
  expect(await town.send(file, run, { key: noTable })).toMatchObject({ status: 422 });
  expect(await course(noTable)).toEqual({ ...nothing, state: "refused" });
});

test("how far it is nobody else learns: no other account, no other body, nobody without the right", async () => {
  const key = uuid();
  const sent = town.send(csv(manyPeople(2_000)), run, { key });
  const others = ["hr-head", "stranger", "personnel", "nobody", "administrator", "auditor", "unknown"];
  const { answer, told } = await until(sent, async () => {
    const answers = others.map(async (as) => ({ as, ...(await town.get(`/people/import/${key}`, { as })) }));
    return (await Promise.all(answers)).map(({ as, status, body }) => `${as} ${status} ${body.state ?? body.type}`);
  });
  expect(answer).toMatchObject({ status: 200 });
  const seen = new Set(told.flat());
  expect([...seen].toSorted()).toEqual([
    "administrator 403 urn:bagalau:problem:forbidden",
    "auditor 403 urn:bagalau:problem:forbidden",
    "hr-head 200 none",
    "nobody 403 urn:bagalau:problem:forbidden",
    "personnel 200 none",
    "stranger 200 none",
    "unknown 401 urn:bagalau:problem:not-signed-in",
  ]);
  expect(await course(uuid())).toEqual(nothing);
});

test("the end is told of for a minute, and then no more", async () => {
  const key = uuid();
  const ended = town.app.clock.now();
  await town.send(csv(), dry, { key });
  town.app.clock.set(new Date(Date.parse(ended) + 59_000).toISOString());
  expect(await course(key)).toMatchObject({ state: "done" });
  town.app.clock.set(new Date(Date.parse(ended) + 60_000).toISOString());
  expect(await course(key)).toEqual(nothing);
});

test("asked again under its key while it runs, as after a line that dropped, it is one import with one answer", async () => {
  const key = uuid();
  const file = csv(manyPeople(1_000));
  const first = town.send(file, run, { key });
  while ((await course(key)).stage === null) await course(key);
  const [again, other] = await Promise.all([town.send(file, run, { key }), town.send(csv(), run, { key })]);
  expect(other).toMatchObject({ status: 409, body: { type: "urn:bagalau:problem:key-reused" } });
  expect(again.status).toBe(200);
  expect(again.body).toEqual((await first).body);
  expect((await town.send(file, run, { key })).body).toEqual(again.body);
  const { body } = await town.send(file, dry);
  expect(body).toMatchObject({ people: { created: 0, changed: 0, same: 1_000, absent: 0 }, posts: { created: 0 } });
});

test("3,000 people of a personnel system pass in one request, and it follows them by its own key", async () => {
  const fields = ["iin", "family", "given", "", "unit-kk", "unit-ru", "", "post-kk", "post-ru", "category"];
  const rows = manyPeople(3_000).map((cells) => ({
    ...Object.fromEntries(fields.flatMap((name, place) => (name === "" ? [] : [[name, cells[place]!]]))),
    appointedOn: cells[12]!,
    address: "Қарасу ауданы, Қарасу ауылы, Тәуелсіздік даңғылы, 101-үй",
  }));
  const asked = { mode: "run", on: "2025-10-20", act: { number: "№ 5", on: "2025-10-20" }, rows };
  expect(JSON.stringify(asked).length).toBeGreaterThan(512 * 1_024);
  const key = uuid();
  const sent = town.post("/personnel/people", asked, { as: "personnel", key });
  expect(await sent).toMatchObject({ status: 200, body: { people: { created: 3_000 } } });
  expect(await course(key, { as: "personnel" })).toMatchObject({ state: "done", stage: "writing", share: 100 });
  expect(await course(key)).toEqual(nothing);
});

test("rows that name hundreds of fields are refused before a table is made of them", async () => {
  const wide = Array.from({ length: 40 }, (_, row) =>
    Object.fromEntries(Array.from({ length: 6 }, (_, field) => [`f${row}-${field}`, "1"])),
  );
  const asked = { mode: "dry-run", on: "2025-10-20", act: { number: "№ 5", on: "2025-10-20" }, rows: wide };
  const refused = await town.post("/personnel/people", asked, { as: "personnel" });
  expect([refused.status, refused.body.faults]).toMatchObject([422, [{ code: "import.too-wide", at: "rows" }]]);
});
