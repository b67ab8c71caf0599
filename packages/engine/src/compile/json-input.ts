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

const UNUSUAL = /\d[eE]|[\d.]{17}/;

/**
 * What JSON.parse makes of a line, where it loses nothing: undefined when a number has an exponent or more than 15 figures.
 * It also forgets all but the last of equal keys: `colons` are as many as the keys, unless texts hold some too.
 */
export function parseLine(line: string): { readonly value: unknown; readonly colons: number } | undefined {
  if (UNUSUAL.test(line)) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return { value, colons: countColons(line) };
  } catch {
    return undefined;
  }
}

function countColons(line: string): number {
  let count = 0;
  for (let at = line.indexOf(":"); at >= 0; at = line.indexOf(":", at + 1)) count++;
  return count;
}
