// The measures of docs/security.md that the transport takes, each by its name there.
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { App } from "../app.ts";
import { readConfig } from "../config.ts";
import { foundBody } from "../records/body.ts";
import { tallyRegistry } from "../records/tally.fixture.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { sessionCookie } from "./cookie.ts";
import type { SessionOf } from "./session-of.ts";
import { namedSessions, testServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";
import { trial, trialRoutes } from "./trial.fixture.ts";

let app: TestApp;
let sessionOf: SessionOf;
const servers: TestServer[] = [];

beforeAll(async () => {
  app = await testApp({ records: tallyRegistry() });
  const body = await foundBody(app, { title: { kk: "Әкімдік", ru: "Акимат", en: "Akimat" }, pack: "kz/karasu-akimat" });
  sessionOf = namedSessions(body.id, "2025-10-01");
});
afterAll(async () => {
  for (const server of servers) await server.stop();
  await app.close();
});

/** The same application under other settings. */
async function serverUnder(environment: Record<string, string> = {}): Promise<string> {
  const set: App = { ...app, config: readConfig(environment) };
  const server = await testServer(set, { contract: trial, routes: trialRoutes(set), sessionOf });
  servers.push(server);
  return server.address;
}

const open = (address: string, headers: Record<string, string>) =>
  fetch(`${address}/api/v1/tallies/${uuid()}/open`, {
    method: "POST",
    headers: { cookie: "bagalau=aigerim", "idempotency-key": uuid(), ...headers },
  });

describe("headers", () => {
  test("of every answer forbid what no page needs, refusals included", async () => {
    const address = await serverUnder();
    for (const path of ["/api/v1/docs", "/api/v1/nowhere", "/health"]) {
      const { headers } = await fetch(`${address}${path}`);
      const names = [
        "content-security-policy",
        "x-content-type-options",
        "referrer-policy",
        "x-frame-options",
        "cross-origin-opener-policy",
        "cross-origin-resource-policy",
        "cache-control",
        "strict-transport-security",
        "x-powered-by",
        "server",
      ];
      expect(Object.fromEntries(names.map((name) => [name, headers.get(name)]))).toEqual({
        "content-security-policy":
          "default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';manifest-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none'",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "x-frame-options": "DENY",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "no-store",
        "strict-transport-security": null,
        "x-powered-by": null,
        server: null,
      });
      expect(headers.get("permissions-policy")).toContain("camera=(), ");
    }
  });

  test("bind the browser to https for two years where the address is https", async () => {
    const address = await serverUnder({ BAGALAU_PUBLIC_URL: "https://bagalau.example" });
    const { headers } = await fetch(`${address}/health`);
    expect(headers.get("strict-transport-security")).toBe("max-age=63072000");
    expect(headers.get("content-security-policy")).toMatch(/;upgrade-insecure-requests$/u);
  });
});

test("the session's cookie is unreadable to scripts, sent to no other site, and bound to the host by https", () => {
  expect(sessionCookie(readConfig({ BAGALAU_PUBLIC_URL: "https://bagalau.example" }))).toEqual({
    name: "__Host-bagalau",
    options: { httpOnly: true, sameSite: "strict", secure: true, path: "/" },
  });
  expect(sessionCookie(readConfig({})).name).toBe("bagalau");
});

describe("a change from another site", () => {
  test("is refused by what the browser says of its origin", async () => {
    const address = await serverUnder();
    const shown = async (headers: Record<string, string>) => (await open(address, headers)).status;
    expect(await shown({ "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await shown({ "sec-fetch-site": "same-site" })).toBe(403);
    expect(await shown({ "sec-fetch-site": "same-origin" })).toBe(200);
    expect(await shown({ origin: "https://evil.example" })).toBe(403);
    expect(await shown({ origin: "null" })).toBe(403);
    expect(await shown({ origin: address })).toBe(200);
    expect(await shown({})).toBe(200);
  });

  test("is judged by the public address where a proxy stands before the server", async () => {
    const address = await serverUnder({ BAGALAU_PUBLIC_URL: "https://bagalau.example" });
    const cookie = "__Host-bagalau=aigerim";
    expect((await open(address, { cookie, origin: "https://bagalau.example" })).status).toBe(200);
    expect((await open(address, { cookie, origin: address })).status).toBe(403);
  });

  test("is refused on routes that need no session too, so that nobody is signed in unawares", async () => {
    const address = await serverUnder();
    const headers = { "content-type": "application/json", "sec-fetch-site": "cross-site" };
    const body = JSON.stringify({ names: { kk: "а", ru: "б" }, score: "1", parts: [{ kind: "mark", value: "1" }] });
    const compare = `${address}/api/v1/tallies/compare`;
    expect((await fetch(compare, { method: "POST", headers, body })).status).toBe(403);
    expect(
      (await fetch(compare, { method: "POST", headers: { ...headers, "sec-fetch-site": "same-origin" }, body })).status,
    ).toBe(200);
  });

  test("does not concern a system that shows its key: no browser sends that by itself", async () => {
    const address = await serverUnder();
    const { status } = await open(address, {
      cookie: "",
      authorization: "Bearer personnel",
      origin: "https://evil.example",
    });
    expect(status).not.toBe(401);
    expect((await fetch(`${address}/api/v1/tallies`, { headers: { authorization: "Bearer personnel" } })).status).toBe(
      200,
    );
  });
});

describe("limits", () => {
  test("of one address end in 429 with the time to wait", async () => {
    const address = await serverUnder({ BAGALAU_ADDRESS_PER_MINUTE: "10" });
    const statuses: number[] = [];
    for (let asked = 0; asked < 12; asked += 1) statuses.push((await fetch(`${address}/health`)).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429, 429]);
    const { headers, status } = await fetch(`${address}/health`, { headers: { "accept-language": "kk" } });
    expect(status).toBe(429);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  });

  test("of one address are not widened by a forged header, but follow a trusted proxy", async () => {
    const forged = await serverUnder({ BAGALAU_ADDRESS_PER_MINUTE: "10" });
    const proxied = await serverUnder({ BAGALAU_ADDRESS_PER_MINUTE: "10", BAGALAU_TRUSTED_PROXIES: "127.0.0.1" });
    const last = async (address: string): Promise<number> => {
      let status = 0;
      for (let asked = 0; asked < 11; asked += 1) {
        const headers = { "x-forwarded-for": `198.51.100.${asked}` };
        status = (await fetch(`${address}/health`, { headers })).status;
      }
      return status;
    };
    expect(await last(forged)).toBe(429);
    expect(await last(proxied)).toBe(200);
  });

  test("of one account hold whatever the address", async () => {
    const address = await serverUnder({ BAGALAU_ACCOUNT_PER_MINUTE: "10", BAGALAU_TRUSTED_PROXIES: "127.0.0.1" });
    const statuses: number[] = [];
    for (let asked = 0; asked < 11; asked += 1) {
      const headers = { cookie: "bagalau=aigerim", "x-forwarded-for": `198.51.100.${asked}` };
      statuses.push((await fetch(`${address}/api/v1/tallies`, { headers })).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  });

  test("of guarded routes are far lower", async () => {
    const address = await serverUnder({ BAGALAU_GUARDED_PER_MINUTE: "2" });
    const compare = () => fetch(`${address}/api/v1/tallies/compare`, { method: "POST" });
    expect([(await compare()).status, (await compare()).status, (await compare()).status]).toEqual([400, 400, 429]);
  });

  test("of headers end in 431", async () => {
    const address = await serverUnder();
    const status = await new Promise((resolve, reject) => {
      const sent = httpRequest(`${address}/health`, { headers: { "x-long": "x".repeat(20_000) } });
      sent
        .once("response", ({ statusCode }) => resolve(statusCode))
        .once("error", reject)
        .end();
    });
    expect(status).toBe(431);
  });
});

test("what is no HTTP is sent away without an answer of ours", async () => {
  const { port, hostname } = new URL(await serverUnder());
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.end("HELLO\r\n\r\n"));
    let text = "";
    socket.on("data", (chunk) => (text += chunk.toString()));
    socket.once("close", () => resolve(text)).once("error", reject);
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/u);
});
