// Every reading of a result is journaled before the answer goes out: who read what, in which role, by which clause.
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import { keyFrom } from "../jobs/key-from.ts";
import { actAs } from "../records/act.ts";
import type { Target } from "../records/act.ts";
import { loadRecords } from "../records/load.ts";
import type { May } from "../records/read-record.ts";

export interface Reading {
  readonly record: "evaluation" | "annual";
  readonly id: string;
  /** Whose result it is. */
  readonly person: string;
  readonly action: string;
  readonly by: Omit<Extract<May, { ok: true }>, "ok">;
}

/** The first reading of a record begins its list; two who begin it at once are one after another. */
const mostRaces = 10;

/** All readings of one request, in one act. Throws where they could not be written: then nothing is to be answered. */
export async function journalReadings(app: App, viewer: Viewer, readings: readonly Reading[]): Promise<void> {
  if (readings.length === 0) return;
  for (let race = 0; ; race += 1) {
    const acted = await actAs(app, viewer.body, await targetsOf(app, viewer, readings));
    if (acted.ok) return;
    const begunMeanwhile = acted.refusals.some(({ code }) => code === "reading.exists");
    if (!begunMeanwhile || race === mostRaces) throw new Error(`A reading was not journaled: ${acted.kind}.`);
  }
}

async function targetsOf(
  app: App,
  { body, person: reader }: Viewer,
  readings: readonly Reading[],
): Promise<readonly Target[]> {
  const listOf = (id: string): string => readingsOf(body, id);
  const { records } = await loadRecords(app.pool, body, [...new Set(readings.map(({ id }) => listOf(id)))], null);
  const begun = new Set(records.keys());
  return readings.flatMap(({ record, id, person, action, by }): Target[] => {
    const list = listOf(id);
    const { role, ground, clause } = by;
    const read = { record: "reading", id: list, command: { kind: "read", reader, role, action, ground, clause } };
    if (begun.has(list)) return [read];
    begun.add(list);
    return [{ record: "reading", id: list, command: { kind: "begin", id: list, of: { record, id }, person } }, read];
  });
}

/** The record in which the readings of another record stand. */
export function readingsOf(body: string, record: string): string {
  return keyFrom("reading", body, record);
}
