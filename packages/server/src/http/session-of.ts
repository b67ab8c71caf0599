// Who calls: what the transport needs to know of a session, whatever the means of signing in were.
import type { Viewer } from "../db/viewer.ts";
import type { Loading } from "../records/load.ts";

export interface Session {
  readonly id: string;
  /** `cookie` for people's browsers; `key` for a system that signs each request with a bearer's key. */
  readonly by: "cookie" | "key";
  /** With the roles of the day and the body's civil day. */
  readonly viewer: Viewer & { readonly account: string };
  /** Roles carried out for another by a delegation that stands on the day; the viewer's roles hold them too. */
  readonly delegated?: readonly Delegated[];
  /** Of the viewer's roles those that the body gave him; where it is absent, all that are not delegated. */
  readonly ownRoles?: readonly string[];
  /** What was read together with the session of what its request names; nobody has asked yet whether the viewer may see it. */
  readonly ahead?: Ahead;
}

/** A record and an idempotency key that one request names, in lower case. */
export interface Named {
  readonly id: string;
  readonly key: string;
}

export interface Ahead {
  readonly id: string;
  readonly loading: Loading;
}

export interface Delegated {
  readonly role: string;
  /** The person whose role it is. */
  readonly actingFor: string;
}

/** What a request shows of its sender. */
export interface Shown {
  readonly cookie: string | null;
  /** The key of `Authorization: Bearer …`. */
  readonly bearer: string | null;
  readonly address: string;
  /** What a change names before its body is there: it may be read with who asks, for whoever asks. */
  readonly named?: Named | null;
}

/** Null where nobody is signed in: no session, an ended, a revoked or an unknown one. */
export type SessionOf = (shown: Shown) => Promise<Session | null>;
