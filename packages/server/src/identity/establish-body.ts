// A body of one's own: founded together with the invitation of whoever is its first administrator. Asked again for the same,
// nothing is founded twice, and an administrator who has not entered yet gets a new letter.
import type { Language, Text } from "@bagalau/methodology";
import { sql } from "kysely";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import { foundBody } from "../records/body.ts";
import { firstAdministrator, hasAdministrator } from "./first-administrator.ts";
import type { FirstAdministrator } from "./first-administrator.ts";

/** Sound in itself: titles in three languages, a pack with an edition in force, a login. */
export interface BodyAsked {
  /** Fresh where null. */
  readonly id: string | null;
  readonly title: Text;
  readonly pack: string;
  readonly timeZone: string;
  readonly administrator: {
    readonly login: string;
    /** The order by which he is one. */
    readonly act: string;
    readonly language: Language;
  };
}

/** What stands against it in the installation. */
export interface EstablishFault {
  readonly at: "id" | "pack" | "time-zone" | "administrator" | `title-${Language}`;
  readonly code: "taken" | "otherwise" | "unknown-zone" | "waits";
  /** The body or login that stands there already, or what was founded otherwise. */
  readonly found: string;
}

export type Established =
  | {
      readonly ok: true;
      readonly body: string;
      /** False where it stood there already. */
      readonly founded: boolean;
      /** Null where an administrator has entered. */
      readonly letter: FirstAdministrator | null;
    }
  | { readonly ok: false; readonly faults: readonly EstablishFault[] };

interface Standing {
  readonly id: string;
  readonly title: Text;
  readonly pack: string;
  readonly timeZone: string;
}

const languages = ["kk", "ru", "en"] as const;

export async function establishBody(app: App, asked: BodyAsked): Promise<Established> {
  const lock = await app.pool.connect();
  try {
    // Two who found at once do it one after the other.
    await lock.query("select pg_advisory_lock(hashtextextended('bagalau founding', 0))");
    return await establish(app, asked);
  } finally {
    // The lock goes with its connection, whatever state that is in.
    lock.release(true);
  }
}

async function establish(app: App, asked: BodyAsked): Promise<Established> {
  const { id, title, pack, timeZone, administrator } = asked;
  const standing = await bodies(app);
  const same = standing.find((body) => isAsked(body, asked));
  const faults = [
    ...(await zoneFaults(app, timeZone)),
    ...(same === undefined ? takenFaults(standing, asked) : otherwiseFaults(same, asked)),
    ...(same === undefined ? [] : await administratorFaults(app, same.id, administrator.login)),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const founding = { title, pack, timeZone, ...(id === null ? {} : { id }) };
  const body = same?.id ?? (await foundBody(app, founding)).id;
  const letter = await firstAdministrator(app, body, administrator);
  return { ok: true, body, founded: same === undefined, letter };
}

async function bodies({ pool }: App): Promise<readonly Standing[]> {
  const { rows } = await pool.query<Standing>(
    `select id, title, pack, time_zone as "timeZone" from all_bodies() order by founded_at, id`,
  );
  return rows;
}

/** Asked for once more: under all its titles, and its id where one is named. */
function isAsked(body: Standing, { id, title }: BodyAsked): boolean {
  const titled = languages.every((language) => sounds(body.title[language]) === sounds(title[language]));
  return titled && (id === null || id === body.id);
}

function takenFaults(standing: readonly Standing[], { id, title }: BodyAsked): readonly EstablishFault[] {
  const holder = standing.find((body) => body.id === id);
  return [
    ...(holder === undefined ? [] : [{ at: "id", code: "taken", found: holder.id } as const]),
    ...languages.flatMap((language) => {
      const other = standing.find((body) => sounds(body.title[language]) === sounds(title[language]));
      return other === undefined ? [] : [{ at: `title-${language}`, code: "taken", found: other.id } as const];
    }),
  ];
}

function otherwiseFaults(same: Standing, { pack, timeZone }: BodyAsked): readonly EstablishFault[] {
  return [
    ...(same.pack === pack ? [] : [{ at: "pack", code: "otherwise", found: same.pack } as const]),
    ...(same.timeZone === timeZone ? [] : [{ at: "time-zone", code: "otherwise", found: same.timeZone } as const]),
  ];
}

/** By the database's own list: it is the one that counts the days. */
async function zoneFaults({ pool }: App, timeZone: string): Promise<readonly EstablishFault[]> {
  const { rowCount } = await pool.query("select from pg_timezone_names where name = $1", [timeZone]);
  return rowCount === 0 ? [{ at: "time-zone", code: "unknown-zone", found: timeZone }] : [];
}

/** Where nobody can enter who invites: whoever waits to is the one who is asked for, and nobody else has his login. */
async function administratorFaults(app: App, body: string, login: string): Promise<readonly EstablishFault[]> {
  if (await hasAdministrator(app, body)) return [];
  const { rows } = await inBody(app, body, (tx) =>
    sql<{ login: string; waits: boolean }>`
      select a.login, a.phase = 'invited' and exists (
        select from account_role r
        where r.body_id = a.body_id and r.record_id = a.record_id and r.role = 'administrator'
      ) as waits
      from account a where a.body_id = ${body} order by a.login`.execute(tx),
  );
  const waiting = rows.filter(({ waits }) => waits);
  if (waiting.some((one) => one.login === login)) return [];
  if (waiting.length > 0) return [{ at: "administrator", code: "waits", found: waiting[0]!.login }];
  return rows.some((one) => one.login === login) ? [{ at: "administrator", code: "taken", found: login }] : [];
}

/** As a title is heard: spaces and capitals make no other body. */
function sounds(title: string): string {
  return title.normalize("NFC").trim().replaceAll(/\s+/gu, " ").toLowerCase();
}
