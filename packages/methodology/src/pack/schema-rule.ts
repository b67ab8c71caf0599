// The shape of rules and of what rules use: inputs, requirements, parts, functions, scales, catalogues, units.
import { z } from "zod";
import {
  citation,
  citationIfAny,
  decimal,
  exact,
  flag,
  id,
  line,
  name,
  nullable,
  stated,
  text,
  unit,
  whole,
  words,
} from "./schema-values.ts";

const ROUNDING_MODES = ["half-up", "half-down", "half-even", "up", "down", "ceiling", "floor"] as const;

const when = z.record(line, words);

/** Why something that is collected is by the act not counted. */
const unused = z.strictObject({ ...citation, because: text });

const anyInput = {
  help: text.optional(),
  optional: flag.optional(),
  nullable: id.optional(),
  when: when.optional(),
  expectedWhen: when.optional(),
  unused: unused.optional(),
};

const numberBounds = { unit: unit.optional(), min: nullable(exact).optional(), max: nullable(exact).optional() };

/** Titles of words, by word: what a person reads in place of `leader`. */
const wordTitles = z.record(line, text);

function inputKinds<Title extends z.ZodType>(title: Title) {
  return z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("number"),
      title,
      ...anyInput,
      ...numberBounds,
      above: nullable(exact).optional(),
      digits: whole.optional(),
      default: exact.optional(),
    }),
    z.strictObject({ kind: z.literal("count"), title, ...anyInput, ...numberBounds, default: exact.optional() }),
    z.strictObject({
      kind: z.literal("choice"),
      title,
      ...anyInput,
      of: z.array(line).min(1).optional(),
      catalogue: id.optional(),
      titles: wordTitles.optional(),
      default: line.optional(),
    }),
    z.strictObject({ kind: z.literal("flag"), title, ...anyInput, default: flag.optional() }),
    z.strictObject({
      kind: z.literal("record"),
      title,
      ...anyInput,
      get fields() {
        return z.record(id, input);
      },
    }),
    z.strictObject({
      kind: z.literal("list"),
      title,
      ...anyInput,
      get of() {
        return element;
      },
      min: whole.optional(),
      max: whole,
    }),
  ]);
}

type InputShared = {
  title?: z.output<typeof text> | undefined;
} & { [Key in keyof typeof anyInput]?: z.output<(typeof anyInput)[Key]> };

type Bounds = { [Key in keyof typeof numberBounds]?: z.output<(typeof numberBounds)[Key]> };

/** An input as read. Given by hand, since a type cannot be inferred from a schema that contains itself. */
export type InputContent = InputShared &
  (
    | ({ kind: "number"; above?: Bounds["min"]; digits?: number; default?: z.output<typeof exact> } & Bounds)
    | ({ kind: "count"; default?: z.output<typeof exact> } & Bounds)
    | {
        kind: "choice";
        of?: string[];
        catalogue?: string;
        titles?: Record<string, z.output<typeof text>>;
        default?: string;
      }
    | { kind: "flag"; default?: boolean }
    | { kind: "record"; fields: Record<string, InputContent> }
    | { kind: "list"; of: InputContent; min?: number; max: number }
  );

const input: z.ZodType<InputContent> = z.lazy(() => inputKinds(text)) as unknown as z.ZodType<InputContent>;
const element: z.ZodType<InputContent> = z.lazy(() =>
  inputKinds(text.optional()),
) as unknown as z.ZodType<InputContent>;

const requirement = z.strictObject({
  each: z.record(name, line).optional(),
  that: line,
  at: z.array(line).min(1),
  code: z.enum(["out-of-range", "inconsistent"]),
  says: text,
  ...citation,
});

const part = z.strictObject({
  id: name,
  title: text,
  ...citation,
  kind: z.enum(["number", "text", "flag"]).optional(),
  of: z.array(line).min(1).optional(),
  titles: wordTitles.optional(),
  unit: unit.optional(),
  min: nullable(exact).optional(),
  max: nullable(exact).optional(),
  internal: flag.optional(),
  when: when.optional(),
  formula: line,
});

/** A further file of a rule that is a folder. */
export const partsFile = z.strictObject({ parts: z.array(z.unknown()).min(1) });

export const rule = z.strictObject({
  ...stated,
  for: z.enum(["person", "body", "authority"]),
  inputs: z.record(name, input),
  requires: z.array(requirement).optional(),
  parts: z.array(part).min(1),
  value: nullable(name),
  rounding: z.strictObject({
    digits: whole.refine((digits) => digits <= 12, { params: { code: "too-many-digits" } }),
    mode: z.enum(ROUNDING_MODES),
    ...citation,
  }),
  grade: nullable(id),
});

export const functions = z.array(z.strictObject({ ...stated, id: name, params: z.array(name), formula: line }));

export const scales = z.array(
  z.strictObject({
    ...stated,
    unit: unit.optional(),
    digits: whole,
    mode: z.enum(ROUNDING_MODES),
    grades: z
      .array(
        z.strictObject({
          id,
          title: text,
          from: exact,
          to: exact,
          clause: citationIfAny.clause,
          quote: citation.quote,
          provenance: citationIfAny.provenance,
          because: citation.because,
        }),
      )
      .min(1),
  }),
);

/** An item's keys beyond these are attributes, as `attributes` declares: checked when the catalogue is resolved. */
const catalogueItem = z
  .object({
    id,
    title: text,
    clause: citationIfAny.clause,
    provenance: citationIfAny.provenance,
    quote: citation.quote,
    because: citation.because,
  })
  .catchall(decimal);

export const catalogues = z.array(
  z.strictObject({ ...stated, attributes: z.record(name, unit), items: z.array(catalogueItem).min(1) }),
);

export const units = z.array(
  z.strictObject({
    id: name,
    title: z.strictObject({
      kk: z.strictObject({ one: line, other: line }),
      ru: z.strictObject({ one: line, few: line, many: line, other: line }),
      en: z.strictObject({ one: line, other: line }),
    }),
  }),
);

export type RuleContent = z.output<typeof rule>;
export type PartContent = z.output<typeof part>;
export type FunctionContent = z.output<typeof functions>[number];
export type ScaleContent = z.output<typeof scales>[number];
export type UnitContent = z.output<typeof units>[number];
