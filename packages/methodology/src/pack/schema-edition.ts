// The shape of pack.yaml, edition.yaml, of what stands beside the law, of examples and of calendars.
import { z } from "zod";
import {
  address,
  addresses,
  between,
  citation,
  date,
  flag,
  id,
  language,
  line,
  nullable,
  packId,
  text,
  whole,
} from "./schema-values.ts";

export const pack = z.strictObject({
  id: packId,
  country: id,
  title: text,
  body: text,
  official: z.array(language).min(1),
  kind: z.enum(["typical", "local", "national", "example"]),
  timezone: line,
  calendar: id,
  editions: z.array(date).min(1),
});

/** The kinds of things that an edition states and another may take away, by the key of `without`. */
export const KINDS = [
  "rules",
  "forms",
  "terms",
  "panels",
  "notices",
  "disclosures",
  "uses",
  "roles",
  "duties",
  "scales",
  "catalogues",
  "functions",
  "units",
  "examples",
] as const;
export type Kind = (typeof KINDS)[number];

const ids = z.array(id).optional();

const without = z.strictObject({
  clauses: z.array(address).optional(),
  rules: ids,
  forms: ids,
  terms: ids,
  panels: ids,
  notices: ids,
  disclosures: ids,
  uses: ids,
  roles: ids,
  duties: ids,
  scales: ids,
  catalogues: ids,
  functions: ids,
  units: ids,
  examples: ids,
});

export const edition = z.strictObject({
  act: z.strictObject({ number: line, title: text, adoptedOn: date, publishedOn: nullable(date) }),
  inForceFrom: date,
  inForceUntil: nullable(date),
  repeal: nullable(z.strictObject({ act: text, on: date, ...citation, clause: addresses.optional() })),
  provenance: citation.provenance,
  quote: citation.quote,
  because: citation.because,
  clause: addresses.optional(),
  doubts: citation.doubts,
  checkedOn: date,
  source: z.strictObject({ file: line, note: text }).optional(),
  amends: nullable(date),
  derives: nullable(z.strictObject({ pack: packId, edition: date })),
  without: without.optional(),
  missing: z.strictObject({ clauses: z.array(address), because: text.optional() }).optional(),
});

export const clauseTitles = z.record(address, text);

export const notes = z.array(
  z.strictObject({
    clause: address,
    kind: z.enum(["slip", "silence", "picture", "missing-base"]),
    text,
    accepts: z.array(z.strictObject({ code: id, refersTo: address })).optional(),
  }),
);

const exampleShared = { id, name: text, because: text };
const outcome = { value: nullable(line).optional(), exact: nullable(line).optional(), reason: line.optional() };
const ruleExpectation = z.strictObject({
  ...outcome,
  grade: nullable(id).optional(),
  parts: z.record(line, z.strictObject(outcome)).optional(),
  errors: z
    .array(z.strictObject({ path: z.string(), code: id }))
    .min(1)
    .optional(),
});

const ruleExample = z.strictObject({ ...exampleShared, rule: id, given: z.unknown(), expect: ruleExpectation });
const termExample = z.strictObject({ ...exampleShared, term: id, from: date, expect: z.strictObject({ due: date }) });

/** What an example expects of a rule: keys that it leaves out it does not look at. */
export type RuleExpectation = z.output<typeof ruleExpectation>;
export type OutcomeExpectation = { [Key in keyof typeof outcome]?: z.output<(typeof outcome)[Key]> };

/** An example is of a rule or of a term; the key that it has tells which. */
export const examples = z.array(z.unknown());
export function exampleSchema(written: unknown): z.ZodType {
  const isTerm = typeof written === "object" && written !== null && "term" in written;
  return isTerm ? termExample : ruleExample;
}

const grounded = { provenance: citation.provenance, because: text.optional(), quote: citation.quote };
const year = whole.refine((number) => number >= 1 && number <= 9999, { params: { code: "not-a-whole-number" } });

const yearly = z.strictObject({
  month: between(1, 12),
  day: between(1, 31),
  from: nullable(year).optional(),
  until: nullable(year).optional(),
});

export const holidays = z.strictObject({
  id,
  title: text,
  years: z.strictObject({ from: year, until: year }),
  weekend: z.strictObject({ days: z.array(between(1, 7)), ...grounded }),
  holidays: z.array(
    z.strictObject({
      id,
      title: text,
      movable: flag,
      when: z.union([yearly, z.strictObject({ dates: z.array(date) })]),
      ...grounded,
    }),
  ),
});

export const transfers = z.array(z.strictObject({ off: date, workInstead: nullable(date).optional(), act: line }));

export type PackContent = z.output<typeof pack>;
export type EditionContent = z.output<typeof edition>;
export type NoteContent = z.output<typeof notes>[number];
export type RuleExampleContent = z.output<typeof ruleExample>;
export type TermExampleContent = z.output<typeof termExample>;
