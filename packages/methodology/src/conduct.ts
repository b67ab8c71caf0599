// What a pack must call by its name so that the program conducts evaluations and disagreements by it: the words that
// packs/FORMAT.md states as common to both.

/** The panel before which whoever disagrees with a result comes. */
export const sessionPanelId = "session";

/** The happenings that the program brings about: terms start from them and notices tell of them. */
export const happenings = {
  sheetSent: "sheet-sent",
  resultReceived: "result-received",
  applicationReceived: "application-received",
  sessionAppointed: "session-appointed",
  minutesSigned: "minutes-signed",
} as const;

/** Who evaluates, by the part `evaluator` of the rule `assignment`. */
export const evaluatorRoles = { supervisor: "direct-supervisor", head: "head-of-unit" } as const;

/** What the panel decides: `keep` also where no motion is carried, the others with marks that do what they say. */
export const sessionOutcomes = { keep: "keep", raise: "raise", lower: "lower" } as const;

/** Who may be kept from sitting: whom it is about, and whoever gave the marks. */
export const keptFromSitting = { evaluated: "evaluated", evaluator: "own-evaluator" } as const;

/** The roles by which one may sit: those that the body gives, and those that the staff list and the evaluations give. */
export const sessionSeats = [
  "evaluator",
  "direct-supervisor",
  "head-of-unit",
  "hr",
  "hr-head",
  "appointing-official",
] as const;

/** Who decides on the session and its members. */
export const sessionDecider = "appointing-official";

/** Terms by name, and what starts each. The term for deciding on the session has the name that the panel gives it. */
export const termsOfDisagreement = [
  { term: "appeal", event: happenings.resultReceived },
  { term: "session", event: happenings.applicationReceived },
  { term: "minutes", event: happenings.minutesSigned },
] as const;

/** The form on which the session's minutes are drawn, where the act has one. */
export const minutesForm = "session-minutes";
