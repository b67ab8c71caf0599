// One line of the access table: who may do what to which record, in which phases, and by which clause.

/**
 * Body roles hold for days in the whole body. Record roles stand in a record's parties; `self` is whom the record is about.
 * `anyone` is whoever is signed in to the body; `system` the program itself, which is not asked and stands here to be read.
 */
export type Role =
  | "hr"
  | "hr-head"
  | "appointing-official"
  | "administrator"
  | "auditor"
  | "methodologist"
  | "personnel-system"
  | "system"
  | "evaluated"
  | "evaluator"
  | "session-member"
  | "substitute"
  | "delegate"
  | "self"
  | "anyone";

export type RecordName =
  | "unit"
  | "post"
  | "person"
  | "account"
  | "calendar"
  | "campaign"
  | "evaluation"
  | "annual"
  | "notice"
  | "dispute"
  | "disclosure"
  | "destruction"
  | "delegation"
  | "reading";

export interface AccessRow {
  readonly role: Role;
  readonly record: RecordName;
  /** A command's kind or a reading: `see`, `read-result`, `read-sheet`, `read-file`, `read-journal`, `see-lines`, `export`, … */
  readonly action: string;
  readonly phases: "*" | readonly string[];
  /** The item of the edition that gives the clause, `disclosures/official-need`; `house/…` where no act speaks of it. */
  readonly ground: string;
}

/** Rows that share record, phases and ground. */
export function rows(
  record: RecordName,
  roles: readonly Role[],
  actions: readonly string[],
  ground: string,
  phases: AccessRow["phases"] = "*",
): readonly AccessRow[] {
  return roles.flatMap((role) => actions.map((action): AccessRow => ({ role, record, action, phases, ground })));
}
