// What HR may do to a case: which fields each deed asks for, when it has sense, and how it is told to the server.
import { api } from "../api/api.ts";
import type { Case } from "./case-page.tsx";

export interface Draft {
  readonly reason: string;
  readonly person: string | null;
  readonly day: string | null;
  readonly until: string | null;
  readonly duty: string | null;
  readonly counted: string;
  readonly court: string;
  readonly number: string;
  readonly choice: string | null;
  readonly hold: string | null;
  readonly files: readonly string[];
  readonly scan: readonly string[];
}

export const emptyDraft: Draft = {
  reason: "",
  person: null,
  day: null,
  until: null,
  duty: null,
  counted: "",
  court: "",
  number: "",
  choice: null,
  hold: null,
  files: [],
  scan: [],
};

/** `document`: one file, asked as `scan` where the deed cannot do without. */
export type FieldName = Exclude<keyof Draft, "files" | "scan"> | "files" | "scan" | "document";

export interface Deed {
  /** As the access table names it. */
  readonly name: DeedName;
  readonly fields: readonly FieldName[];
  readonly required: readonly FieldName[];
  /** Cannot be taken back by another deed. */
  readonly grave?: boolean;
  /** Which words of the edition `duty` has. */
  readonly duties?: "eligibility" | "routing";
  readonly choices?: readonly string[];
  /** It may be permitted and still have nothing to be done to. */
  readonly fits?: (of: Case) => boolean;
  readonly tell: (given: Told) => Promise<unknown>;
}

export interface Told {
  readonly evaluation: string;
  readonly draft: Draft;
  readonly key: string;
}

const { conduct, application, sheet } = api.evaluations;
const ofCase = ({ evaluation, key }: Told) => ({ params: { evaluation }, key });
const documentOf = ({ scan }: Draft): string | null => scan[0] ?? null;

export const deedNames = [
  "send-sheet",
  "return-sheet",
  "change-evaluator",
  "substitute",
  "end-substitution",
  "evaluate-without",
  "exclude",
  "include",
  "enter-application",
  "complete",
  "hold",
  "release",
  "record-court-appeal",
  "record-court-outcome",
  "carry-out-court-act",
] as const;
export type DeedName = (typeof deedNames)[number];

export const deeds: readonly Deed[] = [
  { name: "send-sheet", fields: [], required: [], tell: (told) => conduct.sendSheet(ofCase(told)) },
  {
    name: "return-sheet",
    fields: ["reason"],
    required: ["reason"],
    tell: (told) => sheet.giveBack({ ...ofCase(told), body: { reason: told.draft.reason } }),
  },
  {
    name: "change-evaluator",
    fields: ["person", "duty", "reason", "document"],
    required: ["person", "reason"],
    duties: "routing",
    tell: (told) => {
      const { person, duty, reason } = told.draft;
      const body = { to: person!, duty, ground: reason, document: documentOf(told.draft) };
      return conduct.changeEvaluator({ ...ofCase(told), body });
    },
  },
  {
    name: "substitute",
    fields: ["person", "day", "until", "reason"],
    required: ["person", "day", "reason"],
    fits: ({ substitute }) => substitute === null,
    tell: (told) => {
      const { person, day, until, reason } = told.draft;
      return conduct.substitute({ ...ofCase(told), body: { substitute: person!, from: day!, until, ground: reason } });
    },
  },
  {
    name: "end-substitution",
    fields: ["reason"],
    required: ["reason"],
    fits: ({ substitute }) => substitute !== null,
    tell: (told) => conduct.endSubstitution({ ...ofCase(told), body: { reason: told.draft.reason } }),
  },
  {
    name: "evaluate-without",
    fields: ["day", "document"],
    required: ["day"],
    fits: ({ dismissedOn }) => dismissedOn === null,
    tell: (told) =>
      conduct.evaluateWithout({
        ...ofCase(told),
        body: { dismissedOn: told.draft.day!, document: documentOf(told.draft) },
      }),
  },
  {
    name: "exclude",
    fields: ["duty", "counted", "reason"],
    required: ["duty", "reason"],
    duties: "eligibility",
    tell: (told) => {
      const { duty, counted, reason } = told.draft;
      const body = { duty: duty!, counted: counted.trim() === "" ? null : counted.trim().replace(",", "."), reason };
      return conduct.exclude({ ...ofCase(told), body });
    },
  },
  {
    name: "include",
    fields: ["reason"],
    required: ["reason"],
    tell: (told) => conduct.include({ ...ofCase(told), body: { reason: told.draft.reason } }),
  },
  {
    name: "enter-application",
    fields: ["day", "scan", "reason", "files"],
    required: ["day", "scan"],
    tell: (told) => {
      const { day, reason, files, scan } = told.draft;
      const body = { text: reason, files: [...files], scan: scan[0]!, receivedOn: day! };
      return application.enter({ ...ofCase(told), body });
    },
  },
  { name: "complete", fields: [], required: [], tell: (told) => conduct.complete(ofCase(told)) },
  {
    name: "hold",
    fields: ["reason", "document"],
    required: ["reason"],
    tell: (told) =>
      conduct.hold({ ...ofCase(told), body: { ground: told.draft.reason, document: documentOf(told.draft) } }),
  },
  {
    name: "release",
    fields: ["hold", "reason"],
    required: ["hold", "reason"],
    fits: ({ kept }) => kept.holds.length > 0,
    tell: (told) => conduct.release({ ...ofCase(told), body: { hold: told.draft.hold!, ground: told.draft.reason } }),
  },
  {
    name: "record-court-appeal",
    fields: ["day", "court", "number", "document"],
    required: ["day", "court"],
    fits: ({ court }) => court.every(({ outcome }) => outcome !== null),
    tell: (told) => {
      const { day, court, number } = told.draft;
      const body = { filedOn: day!, court, number, document: documentOf(told.draft) };
      return conduct.courtAppeal({ ...ofCase(told), body });
    },
  },
  {
    name: "record-court-outcome",
    fields: ["day", "choice", "reason", "document"],
    required: ["day", "choice"],
    choices: ["upheld", "annulled", "returned", "withdrawn"],
    fits: ({ court }) => court.some(({ outcome }) => outcome === null),
    tell: (told) => {
      const { day, choice, reason } = told.draft;
      const outcome = choice as "upheld" | "annulled" | "returned" | "withdrawn";
      const body = { decidedOn: day!, outcome, note: reason, document: documentOf(told.draft) };
      return conduct.courtOutcome({ ...ofCase(told), body });
    },
  },
  {
    name: "carry-out-court-act",
    fields: ["choice", "reason", "document"],
    required: ["choice", "reason"],
    grave: true,
    choices: ["session", "result"],
    fits: ({ court }) =>
      court.some(
        ({ outcome, carriedOut }) => (outcome === "annulled" || outcome === "returned") && carriedOut === null,
      ),
    tell: (told) => {
      const { choice, reason } = told.draft;
      const body = { annuls: choice as "session" | "result", reason, document: documentOf(told.draft) };
      return conduct.courtAct({ ...ofCase(told), body });
    },
  },
];

export function isFilled({ required }: Deed, draft: Draft): boolean {
  return required.every((field) => {
    if (field === "document" || field === "scan") return draft.scan.length > 0;
    const value = draft[field];
    return typeof value === "string" ? value.trim() !== "" : value !== null && value.length > 0;
  });
}
