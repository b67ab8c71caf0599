// Inputs on their way to the exact evaluator, and lines of JSON on their way past it.
import { JsonNumber, type JsonValue, readJson } from "../evaluate/json.ts";

/** A plain value as readJson would have read it; numbers are what their shortest decimals say. */
export function toJsonValue(value: unknown): JsonValue {
  if (value instanceof JsonNumber || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? new JsonNumber(String(value)) : String(value);
  if (Array.isArray(value)) return value.map(toJsonValue);
  if (typeof value !== "object" || value === null) return null;
  const given = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(given.map(([name, field]) => [name, toJsonValue(field)]));
}

/** Undefined when the line is no JSON. */
export function readLine(line: string): JsonValue | undefined {
  const read = readJson(line);
  return "value" in read ? read.value : undefined;
}

interface ParsedLine {
  readonly value: unknown;
  /** As many as there are keys, unless texts hold some too. */
  readonly colons: number;
}

/**
 * What JSON.parse makes of a line; undefined when it is no JSON, or has a number with an exponent or more than 15 figures,
 * of which JSON.parse may lose something. It also forgets all but the last of equal keys: that is what colons tell.
 */
export function parseLine(line: string): ParsedLine | undefined {
  const colons = countColons(line);
  if (colons < 0) return undefined;
  try {
    return { value: JSON.parse(line) as unknown, colons };
  } catch {
    return undefined;
  }
}

/** Below zero when there may be a number that is unusual. */
function countColons(line: string): number {
  let colons = 0;
  let figures = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if ((code >= ZERO && code <= NINE) || code === POINT) {
      figures += 1;
      if (figures > MOST_FIGURES) return -1;
    } else {
      if (figures > 0 && (code === LOWER_E || code === UPPER_E)) return -1;
      figures = 0;
      if (code === COLON) colons += 1;
    }
  }
  return colons;
}

/** Figures with the decimal point. */
const MOST_FIGURES = 16;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const UPPER_E = 69;
const LOWER_E = 101;
