// The part of the fold that concerns the calibration session: composition, hearing, vote, minutes, feedback.
import { kept } from "../law/started-term.ts";
import type { Written } from "../record.ts";
import type { EvaluationEvent } from "./events.ts";
import { comesAnyway } from "./invitations.ts";
import type { Evaluation, Invitation, Session } from "./state.ts";

type Minutes = NonNullable<Session["minutes"]>;

/** The state after an event of the session; null for every other event. */
export function evolveSession(state: Evaluation, { event, on }: Written<EvaluationEvent>): Evaluation | null {
  switch (event.kind) {
    case "session-called": {
      const { heldOn, time = null, place = null, members, chair, secretary } = event;
      const session: Session = { ...notYet, heldOn, time, place, members, chair, secretary };
      return { ...state, phase: "session", session, terms: kept(state.terms, "decision", on) };
    }
    case "minutes-signed":
      return { ...inSession(state, (session) => inMinutes(session, () => ({ signedOn: on }))), phase: "signed" };
    case "minutes-published": {
      const published = inSession(state, (session) => inMinutes(session, () => ({ publishedOn: on })));
      return { ...published, phase: "published", terms: kept(state.terms, "minutes", on) };
    }
    case "session-held": {
      const { heldOn, present } = event;
      const held = inSession(state, () => ({ held: true, heldOn, present }));
      return { ...held, terms: kept(state.terms, "session", heldOn) };
    }
    case "session-decided": {
      const { motion, outcome, by, votes } = event;
      return { ...inSession(state, () => ({ decision: { motion, outcome, by, votes, on } })), phase: "decided" };
    }
    case "member-replaced":
      return inSession(state, ({ members, chair, invitations }) => ({
        members: members.map((member) => (member.person === event.out ? event.by : member)),
        chair: chair === event.out ? event.by.person : chair,
        invitations: invitations.filter(
          ({ person, toldOn }) => toldOn !== null || person !== event.out || comesAnyway(state, person),
        ),
      }));
    case "session-moved":
      return moved(state, event);
    case "invited":
      return inSession(state, ({ invitations }) => ({
        invitations: invitations.map((one) => (one.notice === event.notice ? { ...one, toldOn: event.toldOn } : one)),
      }));
    case "material-added": {
      const { file, title } = event;
      return inSession(state, ({ materials }) => ({ materials: [...materials, { file, title }] }));
    }
    case "explained":
      return inSession(state, () => ({ explained: event.text }));
    case "argued": {
      const { form, text, files } = event;
      return inSession(state, (session) => ({ arguments: [...session.arguments, { form, text, files }] }));
    }
    case "spoken": {
      const { member, stance, text } = event;
      return inSession(state, ({ speeches }) => ({ speeches: [...speeches, { member, stance, text }] }));
    }
    case "motion-made": {
      const { kind: _, ...motion } = event;
      return inSession(state, ({ motions }) => ({ motions: [...motions, motion] }));
    }
    case "voted": {
      const { kind: _, ...given } = event;
      return inSession(state, ({ votes }) => ({
        votes: [...votes.filter(({ member }) => member !== given.member), given],
      }));
    }
    case "minutes-drawn": {
      const { number, text } = event;
      const minutes = { number, text, signatures: [], unsigned: [], signedOn: null, publishedOn: null };
      return inSession(state, () => ({ minutes }));
    }
    case "minutes-signed-by": {
      const { member, scan } = event;
      return inSession(state, (session) =>
        inMinutes(session, ({ signatures }) => ({ signatures: [...signatures, { member, on, scan }] })),
      );
    }
    case "signature-refused": {
      const { member, reason } = event;
      return inSession(state, (session) =>
        inMinutes(session, ({ unsigned }) => ({ unsigned: [...unsigned, { member, reason }] })),
      );
    }
    case "feedback-recorded": {
      const { heldOn, answers } = event;
      return inSession(state, () => ({ feedback: { heldOn, answers } }));
    }
    default:
      return null;
  }
}

/** A sitting that was held without telling whom it is about is held anew: what was said stays, what was voted does not count. */
function moved(state: Evaluation, event: Extract<EvaluationEvent, { readonly kind: "session-moved" }>): Evaluation {
  const after = inSession(state, ({ held, present, motions, votes, time, place, invitations }) => ({
    heldOn: event.heldOn,
    // What has not arrived is taken back.
    invitations: invitations.filter(({ toldOn }) => toldOn !== null),
    time: event.time === undefined ? time : event.time,
    place: event.place === undefined ? place : event.place,
    held: false,
    ...(held ? { present: [], motions: [], votes: [] } : { present, motions, votes }),
  }));
  const terms = state.terms.map((term) => (term.purpose === "session" ? { ...term, metOn: null } : term));
  return { ...after, terms };
}

/** The session with somebody more who is told of it; the notice of an earlier day stays among them. */
export function withInvitation(
  session: Session | null,
  notice: string,
  { person, heldOn }: Pick<Invitation, "person" | "heldOn">,
): Session | null {
  if (session === null) return null;
  return { ...session, invitations: [...session.invitations, { notice, person, heldOn, toldOn: null }] };
}

const notYet: Session = {
  heldOn: "",
  time: null,
  place: null,
  invitations: [],
  held: false,
  members: [],
  chair: null,
  secretary: null,
  present: [],
  materials: [],
  explained: null,
  arguments: [],
  speeches: [],
  motions: [],
  votes: [],
  decision: null,
  minutes: null,
  feedback: null,
};

function inSession(state: Evaluation, change: (session: Session) => Partial<Session>): Evaluation {
  const { session } = state;
  return session === null ? state : { ...state, session: { ...session, ...change(session) } };
}

function inMinutes(session: Session, change: (minutes: Minutes) => Partial<Minutes>): Partial<Session> {
  const { minutes } = session;
  return minutes === null ? {} : { minutes: { ...minutes, ...change(minutes) } };
}
