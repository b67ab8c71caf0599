// Accounts as their body's administrators see them, and as their owner does.
import { sql } from "kysely";
import type { bodyRoles } from "@bagalau/procedure";
import type { Language, Text } from "@bagalau/methodology";
import type { App } from "../app.ts";
import { inBody, withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { nameIn } from "../evaluations/person-names.ts";
import { orderedCursor, pageOf, readOrderedCursor } from "../http/paging.ts";
import type { Page } from "../http/paging.ts";
import { storageFaults } from "../http/storable.ts";

type Phase = "invited" | "active" | "locked" | "recovering" | "closed";
type BodyRole = (typeof bodyRoles)[number];

export interface ListedAccount {
  readonly id: string;
  readonly login: string;
  readonly nature: "person" | "system";
  readonly phase: Phase;
  readonly person: string | null;
  readonly name: string | null;
  readonly roles: readonly string[];
}

export interface AccountQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly phase?: readonly Phase[] | undefined;
}

/** By login; in the cursor it stands as base64url, since it may hold any sign. */
export function listAccounts(
  app: App,
  viewer: Viewer,
  { limit, cursor, phase }: AccountQuery,
): Promise<Page<ListedAccount>> {
  const after = readOrderedCursor(cursor, (order) => loginIn(order) !== null);
  const login = after === null ? null : loginIn(after.order);
  return withViewer(app, viewer, async (tx) => {
    const { rows } = await sql<ListedAccount>`
      select a.record_id as id, a.login, a.nature, a.phase, a.person_id as person, ${nameIn("p")} as name,
        array(
          select r.role from account_role r
          where r.body_id = a.body_id and r.record_id = a.record_id
            and r.from_day <= ${viewer.today} and (r.until_day is null or r.until_day >= ${viewer.today})
          order by r.role
        ) as roles
      from account a left join person p on p.body_id = a.body_id and p.record_id = a.person_id
      where a.body_id = ${viewer.body}
        and (${login}::text is null or (a.login, a.record_id) > (${login}::text, ${after?.id ?? null}::uuid))
        and (${phase === undefined}::boolean or a.phase = any (${phase ?? []}))
      order by a.login, a.record_id
      limit ${limit + 1}`.execute(tx);
    return pageOf(rows, limit, (last) => orderedCursor(Buffer.from(last.login).toString("base64url"), last.id));
  });
}

/** Null for what is no text that the database could hold. */
function loginIn(order: string): string | null {
  const login = Buffer.from(order, "base64url").toString();
  return login === "" || storageFaults(login).length > 0 ? null : login;
}

export interface ShownAccount extends Omit<ListedAccount, "roles"> {
  readonly version: number;
  readonly language: Language;
  readonly invitationUntil: string | null;
  readonly secondProof: boolean;
  readonly grants: { id: string; role: BodyRole; from: string; until: string | null; act: string }[];
  readonly keys: { id: string; label: string; from: string; until: string }[];
}

/** Null where there is none or the viewer may not see it. */
export function accountById(app: App, viewer: Viewer, id: string): Promise<ShownAccount | null> {
  return withViewer(app, viewer, async (tx) => {
    const { rows } = await sql<ShownAccount>`
      select a.record_id as id, r.version, a.login, a.nature, a.phase, a.person_id as person, ${nameIn("p")} as name, a.language,
        to_char(a.invitation_until, 'YYYY-MM-DD') as "invitationUntil",
        exists (
          select from account_factor f
          where f.body_id = a.body_id and f.record_id = a.record_id and f.means in ('totp', 'passkey')
        ) as "secondProof",
        coalesce((
          select jsonb_agg(
            jsonb_build_object('id', g.grant_id, 'role', g.role, 'from', g.from_day, 'until', g.until_day, 'act', g.act)
            order by g.from_day, g.grant_id
          )
          from account_role g where g.body_id = a.body_id and g.record_id = a.record_id
        ), '[]') as grants,
        coalesce((
          select jsonb_agg(
            jsonb_build_object('id', k.key_id, 'label', k.label, 'from', k.from_day, 'until', k.until_day)
            order by k.from_day, k.key_id
          )
          from account_key k where k.body_id = a.body_id and k.record_id = a.record_id
        ), '[]') as keys
      from account a
      join record r on r.body_id = a.body_id and r.id = a.record_id
      left join person p on p.body_id = a.body_id and p.record_id = a.person_id
      where a.body_id = ${viewer.body} and a.record_id = ${id}`.execute(tx);
    return rows[0] ?? null;
  });
}

export interface OwnAccount {
  readonly title: Text;
  readonly login: string;
  readonly person: string | null;
  readonly language: Language;
  readonly password: boolean;
  readonly factors: {
    id: string;
    means: "totp" | "passkey" | "recovery-codes" | "sign-in-service";
    label: string;
    on: string;
  }[];
}

/** One's own, which one sees whatever one's roles are. */
export function ownAccount(app: App, body: string, account: string): Promise<OwnAccount | null> {
  return inBody(app, body, async (tx) => {
    const { rows } = await sql<OwnAccount>`
      select b.title, a.login, a.person_id as person, a.language, a.password_id is not null as password,
        coalesce((
          select jsonb_agg(
            jsonb_build_object('id', f.factor_id, 'means', f.means, 'label', f.label, 'on', f.from_day)
            order by f.from_day, f.factor_id
          )
          from account_factor f where f.body_id = a.body_id and f.record_id = a.record_id
        ), '[]') as factors
      from account a join body b on b.id = a.body_id
      where a.body_id = ${body} and a.record_id = ${account}`.execute(tx);
    return rows[0] ?? null;
  });
}
