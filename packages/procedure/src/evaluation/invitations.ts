// Who is told of a sitting: whom it is about, since he may argue at it, whoever gave the marks, since he is to explain them, and
// its members. Each by the edition's notice for his role; an act that knows none leaves it to those who organise the session.
import { clauseOf, refusal } from "../law/refusal.ts";
import type { Law, Order, Refusal } from "../record.ts";
import type { EvaluationEvent } from "./events.ts";
import { noticeOrder, sittingNotice } from "./law-of-evaluation.ts";
import type { Scene } from "./scene.ts";
import { whoMarked } from "./state.ts";
import type { Evaluation, Session } from "./state.ts";

export interface Invited {
  readonly events: readonly EvaluationEvent[];
  readonly orders: readonly Order[];
}

type Appointed = Pick<Session, "heldOn" | "time" | "place" | "members" | "secretary">;

/** Notices of the sitting to everybody whom `who` lets through. */
export function inviting(scene: Scene, session: Appointed, who: (person: string) => boolean = () => true): Invited {
  const { state, setting, law } = scene;
  const { heldOn, time, place } = session;
  const events: EvaluationEvent[] = [];
  const orders: Order[] = [];
  for (const { person, role } of toldOf(state, session)) {
    const item = who(person) ? sittingNotice(law, role) : null;
    if (item === null) continue;
    const notice = setting.newId();
    events.push({ kind: "notice-ordered", notice, about: item.id, result: null, invites: { person, heldOn } });
    orders.push(noticeOrder(state, notice, item.id, { person, role }, null, { on: heldOn, time, place }));
  }
  return { events, orders };
}

/** What says a day that is no longer so, or to whom it no longer speaks, is taken back where it has not arrived. */
export function takingBack(
  session: Session | null,
  reason: string,
  who: (person: string) => boolean = () => true,
): readonly Order[] {
  return (session?.invitations ?? [])
    .filter(({ person, toldOn }) => toldOn === null && who(person))
    .map(({ notice }) => ({ record: "notice", id: notice, command: { kind: "withdraw", reason } }));
}

/** Whoever comes to a sitting whether he is a member or not. */
export function comesAnyway(state: Evaluation, person: string): boolean {
  return person === state.person || person === whoMarked(state);
}

function toldOf(state: Evaluation, { members, secretary }: Appointed): readonly { person: string; role: string }[] {
  const sitting = [...members, ...(secretary === null ? [] : [secretary])];
  return [
    { person: state.person, role: "evaluated" },
    { person: whoMarked(state), role: "evaluator" },
    ...sitting.map(({ person }) => ({ person, role: "session-member" })),
  ];
}

/**
 * Why the evaluated cannot be said to have had his say: no proof that he was told of the day before it was over, and he has
 * argued neither in writing nor orally. Null where he had it, and where the act sends him no notice of a sitting.
 */
export function notInvited(state: Evaluation, session: Session, law: Law): Refusal | null {
  const item = sittingNotice(law, "evaluated");
  if (item === null || session.arguments.length > 0) return null;
  const isTold = session.invitations.some(
    ({ person, heldOn, toldOn }) =>
      person === state.person && heldOn === session.heldOn && toldOn !== null && toldOn <= session.heldOn,
  );
  if (isTold) return null;
  const clause = clauseOf(law, "duties/evaluated-argues") ?? item.citation.clauses.join(", ");
  return refusal("evaluation.not-invited", clause, { on: session.heldOn });
}
