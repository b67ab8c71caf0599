// One request as a handler sees it: who calls, in which language, and the key and version that a change is made under.
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Language } from "@bagalau/methodology";
import type { Actor } from "@bagalau/procedure";
import type { Viewer } from "../db/viewer.ts";
import type { Acting } from "../records/act.ts";
import type { Loading } from "../records/load.ts";
import { languageOf } from "./language.ts";
import { Problem } from "./problem.ts";
import type { Ahead, Session } from "./session-of.ts";

export interface Call {
  readonly request: FastifyRequest;
  /** For cookies and headers; the answer itself is what the handler returns. */
  readonly reply: FastifyReply;
  /** Null on a route that `anyone` may call, where nobody is signed in. */
  readonly session: Session | null;
  /** Throws 401 where nobody is signed in. */
  readonly viewer: Viewer;
  readonly language: Language;
  /** The version that the caller saw, from If-Match, to be spread into a target. */
  readonly expected: { readonly expected?: number };
  /**
   * The caller as the actor of a change, under the key of the request: in his own right or on behalf of those alone whose
   * duties are delegated to him today. Throws 403 where Acting-For names another.
   */
  acting(): Acting;
  /** The record as it was read together with the session, and what its key was answered; once, and null for any other record. */
  takeAhead(id: string): Loading | null;
}

export function makeCall(request: FastifyRequest, reply: FastifyReply, session: Session | null): Call {
  return new OneCall(request, reply, session);
}

/**
 * A class whose methods are the same for all: an object that is written with a getter of its own is of a shape of its own, which keeps
 * everything that the getter sees until memory is collected as a whole.
 */
class OneCall implements Call {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly session: Session | null;
  readonly language: Language;
  readonly expected: { readonly expected?: number };
  #ahead: Ahead | null;

  constructor(request: FastifyRequest, reply: FastifyReply, session: Session | null) {
    this.request = request;
    this.reply = reply;
    this.session = session;
    this.language = languageOf(request.headers["accept-language"], session?.viewer.language);
    this.expected = versionIn(request.headers["if-match"]);
    this.#ahead = session?.ahead ?? null;
  }

  get viewer(): Viewer {
    return { ...this.#signedIn().viewer, language: this.language };
  }

  acting(): Acting {
    const session = this.#signedIn();
    const key = this.request.headers["idempotency-key"];
    if (typeof key !== "string") throw new Problem("key-missing");
    const right = rightOf(session, this.request.headers["acting-for"]);
    return { body: session.viewer.body, ...right, key: key.toLowerCase(), language: this.language };
  }

  takeAhead(id: string): Loading | null {
    const taken = this.#ahead;
    this.#ahead = null;
    return taken?.id === id ? taken.loading : null;
  }

  #signedIn(): Session {
    if (this.session === null) throw new Problem("not-signed-in");
    return this.session;
  }
}

/** `named`: for whom the caller says that he acts. */
function rightOf(session: Session, named: string | string[] | undefined): Pick<Acting, "actor" | "onBehalf"> {
  const { account, person, roles } = session.viewer;
  const { delegated = [] } = session;
  const passedOn = delegated.map(({ role }) => role);
  const { ownRoles = roles.filter((role) => !passedOn.includes(role)) } = session;
  const onBehalf = [...Map.groupBy(delegated, ({ actingFor }) => actingFor)].map(([actingFor, duties]): Actor => ({
    account,
    person,
    roles: duties.map(({ role }) => role),
    actingFor,
  }));
  if (named === undefined) return { actor: { account, person, roles: ownRoles, actingFor: null }, onBehalf };
  const actor = onBehalf.find(({ actingFor }) => actingFor === String(named).toLowerCase());
  if (actor !== undefined) return { actor };
  throw new Problem("forbidden", { faults: [{ code: "not-delegated", at: "headers.acting-for", params: {} }] });
}

function versionIn(header: string | undefined): { readonly expected?: number } {
  const digits = /^"(\d{1,9})"$/u.exec(header ?? "")?.[1];
  return digits === undefined ? {} : { expected: Number(digits) };
}
