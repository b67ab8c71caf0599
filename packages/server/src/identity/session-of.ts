// Who asks: from the session's cookie or a system's key to the viewer, with the roles of the day. One prepared statement for
// all who ask at once, and no memory, so that what has been revoked is over with the next request.
import type { Language } from "@bagalau/methodology";
import type { App } from "../app.ts";
import { together } from "../db/together.ts";
import type { Delegated, Named, Session, SessionOf, Shown } from "../http/session-of.ts";
import { loadingOf } from "../records/load.ts";
import type { RowOfBoth } from "../records/load.ts";
import { needsSecondProof } from "./holders.ts";
import { identityOf } from "./identity.ts";
import type { Identity } from "./identity.ts";
import { readToken } from "./token.ts";
import type { Strength } from "./sessions.ts";

/** A session with what identity alone asks of it. */
export interface OwnSession extends Session {
  readonly strength: Strength;
  /** When its holder last proved who he is. */
  readonly provedAt: string;
  /**
   * The roles of the day wait for a second proof: the viewer has neither roles nor a person, and so sees nothing but
   * his own account.
   */
  readonly waits: boolean;
  readonly delegated: readonly Delegated[];
}

export function sessionOf(app: App): SessionOf {
  const identity = identityOf(app);
  return (shown) => (shown.bearer === null ? byCookie(identity, shown) : byKey(identity, shown));
}

interface Holder {
  readonly session_id: string;
  readonly account_id: string;
  readonly person_id: string | null;
  readonly language: Language;
  readonly today: string;
  readonly strength: Strength;
  readonly proved_at: string;
  readonly roles: readonly string[];
  /** A duty and, after a space, the person whose it is. */
  readonly delegated: readonly string[];
}

type HolderRow = Holder & RowOfBoth;

async function byCookie(identity: Identity, { cookie, named = null }: Shown): Promise<OwnSession | null> {
  const { app, settings } = identity;
  const token = readToken("session", cookie);
  if (token === null) return null;
  const asked = { hash: token.hash, moment: app.clock.now(), idleSeconds: settings.idleMinutes * 60, named };
  const row = await holders(app.pool, token.body, asked);
  if (row === null) return null;
  const session = ownSession(identity, token.body, row);
  return named === null ? session : { ...session, ahead: { id: named.id, loading: loadingOf(named.id, row) } };
}

interface Asked {
  readonly hash: Buffer;
  readonly moment: string;
  readonly idleSeconds: number;
  readonly named: Named | null;
}

const holders = together<Asked, HolderRow | null>({
  send: async (pool, body, asked) => {
    const { rows } = await pool.query<HolderRow & { readonly place: number }>({
      name: "session-holders",
      text: "select * from session_holders($1, $2, $3, $4, $5, $6)",
      values: [
        body,
        asked.map(({ hash }) => hash),
        asked.map(({ moment }) => moment),
        asked.map(({ idleSeconds }) => idleSeconds),
        asked.map(({ named }) => named?.id ?? null),
        asked.map(({ named }) => named?.key ?? null),
      ],
    });
    const found = new Map(rows.map((row) => [row.place, row]));
    return asked.map((_, index) => found.get(index + 1) ?? null);
  },
});

function ownSession(identity: Identity, body: string, row: Holder): OwnSession {
  const { account_id: account, person_id: person, today, language, strength } = row;
  const delegated = row.delegated.map((entry) => {
    const [role = "", actingFor = ""] = entry.split(" ");
    return { role, actingFor };
  });
  const roles = [...new Set([...row.roles, ...delegated.map(({ role }) => role)])].sort();
  const waits = strength === 1 && needsSecondProof(identity, roles);
  return {
    id: row.session_id,
    by: "cookie",
    viewer: { body, account, person: waits ? null : person, roles: waits ? [] : roles, today, language },
    strength,
    provedAt: row.proved_at,
    waits,
    delegated: waits ? [] : delegated,
    ownRoles: waits ? [] : row.roles,
  };
}

interface KeyRow {
  readonly key_id: string;
  readonly account_id: string;
  readonly language: Language;
  readonly today: string;
  readonly roles: readonly string[];
}

async function byKey({ app }: Identity, { bearer }: Shown): Promise<OwnSession | null> {
  const token = readToken("key", bearer);
  if (token === null) return null;
  const { rows } = await app.pool.query<KeyRow>({
    name: "key-holder",
    text: "select * from key_holder($1, $2, $3)",
    values: [token.body, token.hash, app.clock.now()],
  });
  const [row] = rows;
  if (row === undefined) return null;
  const { account_id: account, today, language, roles } = row;
  const viewer = { body: token.body, account, person: null, roles, today, language };
  return { id: row.key_id, by: "key", viewer, strength: 2, provedAt: app.clock.now(), waits: false, delegated: [] };
}
