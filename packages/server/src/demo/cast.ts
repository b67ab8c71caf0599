// Who plays what: each part is a post of the staff list, so that a seed changes names and marks and never the story.

interface Part {
  readonly part: string;
  readonly roles: readonly string[];
  readonly delegated?: boolean;
}

/** By post: the part that stands in the login, the roles that the body gives, and whether a role comes by delegation. */
export const parts: Readonly<Record<string, Part>> = {
  akim: { part: "akim", roles: ["appointing-official"] },
  "deputy-akim": { part: "deputy-akim", roles: [], delegated: true },
  "personnel-head": { part: "hr-head", roles: ["hr-head"] },
  "personnel-1": { part: "hr", roles: ["hr"] },
  "personnel-2": { part: "methodologist", roles: ["methodologist"] },
  "finance-7": { part: "auditor", roles: ["auditor"] },
  "social-head": { part: "evaluator-of-many", roles: [] },
  "social-deputy": { part: "co-evaluator", roles: [] },
  "farming-head": { part: "substitute", roles: [] },
  chief: { part: "evaluator", roles: [] },
  "finance-2": { part: "applicant", roles: [] },
  "records-4": { part: "evaluated", roles: [] },
};

export const cast = {
  akim: "akim",
  deputyAkim: "deputy-akim",
  hr: "personnel-1",
  hrHead: "personnel-head",
  /** Has twenty-three people and names two who evaluate beside him. */
  evaluatorOfMany: "social-head",
  coEvaluators: [
    { post: "social-deputy", people: numbered("social", 3, 10) },
    { post: "social-1", people: numbered("social", 11, 17) },
  ],
  /** On leave while his people are to be evaluated, and who stands in. */
  absent: "building-head",
  substitute: "farming-head",
  seconded: "farming-2",
  /** Ill for most of the quarter. */
  ill: "social-7",
  /** Appointed shortly before the quarter's end. */
  newcomer: "finance-6",
  /** Dismissed in the last closed quarter, told by registered letter. */
  toldByLetter: "finance-5",
  /** Dismissed in the open quarter: the e-mail came back, a text message is on its way. */
  toldByMessage: "records-5",
  /** Dismissed in the open quarter: no address is known. */
  withoutAddress: "finance-8",
  /** His sheet was filled in on paper. */
  onPaper: "village-1",
  /** His sheet was given back to the evaluator. */
  givenBack: "social-2",
  /** Had his mark raised by a session in the last closed quarter. */
  raised: "records-3",
  /** Filed when the term had passed. */
  tooLate: "finance-4",
  /** In the open quarter, by how far the disagreement has gone. */
  applied: "records-3",
  takenBack: "finance-3",
  called: "finance-2",
  decided: "finance-1",
  signed: "records-2",
  published: "records-1",
  /** Nobody has marked them yet; of the first two there is a draft. */
  unmarked: ["social-18", "social-19", "social-20", "social-21", "social-22", "building-3", "building-4"],
  /** Marked, and the result is not opened yet. */
  unopened: ["finance-deputy", "records-6", "social-deputy", "village-2", "records-4"],
} as const;

function numbered(unit: string, from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${unit}-${from + index}`);
}
