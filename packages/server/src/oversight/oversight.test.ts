// What administrators and auditors look at, through HTTP: the journal proved, a case without what it says, rights, settings, health.
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessTable } from "@bagalau/procedure";
import { isSignedBy } from "@bagalau/procedure/journal";
import { serveDistricts } from "../evaluations/district.fixture.ts";
import type { District, Servers, Shown, Who } from "../evaluations/district.fixture.ts";
import { machineHolder } from "../db/test-database.ts";
import { works } from "../jobs/works.ts";
import { makeCheckpoint } from "../journal/checkpoint.ts";
import { verifyPortion } from "../journal/verify.ts";
import { actionTitles } from "./action-titles.ts";
import { oversightRoutes } from "./routes.ts";
import { workTitles } from "./work-titles.ts";

let servers: Servers;
let town: District;
let aigul: string;

beforeAll(async () => {
  servers = await serveDistricts(oversightRoutes);
  town = await servers.district();
  aigul = await town.evaluation("aigul", "berik");
  await town.evaluation("marat", "berik");
  await town.post("saule", "/evaluations/send", { evaluations: [aigul] });
  town.on("2025-10-21");
  await town.marked(aigul, "berik");
  await makeCheckpoint(town.app, town.body);
});
afterAll(() => servers.stop());

const overseen = ["/oversight/checkpoints", "/oversight/health"];

test("D3 the auditor verifies the journal from the page, and everything that was written holds", async () => {
  const { status, body } = await town.post("audit", "/oversight/journal/verify", { after: null });
  expect(status).toBe(200);
  expect(body).toMatchObject({ faults: [], checkpoints: 1, next: null });
  expect(body.events).toBe(body.total);
});

test("portions together verify what one walk does, and each tells where the next begins", async () => {
  const { publicKeys } = town.app.secrets;
  const whole = await town.post("audit", "/oversight/journal/verify", { after: null });
  const found = { records: 0, events: 0, portions: 0 };
  for (let after: string | null = null; found.portions === 0 || after !== null;) {
    const portion = await verifyPortion(town.app.pool, { body: town.body, publicKeys }, { after, lines: 3 });
    found.records += portion.records;
    found.events += portion.events;
    found.portions += 1;
    expect(portion.checkpoints).toBe(portion.next === null ? 1 : null);
    after = portion.next;
  }
  expect(found).toMatchObject({ records: whole.body.records, events: whole.body.events });
  expect(found.portions).toBeGreaterThan(2);
});

test("the first altered line is named to the auditor", async () => {
  const other = await servers.district();
  const id = await other.evaluation("zhanna", "dana");
  const holder = await machineHolder(other.app.database);
  await holder.query("update event set on_day = on_day - 1 where record_id = $1 and seq = 1", [id]);
  await holder.end();
  const { body } = await other.post("audit", "/oversight/journal/verify", { after: null });
  expect(body.faults).toEqual([
    {
      fault: "hash",
      record: { id: "evaluation", title: expect.objectContaining({ ru: "Оценка и сессия" }) },
      id,
      seq: 1,
    },
  ]);
});

test("checkpoints are listed, and their file is enough to check each signature elsewhere", async () => {
  const { body } = await town.get("audit", "/oversight/checkpoints");
  expect(body.items).toHaveLength(1);
  expect(body.items[0]).toMatchObject({ number: 1, root: expect.stringMatching(/^[0-9a-f]{64}$/u) });
  const file = (await town.get("nurlan", "/oversight/checkpoints/file")).body;
  for (const { checkpoint, signature } of file.checkpoints) {
    expect(isSignedBy(checkpoint, signature, file.publicKeys[checkpoint.keyId])).toBe(true);
  }
});

test("A4.1 the auditor sees what happened in a case, when and by whom, and nothing of what was written", async () => {
  const { status, body } = await town.get("audit", `/oversight/journal/evaluation/${aigul}`);
  expect(status).toBe(200);
  const kinds = body.items.map(({ kind }: Shown) => kind.id);
  expect(kinds).toEqual(expect.arrayContaining(["opened", "sheet-sent", "marks-submitted", "result-computed"]));
  expect(body.items.find(({ kind }: Shown) => kind.id === "marks-submitted").who.name).toContain("Берікұлы");
  expect(body.person.name).toContain("Айгүлова");
  expect(JSON.stringify(body)).not.toMatch(/3\.5|4\.48|quality|exact|shown/u);
  const first = await town.get("audit", `/oversight/journal/evaluation/${aigul}?limit=1`);
  const second = await town.get("audit", `/oversight/journal/evaluation/${aigul}?limit=1&cursor=${first.body.next}`);
  expect([first, second].map((one) => one.body.items[0].seq)).toEqual([1, 2]);
});

test("the lines of a case are refused to its parties and to the administrator", async () => {
  for (const who of ["nurlan", "aigul", "berik"] as const) {
    expect((await town.get(who, `/oversight/journal/evaluation/${aigul}`)).status).toBe(403);
  }
  expect((await town.get("gulnar", `/oversight/journal/evaluation/${aigul}`)).status).toBe(404);
});

test("whoever is signed in reads the access table, each right by its clause or by the house's ground", async () => {
  const { body } = await town.get("gulnar", "/oversight/access");
  expect(body.items).toHaveLength(accessTable.length);
  expect(body.items.filter(({ clause, ground }: Shown) => clause === null && ground === null)).toEqual([]);
  expect(accessTable.filter(({ action }) => actionTitles[action] === undefined)).toEqual([]);
});

test("the administrator sees every setting and where it comes from, and no secret", async () => {
  const { body } = await town.get("nurlan", "/oversight/settings");
  const named = (name: string) => body.items.find((one: Shown) => one.name === name);
  expect(named("BAGALAU_ADDRESS_PER_MINUTE")).toMatchObject({ value: "1000000", from: "environment", secret: false });
  expect(named("BAGALAU_STOP_SECONDS")).toMatchObject({ from: "usual" });
  expect(body.items.filter(({ secret, value }: Shown) => secret && value !== null)).toEqual([]);
  expect((await town.get("audit", "/oversight/settings")).status).toBe(403);
});

test("health tells of the database, the disk, each work that goes on by itself, and the last checkpoint", async () => {
  const { body } = await town.get("nurlan", "/oversight/health");
  expect(body).toMatchObject({ working: false, checkpoint: { number: 1 }, database: { version: expect.any(String) } });
  expect(body.works.map(({ work }: Shown) => work.id)).toEqual(works(town.app).map(({ name }) => name));
  expect(works(town.app).filter(({ name }) => workTitles[name] === undefined)).toEqual([]);
});

test("a server that does the work is seen by its lock", async () => {
  const holder = await machineHolder(town.app.database);
  await holder.query("select pg_advisory_lock(hashtextextended('bagalau worker', 0))");
  expect((await town.get("audit", "/oversight/health")).body.working).toBe(true);
  await holder.end();
});

test("nobody else oversees anything", async () => {
  for (const who of ["saule", "kairat", "akim", "berik", "aigul"] as const satisfies readonly Who[]) {
    for (const path of overseen) expect([who, path, (await town.get(who, path)).status]).toEqual([who, path, 403]);
    expect((await town.post(who, "/oversight/journal/verify", { after: null })).status).toBe(403);
  }
});
