// The shape of forms and of the procedure: terms, panels, notices, disclosures, uses, roles, duties.
import { z } from "zod";
import type { catalogues } from "./schema-rule.ts";
import {
  between,
  citation,
  citationIfAny,
  decimal,
  flag,
  fraction,
  id,
  line,
  nullable,
  stated,
  text,
  unit,
  whole,
  words,
} from "./schema-values.ts";

const FIELD_TYPES = [
  "text",
  "long-text",
  "count",
  "number",
  "percent",
  "date",
  "flag",
  "mark",
  "file",
  "identifier",
  "money",
] as const;
const MEANS = [
  "registered-letter",
  "telephonogram",
  "telegram",
  "text-message",
  "e-mail",
  "in-system",
  "mobile-app",
  "other-recorded",
] as const;
const GROUNDS = [
  "bonus",
  "reward",
  "training",
  "rotation",
  "promotion",
  "demotion",
  "dismissal",
  "training-topics",
] as const;
const FORM_KINDS = [
  "sheet",
  "plan",
  "report",
  "questionnaire",
  "interview",
  "conclusion",
  "application",
  "minutes",
  "notice",
  "schedule",
] as const;
const DUTY_KINDS = [
  "eligibility",
  "routing",
  "keeping",
  "conduct",
  "quality",
  "source",
  "schedule",
  "publication",
] as const;

/** Condition on words of the form's context, as an input's `when`. */
const when = z.record(line, words);

const field = z.strictObject({
  id,
  title: text,
  type: z.enum(FIELD_TYPES),
  help: text.optional(),
  when: when.optional(),
  feeds: line.optional(),
});

const column = z.strictObject({
  id,
  title: text,
  type: z.enum(FIELD_TYPES),
  group: text.optional(),
  total: z.enum(["sum", "mean", "none"]).optional(),
  feeds: line.optional(),
  when: when.optional(),
});

const row = z.strictObject({ id, title: text, repeats: flag.optional(), when: when.optional() });

const table = z.strictObject({
  id,
  title: text,
  when: when.optional(),
  rows: z.array(row).min(1),
  columns: z.array(column).min(1),
  totals: flag.optional(),
});

const answer = z.strictObject({ id, text, group: id.optional(), negative: flag.optional() });

const question = z.strictObject({
  id,
  group: text.optional(),
  text,
  answer: z.enum(["one", "several", "open"]),
  open: id.optional(),
  answers: z.array(answer).min(1).optional(),
  answerGroups: z.array(z.strictObject({ id, title: text, negative: flag.optional() })).optional(),
  when: when.optional(),
  feeds: line.optional(),
});

export const form = z.strictObject({
  ...stated,
  kind: z.enum(FORM_KINDS),
  heading: z.array(field).min(1).optional(),
  tables: z.array(table).min(1).optional(),
  questions: z.array(question).min(1).optional(),
  explanations: z.array(z.strictObject({ id, text })).optional(),
  signatures: z.array(z.strictObject({ id, title: text })).optional(),
  notes: z.array(text).optional(),
});

/** Exactly one of the four ways to say when something is due; which keys belong together is checked after the shape. */
const due = z.strictObject({
  workingDays: between(1, 999).optional(),
  calendarDays: between(1, 999).optional(),
  period: z.enum(["quarter", "half", "year"]).optional(),
  month: between(1, 12).optional(),
  day: z.union([z.literal("last"), between(1, 31)]).optional(),
  workingDaysBefore: between(1, 999).optional(),
  term: id.optional(),
});

export const terms = z.array(
  z.strictObject({
    ...stated,
    from: z.strictObject({ event: id, title: text, proved: flag.optional() }),
    due,
    holder: id,
    missed: z.strictObject({ effect: z.enum(["refused", "overdue", "lapses"]), text }),
  }),
);

export const panels = z.array(
  z.strictObject({
    ...stated,
    size: z.strictObject({ min: whole, max: whole.optional(), odd: flag.optional(), ...citationIfAny }),
    members: z.array(
      z.strictObject({ role: id, count: z.strictObject({ min: whole, max: whole.optional() }), ...citation }),
    ),
    excluded: z.array(z.strictObject({ who: id, ...citation })),
    quorum: nullable(z.strictObject({ share: fraction, ...citation })),
    majority: nullable(z.strictObject({ of: z.enum(["present", "members", "composition"]), ...citation })),
    tie: nullable(z.strictObject({ decides: z.enum(["chair", "nobody"]), ...citation })),
    vote: nullable(z.enum(["open", "secret"])),
    secretary: nullable(z.strictObject({ role: id, votes: flag, ...citation })),
    replacement: nullable(z.strictObject({ by: id, ...citation })),
    outcomes: z.array(z.strictObject({ id, title: text, ...citation })).min(1),
    composition: nullable(z.strictObject({ decidedBy: id, term: nullable(id), ...citation })),
    documents: z.array(id).optional(),
    minutes: nullable(id),
  }),
);

export const notices = z.array(
  z.strictObject({
    ...stated,
    to: id,
    about: id,
    term: nullable(id),
    means: z.array(z.strictObject({ id: z.enum(MEANS), proof: text })).min(1),
    when: nullable(text),
  }),
);

export const disclosures = z.array(
  z.strictObject({
    ...stated,
    what: z.enum(["result", "answers", "documents", "minutes"]),
    who: z.array(id).min(1),
    ground: nullable(text),
    recorded: flag,
  }),
);

export const uses = z.array(
  z.strictObject({ ...stated, result: id, grounds: z.array(z.enum(GROUNDS)).min(1), only: flag }),
);

/** `categories`: where the act says of which categories whoever bears the role is. */
export const roles = z.array(z.strictObject({ ...stated, categories: z.array(line).min(1).optional() }));

export const duties = z.array(
  z.strictObject({
    ...stated,
    of: id,
    kind: z.enum(DUTY_KINDS),
    text,
    values: z.record(id, z.strictObject({ value: decimal, unit: unit.optional() })).optional(),
  }),
);

export type FormContent = z.output<typeof form>;
export type DueContent = z.output<typeof due>;
export type TermContent = z.output<typeof terms>[number];
export type Panel = z.output<typeof panels>[number];
export type NoticeContent = z.output<typeof notices>[number];
export type Disclosure = z.output<typeof disclosures>[number];
export type Use = z.output<typeof uses>[number];
export type Role = z.output<typeof roles>[number];
export type Duty = z.output<typeof duties>[number];
export type CatalogueContent = z.output<typeof catalogues>[number];
export type CitationContent = z.output<z.ZodObject<typeof citation>>;
