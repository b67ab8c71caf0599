// Drawing and carrying out an act of destruction: the server itself says when each record was completed, until when it is kept
// and whether it is held, at the drawing and once more at the destruction.
import type { DestructionState, ListedRecord } from "@bagalau/procedure";
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import { actWithFiles } from "../files/act-with-files.ts";
import type { Done } from "../files/act-with-files.ts";
import type { Call } from "../http/call.ts";
import { Problem } from "../http/problem.ts";
import type { Fault } from "../http/problem.ts";
import { keyFrom } from "../jobs/key-from.ts";
import { loadRecords } from "../records/load.ts";
import { mustByRole } from "../records/must-by-role.ts";
import { readRecord } from "../records/read-record.ts";
import { dueRecords, listedRecords } from "./listed.ts";
import { archiveFaultTexts } from "./texts.ts";

interface Named {
  readonly record: string;
  readonly id: string;
}

/** So many are destroyed in one transaction, each with its notices. */
const mostInAct = 500;

export async function drawAct(
  app: App,
  call: Call,
  asked: { readonly number: string; readonly records?: readonly Named[] | undefined },
): Promise<Done> {
  const { viewer } = call;
  const { pack, edition } = await mustByRole(app, viewer, "destruction", "draw");
  const { key } = call.acting();
  const id = keyFrom("destruction", viewer.body, key);
  const isAnswered = (await loadRecords(app.pool, viewer.body, [], key)).answered !== null;
  const records = isAnswered ? [] : await wantedRecords(app, viewer, asked.records);
  return actWithFiles(app, call, {
    record: "destruction",
    id,
    command: { kind: "draw", id, pack, edition: edition.id, number: asked.number, records },
    permitted: true,
    asked: { draw: asked },
  });
}

export async function includeInAct(app: App, call: Call, id: string, wanted: readonly Named[]): Promise<Done> {
  const permitted = await mayTell(app, call, id, "include");
  const records = permitted ? await namedRecords(app, call.viewer, wanted) : [];
  const command = { kind: "include", records };
  return actWithFiles(app, call, { record: "destruction", id, command, permitted, asked: { include: id, wanted } });
}

/** What is listed is looked at again on the day: every record that has become held, or was never due, is named. */
export async function carryOut(
  app: App,
  call: Call,
  id: string,
  said: { readonly paper: string; readonly file: string | null },
): Promise<Done> {
  const { viewer } = call;
  const { state, may } = await readRecord<DestructionState>(app, viewer, "destruction", id);
  const permitted = may("carry-out").ok;
  const ids = state.records.map((listed) => listed.id);
  const records = permitted ? await listedRecords(app, viewer.body, ids, viewer.language) : [];
  return actWithFiles(app, call, {
    record: "destruction",
    id,
    command: { kind: "carry-out", ...said, records },
    permitted,
    files: { file: said.file },
    asked: { carryOut: id, ...said },
  });
}

async function mayTell(app: App, call: Call, id: string, command: string): Promise<boolean> {
  const { may } = await readRecord<unknown>(app, call.viewer, "destruction", id);
  return may(command).ok;
}

/** Those that are named, or all that may be destroyed today. */
async function wantedRecords(
  app: App,
  viewer: Viewer,
  wanted: readonly Named[] | undefined,
): Promise<readonly ListedRecord[]> {
  if (wanted !== undefined) return namedRecords(app, viewer, wanted);
  const due = await dueRecords(app, viewer.body, viewer.today, mostInAct);
  if (due.length === 0) throw new Problem("refused", { faults: [fault("archive.nothing-due", null)] });
  return listedRecords(app, viewer.body, due, viewer.language);
}

/** Throws 422 for each that is not there, is of another kind, or is destroyed. A repeated one is the record's to refuse. */
async function namedRecords(app: App, viewer: Viewer, wanted: readonly Named[]): Promise<readonly ListedRecord[]> {
  const ids = wanted.map(({ id }) => id);
  const listed = new Map((await listedRecords(app, viewer.body, ids, viewer.language)).map((one) => [one.id, one]));
  const found = wanted.map(({ record, id }, index) => {
    const one = listed.get(id);
    return one?.record === record ? one : fault("archive.record-unknown", `records.${index}`);
  });
  const faults = found.filter((one): one is Fault => "code" in one);
  if (faults.length > 0) throw new Problem("invalid", { faults });
  return found.filter((one): one is ListedRecord => !("code" in one));
}

function fault(code: keyof typeof archiveFaultTexts, at: string | null): Fault {
  return { code, at, params: {}, text: archiveFaultTexts[code] };
}
