// The closing of a year: bodies whose people have four completed quarters get their annual results with receipts. One body goes
// through all acts of its year; the others are copies of what these left, so that ninety thousand people can be measured at all.
import process from "node:process";
import pg from "pg";
import { verifyReceipt } from "@bagalau/methodology";
import { formYears, foundBody, inBody, verifyJournal } from "@bagalau/server/measure";
import type { App, Target } from "@bagalau/server/measure";
import { system } from "./acting.ts";
import { district, idOf } from "./district.ts";
import type { Member } from "./district.ts";

interface Size {
  readonly bodies: number;
  /** People in each. */
  readonly size: number;
}

interface Hands {
  readonly set: (instant: string) => void;
}

const pack = "kz/karasu-akimat";
const quarters = [
  { id: "2026-Q1", from: "2026-01-01", to: "2026-03-31", at: "2026-04-10T05:00:00.000Z" },
  { id: "2026-Q2", from: "2026-04-01", to: "2026-06-30", at: "2026-07-10T05:00:00.000Z" },
  { id: "2026-Q3", from: "2026-07-01", to: "2026-09-30", at: "2026-10-09T05:00:00.000Z" },
  { id: "2026-Q4", from: "2026-10-01", to: "2026-12-31", at: "2027-01-11T05:00:00.000Z" },
] as const;
type Quarter = (typeof quarters)[number];
/** Within the term of the annual result, after every quarter's own terms. */
const closingDay = "2027-01-25T05:00:00.000Z";

export interface Filled {
  /** Seconds of the acts of the first body. */
  readonly acts: number;
  readonly copies: number;
}

export async function fillYears(app: App, clock: Hands, { bodies, size }: Size): Promise<Filled> {
  const first = bodyId(0);
  const acts = await secondsOf(() => liveYear(app, clock, first, size));
  const copies = await secondsOf(() => copyBodies(app, first, bodies));
  progress("\n");
  return { acts, copies };
}

async function liveYear(app: App, clock: Hands, body: string, size: number): Promise<void> {
  clock.set(quarters[0].at);
  await foundBody(app, { id: body, title: title(0), pack });
  const { evaluated, targets } = district(size);
  await system(app, body, targets);
  const teams = Map.groupBy(evaluated, ({ evaluator }) => evaluator!);
  for (const quarter of quarters) {
    clock.set(quarter.at);
    let done = 0;
    for (const [evaluator, members] of teams) {
      await system(
        app,
        body,
        members.flatMap((member) => evaluate(app, member, quarter)),
        evaluator,
      );
      done += members.length;
      progress(`\r${quarter.id}: ${done} of ${evaluated.length} people`);
    }
  }
  clock.set(closingDay);
  const ids = quarters.flatMap((quarter) => evaluated.map((member) => evaluationId(member, quarter)));
  await system(
    app,
    body,
    ids.map((id) => ({ record: "evaluation", id, command: { kind: "complete" } })),
  );
  progress("\n");
}

function evaluate(app: App, member: Member, quarter: Quarter): readonly Target[] {
  const { person, post, unit, category, evaluator } = member;
  const id = evaluationId(member, quarter);
  const on = quarter.at.slice(0, 10);
  const isLeader = category !== "other";
  const open = {
    kind: "open",
    id,
    pack,
    edition: app.law.editionOn(pack, quarter.to)!.id,
    lawOn: quarter.to,
    campaign: idOf(`campaign ${quarter.id}`),
    period: { id: quarter.id, from: quarter.from, to: quarter.to },
    person,
    post: { id: post, title: { kk: "Бас маман", ru: "Главный специалист" }, category, unit },
    evaluator,
    evaluatorBy: null,
    rule: "sheet",
    fixed: { form: isLeader ? "leader" : "general" },
    dismissedOn: null,
  };
  const given = { marks: marksOf(id, isLeader) };
  const commands = [
    open,
    { kind: "send-sheet" },
    { kind: "submit-marks", given, comments: {}, files: [] },
    { kind: "record-receipt", result: 1, on, means: "in-system", notice: idOf(`notice ${id}`) },
  ];
  return commands.map((command) => ({ record: "evaluation", id, command }));
}

function marksOf(id: string, isLeader: boolean): Readonly<Record<string, string>> {
  const names = ["quality", "deadlines", "initiative", "discipline", ...(isLeader ? ["team"] : [])];
  const mark = (at: number): string => `${parseInt(id[at]!, 16) % 5}.${parseInt(id[at + 1]!, 16) % 10}`;
  return Object.fromEntries(names.map((name, index) => [name, mark(index * 2 + 24)]));
}

function evaluationId({ person }: Member, { id }: Quarter): string {
  return idOf(`evaluation ${person} ${id}`);
}

const copied = ["record", "party", "term", "person", "result", "keeping"];

async function copyBodies(app: App, first: string, bodies: number): Promise<void> {
  const owner = new pg.Client({ connectionString: app.database.ownerUrl });
  await owner.connect();
  try {
    for (let number = 1; number < bodies; number += 1) {
      await foundBody(app, { id: bodyId(number), title: title(number), pack });
      await copyRows(owner, first, bodyId(number));
      progress(`\rcopied ${number + 1} of ${bodies} bodies`);
    }
    // What PostgreSQL would find out by itself within minutes.
    await owner.query(`analyze ${copied.join(", ")}`);
  } finally {
    await owner.end();
  }
}

/** What tables show of people and their evaluations; without the journal, which is each body's own. */
async function copyRows(owner: pg.Client, from: string, to: string): Promise<void> {
  for (const table of copied) {
    const columns = await owner.query<{ name: string }>(
      "select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname <> 'body_id' order by attnum",
      [table],
    );
    const names = columns.rows.map(({ name }) => pg.escapeIdentifier(name)).join(", ");
    const some = table === "record" ? "and kind in ('person', 'evaluation')" : "";
    await owner.query(
      `insert into ${table} (body_id, ${names}) select $2, ${names} from ${table} where body_id = $1 ${some}`,
      [from, to],
    );
  }
}

export interface Closed {
  readonly bodies: number;
  /** Seconds since the closing began. */
  readonly after: number;
}

/** How far it is after each body. */
export async function closeYears(app: App, clock: Hands, { bodies, size }: Size): Promise<readonly Closed[]> {
  clock.set(closingDay);
  const startedAt = performance.now();
  const closed: Closed[] = [];
  for (let number = 0; number < bodies; number += 1) {
    const body = { id: bodyId(number), pack, timeZone: "Asia/Almaty", calendar: "kz" };
    await formYears(app, body);
    closed.push({ bodies: number + 1, after: (performance.now() - startedAt) / 1_000 });
    progress(`\rclosed the year of ${(number + 1) * size} of ${bodies * size} people`);
  }
  progress("\n");
  return closed;
}

export interface YearsChecked {
  readonly results: number;
  readonly faults: readonly string[];
}

export async function checkYears(app: App, { bodies }: Size): Promise<YearsChecked> {
  const faults: string[] = [];
  let results = 0;
  for (let number = 0; number < bodies; number += 1) {
    const body = bodyId(number);
    const report = await verifyJournal(app.pool, { body, publicKeys: app.secrets.publicKeys });
    const own = report.faults.filter(
      ({ fault, record }) => number === 0 || fault !== "no-journal" || record === "annual",
    );
    faults.push(...own.map(({ fault, record, id, seq }) => `${fault} ${record} ${id} ${seq}`));
    const rows = await inBody(app, body, (tx) =>
      tx
        .selectFrom("event")
        .select(["record_id", "data"])
        .where("body_id", "=", body)
        .where("record", "=", "annual")
        .where("kind", "=", "result-computed")
        .execute(),
    );
    results += rows.length;
    for (const { record_id: id, data } of rows) {
      const receipt = data === null ? null : data["receipt"];
      const failed = (await verifyReceipt(receipt, app.law.library)).find(({ ok }) => !ok);
      if (failed !== undefined) faults.push(`annual ${id}: receipt ${failed.name}`);
    }
    progress(`\rchecked ${number + 1} of ${bodies} bodies`);
  }
  progress("\n");
  return { results, faults: faults.slice(0, 20) };
}

function bodyId(number: number): string {
  return idOf(`year body ${number}`);
}

function title(number: number) {
  return { kk: `${number}-әкімдік`, ru: `Акимат № ${number}`, en: `Akimat no. ${number}` };
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}

function progress(text: string): void {
  process.stderr.write(text);
}
