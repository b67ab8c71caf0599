// The API described in OpenAPI 3.1, made from the contract that serves it, in each language.
import type { AnyContractRouter, OpenAPI } from "@orpc/contract";
import { isContractProcedure } from "@orpc/contract";
import { OpenAPIGenerator } from "@orpc/openapi";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import { chapters, problem } from "@bagalau/contract";
import type { RouteMeta } from "@bagalau/contract";
import type { Language, Text } from "@bagalau/methodology";
import { openApiTexts } from "./openapi-texts.ts";

type Operation = OpenAPI.OperationObject;

/** Operations are named by their place in the contract: `files.upload`; the first part is their chapter. */
export async function openApiDocument(router: AnyContractRouter, language: Language): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(router, {
    info: { title: openApiTexts.title[language], description: openApiTexts.about[language], version: "1" },
    commonSchemas: { Problem: { schema: problem, strategy: "output" } },
  });
  const metas = metasOf(router);
  for (const operation of operationsOf(document)) complete(operation, metas.get(operation.operationId!)!, language);
  document.tags = tagsOf(document, language);
  document.paths = { ...servicePaths(language), ...document.paths };
  document.components = {
    ...document.components,
    securitySchemes: {
      session: { type: "apiKey", in: "cookie", name: "bagalau", description: openApiTexts.session[language] },
      key: { type: "http", scheme: "bearer", description: openApiTexts.key[language] },
    },
  };
  return document;
}

function metasOf(router: AnyContractRouter, above: readonly string[] = []): ReadonlyMap<string, RouteMeta> {
  return new Map(
    Object.entries(router).flatMap(([name, part]: [string, AnyContractRouter]) => {
      const path = [...above, name];
      if (isContractProcedure(part)) return [[path.join("."), part["~orpc"].meta as RouteMeta] as const];
      return [...metasOf(part, path)];
    }),
  );
}

function operationsOf({ paths = {} }: OpenAPI.Document): readonly Operation[] {
  return Object.values(paths).flatMap((path) => Object.values(path ?? {}) as readonly Operation[]);
}

function complete(operation: Operation, meta: RouteMeta, language: Language): void {
  operation.summary = meta.title[language];
  if (meta.about === null) delete operation.description;
  else operation.description = meta.about[language];
  operation.tags = [operation.operationId!.split(".")[0]!];
  operation.security = meta.caller === "anyone" ? [] : [{ session: [] }, { key: [] }];
  describeParameters(operation, language);
  if (meta.upload) asMultipart(operation);
  operation.responses = { ...successes(operation, meta, language), ...refusals(meta, language) };
}

function describeParameters({ parameters = [] }: Operation, language: Language): void {
  for (const parameter of parameters) {
    if (!("in" in parameter)) continue;
    // A name that stands several times is a list: OpenAPI's own `form`, which needs no saying.
    for (const option of ["style", "explode", "allowEmptyValue", "allowReserved"] as const) delete parameter[option];
    if (parameter.in !== "header") continue;
    parameter.description = (openApiTexts as Readonly<Record<string, Text>>)[parameter.name]![language];
  }
}

/** The file is one part, the other fields are texts. */
function asMultipart(operation: Operation): void {
  const body = operation.requestBody as OpenAPI.RequestBodyObject;
  const schema = Object.values(body.content)[0]!.schema as OpenAPI.SchemaObject & {
    properties?: Record<string, unknown>;
  };
  const properties = { ...schema.properties, file: { type: "string", contentMediaType: "application/octet-stream" } };
  const required = [...new Set([...(schema.required ?? []), "file"])];
  const whole = { ...schema, properties, required } as OpenAPI.SchemaObject;
  operation.requestBody = { required: true, content: { "multipart/form-data": { schema: whole } } };
}

function successes({ responses = {} }: Operation, meta: RouteMeta, language: Language): OpenAPI.ResponsesObject {
  const description = openApiTexts.done[language];
  const files = Object.fromEntries((meta.produces ?? []).map((type) => [type, {}]));
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => {
      if (meta.produces !== null) return [status, { description, content: files }];
      if (status === "204") return [status, { description }];
      return [status, { ...response, description }];
    }),
  );
}

function refusals(meta: RouteMeta, language: Language): OpenAPI.ResponsesObject {
  const changes = meta.changes ? [409, 428] : [];
  const known = meta.caller === "anyone" ? [] : [401, 403];
  const statuses = [400, ...known, 404, ...changes, 413, 415, 422, 429, 500, 503];
  const content = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  return Object.fromEntries(
    statuses.map((status) => [String(status), { description: openApiTexts.refused[language], content }]),
  );
}

function tagsOf(document: OpenAPI.Document, language: Language): OpenAPI.TagObject[] {
  const used = new Set(operationsOf(document).flatMap(({ tags = [] }) => tags));
  const titled = Object.entries<Text>({ ...chapters, service: openApiTexts.service });
  return [...used, "service"].map((name) => {
    const title = titled.find(([chapter]) => chapter === name)?.[1];
    return { name, ...(title === undefined ? {} : { description: title[language] }) };
  });
}

/** Asked by those who watch over the server: no part of the contract. */
function servicePaths(language: Language): OpenAPI.PathsObject {
  const state = (name: "health" | "ready", others: OpenAPI.ResponsesObject): OpenAPI.PathItemObject => ({
    get: {
      operationId: `service.${name}`,
      summary: openApiTexts[name][language],
      tags: ["service"],
      security: [],
      responses: { "200": { description: openApiTexts.done[language] }, ...others },
    },
  });
  const { "503": unavailable } = refusals({ changes: false, caller: "anyone" } as RouteMeta, language);
  return { "/health": state("health", {}), "/ready": state("ready", { "503": unavailable! }) };
}
