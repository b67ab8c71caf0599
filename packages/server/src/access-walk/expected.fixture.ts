// What the access table says that a route must answer: derived from it, for somebody, about a record in its phase.
import type { Edition } from "@bagalau/methodology";
import { mayDo } from "@bagalau/procedure";
import type { AsksRight } from "./asked-of.fixture.ts";
import type { Seated } from "./people-of-scene.fixture.ts";
import type { SceneRecord } from "./scene.fixture.ts";

export interface Expected {
  readonly answer: "done" | "refused" | "not now" | "not there" | "not signed in";
  /** Where he is refused: the clauses that may be named; null where no act speaks of it. */
  readonly clauses: readonly (string | null)[];
}

const lawless = new Set(["unit", "post", "person", "account", "delegation", "reading"]);

export function rolesIn(seated: Seated, { parties, person }: SceneRecord): readonly string[] {
  const own = parties.filter((party) => party.person === seated.person).map(({ role }) => role);
  const self = person !== null && person === seated.person ? ["self"] : [];
  return [...seated.roles, ...own, ...self];
}

/** For somebody of the record's body. */
export function expectedOf(right: AsksRight, record: SceneRecord, seated: Seated, edition: Edition): Expected {
  if (seated.name === "dismissed head of HR") return { answer: "not signed in", clauses: [] };
  const { kind, phase } = record;
  const asked = { roles: rolesIn(seated, record), record: kind, phase, edition: lawless.has(kind) ? null : edition };
  const other = right.of === undefined ? {} : { record: right.of, phase: null };
  const answers = right.actions.map((action) => mayDo({ ...asked, ...other, action }));
  if (answers.some(({ ok }) => ok)) {
    const nothing = right.nothingIn?.includes(phase) ?? false;
    return { answer: nothing ? "not there" : "done", clauses: [] };
  }
  const sees = mayDo({ ...asked, action: "see" }).ok;
  if (right.denied === "row" || !sees) return { answer: "not there", clauses: [] };
  const refusals = answers.flatMap((one) => (one.ok ? [] : [one.refusal]));
  const commands = right.actions.filter((action) => !/^(?:read-|see$|list$|export$)/u.test(action));
  const notNow = commands.length > 0 && refusals.some(({ code }) => code === "access.not-now");
  return { answer: notNow ? "not now" : "refused", clauses: refusals.map(({ clause }) => clause) };
}

interface Answered {
  readonly status: number;
  readonly body: { readonly type?: string; readonly clause?: string } | null;
}

/** How the answer differs from what is expected; null where it does not. `reads`: a GET must be answered or refused by a state. */
export function differs({ answer, clauses }: Expected, { status, body }: Answered, reads: boolean): string | null {
  const wanted = { refused: 403, "not now": 409, "not there": 404, "not signed in": 401 };
  if (answer === "done") {
    const fine = (status >= 200 && status < 300) || status === 409 || (!reads && status === 422);
    return fine ? null : `done, but ${status}`;
  }
  if (status !== wanted[answer]) return `${answer}, but ${status}`;
  if (answer === "not now" && body?.type !== "urn:bagalau:problem:not-now") return `not now, but ${body?.type}`;
  if (answer !== "refused" && answer !== "not now") return null;
  const clause = body?.clause ?? null;
  return clauses.includes(clause) ? null : `the clause ${clauses.join(" or ")}, but ${clause}`;
}
