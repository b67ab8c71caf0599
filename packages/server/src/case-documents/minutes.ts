// The minutes of a calibration session, by the edition's form, with what was decided and how it was signed.
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import type { Document, Section } from "../documents/document.ts";
import type { FieldValue, Issue, RowValues } from "../documents/form-values.ts";
import { formOf } from "../documents/own-forms.ts";
import type { Evaluation, OpenRecord } from "../evaluations/open-evaluation.ts";
import { roleWord } from "../evaluations/shown.ts";
import { periodText } from "./period-text.ts";
import { filled } from "./print.ts";
import { namedBy } from "./subject.ts";
import type { Named } from "./subject.ts";
import { said } from "./texts.ts";

type Opened = Pick<OpenRecord<Evaluation>, "state" | "law">;
type Session = NonNullable<Evaluation["session"]>;
type Minutes = NonNullable<Session["minutes"]>;

/** Unsigned minutes are a draft and say so. */
export async function minutesDocument(app: App, viewer: Viewer, opened: Opened, issue: Issue): Promise<Document> {
  const { state, law } = opened;
  const session = state.session!;
  const minutes = session.minutes!;
  const named = await namedBy(app, viewer, [state.person, ...session.members.map(({ person }) => person)]);
  const form = formOf(law.edition, "session-minutes")!;
  const known = headingOf(state, minutes, named, issue);
  const { heading = [], tables = [], signatures = [] } = form.content;
  const votes = session.members.map(({ person, role }) => voteOf(opened, session, person, role, named, issue));
  const signed = minutes.signatures.map(({ member, on, scan }) => ({
    name: named(member),
    on,
    inSystem: scan === null,
  }));
  const waiting = minutes.unsigned.map(({ member }) => ({ name: named(member), on: null }));
  const document = filled(
    form,
    {
      heading: Object.fromEntries(heading.map(({ id }) => [id, known[id] ?? null])),
      tables: Object.fromEntries(
        tables.map(({ id, columns }) => {
          const cells = ({ cells: all }: RowValues) =>
            Object.fromEntries(columns.map((column) => [column.id, all[column.id] ?? null]));
          return [id, votes.map((vote) => ({ cells: cells(vote) }))];
        }),
      ),
      signatures: Object.fromEntries(signatures.slice(0, 1).map(({ id }) => [id, [...signed, ...waiting]])),
    },
    minutes.signedOn === null ? { ...issue, marks: ["draft"] } : issue,
  );
  return { ...document, sections: [...document.sections, ...decided(opened, session, minutes, named, issue)] };
}

function headingOf(
  state: Evaluation,
  { number }: Minutes,
  named: Named,
  { language }: Issue,
): Readonly<Record<string, FieldValue>> {
  const session = state.session!;
  const given = state.results.filter(({ setAside }) => !setAside);
  const before = given.findLast(({ cause }) => cause === "sheet");
  return {
    number,
    heldOn: session.heldOn,
    evaluated: named(state.person),
    period: periodText(language, state.period.id),
    markBefore: before?.shown ?? null,
    evaluatorSays: session.explained,
    evaluatedSays: session.arguments.map(({ text }) => text).join("\n"),
    markAfter: given.at(-1)?.shown ?? null,
  };
}

/** How one member voted and what he said for it. */
function voteOf(
  { law }: Opened,
  { votes, motions, speeches }: Session,
  member: string,
  role: string,
  named: Named,
  { language }: Issue,
): RowValues {
  const vote = votes.find((one) => one.member === member);
  const motion = motions.find((one) => one.motion === vote?.motion);
  const spoken = speeches.filter((one) => one.member === member).map(({ text }) => text);
  const moved = motions.filter(({ by }) => by === member).map(({ grounds }) => grounds);
  const outcome =
    vote === undefined
      ? said(language, "not-voted")
      : motion === undefined
        ? said(language, "abstained")
        : outcomeText({ law }, motion.outcome, language);
  return {
    cells: {
      name: named(member),
      role: roleWord(law.edition, role).title[language],
      outcome,
      grounds: [...spoken, ...moved].join("\n"),
    },
  };
}

function outcomeText({ law }: Pick<Opened, "law">, outcome: string, language: Issue["language"]): string {
  const panel = law.edition.panels.get("session")?.content;
  return panel?.outcomes.find(({ id }) => id === outcome)?.title[language] ?? outcome;
}

/** What the form has no place for and the minutes must not lose. */
function decided(
  { law }: Opened,
  { decision }: Session,
  { text, unsigned }: Minutes,
  named: Named,
  { language }: Issue,
): readonly Section[] {
  const field = (id: "minutes.decision" | "minutes.for", value: string) => {
    return { id, title: said(language, id), entry: { text: value, day: null, count: null } };
  };
  const refusals = unsigned.map(({ member, reason }) => `${named(member)}: ${reason}`).join("\n");
  const long = (id: "minutes.text" | "minutes.unsigned", content: string): readonly Section[] =>
    content === "" ? [] : [{ kind: "long-text", id, title: said(language, id), text: content }];
  return [
    ...(decision === null
      ? []
      : [
          {
            kind: "fields" as const,
            fields: [
              field("minutes.decision", outcomeText({ law }, decision.outcome, language)),
              field("minutes.for", String(decision.votes)),
            ],
          },
        ]),
    ...long("minutes.text", text),
    ...long("minutes.unsigned", refusals),
  ];
}
