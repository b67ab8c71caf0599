// Transfers of working days over HTTP: entered by those who may, tried before, and every running term counted anew by them.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { done, receivedCase, take } from "../case-documents/case.fixture.ts";
import { caseDocumentRoutes } from "../case-documents/routes.ts";
import { makePool } from "../db/pool.ts";
import { dutyRoutes } from "../duties/routes.ts";
import { serveDistricts } from "../evaluations/district.fixture.ts";
import type { District, Servers, Shown, Who } from "../evaluations/district.fixture.ts";
import { recountTerms } from "../jobs/recount-terms.ts";
import { calendarOf } from "../law/body-calendar.ts";
import { lawRoutes } from "../law/routes.ts";
import { actAs } from "../records/act.ts";
import { bodyOf } from "../records/body.ts";
import { rebuild } from "../records/rebuild.ts";
import { calendarRoutes } from "./routes.ts";

const folder = mkdtempSync(path.join(tmpdir(), "bagalau-calendar-"));
const act = { title: "О переносе дней отдыха", number: "№ 850", on: "2025-10-14" };
const actLine = "О переносе дней отдыха № 850, 14.10.2025";
const stated = { off: "2025-10-17", workInstead: null, act, file: null };
let servers: Servers;
let town: District;
let aigul: string;
let transfer: string;

beforeAll(async () => {
  servers = await serveDistricts((app) => [
    ...calendarRoutes(app),
    ...lawRoutes(app),
    ...dutyRoutes(app),
    ...caseDocumentRoutes(app),
  ]);
  town = await servers.district();
  const marat = await receivedCase(town, "marat", "dana");
  aigul = await receivedCase(town, "aigul", "berik");
  town.on("2025-10-16");
  await done(town, "aigul", `/evaluations/${aigul}/application`, { text: "Не согласна", files: [] });
  await done(town, "marat", `/evaluations/${marat}/application`, { text: "Не согласен", files: [] });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await servers.stop();
});

const termsOf = async (who: Who = "aigul") => (await town.get(who, `/evaluations/${aigul}/terms`)).body.items;
const decision = async () => (await termsOf()).find(({ term }: Shown) => term === "session-decision");

test("D1 whoever is signed in sees the transfers; HR, its head and the administrator enter them, nobody else", async () => {
  for (const who of ["saule", "kairat", "nurlan"] as const) {
    const { body } = await town.get(who, "/calendar/transfers");
    expect([who, body.items, body.may]).toEqual([who, [], ["enter-transfer", "withdraw-transfer"]]);
  }
  for (const who of ["aigul", "akim", "audit"] as const) {
    const { body } = await town.get(who, "/calendar/transfers");
    expect([who, body.items, body.may]).toEqual([who, [], []]);
    const entered = await town.post(who, "/calendar/transfers", stated);
    const tried = await town.post(who, "/calendar/transfers/effect", { off: "2025-10-17", workInstead: null });
    expect([who, entered.status, tried.status]).toEqual([who, 403, 403]);
  }
});

test("the trial names what cannot be transferred, all at once, and writes nothing", async () => {
  const { status, body } = await town.post("saule", "/calendar/transfers/effect", {
    off: "2025-10-18",
    workInstead: "2025-10-20",
  });
  expect(status).toBe(422);
  expect(body.faults.map(({ code, at, sentence }: Shown) => [code, at, sentence])).toEqual([
    [
      "calendar.off-already",
      "off",
      "Этот день уже выходной: 18 октября 2025 года. Выходным становится только рабочий день.",
    ],
    [
      "calendar.worked-already",
      "workInstead",
      "Этот день и так рабочий: 20 октября 2025 года. Взамен отрабатывается только выходной день.",
    ],
  ]);
});

test("the trial says which terms of how many people move from which day to which", async () => {
  const { body } = await town.post("saule", "/calendar/transfers/effect", { off: "2025-10-17", workInstead: null });
  expect(body.moves.map(({ term, was, due, people, records }: Shown) => [term, was, due, people, records])).toEqual([
    ["session-decision", "2025-10-21", "2025-10-22", 2, 2],
    ["session", "2025-10-31", "2025-11-03", 2, 2],
  ]);
  expect([body.people, body.stay, body.ended]).toEqual([2, 0, 0]);
  expect((await decision()).due).toBe("2025-10-21");
});

test("A3.2 entered, it moves a running term of three working days, which says by which act", async () => {
  const key = uuid();
  const answer = await town.post("nurlan", "/calendar/transfers", stated, { "idempotency-key": key });
  expect([answer.status, answer.body.version]).toEqual([201, 1]);
  expect((await town.post("nurlan", "/calendar/transfers", stated, { "idempotency-key": key })).body.version).toBe(1);
  const shown = await decision();
  expect([shown.from, shown.due, shown.left]).toEqual(["2025-10-16", "2025-10-22", 3]);
  const rows = shown.explanation.find((block: Shown) => block.kind === "rows").rows.map(({ text }: Shown) => text);
  expect(rows[0]).toContain(actLine);
  const { body: calendar } = await town.get("aigul", "/law/calendar");
  expect(calendar.transfers).toEqual([{ off: "2025-10-17", workInstead: null, act: actLine }]);
  const counted = await town.post("aigul", "/law/terms/session-decision/due", { from: "2025-10-16" });
  expect([counted.body.due, counted.body.counted[0].why, counted.body.counted[0].act]).toEqual([
    "2025-10-22",
    "transferred-off",
    actLine,
  ]);
});

test("lists and duties show the new day, and nothing is left to be counted", async () => {
  const { body: applications } = await town.get("akim", "/applications");
  const due = (item: Shown) => item.terms.find(({ term }: Shown) => term === "session-decision").due;
  expect(applications.items.map(due)).toEqual(["2025-10-22", "2025-10-22"]);
  const { body: duties } = await town.get("akim", "/me/duties");
  expect(duties.items.map(({ kind, count, due }: Shown) => [kind, count, due])).toEqual([
    ["call-session", 2, "2025-10-22"],
  ]);
  const { body } = await town.get("aigul", "/calendar/transfers");
  expect([body.left, body.version]).toEqual([0, 1]);
  const [item] = body.items;
  transfer = item.id;
  expect([
    item.off,
    item.workInstead,
    item.act,
    item.file,
    item.entered.on,
    item.entered.by.name,
    item.withdrawn,
  ]).toEqual(["2025-10-17", null, act, null, "2025-10-16", "Нұрланов Нұрлан", null]);
});

test("the same day is not transferred twice", async () => {
  const { status, body } = await town.post("saule", "/calendar/transfers", stated);
  expect([status, body.faults.map(({ code, at }: Shown) => [code, at])]).toEqual([
    422,
    [["calendar.transferred-already", "off"]],
  ]);
});

test("A3.7 the case file holds the transfers by which its terms were counted, and bagalau verify accepts it offline", async () => {
  const { content } = await take(town, "saule", `/evaluations/${aigul}/bundle`);
  const file = path.join(folder, "case.zip");
  writeFileSync(file, content);
  expect(await verified(file)).toEqual([]);
  expect(content.includes(`journal/calendar-${town.body}.json`)).toBe(true);
});

/** What `bagalau verify` finds wrong, in a process of its own. */
function verified(file: string): Promise<readonly string[]> {
  const program = new URL("../../../cli/bin/bagalau.mjs", import.meta.url).pathname;
  const asked = ["verify", file, "--json", "--lang", "ru", "--key", servers.app.secrets.signing.id];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, ...asked], { maxBuffer: 1e8 }, (_, out, err) => {
      if (out === "") return void reject(new Error(err));
      const { checks } = JSON.parse(out) as { checks: { ok: boolean; message: string }[] };
      resolve(checks.filter(({ ok }) => !ok).map(({ message }) => message));
    });
  });
}

test("what is beyond the portion of the act itself is counted anew by the work that goes on", async () => {
  const body = (await bodyOf(servers.app, town.body))!;
  const { book } = await transfersOf();
  expect(book).toBe(1);
  const entering = { kind: "enter-transfer", calendar: body.id, pack: body.pack, edition: "2025-08-14" };
  const other = { transfer: uuid(), off: "2025-10-20", workInstead: null, act, file: null, records: [] };
  const acted = await actAs(servers.app, body.id, [
    { record: "calendar", id: body.id, command: { ...entering, ...other } },
  ]);
  expect(acted.ok).toBe(true);
  expect((await decision()).due).toBe("2025-10-22");
  expect((await transfersOf()).left).toBe(2);
  await recountTerms(servers.app, body);
  expect((await decision()).due).toBe("2025-10-23");
  expect((await transfersOf()).left).toBe(0);
  await done(town, "saule", `/calendar/transfers/${other.transfer}/withdraw`, { reason: "Ошибка ввода" });
  expect((await decision()).due).toBe("2025-10-22");
});

async function transfersOf(): Promise<{ readonly book: number; readonly left: number }> {
  const { body } = await town.get("aigul", "/calendar/transfers");
  return { book: body.items.length, left: body.left };
}

test("another server of the installation counts by an entry within a second, and asks no oftener", async () => {
  const { app } = servers;
  const body = (await bodyOf(app, town.body))!;
  const other = { pool: makePool(app.database.appUrl, { max: 2, role: "bagalau_app" }), law: app.law };
  const started = performance.now();
  const clock = vi.spyOn(performance, "now");
  try {
    const isOff = async () => !(await calendarOf(other, body)).dayOn("2025-12-30").working;
    clock.mockReturnValue(started);
    expect(await isOff()).toBe(false);
    const entered = await town.post("saule", "/calendar/transfers", { ...stated, off: "2025-12-30" });
    expect(entered.status).toBe(201);
    expect((await calendarOf(app, body)).dayOn("2025-12-30").working).toBe(false);
    clock.mockReturnValue(started + 999);
    expect(await isOff()).toBe(false);
    clock.mockReturnValue(started + 1_000);
    expect(await isOff()).toBe(true);
  } finally {
    clock.mockRestore();
    await other.pool.end();
  }
  const { body: listed } = await town.get("saule", "/calendar/transfers");
  await done(town, "saule", `/calendar/transfers/${listed.items[0].id}/withdraw`, { reason: "Проба" });
});

test("withdrawn with a reason, it gives the terms back, and its history stays", async () => {
  const tried = await town.post("kairat", `/calendar/transfers/${transfer}/effect`);
  expect(tried.body.moves.map(({ term, was, due }: Shown) => [term, was, due])).toEqual([
    ["session-decision", "2025-10-22", "2025-10-21"],
    ["session", "2025-11-03", "2025-10-31"],
  ]);
  const forbidden = await town.post("akim", `/calendar/transfers/${transfer}/withdraw`, { reason: "x" });
  expect(forbidden.status).toBe(403);
  const answer = await town.post("kairat", `/calendar/transfers/${transfer}/withdraw`, { reason: "Акт отменён" });
  expect([answer.status, answer.body.version]).toEqual([200, 6]);
  expect((await decision()).due).toBe("2025-10-21");
  const { body } = await town.get("aigul", "/calendar/transfers");
  expect(body.items[2].withdrawn).toMatchObject({ on: "2025-10-16", reason: "Акт отменён" });
  expect((await town.get("aigul", "/law/calendar")).body.transfers).toEqual([]);
  const again = await town.post("kairat", `/calendar/transfers/${transfer}/withdraw`, { reason: "Ещё раз" });
  expect(again.status).toBe(422);
  const unknown = await town.post("kairat", `/calendar/transfers/${uuid()}/withdraw`, { reason: "Ещё раз" });
  expect([unknown.status, unknown.body.faults[0].code]).toEqual([422, "calendar.no-such-transfer"]);
});

test("an act entered late changes nothing of what has ended: the trial says how many terms", async () => {
  town.on("2025-10-23");
  const { body } = await town.post("saule", "/calendar/transfers/effect", { off: "2025-10-17", workInstead: null });
  expect(body.moves.map(({ term, was, due }: Shown) => [term, was, due])).toEqual([
    ["session", "2025-10-31", "2025-11-03"],
  ]);
  expect([body.people, body.stay, body.ended]).toEqual([2, 0, 2]);
});

test("the tables are what the events make them", async () => {
  expect((await rebuild(servers.app, town.body)).faults).toEqual([]);
});
