// Values of a JSON schema, and the same with one place broken.
import fc from "fast-check";
import type { JsonSchema } from "./schema-fields.ts";

export interface Shaped {
  readonly schema: JsonSchema;
  readonly must: boolean;
}

interface Arbitraries {
  readonly of: (schema: JsonSchema, depth?: number, name?: string) => fc.Arbitrary<unknown>;
  readonly fields: (fields: Readonly<Record<string, Shaped>>, depth?: number) => fc.Arbitrary<Record<string, unknown>>;
}

const deepest = 5;

/** By kind: the ids of records that exist in the body; under `elsewhere` those of another. */
export type KnownIds = ReadonlyMap<string, readonly string[]>;

/** By the field that has one: a right value where the description says only that there is some. */
export type Samples = Readonly<Record<string, unknown>>;

export function valuesOf(ids: KnownIds, samples: Samples = {}): Arbitraries {
  const all = [...ids.values()].flat();

  /** Mostly of the kind that the field is called after: `unit`, `units`. A key of a request is seldom one that was used. */
  function idFor(name: string): fc.Arbitrary<string> {
    const fresh = fc.noBias(fc.noShrink(fc.uuid({ version: 4 })));
    if (name === "idempotency-key" || all.length === 0) return fresh;
    const own = [...ids].filter(([kind]) => name.startsWith(kind)).flatMap(([, some]) => some);
    return fc.oneof(
      { weight: own.length === 0 ? 0 : 6, arbitrary: fc.constantFrom(...own, all[0]!) },
      { weight: 1, arbitrary: fc.constantFrom(...all) },
      { weight: 1, arbitrary: fresh },
    );
  }

  function of(schema: JsonSchema, depth = 0, name = ""): fc.Arbitrary<unknown> {
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    const sample = samples[name];
    return sample === undefined
      ? plain(schema, depth, name)
      : fc.oneof(fc.constant(sample), plain(schema, depth, name));
  }

  function plain(schema: JsonSchema, depth: number, name = ""): fc.Arbitrary<unknown> {
    const variants = schema.anyOf ?? schema.oneOf;
    if (variants !== undefined) return fc.oneof(...variants.map((one) => of(one, depth + 1, name)));
    if (schema.allOf !== undefined) return merged(schema.allOf, depth);
    switch (schema.type) {
      case "string":
        return textOf(schema, name);
      case "integer":
        return fc.integer({
          min: schema.minimum ?? -1_000_000,
          max: Math.max(schema.minimum ?? 0, schema.maximum ?? 1_000_000),
        });
      case "number":
        return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
      case "boolean":
        return fc.boolean();
      case "null":
        return fc.constant(null);
      case "array":
        return fc.array(of(schema.items ?? {}, depth + 1, name), {
          minLength: schema.minItems ?? 0,
          maxLength: Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 3),
        });
      case "object":
        return objectOf(schema, depth);
      default:
        return fc.jsonValue({ maxDepth: 2 });
    }
  }

  function textOf(schema: JsonSchema, name: string): fc.Arbitrary<unknown> {
    if (schema.contentMediaType !== undefined) return fileBytes;
    if (name === "if-match") return fc.constantFrom('"1"', '"2"', '"3"', '"999999999"');
    if (schema.format === "uuid") return idFor(name);
    if (schema.format === "date")
      return fc
        .date({ min: new Date("2024-01-01"), max: new Date("2027-01-01"), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10));
    if (schema.format === "date-time")
      return fc
        .date({ noInvalidDate: true, min: new Date(0), max: new Date("2100-01-01") })
        .map((at) => at.toISOString());
    if (schema.format === "email") return fc.emailAddress();
    if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern, "u"));
    const least = schema.minLength ?? 0;
    return fc.string({
      unit: "grapheme",
      minLength: least,
      maxLength: Math.max(least, Math.min(schema.maxLength ?? 40, 40)),
    });
  }

  function objectOf(schema: JsonSchema, depth: number): fc.Arbitrary<unknown> {
    if (depth > deepest) return fc.constant({});
    const { properties = {}, required = [], additionalProperties: more } = schema;
    const known = Object.entries(properties).map(([name, inner]): [string, Shaped] => [
      name,
      { schema: inner, must: required.includes(name) },
    ]);
    const own = fields(Object.fromEntries(known), depth);
    if (typeof more !== "object") return own;
    const names =
      schema.propertyNames === undefined
        ? fc.string({ minLength: 1, maxLength: 12 })
        : (of(schema.propertyNames, depth + 1) as fc.Arbitrary<string>);
    const others = fc.dictionary(names.map(String), of(more, depth + 1), { maxKeys: 3 });
    return fc.tuple(own, others).map(([left, right]) => ({ ...right, ...left }));
  }

  function merged(all: readonly JsonSchema[], depth: number): fc.Arbitrary<unknown> {
    return fc
      .tuple(...all.map((one) => of(one, depth + 1)))
      .map((parts) => Object.assign({}, ...(parts as object[])) as unknown);
  }

  function fields(given: Readonly<Record<string, Shaped>>, depth = 0): fc.Arbitrary<Record<string, unknown>> {
    const must = Object.keys(given).filter((name) => given[name]!.must);
    const model = Object.fromEntries(
      Object.entries(given).map(([name, { schema }]) => [name, of(schema, depth + 1, name)]),
    );
    return fc.record(model, { requiredKeys: must }) as fc.Arbitrary<Record<string, unknown>>;
  }

  return { of, fields };
}

const fileBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, ...bytes])),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...bytes])),
);

const hostile = fc.constantFrom<unknown>(
  null,
  "",
  " ",
  "\u0000",
  "\ud800",
  "ℑ𝄞 Қ\u0301\u202e",
  "x".repeat(5_000),
  "'; drop table event; --",
  "../../etc/passwd",
  "{{7*7}}",
  "<script>alert(1)</script>",
  "0000-00-00",
  "9999-12-31",
  "2025-02-30",
  "NaN",
  "1e400",
  -1,
  0,
  1.5,
  2 ** 60,
  1e300,
  true,
  [],
  [[[[]]]],
  {},
  { __proto__: null, constructor: { prototype: 1 } },
);

/** One place of a value is replaced, left out, or joined by something unknown. */
export function brokenSomewhere(made: unknown): fc.Arbitrary<unknown> {
  if (typeof made !== "object" || made === null || ArrayBuffer.isView(made)) return hostile;
  const names = Object.keys(made);
  const added = hostile.map((value) => (Array.isArray(made) ? [...made, value] : { ...made, unknown: value }));
  if (names.length === 0) return fc.oneof(added, hostile);
  const at = fc.constantFrom(...names);
  const replaced = at.chain((name) =>
    fc
      .oneof(hostile, brokenSomewhere((made as Record<string, unknown>)[name]))
      .map((value) => withField(made, name, value)),
  );
  const without = at.map((name) => withField(made, name, undefined));
  return fc.oneof(
    { weight: 5, arbitrary: replaced },
    { weight: 2, arbitrary: without },
    { weight: 1, arbitrary: added },
  );
}

function withField(made: object, name: string, value: unknown): unknown {
  if (Array.isArray(made)) return made.map((item: unknown, index) => (String(index) === name ? value : item));
  return { ...made, [name]: value };
}
