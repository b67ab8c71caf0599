// The working calendar of a body: what the pack states, with the transfers that the body has entered. Every term of the body is
// counted by it. What was entered here holds at once; what another server of the installation entered, within a second.
import type { WorkCalendar } from "@bagalau/calendar";
import { withTransfers } from "@bagalau/procedure/calendar";
import type { TransferStated } from "@bagalau/procedure/calendar";
import type { Law } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import { bodyOf } from "../records/body.ts";
import type { Body } from "../records/body.ts";

type Given = Pick<App, "pool" | "law">;

/** How old what is known of the transfers may be. */
const freshMs = 1_000;

interface Known {
  /** By the process's own clock: a body's clock may stand still in tests. */
  readonly readAt: number;
  readonly digest: string;
  readonly transfers: readonly TransferStated[];
  /** The calendar made with them: kept as long as they are the same, since counts are remembered by it. */
  readonly made: Map<WorkCalendar, WorkCalendar>;
}

interface Kept {
  known: Known | null;
  /** Whoever asks meanwhile waits for the same answer. */
  reading: Promise<Known> | null;
}

const kept = new WeakMap<object, Map<string, Kept>>();

function keptOf({ pool }: Pick<App, "pool">, body: string): Kept {
  const bodies = kept.get(pool) ?? new Map<string, Kept>();
  kept.set(pool, bodies);
  const found = bodies.get(body) ?? { known: null, reading: null };
  bodies.set(body, found);
  return found;
}

/** The body's own calendar. */
export async function calendarOf(app: Given, { id, calendar }: Pick<Body, "id" | "calendar">): Promise<WorkCalendar> {
  return withKnown(await transfersOf(app, id), app.law.calendar(calendar));
}

/** The calendar of a pack as the body counts by it: its transfers belong to its own calendar alone. */
export async function calendarFor(app: Given, body: string, id: string): Promise<WorkCalendar> {
  const owner = await bodyOf(app, body);
  return owner?.calendar === id ? calendarOf(app, owner) : app.law.calendar(id);
}

/** The law of a record of the body: the edition, with the calendar as the body has it. */
export type BodyLaw = (pack: string, edition: string) => Law;

export async function lawsOf(app: Given, body: string): Promise<BodyLaw> {
  const owner = await bodyOf(app, body);
  if (owner === null) return app.law.law;
  return lawsWith(app, owner, await calendarOf(app, owner));
}

/** With a calendar that is at hand. */
export function lawsWith(app: Pick<App, "law">, owner: Pick<Body, "calendar">, calendar: WorkCalendar): BodyLaw {
  return (pack, edition) => {
    const law = app.law.law(pack, edition);
    return law.calendar.id !== owner.calendar || law.calendar === calendar ? law : { ...law, calendar };
  };
}

/** What was known of a body's transfers no longer holds: asked anew, by whoever asks next. */
export function forgetTransfers(app: Pick<App, "pool">, body: string): void {
  const one = keptOf(app, body);
  one.reading = null;
  if (one.known !== null) one.known = { ...one.known, readAt: Number.NEGATIVE_INFINITY };
}

function withKnown({ transfers, made }: Known, base: WorkCalendar): WorkCalendar {
  const found = made.get(base) ?? withTransfers(base, transfers);
  made.set(base, found);
  return found;
}

async function transfersOf(app: Given, body: string): Promise<Known> {
  const one = keptOf(app, body);
  if (one.known !== null && performance.now() - one.known.readAt < freshMs) return one.known;
  if (one.reading !== null) return one.reading;
  const reading = readTransfers(app, body, one.known);
  one.reading = reading;
  try {
    const known = await reading;
    // What was entered while it was read is not in it: whoever entered it has taken the reading away.
    if (one.reading === reading) one.known = known;
    return known;
  } finally {
    if (one.reading === reading) one.reading = null;
  }
}

async function readTransfers(app: Given, body: string, before: Known | null): Promise<Known> {
  const readAt = performance.now();
  const rows = await inBody(app, body, (tx) =>
    tx
      .selectFrom("transfer")
      .select(["off_day", "work_day", "act_title", "act_number", "act_on"])
      .where("body_id", "=", body)
      .where("withdrawn_at", "is", null)
      .orderBy("entered_at")
      .orderBy("transfer_id")
      .execute(),
  );
  const transfers = rows.map((row) => ({
    off: row.off_day,
    workInstead: row.work_day,
    act: { title: row.act_title, number: row.act_number, on: row.act_on },
  }));
  const digest = JSON.stringify(transfers);
  if (before?.digest === digest) return { ...before, readAt };
  return { readAt, digest, transfers, made: new Map() };
}
