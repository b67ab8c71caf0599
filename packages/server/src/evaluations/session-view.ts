// The session as its members, the parties and HR see it: materials and hearing by one right, motions and minutes by another,
// and what motions would make of the result only as a reading that is journaled.
import { phaseTitles } from "@bagalau/procedure";
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import { Problem } from "../http/problem.ts";
import { becauseOf, mustBy, openEvaluation } from "./open-evaluation.ts";
import type { Evaluation, OpenRecord } from "./open-evaluation.ts";
import { namesFor } from "./person-names.ts";
import type { NameOf } from "./person-names.ts";
import { journalReadings } from "./readings.ts";
import { answered, gradeWord, roleWord, titledAs } from "./shown.ts";
import { unopenedOf } from "./unopened.ts";

type Session = NonNullable<Evaluation["session"]>;

export async function sessionView(app: App, viewer: Viewer, id: string) {
  const opened = await openEvaluation(app, viewer, id);
  const by = mustBy(opened, "read-materials");
  const { state, law } = opened;
  const { session, phase, application } = state;
  if (session === null) throw new Problem("not-found");
  const nameOf = await namesFor(app, viewer, peopleIn(session));
  const readsMinutes = opened.may("read-minutes").ok;
  const panel = law.edition.panels.get("session")?.content;
  const { materials, explained, speeches, heldOn, held, chair, secretary, present, members, feedback } = session;
  return answered({
    evaluation: id,
    version: opened.version,
    phase: titledAs(phase, phaseTitles[phase]),
    heldOn,
    time: session.time,
    place: session.place,
    held,
    invited: session.invitations.map(({ person, ...told }) => ({ ...told, person: nameOf(person) })),
    members: members.map(({ person, role }) => {
      return { person: nameOf(person), role: roleWord(law.edition, role), present: present.includes(person) };
    }),
    chair: chair === null ? null : nameOf(chair),
    secretary: secretary === null ? null : nameOf(secretary.person),
    application,
    materials,
    explained,
    arguments: session.arguments,
    speeches: speeches.map(({ member, stance, text }) => ({ member: nameOf(member), stance, text })),
    outcomes: (panel?.outcomes ?? []).map(({ id: outcome, title, clause }) => {
      return { id: outcome, title, clause: clause.join(", ") };
    }),
    ...(readsMinutes ? await decidedIn(app, viewer, opened, session, nameOf) : hidden),
    feedback,
    because: becauseOf(by),
  });
}

const hidden = { motions: null, votes: null, decision: null, minutes: null };

async function decidedIn(app: App, viewer: Viewer, opened: OpenRecord<Evaluation>, session: Session, nameOf: NameOf) {
  const { votes, decision, minutes } = session;
  return {
    motions: await motionsOf(app, viewer, opened, session, nameOf),
    votes: votes.map(({ member, motion, own = false }) => ({ member: nameOf(member), motion, own })),
    decision: decision === null ? null : { ...decision, outcome: outcomeWord(opened, decision.outcome) },
    minutes:
      minutes === null
        ? null
        : {
            ...minutes,
            signatures: minutes.signatures.map((one) => ({ ...one, member: nameOf(one.member) })),
            unsigned: minutes.unsigned.map((one) => ({ ...one, member: nameOf(one.member) })),
          },
  };
}

async function motionsOf(
  app: App,
  viewer: Viewer,
  opened: OpenRecord<Evaluation>,
  { motions }: Session,
  nameOf: NameOf,
) {
  const { id, person, law, state } = opened;
  const may = opened.may("read-result");
  const reads = may.ok && (await isOfficial(app, viewer, opened, may.role)) ? may : ({ ok: false } as const);
  if (reads.ok && motions.some(({ result }) => result !== null)) {
    await journalReadings(app, viewer, [{ record: "evaluation", id, person, action: "read-result", by: reads }]);
  }
  return motions.map(({ motion, outcome, by, grounds, given, result }) => {
    const shown = result === null || !reads.ok ? null : result;
    return {
      motion,
      outcome: outcomeWord(opened, outcome),
      by: nameOf(by),
      grounds,
      given: reads.ok ? given : null,
      result: shown && { shown: shown.shown, grade: gradeWord(law.edition, state.rule, shown.grade) },
    };
  });
}

/**
 * What motions would make of the result tells the evaluated his new result: he learns it from the notice that he opens, not
 * sooner. Until the minutes are signed nothing stands yet.
 */
async function isOfficial(app: App, { body }: Viewer, { id, state }: OpenRecord<Evaluation>, role: string) {
  if (role !== "evaluated") return true;
  const signedOn = state.session?.minutes?.signedOn ?? null;
  return signedOn !== null && (await unopenedOf(app, body, "evaluation", id)) === null;
}

function outcomeWord({ law }: OpenRecord<Evaluation>, outcome: string) {
  const outcomes = law.edition.panels.get("session")?.content.outcomes ?? [];
  return titledAs(outcome, outcomes.find(({ id }) => id === outcome)?.title);
}

function peopleIn({ members, invitations, chair, secretary, speeches, motions }: Session): readonly (string | null)[] {
  return [
    ...invitations.map(({ person }) => person),
    ...members.map(({ person }) => person),
    chair,
    secretary?.person ?? null,
    ...speeches.map(({ member }) => member),
    ...motions.map(({ by }) => by),
  ];
}
