// Accounts as sign-in sees them: found by login, person or id, with what proves them and whether they may enter at all.
import { sql } from "kysely";
import type { Text } from "@bagalau/methodology";
import { inBody } from "../db/viewer.ts";
import type { Identity } from "./identity.ts";
import { refused } from "./refuse.ts";

export interface Holder {
  readonly body: string;
  readonly account: string;
  readonly login: string;
  readonly person: string | null;
  readonly phase: string;
  readonly generation: number;
  /** May enter: active, and its person in service. */
  readonly enters: boolean;
  /** The kept form of the password; null where it has none. */
  readonly password: { readonly id: string; readonly hash: string } | null;
  readonly factors: readonly { readonly id: string; readonly means: string }[];
  /** Roles of the day, those under a delegation included. */
  readonly roles: readonly string[];
}

export type HolderKey = { readonly login: string } | { readonly account: string };

/** Null where the body has no such account. One statement, the same for those that exist and that do not. */
export async function findHolder({ app }: Identity, body: string, key: HolderKey): Promise<Holder | null> {
  const [login, account] = "login" in key ? [key.login, null] : [null, key.account];
  const found = await inBody(app, body, (tx) =>
    sql<Row>`
      select a.record_id as account, a.login, a.person_id as person, a.phase, a.generation,
        a.phase = 'active' and a.nature = 'person' and coalesce(p.dismissed_on >= d.today, true) as enters,
        k.id as password_id, k.hash as password_hash,
        coalesce((
          select jsonb_agg(jsonb_build_object('id', f.factor_id, 'means', f.means) order by f.factor_id)
          from account_factor f where f.body_id = a.body_id and f.record_id = a.record_id
        ), '[]') as factors,
        array(select role from roles_on(a.body_id, a.record_id, a.person_id, d.today)) as roles
      from body b
      join lateral (select (${app.clock.now()}::timestamptz at time zone b.time_zone)::date as today) d on true
      join account a on a.body_id = b.id and a.phase <> 'closed' and (a.login = ${login} or a.record_id = ${account})
      left join person p on p.body_id = a.body_id and p.record_id = a.person_id
      left join kept_password k on k.body_id = a.body_id and k.id = a.password_id and k.account_id = a.record_id
      where b.id = ${body}`.execute(tx),
  );
  const [row] = found.rows;
  if (row === undefined) return null;
  const { password_id: id, password_hash: hash, ...own } = row;
  return { body, ...own, password: id === null || hash === null ? null : { id, hash } };
}

interface Row extends Omit<Holder, "body" | "password"> {
  readonly password_id: string | null;
  readonly password_hash: string | null;
}

/** Whether rights wait for a second proof. */
export function needsSecondProof({ settings }: Identity, roles: readonly string[]): boolean {
  return roles.some((role) => (settings.secondProofFor as readonly string[]).includes(role));
}

/** The body that somebody signs in to: the one named, or the only one. Throws `identity.body-needed`. */
export async function bodyToEnter({ app }: Identity, named: string | undefined): Promise<string> {
  const bodies = await bodiesToEnter(app);
  const fitting = bodies.filter(({ id }) => named === undefined || id === named);
  if (fitting.length === 1) return fitting[0]!.id;
  throw refused("identity.body-needed", {}, "body");
}

export async function bodiesToEnter({ pool }: Pick<Identity["app"], "pool">): Promise<readonly Body[]> {
  const { rows } = await pool.query<Body>({ name: "bodies-to-enter", text: "select id, title from bodies_to_enter()" });
  return rows;
}

interface Body {
  readonly id: string;
  readonly title: Text;
}
