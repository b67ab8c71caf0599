// The demonstration: told by a seed, found again, entered by its sign-ins, removed alone.
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contract } from "@bagalau/contract";
import { refusalSentence } from "@bagalau/procedure";
import { inBody } from "../db/viewer.ts";
import { allRoutes } from "../http/features.ts";
import { makeServer } from "../http/server.ts";
import { Browser } from "../identity/sample-house.fixture.ts";
import { sessionOf } from "../identity/session-of.ts";
import { makeCheckpoint } from "../journal/checkpoint.ts";
import { verifyJournal } from "../journal/verify.ts";
import { act } from "../records/act.ts";
import { foundBody } from "../records/body.ts";
import { rebuild } from "../records/rebuild.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { findDemonstration, removeDemonstration } from "./demo-body.ts";
import { fillDemonstration } from "./fill-demo.ts";
import type { Filled } from "./fill-demo.ts";
import { demonstrationSignIns } from "./sign-ins.ts";

const at = "2026-05-20T05:00:00.000Z";

let app: TestApp;
let filled: Filled;

beforeAll(async () => {
  app = await testApp({ at, environment: { BAGALAU_GUARDED_PER_MINUTE: "1000" } });
  filled = await fillDemonstration(app, { seed: 1 });
}, 600_000);
afterAll(() => app.close());

/** The journal in its order, every id and every digest replaced by the place at which it first stood. */
async function told({ pool }: TestApp, body: string): Promise<string> {
  const { rows } = await inBody({ pool }, body, (tx) =>
    sql<object>`
      select record, record_id, seq, kind, at, on_day, actor, data from event
      where body_id = ${body} order by position`.execute(tx),
  );
  const seen = new Map<string, string>();
  const place = (found: string): string => {
    if (!seen.has(found)) seen.set(found, `#${seen.size}`);
    return seen.get(found)!;
  };
  return rows
    .map((row) => JSON.stringify(row))
    .join("\n")
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}/gu, place);
}

async function counted(query: string): Promise<Readonly<Record<string, number>>> {
  const { rows } = await inBody(app, filled.body, (tx) => sql.raw<{ name: string; count: string }>(query).execute(tx));
  return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
}

describe("the demonstration of a district", () => {
  test("the same seed tells the same story, another seed another", { timeout: 900_000 }, async () => {
    const again = await testApp({ at });
    const [same, other] = [await fillDemonstration(again, { seed: 1 }), await fillDemonstration(again, { seed: 2 })];
    const story = await told(app, filled.body);
    expect(await told(again, same.body)).toBe(story);
    expect(await told(again, other.body)).not.toBe(story);
    await again.close();
  });

  test("has sixty people, two closed quarters with the year that they form, and sheets in every state", async () => {
    const people = await counted("select phase as name, count(*) from record where kind = 'person' group by 1");
    expect(people).toEqual({ serving: 57, dismissed: 3 });
    const campaigns = await counted(
      "select period || ' ' || phase as name, count(*) from record where kind = 'campaign' group by 1",
    );
    expect(campaigns).toEqual({ "2025-Q3 closed": 1, "2025-Q4 closed": 1, "2026-Q1 open": 1 });
    const years = await counted("select phase as name, count(*) from record where kind = 'annual' group by 1");
    expect(years).toEqual({ completed: 53, formed: 4 });
    const sheets = await counted(
      "select phase as name, count(*) from record where kind = 'evaluation' and period = '2026-Q1' group by 1",
    );
    expect(Object.keys(sheets).toSorted()).toEqual(
      ["sheet-sent", "computed", "received", "applied", "session", "decided", "signed", "completed"].toSorted(),
    );
  });

  test("terms that run end after today, and notices wait in several states", async () => {
    const running = await counted(
      `select term as name, count(*) from term where met_on is null and due_day >= '2026-05-20' group by 1`,
    );
    expect(Object.keys(running).toSorted()).toEqual(["appeal", "minutes", "session", "session-decision"]);
    const notices = await counted("select state as name, count(*) from notice group by 1");
    expect(Object.keys(notices).toSorted()).toEqual(["delivered", "no-address", "queued", "sent", "withdrawn"]);
  });

  test("tells why the application that came too late was not taken", () => {
    expect(filled.refusal.ru).toContain("10");
    expect(Object.keys(filled.refusal).toSorted()).toEqual(["en", "kk", "ru"]);
  });

  test("D5 has a journal that verifies and tables that it makes", async () => {
    await makeCheckpoint(app, filled.body);
    const { faults } = await verifyJournal(app.pool, { body: filled.body, publicKeys: app.secrets.publicKeys });
    expect(faults).toEqual([]);
    expect((await rebuild(app, filled.body)).faults).toEqual([]);
  });

  test("is entered by the sign-ins that are shown, with a code where a role asks for one", async () => {
    const server = await makeServer(app, {
      contract,
      refusalSentence,
      routes: allRoutes(app),
      sessionOf: sessionOf(app),
    });
    const address = await server.listen({ host: "127.0.0.1", port: 0 });
    const { password, accounts } = await demonstrationSignIns(app, filled.body);
    const rolesOf: Record<string, string> = {};
    for (const { login, code } of accounts) {
      const browser = new Browser(address);
      const step = await browser.post("/sign-in/password", { body: filled.body, login, password });
      if (code !== null) await browser.post("/sign-in/code", { ticket: step.body.ticket, code });
      const { body } = await browser.get("/me");
      rolesOf[login] = body.waits ? "waits" : body.roles.join(" ");
    }
    await server.close();
    expect(rolesOf).toEqual({
      "demo.administrator": "administrator",
      "demo.akim": "appointing-official",
      "demo.deputy-akim": "appointing-official",
      "demo.hr-head": "hr-head",
      "demo.hr": "hr",
      "demo.methodologist": "methodologist",
      "demo.auditor": "auditor",
      "demo.evaluator": "",
      "demo.evaluator-of-many": "",
      "demo.co-evaluator": "",
      "demo.substitute": "",
      "demo.evaluated": "",
      "demo.applicant": "",
    });
  });

  test("is found again, and removed without touching another body", async () => {
    const title = { kk: "Басқа орган", ru: "Другой орган", en: "Another body" };
    const { id: other } = await foundBody(app, { title, pack: "kz/karasu-akimat" });
    const unit = "0199f3c2-7b1e-7d10-9c55-3f8a2f0b6a01";
    const actor = { account: null, person: null, roles: ["hr"], actingFor: null };
    const content = { name: { kk: "Бөлім", ru: "Отдел", en: null }, parent: null, head: null, code: null };
    const command = { kind: "create", id: unit, from: "2020-01-01", act: null, ...content };
    const key = "0199f3c2-7b1e-7d10-9c55-3f8a2f0b6a02";
    await act(app, { body: other, actor, key, language: "ru" }, [{ record: "unit", id: unit, command }]);
    const found = await findDemonstration(app);
    expect(found).toEqual({ seed: 1, toldOn: "2026-05-20", whole: true, body: filled.body });
    await expect(removeDemonstration(app, other)).rejects.toThrow("is no demonstration");
    await removeDemonstration(app, filled.body);
    expect(await findDemonstration(app)).toBeNull();
    expect(await verifyJournal(app.pool, { publicKeys: app.secrets.publicKeys })).toMatchObject({
      bodies: 1,
      records: 1,
      events: 1,
      faults: [],
    });
  });
});
