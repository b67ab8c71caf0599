// A staff table carried out: read, planned, and, in a run, done in one act or not at all.
import { createHash } from "node:crypto";
import type { UploadedFile } from "@bagalau/contract";
import type { ActReference } from "@bagalau/procedure";
import type { App } from "../../app.ts";
import { inBody } from "../../db/viewer.ts";
import type { Viewer } from "../../db/viewer.ts";
import type { Call } from "../../http/call.ts";
import { Problem } from "../../http/problem.ts";
import { settled } from "../../http/settled.ts";
import { keyFrom } from "../../jobs/key-from.ts";
import { act as doAct } from "../../records/act.ts";
import type { TellActing } from "../../records/act.ts";
import { bodyOf } from "../../records/body.ts";
import { afterChange } from "../after-change.ts";
import { categoriesOn } from "../categories.ts";
import { mustByRole } from "../commands.ts";
import { earlierAnswer, keepAnswer } from "./answer.ts";
import { problemFault, saidWithDays, shownFault } from "./cell-fault.ts";
import type { Grid } from "./grid.ts";
import { planImport } from "./plan.ts";
import type { Plan } from "./plan.ts";
import { gridOfRows, readGrid } from "./read-grid.ts";
import { readRows } from "./read-rows.ts";
import { staffNow } from "./staff-now.ts";
import { deedTexts } from "./texts.ts";
import { followed } from "./under-way.ts";
import type { Following, ImportMode } from "./under-way.ts";

interface Asked {
  readonly mode: ImportMode;
  readonly on: string;
  readonly act: ActReference;
}

/** How many rows that change something are told one by one; all are counted. */
const mostShown = 500;

export async function importFile(app: App, call: Call, { file, ...asked }: Asked & { readonly file: UploadedFile }) {
  mayImport(call.viewer);
  return await importGrid(app, call, asked, file.sha256, () => readGrid(file.content));
}

export async function importRows(
  app: App,
  call: Call,
  { rows, ...asked }: Asked & { readonly rows: readonly Readonly<Record<string, string>>[] },
) {
  mayImport(call.viewer);
  const digest = createHash("sha256").update(JSON.stringify(rows)).digest("hex");
  return await importGrid(app, call, asked, digest, () => Promise.resolve(gridOfRows(rows)));
}

/** Before anything of the file is looked at. */
export function mayImport(viewer: Viewer): void {
  for (const record of ["unit", "post"] as const) mustByRole(viewer, record, "create");
  for (const command of ["register", "appoint", "transfer", "dismiss"]) mustByRole(viewer, "person", command);
}

type Outcome = ReturnType<typeof outcomeOf>;

async function importGrid(
  app: App,
  call: Call,
  asked: Asked,
  sha256: string,
  read: () => Promise<Grid>,
): Promise<Outcome> {
  const { viewer } = call;
  const { mode } = asked;
  const { key, actor } = call.acting();
  const digest = createHash("sha256")
    .update(JSON.stringify([actor.account, asked, sha256]))
    .digest();
  return await followed(app, { viewer, key, mode, digest }, async (following) => {
    const { body } = viewer;
    const earlier = mode === "run" ? await earlierAnswer<Outcome>(app, body, key, digest) : null;
    if (earlier !== null) return earlier;
    const plan = await planOf(app, call, asked, await read(), following);
    if (mode === "run") await run(app, call, plan, following);
    const outcome = outcomeOf(plan, mode, call);
    if (mode === "run") await keepAnswer(app, { body, key, account: actor.account, digest, answer: outcome });
    return outcome;
  });
}

async function planOf(app: App, call: Call, { on, act }: Asked, grid: Grid, following: Following): Promise<Plan> {
  const { body: id, today, language } = call.viewer;
  if (on > today) {
    throw new Problem("invalid", {
      refusals: [{ code: "law.day-in-future", clause: null, params: { day: on, today }, at: "on" }],
    });
  }
  const body = await bodyOf(app, id);
  const categories = body === null ? [] : categoriesOn(app, body.pack, today);
  const reading = await readRows(grid, { on, categories, tell: following.stage("reading") });
  const staff = await inBody(app, id, (tx) => staffNow(tx, id), { repeatable: true });
  const tell = following.stage("checking");
  return await planImport(reading, { app, staff, actor: call.acting().actor, today, language, on, act, tell });
}

/** Throws 422 with every fault, 409 where a record was changed while the plan was made. */
async function run(app: App, call: Call, { targets, faults, rows }: Plan, { stage }: Following): Promise<void> {
  if (faults.length > 0) throw new Problem("invalid", { faults: faults.map(problemFault) });
  const [first] = targets;
  if (first === undefined) return;
  const acting = call.acting();
  const tell: TellActing = (step, done, total) => stage(step)(done, total);
  const keyed = { ...acting, key: keyFrom("people-import", acting.key), tell };
  const acted = await doAct(app, keyed, targets).catch((error: unknown) => {
    const { constraint } = error as { readonly constraint?: string };
    throw constraint === "person_card_iin" ? new Problem("conflict") : error;
  });
  settled(acted, first.id);
  const changed = new Set(targets.map(({ id }) => id));
  const people = rows.filter(({ person }) => changed.has(person)).map(({ person }) => person);
  await afterChange(app, acting.body, people, stage("following"));
}

function outcomeOf({ faults, rows, units, posts, absent }: Plan, mode: Asked["mode"], { language }: Call) {
  const doing = rows.filter(({ deeds }) => deeds.length > 0);
  const created = doing.filter(({ isNew }) => isNew).length;
  return {
    mode,
    rows: rows.length,
    units: { ...units },
    posts: { ...posts },
    people: { created, changed: doing.length - created, same: rows.length - doing.length, absent },
    faults: faults.map((fault) => shownFault(fault, language)),
    changes: doing.slice(0, mostShown).map(({ row, name, person, deeds }) => ({
      row,
      name,
      person,
      does: deeds.map(({ code, params }) => ({ code, sentence: saidWithDays(deedTexts[code], language, params) })),
    })),
  };
}
