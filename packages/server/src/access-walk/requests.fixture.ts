// For each operation of the contract the least request that its own description lets through.
import { randomUUID } from "node:crypto";
import type { OpenAPI } from "@orpc/contract";
import { operationsIn } from "../http/fuzz.fixture.ts";
import type { Operation } from "../http/fuzz.fixture.ts";
import type { JsonSchema } from "../http/schema-fields.ts";
import { iinOf } from "../people/town.fixture.ts";

export interface Request {
  readonly path: string;
  readonly init: RequestInit;
}

/** Without the pages of the API itself. */
export function operationsByName(document: OpenAPI.Document): ReadonlyMap<string, Operation> {
  const named = operationsIn(document).filter(({ path }) => path.startsWith("/api/v1/"));
  return new Map(named.map((operation) => [operation.name, operation]));
}

interface Named {
  readonly parameters: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  /** A change is asked for on a version that nobody has seen: whoever may make it is told so, and nothing happens. */
  readonly unseenVersion: boolean;
}

/** As little as the operation's own description lets through. */
export function leastRequest(operation: Operation, { parameters, body = {}, headers, unseenVersion }: Named): Request {
  const path = operation.path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    return parameters[name] ?? leastParameter(operation, name);
  });
  const sent = new Headers(headers);
  const query = new URLSearchParams();
  for (const { name, in: place } of operation.parameters) {
    if (place === "query" && parameters[name] !== undefined) query.set(name, parameters[name]);
  }
  const isChange = operation.parameters.some(({ name }) => name === "idempotency-key");
  if (isChange) sent.set("idempotency-key", randomUUID());
  if (isChange && unseenVersion) sent.set("if-match", '"99999"');
  const init: RequestInit = { method: operation.method, headers: sent };
  if (operation.body === null) return { path: query.size === 0 ? path : `${path}?${query}`, init };
  const least = { ...(leastOf(operation.body.schema, "") as object), ...body };
  if (operation.body.type === "multipart/form-data") return { path, init: { ...init, body: formOf(least) } };
  sent.set("content-type", "application/json");
  return { path, init: { ...init, body: JSON.stringify(least) } };
}

function formOf(fields: object): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    form.append(name, value instanceof Uint8Array ? new File([new Uint8Array(value)], "a.pdf") : String(value));
  }
  return form;
}

function leastParameter({ parameters }: Operation, name: string): string {
  const found = parameters.find((one) => one.in === "path" && one.name === name);
  return String(leastOf((found?.schema ?? {}) as JsonSchema, name));
}

/** The last two are as long as the keys of a browser that takes signals. */
const samples = ["1", "2025-Q3", iinOf(1), "+77010000000", "a", "a@example.kz", "a".repeat(87), "a".repeat(22)];

function leastOf(schema: JsonSchema, name: string): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants !== undefined) return leastOf(variants.find(({ type }) => type === "null") ?? variants[0]!, name);
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map((one) => leastOf(one, name) as object));
  switch (schema.type) {
    case "string":
      return leastText(schema, name);
    case "integer":
    case "number":
      return Math.max(schema.minimum ?? 1, 1);
    case "boolean":
      return false;
    case "array":
      return Array.from({ length: schema.minItems ?? 0 }, () => leastOf(schema.items ?? {}, name));
    case "object":
      return Object.fromEntries(
        (schema.required ?? []).map((field) => [field, leastOf(schema.properties?.[field] ?? {}, field)]),
      );
    default:
      return null;
  }
}

function leastText({ contentMediaType, format, pattern, minLength }: JsonSchema, name: string): unknown {
  if (contentMediaType !== undefined) return new TextEncoder().encode("%PDF-1.7\n");
  if (format === "uuid") return randomUUID();
  if (format === "date") return "2026-01-20";
  if (format === "date-time") return "2026-01-20T05:00:00.000Z";
  if (format === "email") return "a@example.kz";
  const fitting = samples.find((one) => pattern === undefined || new RegExp(pattern, "u").test(one));
  if (fitting === undefined) throw new Error(`No sample fits ${name}: ${pattern}.`);
  return fitting.padEnd(minLength ?? 0, fitting);
}
