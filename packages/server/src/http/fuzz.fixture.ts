// Requests made from the API's own description: some as it asks for, some broken in one place, to any operation it names.
import fc from "fast-check";
import type { OpenAPI } from "@orpc/contract";
import { brokenSomewhere, valuesOf } from "./fuzz-values.fixture.ts";
import type { KnownIds, Samples, Shaped } from "./fuzz-values.fixture.ts";
import type { JsonSchema } from "./schema-fields.ts";

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly name: string;
  readonly parameters: readonly OpenAPI.ParameterObject[];
  readonly body: { readonly type: string; readonly schema: JsonSchema } | null;
}

export interface FuzzRequest {
  readonly operation: Operation;
  readonly path: unknown;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body: unknown;
  /** Index of one of the callers. */
  readonly caller: number;
  readonly broken: "not" | "cut-off" | "other-type" | "no-key";
}

export function operationsIn(document: OpenAPI.Document): readonly Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, given]) => {
      const operation = given as OpenAPI.OperationObject;
      const request = operation.requestBody as OpenAPI.RequestBodyObject | undefined;
      const [type, media] = Object.entries(request?.content ?? {})[0] ?? [];
      return {
        method: method.toUpperCase(),
        path,
        name: operation.operationId!,
        parameters: (operation.parameters ?? []) as readonly OpenAPI.ParameterObject[],
        body: type === undefined ? null : { type, schema: (media!.schema ?? {}) as JsonSchema },
      };
    }),
  );
}

export function requestTo(
  operation: Operation,
  ids: KnownIds,
  callers: number,
  samples: Samples = {},
): fc.Arbitrary<FuzzRequest> {
  const some = valuesOf(ids, samples);
  const within = (place: string): fc.Arbitrary<Record<string, unknown>> => {
    const own = operation.parameters.filter((one) => one.in === place);
    const shapes = own.map((one): [string, Shaped] => [
      one.name,
      { schema: (one.schema ?? {}) as JsonSchema, must: one.required === true },
    ]);
    return some.fields(Object.fromEntries(shapes));
  };
  const whole = fc.record({
    path: within("path"),
    query: within("query"),
    headers: within("header"),
    body: operation.body === null ? fc.constant(undefined) : some.of(operation.body.schema),
  });
  const rest = fc.record({ operation: fc.constant(operation), caller: fc.nat(callers - 1) });
  const part = fc.constantFrom("path" as const, "query" as const, "headers" as const, "body" as const);
  const request = fc.tuple(whole, rest).map(([parts, more]): FuzzRequest => ({ ...parts, ...more, broken: "not" }));
  const brokenPart = fc
    .tuple(request, part)
    .chain(([made, name]) => brokenSomewhere(made[name]).map((value): FuzzRequest => ({ ...made, [name]: value })));
  const ways = fc.constantFrom("cut-off" as const, "other-type" as const, "no-key" as const);
  const brokenWhole = fc.tuple(request, ways).map(([made, broken]): FuzzRequest => ({ ...made, broken }));
  return fc.oneof(
    { weight: 8, arbitrary: request },
    { weight: 8, arbitrary: brokenPart },
    { weight: 1, arbitrary: brokenWhole },
  );
}

/** The request as `fetch` takes it; null where it cannot be put into HTTP at all. */
export function sendable(
  request: FuzzRequest,
  address: string,
): { readonly url: string; readonly init: RequestInit } | null {
  const { operation, path, query, headers, broken } = request;
  const url = new URL(
    address + operation.path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => written(fieldsIn(path)[name])),
  );
  for (const [name, value] of Object.entries(fieldsIn(query))) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) url.searchParams.append(name, textOf(one));
  }
  const init = { method: operation.method, headers: new Headers(), body: null as BodyInit | null };
  for (const [name, value] of Object.entries(fieldsIn(headers))) {
    if (value === undefined || (broken === "no-key" && name === "idempotency-key")) continue;
    try {
      init.headers.set(name, textOf(value));
    } catch {
      return null;
    }
  }
  putBody(init, request);
  return { url: url.href, init };
}

/** Breaking may have left something that has no fields. */
function fieldsIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function putBody(
  init: { readonly headers: Headers; body: BodyInit | null },
  { operation, body, broken }: FuzzRequest,
): void {
  if (operation.body === null || operation.method === "GET") return;
  if (operation.body.type === "multipart/form-data" && broken !== "other-type") {
    init.body = formOf(body);
    return;
  }
  const json = JSON.stringify(body) ?? "";
  init.headers.set("content-type", broken === "other-type" ? "text/plain" : "application/json");
  init.body = broken === "cut-off" ? json.slice(0, -1) : json;
}

function formOf(body: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body ?? {})) {
    if (ArrayBuffer.isView(value)) form.append(name, new File([value as Uint8Array<ArrayBuffer>], "a.pdf"));
    else if (value !== undefined) form.append(name, textOf(value));
  }
  return form;
}

function written(value: unknown): string {
  const text = textOf(value);
  return encodeURIComponent(text.isWellFormed() ? text : "\ufffd") || "%20";
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
