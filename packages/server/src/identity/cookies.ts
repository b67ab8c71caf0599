// What a browser is given to keep: the session, the mark of a browser known to its owner, the ticket of a way to an outside
// service. And what a request shows of where it comes from.
import { v7 } from "uuid";
import type { App } from "../app.ts";
import type { Call } from "../http/call.ts";
import { sessionCookie } from "../http/cookie.ts";
import { Problem } from "../http/problem.ts";
import type { Origin } from "./attempts.ts";
import type { Self } from "./own-acts.ts";
import type { OwnSession } from "./session-of.ts";
import type { OpenedSession } from "./sessions.ts";
import type { Entered, SecondProof, SignedIn } from "./sign-in.ts";

const deviceSeconds = 180 * 86_400;
const waySeconds = 600;

export function originOf({ config }: App, { request }: Call): Origin {
  const agent = request.headers["user-agent"] ?? "";
  return { address: request.ip, agent, device: request.cookies[`${sessionCookie(config).name}-device`] ?? null };
}

export function keepSession({ config }: App, { reply }: Call, { token }: OpenedSession): void {
  const { name, options } = sessionCookie(config);
  reply.setCookie(name, token, options);
}

export function dropSession({ config }: App, { reply }: Call): void {
  const { name, options } = sessionCookie(config);
  reply.clearCookie(name, options);
}

/** Gives the browser what is its own and answers with the rest. */
export function entered(app: App, call: Call, outcome: Entered): { next: Entered["next"] } {
  keepSession(app, call, outcome.session);
  const { name, options } = sessionCookie(app.config);
  call.reply.setCookie(`${name}-device`, outcome.device, { ...options, maxAge: deviceSeconds });
  return { next: outcome.next };
}

type Step =
  { next: "second-proof"; ticket: string; means: SecondProof[] } | { next: "entered" } | { next: "add-proof" };

/** The same where a second proof may still be asked for. */
export function stepped(app: App, call: Call, outcome: SignedIn): Step {
  if (outcome.next === "second-proof") return { ...outcome, means: [...outcome.means] };
  return entered(app, call, outcome);
}

export function keepWay({ config }: App, { reply }: Call, ticket: string): void {
  const { name, options } = sessionCookie(config);
  reply.setCookie(`${name}-way`, ticket, { ...options, maxAge: waySeconds });
}

export function takeWay({ config }: App, { request, reply }: Call): string | null {
  const { name, options } = sessionCookie(config);
  const ticket = request.cookies[`${name}-way`] ?? null;
  if (ticket !== null) reply.clearCookie(`${name}-way`, options);
  return ticket;
}

/** Every session that this server gives out is one of its own kind. Throws 401 where nobody is signed in. */
export function ownSession({ session }: Call): OwnSession {
  if (session === null) throw new Problem("not-signed-in");
  return session as OwnSession;
}

export function selfIn(call: Call): Self {
  const { id, strength, viewer } = ownSession(call);
  const key = call.request.headers["idempotency-key"];
  return {
    body: viewer.body,
    account: viewer.account,
    session: id,
    strength,
    language: call.language,
    key: typeof key === "string" ? key.toLowerCase() : v7(),
  };
}
