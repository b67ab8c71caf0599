// The part of the fold that concerns the calibration session: composition, hearing, vote, minutes, feedback.
import { kept } from "../law/started-term.ts";
import type { Written } from "../record.ts";
import type { EvaluationEvent } from "./events.ts";
import type { Evaluation, Session } from "./state.ts";

type Minutes = NonNullable<Session["minutes"]>;

/** The state after an event of the session; null for every other event. */
export function evolveSession(state: Evaluation, { event, on }: Written<EvaluationEvent>): Evaluation | null {
  switch (event.kind) {
    case "session-called": {
      const { heldOn, members, chair, secretary } = event;
      const session: Session = { ...notYet, heldOn, members, chair, secretary };
      return { ...state, phase: "session", session, terms: kept(state.terms, "decision", on) };
    }
    case "session-declined": {
      const terms = kept(state.terms, "decision", on).filter(({ purpose }) => purpose !== "session");
      return { ...state, phase: "declined", declined: { reasons: event.reasons, on }, terms };
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
      return inSession(state, ({ members, chair }) => ({
        members: members.map((member) => (member.person === event.out ? event.by : member)),
        chair: chair === event.out ? event.by.person : chair,
      }));
    case "session-moved":
      return inSession(state, () => ({ heldOn: event.heldOn }));
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
      const { member, motion } = event;
      return inSession(state, ({ votes }) => ({
        votes: [...votes.filter((vote) => vote.member !== member), { member, motion }],
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

const notYet: Session = {
  heldOn: "",
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
