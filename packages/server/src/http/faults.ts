// What zod found wrong, in our own codes: all of it, each at its field, with no word of the library's.
import type { z } from "zod";
import type { Fault } from "./problem.ts";
import { faultTexts } from "./fault-texts.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Input arrives in these parts; a field of the body is named by its path alone. */
const parts: Readonly<Record<string, string>> = { params: "path.", query: "query.", headers: "headers.", body: "" };

/** `input`: what was checked, to tell a missing value from one of another type. */
export function faultsOf(issues: readonly Issue[], input: unknown): readonly Fault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, [], input));
}

/** A fault that concerns the body alone is a wrong value; any other makes the whole request unreadable. */
export function onlyBody(issues: readonly Issue[]): boolean {
  return issues.every(({ path, code }) => path[0] === "body" && !(path.length === 1 && code === "invalid_type"));
}

function faultsOfIssue(issue: Issue, above: Path, input: unknown): readonly Fault[] {
  const path = [...above, ...issue.path];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((field) => fault("unknown-field", [...path, field], { field }));
    case "invalid_union":
      return unionFaults(issue, path, input);
    case "invalid_key":
    case "invalid_element":
      return issue.issues.flatMap((inner) => faultsOfIssue(inner, path, input));
    default:
      return [simpleFault(issue, path, input)];
  }
}

type Simple = Exclude<
  Issue,
  { readonly code: "unrecognized_keys" | "invalid_union" | "invalid_key" | "invalid_element" }
>;

function simpleFault(issue: Simple, path: Path, input: unknown): Fault {
  const own = issue.message in faultTexts ? issue.message : null;
  if (valueAt(input, path) === undefined) return fault("missing", path);
  if (own !== null) return fault(own, path);
  switch (issue.code) {
    case "invalid_type":
      return fault(typeCodes[issue.expected] ?? "wrong-value", path);
    case "too_big":
      return bound(issue.origin, "most", String(issue.maximum), issue.inclusive !== false, path);
    case "too_small":
      return bound(issue.origin, "least", String(issue.minimum), issue.inclusive !== false, path);
    case "invalid_format":
      return fault(formatCodes[issue.format] ?? "wrong-format", path);
    case "not_multiple_of":
      return fault("not-a-multiple", path, { step: String(issue.divisor) });
    case "invalid_value":
      return fault("not-one-of", path, { words: issue.values.map(String).join(", ") });
    case "custom":
      return fault("wrong-value", path);
  }
}

const typeCodes: Readonly<Record<string, string>> = {
  string: "not-text",
  number: "not-a-number",
  int: "not-whole",
  boolean: "not-yes-or-no",
  array: "not-a-list",
  object: "not-an-object",
  record: "not-an-object",
  void: "not-empty",
  undefined: "not-empty",
};

const formatCodes: Readonly<Record<string, string>> = {
  uuid: "not-an-id",
  date: "not-a-date",
  datetime: "not-an-instant",
  email: "not-an-e-mail",
};

function bound(origin: string, side: "most" | "least", limit: string, inclusive: boolean, path: Path): Fault {
  if (origin === "string" && side === "least" && limit === "1") return fault("empty", path);
  if (origin === "string") return fault(side === "most" ? "too-long" : "too-short", path, { [side]: limit });
  if (origin === "array") return fault(side === "most" ? "too-many-items" : "too-few-items", path, { [side]: limit });
  const codes = inclusive ? { most: "too-big", least: "too-small" } : { most: "not-below", least: "not-above" };
  return fault(codes[side], path, { [side]: limit });
}

/** A union is refused by what the nearest of its variants lacks; where none is near, as a whole. */
function unionFaults(issue: Extract<Issue, { code: "invalid_union" }>, path: Path, input: unknown): readonly Fault[] {
  if (valueAt(input, path) === undefined) return [fault("missing", path)];
  const { options } = issue as { readonly options?: readonly unknown[] };
  if (options !== undefined) return [fault("not-one-of", path, { words: options.map(String).join(", ") })];
  const reached = issue.errors.filter((errors) => errors.some((inner) => inner.path.length > 0));
  const nearest = reached.toSorted((left, right) => left.length - right.length)[0];
  return nearest === undefined
    ? [fault("no-variant", path)]
    : nearest.flatMap((inner) => faultsOfIssue(inner, path, input));
}

function fault(code: string, path: Path, params: Fault["params"] = {}): Fault {
  return { code, at: placeOf(path), params };
}

function placeOf([part, ...rest]: Path): string | null {
  if (part === undefined) return null;
  if (rest.length === 0) return String(part) === "params" ? "path" : String(part);
  return `${parts[String(part)] ?? ""}${rest.map(String).join(".")}`;
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );
}
