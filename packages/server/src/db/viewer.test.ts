import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { act } from "../records/act.ts";
import { foundBody } from "../records/body.ts";
import { tallyRegistry } from "../records/tally.fixture.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { inBody, withViewer } from "./viewer.ts";
import type { Viewer } from "./viewer.ts";

let app: TestApp;
let body: string;
let other: string;
let tally: string;
let elsewhere: string;
const holder = uuid();
const title = { kk: "Әкімдік", ru: "Акимат", en: "Akimat" };

async function filled(of: string, person: string | null): Promise<string> {
  const actor = { account: uuid(), person: null, roles: ["hr"], actingFor: null };
  const id = uuid();
  const acting = { body: of, actor, language: "ru" as const };
  await act(app, { ...acting, key: uuid() }, [
    { record: "tally", id, command: { kind: "open", holder: person } },
    { record: "tally", id, command: { kind: "add", count: 4, note: "four" } },
  ]);
  return id;
}

beforeAll(async () => {
  app = await testApp({ records: tallyRegistry() });
  body = (await foundBody(app, { title, pack: "kz/karasu-akimat" })).id;
  other = (await foundBody(app, { title, pack: "kz/karasu-akimat" })).id;
  tally = await filled(body, holder);
  elsewhere = await filled(other, holder);
});
afterAll(() => app.close());

function viewer(told: Partial<Viewer>): Viewer {
  return { body, account: uuid(), person: null, roles: [], today: "2025-10-02", language: "ru", ...told };
}

/** How many rows of each table a viewer sees. */
async function seen(told: Partial<Viewer>): Promise<Readonly<Record<string, number>>> {
  const tables = ["record", "event", "party", "unit", "result", "command", "body"] as const;
  return withViewer(app, viewer(told), async (tx) => {
    const counts: [string, number][] = [];
    for (const table of tables) counts.push([table, (await tx.selectFrom(table).selectAll().execute()).length]);
    return Object.fromEntries(counts);
  });
}

const nothing = { record: 0, event: 0, party: 0, unit: 0, result: 0, command: 0, body: 1 };

test("D1 whoever has no role and is no party sees no row of a record", async () => {
  expect(await seen({})).toEqual(nothing);
  expect(await seen({ person: uuid() })).toEqual(nothing);
});

test("a role with every right sees the record, its journal and its result", async () => {
  expect(await seen({ roles: ["hr"] })).toEqual({ ...nothing, record: 1, event: 2, party: 1, unit: 1, result: 1 });
});

test("an administrator sees that a result may exist, never what it is, nor the journal", async () => {
  expect(await seen({ roles: ["administrator"] })).toEqual({ ...nothing, record: 1, party: 1, unit: 1 });
});

test("a party sees what he is party to, in his own body and in the phases of the rule", async () => {
  expect(await seen({ person: holder })).toEqual({ ...nothing, record: 1, party: 1, unit: 1, result: 1 });
  expect(await seen({ person: holder, body: other })).toEqual({ ...nothing, record: 1, party: 1, unit: 1, result: 1 });
});

test("a party sees nothing before his first and after his last day", async () => {
  expect(await seen({ person: holder, today: "2025-09-30" })).toEqual(nothing);
  expect(await seen({ person: holder, today: "2025-12-31" })).toMatchObject({ record: 1, result: 1 });
  expect(await seen({ person: holder, today: "2026-01-01" })).toEqual(nothing);
});

test("a record of another body is not found by its id, whatever the role", async () => {
  const found = await withViewer(app, viewer({ roles: ["hr", "administrator"] }), (tx) =>
    tx.selectFrom("record").select("id").where("id", "in", [tally, elsewhere]).execute(),
  );
  expect(found).toEqual([{ id: tally }]);
});

test("without a body there is nothing to see, not even outside of a reading", async () => {
  for (const table of ["record", "event", "result", "body", "command"] as const) {
    expect(await app.db.selectFrom(table).selectAll().execute()).toEqual([]);
  }
});

test("what a reading was told does not stay on the connection", async () => {
  await seen({ roles: ["hr"] });
  const { rows } = await app.pool.query(
    "select current_body() as body, viewer_roles() as roles, processing() as processing",
  );
  expect(rows).toEqual([{ body: null, roles: [], processing: false }]);
});

test("a reading writes nothing", async () => {
  const writing = withViewer(app, viewer({ roles: ["hr"] }), (tx) => tx.deleteFrom("party").execute());
  await expect(writing).rejects.toThrow("cannot execute DELETE in a read-only transaction");
});

test("the server itself cannot alter the journal", async () => {
  const altering = inBody(app, body, (tx) => tx.updateTable("event").set({ kind: "forged" }).execute());
  await expect(altering).rejects.toThrow("permission denied for table event");
  const removing = inBody(app, body, (tx) => tx.deleteFrom("record").execute());
  await expect(removing).rejects.toThrow("permission denied for table record");
});

test("the server's work in one body touches no row of another", async () => {
  const changed = await inBody(app, body, (tx) =>
    tx.updateTable("record").set({ period: null }).where("id", "in", [tally, elsewhere]).executeTakeFirst(),
  );
  expect(changed.numUpdatedRows).toBe(1n);
});
