// What an evaluation asks of whom in each of its stages. That he may is said by the table of access; which of the running
// terms it is done in, by what started that term.
import { happenings } from "@bagalau/methodology/conduct";
import type { Duty } from "./duty.ts";

type Happening = (typeof happenings)[keyof typeof happenings];

interface Deed {
  readonly kind: Duty["kind"];
  /** The right of the access table. */
  readonly action: string;
  /** By what he is to the record, or by what the body made him. */
  readonly as: "party" | "body";
  readonly optional?: true;
  /** What started its term; `sheet` is the term in which the period is evaluated. */
  readonly term?: Happening | "sheet";
  /** Asked only of whoever bears that term. */
  readonly borne?: true;
  /** It falls on the day of the sitting. */
  readonly onSitting?: true;
  readonly asked: (stage: Stage) => boolean;
}

/** Where an evaluation stands, as far as it decides who has something to do. */
export interface Stage {
  readonly phase: string;
  /** Somebody stands in for the evaluator today, and it is not the viewer. */
  readonly stoodInFor: boolean;
  readonly session: SessionStage | null;
}

export interface SessionStage {
  readonly heldOn: string;
  readonly held: boolean;
  readonly explained: boolean;
  readonly argued: boolean;
  readonly motions: number;
  readonly voted: boolean;
  readonly decided: boolean;
  readonly minutes: boolean;
  /** The viewer has signed, or it was written why not. */
  readonly signed: boolean;
  readonly feedback: boolean;
}

const { resultReceived, applicationReceived, minutesSigned } = happenings;

export const deeds: readonly Deed[] = [
  { kind: "send-sheets", action: "send-sheet", as: "body", term: "sheet", asked: () => true },
  { kind: "mark", action: "submit-marks", as: "party", term: "sheet", asked: ({ stoodInFor }) => !stoodInFor },
  {
    kind: "disagree",
    action: "file-application",
    as: "party",
    optional: true,
    term: resultReceived,
    // Before receipt no term runs, and the notice itself is what has to be opened.
    asked: ({ phase }) => phase === "received" || phase === "completed",
  },
  { kind: "call-session", action: "call-session", as: "body", term: applicationReceived, asked: () => true },
  {
    kind: "prepare-session",
    action: "prepare-session",
    as: "body",
    term: applicationReceived,
    borne: true,
    asked: ({ session }) => session?.held !== true,
  },
  {
    kind: "hold-session",
    action: "close-vote",
    as: "body",
    term: applicationReceived,
    asked: ({ session }) => session?.held === true,
  },
  {
    kind: "argue",
    action: "argue",
    as: "party",
    optional: true,
    onSitting: true,
    asked: ({ session }) => session !== null && !session.argued,
  },
  {
    kind: "explain",
    action: "explain",
    as: "party",
    onSitting: true,
    asked: ({ session, stoodInFor }) => session !== null && !session.explained && !stoodInFor,
  },
  {
    kind: "sit",
    action: "vote",
    as: "party",
    onSitting: true,
    asked: ({ session }) => session !== null && (!session.held || session.motions === 0),
  },
  {
    kind: "vote",
    action: "vote",
    as: "party",
    onSitting: true,
    asked: ({ session }) => session !== null && session.held && session.motions > 0 && !session.voted,
  },
  { kind: "draw-minutes", action: "draw-minutes", as: "body", asked: ({ session }) => session?.minutes === false },
  {
    kind: "sign-minutes",
    action: "sign-minutes",
    as: "party",
    asked: ({ session }) => session !== null && session.minutes && !session.signed,
  },
  { kind: "publish-minutes", action: "publish-minutes", as: "body", term: minutesSigned, asked: () => true },
  {
    kind: "record-feedback",
    action: "record-feedback",
    as: "party",
    asked: ({ session, stoodInFor }) => session !== null && session.decided && !session.feedback && !stoodInFor,
  },
];
