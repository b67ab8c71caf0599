// Bodies: whose records these are, by which act, calendar and clock.
import { v7 as uuid } from "uuid";
import type { Json } from "@bagalau/procedure";
import type { Text } from "@bagalau/methodology";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";

/** What of a body never changes. */
export interface Body {
  readonly id: string;
  readonly pack: string;
  readonly timeZone: string;
  readonly calendar: string;
}

export interface Founding {
  /** Fresh where absent. */
  readonly id?: string;
  readonly title: Text;
  /** `kz/karasu-akimat`: gives the calendar, and the time zone where none is given. */
  readonly pack: string;
  readonly timeZone?: string;
  readonly settings?: Readonly<Record<string, Json>>;
}

const known = new WeakMap<object, Map<string, Body>>();

export async function foundBody(
  app: App,
  { id = uuid(), title, pack, timeZone, settings = {} }: Founding,
): Promise<Body> {
  const law = app.law.pack(pack);
  if (law === null) throw new Error(`There is no pack "${pack}".`);
  const body = { id, pack, timeZone: timeZone ?? law.timezone, calendar: law.calendar };
  await inBody(app, id, (tx) =>
    tx
      .insertInto("body")
      .values({
        id,
        title: JSON.stringify(title),
        pack,
        time_zone: body.timeZone,
        calendar: body.calendar,
        settings: JSON.stringify(settings),
        founded_at: app.clock.now(),
      })
      .execute(),
  );
  return body;
}

/** Null where there is no such body. */
export async function bodyOf(app: Pick<App, "pool">, id: string): Promise<Body | null> {
  const bodies = known.get(app.pool) ?? new Map<string, Body>();
  known.set(app.pool, bodies);
  const seen = bodies.get(id);
  if (seen !== undefined) return seen;
  const row = await inBody(app, id, (tx) =>
    tx.selectFrom("body").select(["id", "pack", "time_zone", "calendar"]).where("id", "=", id).executeTakeFirst(),
  );
  if (row === undefined) return null;
  const body = { id: row.id, pack: row.pack, timeZone: row.time_zone, calendar: row.calendar };
  bodies.set(id, body);
  return body;
}

/** All bodies of the installation, for work that goes through each. */
export async function allBodies(app: Pick<App, "pool">): Promise<readonly Body[]> {
  const { rows } = await app.pool.query<Body>(
    `select id, pack, time_zone as "timeZone", calendar from all_bodies() order by id`,
  );
  return rows;
}
