// Holds data against a schema and turns what the schema finds into faults with codes and places.
import type { z } from "zod";
import { fault, PACK_FAULTS } from "../check/faults.ts";
import type { PackFaultCode } from "../check/faults.ts";
import type { PackFault } from "./model.ts";
import type { Located, Path } from "./yaml-source.ts";

type Issue = z.core.$ZodIssue;

export interface Validated<Content> {
  readonly content: Content | null;
  readonly faults: readonly PackFault[];
}

const LANGUAGES = ["kk", "ru", "en"];

/** The schema, and that every citation inside says on what it stands. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  located: Located,
): Validated<z.output<Schema>> {
  const { content, faults } = holdAgainst(schema, data, located);
  return { content, faults: [...faults, ...citationFaults(data, located)] };
}

/** The schema alone. */
export function holdAgainst<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  located: Located,
): Validated<z.output<Schema>> {
  const result = schema.safeParse(data);
  if (result.success) return { content: result.data, faults: [] };
  return { content: null, faults: result.error.issues.flatMap((issue) => faultsOf(issue, data, located)) };
}

function faultsOf(issue: Issue, data: unknown, located: Located): PackFault[] {
  const path = issue.path as Path;
  const value = valueAt(data, path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => fault("unknown-key", located.atKey(path, key), { key }));
  }
  if (issue.code === "invalid_key") return [badKey(issue, path, located)];
  if (value === undefined && path.length > 0) return [missing(path, located)];
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const [closest = []] = [...issue.errors].sort((left, right) => left.length - right.length);
    return closest.flatMap((inner) => faultsOf({ ...inner, path: [...path, ...inner.path] } as Issue, data, located));
  }
  return [fault(codeOf(issue), located.at(path), paramsOf(issue, value))];
}

function badKey(issue: Extract<Issue, { code: "invalid_key" }>, path: Path, located: Located): PackFault {
  const key = String(path.at(-1));
  const [first] = issue.issues;
  return fault(first === undefined ? "bad-id" : codeOf(first), located.atKey(path.slice(0, -1), key), { got: key });
}

function missing(path: Path, located: Located): PackFault {
  const key = String(path.at(-1));
  const around = located.at(path.slice(0, -1));
  return LANGUAGES.includes(key)
    ? fault("missing-translation", around, { language: key })
    : fault("missing-key", around, { key });
}

function codeOf(issue: Issue): PackFaultCode {
  if (issue.code === "custom") {
    const code = String(issue.params?.["code"]);
    if (code in PACK_FAULTS) return code as PackFaultCode;
  }
  if (issue.code === "invalid_value" || issue.code === "invalid_union") return "not-one-of";
  if (issue.code === "too_small") return "too-few";
  return "wrong-kind";
}

function paramsOf(issue: Issue, value: unknown): Record<string, string> {
  const got = typeof value === "string" ? value : kindOf(value);
  if (issue.code === "invalid_value") return { got, allowed: issue.values.map(String).join(", ") };
  if (issue.code === "invalid_union") return { got, allowed: allowedKinds(issue) };
  if (issue.code === "custom") {
    const { min, max } = (issue.params ?? {}) as { min?: number; max?: number };
    return min === undefined || max === undefined ? { got } : { got, min: String(min), max: String(max) };
  }
  if (issue.code === "too_small") return { min: String(issue.minimum) };
  if (issue.code === "invalid_type") return { expected: EXPECTED[issue.expected] ?? issue.expected, got };
  return { got };
}

const EXPECTED: Readonly<Record<string, string>> = { string: "text", object: "map", record: "map", array: "list" };

function allowedKinds(issue: Issue): string {
  const options = "options" in issue && Array.isArray(issue.options) ? issue.options : [];
  return options.map(String).join(", ");
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "list";
  return typeof value === "object" && value !== null ? "map" : "text";
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** A citation, wherever it stands, is quoted with a quote or says why not. Found beside the schemas, so that one fault hides no other. */
function citationFaults(data: unknown, located: Located): PackFault[] {
  const faults: PackFault[] = [];
  for (const { value, path } of mapsIn(data)) {
    const { provenance } = value;
    if (provenance === "quoted" && value["quote"] === undefined) faults.push(fault("missing-quote", located.at(path)));
    if ((provenance === "derived" || provenance === "reconstructed") && value["because"] === undefined) {
      faults.push(fault("missing-because", located.at(path), { provenance }));
    }
  }
  return faults;
}

/** Every map inside, with its path, in the order of writing. */
export function* mapsIn(data: unknown, path: Path = []): Generator<{ value: Record<string, unknown>; path: Path }> {
  if (Array.isArray(data)) {
    for (const [index, element] of data.entries()) yield* mapsIn(element, [...path, index]);
  } else if (typeof data === "object" && data !== null) {
    yield { value: data as Record<string, unknown>, path };
    for (const [key, element] of Object.entries(data)) yield* mapsIn(element, [...path, key]);
  }
}
