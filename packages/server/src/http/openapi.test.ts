// The API's own description: valid OpenAPI 3.1, whole, and a page that needs nothing from anywhere else.
import { Validator } from "@seriousme/openapi-schema-validator";
import { isContractProcedure } from "@orpc/contract";
import type { AnyContractProcedure, AnyContractRouter, OpenAPI } from "@orpc/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chapters, contract } from "@bagalau/contract";
import { escaped } from "../html.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { allRoutes } from "./features.ts";
import { openApiDocument } from "./openapi.ts";
import { testServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";
import { trial } from "./trial.fixture.ts";

const languages = ["kk", "ru", "en"] as const;
let app: TestApp;
let server: TestServer;

beforeAll(async () => {
  app = await testApp();
  server = await testServer(app, { contract, routes: allRoutes(app), sessionOf: async () => null });
});
afterAll(async () => {
  await server.stop();
  await app.close();
});

function proceduresIn(router: AnyContractRouter): readonly AnyContractProcedure[] {
  return Object.values(router).flatMap((part: AnyContractRouter) =>
    isContractProcedure(part) ? [part as AnyContractProcedure] : proceduresIn(part),
  );
}

describe("the description", () => {
  test.each(languages)("is valid OpenAPI 3.1 (%s)", async (language) => {
    const response = await fetch(`${server.address}/api/v1/openapi.json?language=${language}`);
    expect(response.headers.get("content-type")).toBe('application/vnd.oai.openapi+json; version="3.1"; charset=utf-8');
    const document = (await response.json()) as OpenAPI.Document;
    const { valid, errors } = await new Validator().validate(document);
    expect({ valid, errors, version: document.openapi }).toEqual({ valid: true, errors: undefined, version: "3.1.1" });
  });

  test("names every operation of the contract, and each is served", async () => {
    const served = new Set(allRoutes(app).map(({ method, path }) => `${method} ${path}`));
    const described = proceduresIn(contract).map(({ "~orpc": { route } }) => `${route.method} ${route.path}`);
    expect(described.filter((one) => !served.has(one))).toEqual([]);
    expect(new Set(described).size).toBe(described.length);
  });

  test("says what an operation takes and how it is refused", async () => {
    const { paths } = await openApiDocument(trial, "en");
    const { post } = paths!["/api/v1/tallies/{tally}/add"]!;
    expect(Object.keys(post!.responses!)).toEqual([
      "200",
      "400",
      "401",
      "403",
      "404",
      "409",
      "413",
      "415",
      "422",
      "428",
      "429",
      "500",
      "503",
    ]);
    expect(post!.parameters!.map((one) => ("in" in one ? `${one.in} ${one.name} ${one.required}` : ""))).toEqual([
      "path tally true",
      "header idempotency-key true",
      "header if-match false",
      "header acting-for false",
    ]);
    expect(post!.requestBody).toEqual({
      required: true,
      content: {
        "application/json": {
          schema: {
            type: "object",
            properties: {
              count: { type: "integer", minimum: -9_007_199_254_740_991, maximum: 1_000 },
              note: { type: "string", minLength: 1, maxLength: 20 },
              on: { type: "string", format: "date" },
            },
            required: ["count", "note"],
            additionalProperties: false,
          },
        },
      },
    });
  });

  test("has a title in three languages for every operation and chapter, and no field without a bound", async () => {
    for (const {
      "~orpc": { meta, route },
    } of proceduresIn(contract)) {
      expect(new Set(Object.values(meta["title"])).size, `${route.path}`).toBeGreaterThan(1);
    }
    for (const title of Object.values(chapters)) expect(Object.values(title).every((words) => words !== "")).toBe(true);
    expect(unboundedIn(await openApiDocument(contract, "en"))).toEqual([]);
  });
});

/** Texts and lists of request bodies that may be endless. */
function unboundedIn({ paths = {} }: OpenAPI.Document): readonly string[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.values(item ?? {}).flatMap((operation) => {
      const body = (operation as OpenAPI.OperationObject).requestBody as OpenAPI.RequestBodyObject | undefined;
      const schema = Object.values(body?.content ?? {})[0]?.schema;
      return schema === undefined ? [] : endless(schema as Schema, path);
    }),
  );
}

type Schema = {
  readonly type?: string;
  readonly [word: string]: unknown;
};

function endless(schema: Schema, at: string): readonly string[] {
  const bounded = ["maxLength", "format", "pattern", "enum", "const", "contentMediaType"].some(
    (word) => word in schema,
  );
  const own =
    (schema.type === "string" && !bounded) || (schema.type === "array" && !("maxItems" in schema)) ? [at] : [];
  const inner = Object.entries({ ...(schema["properties"] as object), items: schema["items"] }) as [string, Schema?][];
  const variants = [...((schema["anyOf"] ?? []) as Schema[]), ...((schema["oneOf"] ?? []) as Schema[])];
  return [
    ...own,
    ...inner.flatMap(([name, one]) => (one === undefined ? [] : endless(one, `${at}.${name}`))),
    ...variants.flatMap((one) => endless(one, at)),
  ];
}

describe("the page", () => {
  test.each(languages)("shows every operation by its title (%s)", async (language) => {
    const response = await fetch(`${server.address}/api/v1/docs?language=${language}`);
    const page = await response.text();
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page).toContain(`<html lang="${language}">`);
    for (const {
      "~orpc": { meta, route },
    } of proceduresIn(contract)) {
      expect(page, route.path!).toContain(`<h3>${escaped(meta["title"][language])}</h3>`);
      expect(page).toContain(`<code>${route.path}</code>`);
    }
  });

  test("needs no script, no inline style and nothing from another address", async () => {
    const page = await (await fetch(`${server.address}/api/v1/docs`)).text();
    expect(page).not.toMatch(/<script|<style|style="|javascript:|https?:\/\//u);
    const style = await fetch(`${server.address}/api/v1/docs.css`);
    expect(style.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(await style.text()).not.toMatch(/@import|url\(/u);
  });

  test("is in Russian where a browser asks for what is not there", async () => {
    const { headers } = await fetch(`${server.address}/api/v1/docs`, { headers: { "accept-language": "fr" } });
    expect(headers.get("content-language")).toBe("ru");
  });
});
