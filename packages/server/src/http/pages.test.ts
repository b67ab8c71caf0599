// The pages of the application: what a browser is given at each kind of address, and under which policy.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tallyRegistry } from "../records/tally.fixture.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { pages } from "./pages.ts";
import { namedSessions, testServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";
import { trial, trialRoutes } from "./trial.fixture.ts";

let app: TestApp;
let server: TestServer;
let folder: string;
const script = `export const words = ${JSON.stringify("бағалау ".repeat(200))};`;
const browser = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "bagalau-pages-"));
  await mkdir(path.join(folder, "assets"));
  await writeFile(
    path.join(folder, "index.html"),
    '<meta property="csp-nonce" nonce="bagalau-nonce"><div id="root"></div>',
  );
  await writeFile(path.join(folder, "assets/main-1.js"), script);
  await writeFile(path.join(folder, "assets/main-1.js.br"), brotliCompressSync(script));
  await writeFile(path.join(folder, "service-worker.js"), "self;");
  await writeFile(path.join(folder, ".stamp"), "built");
  app = await testApp({ records: tallyRegistry() });
  const sessionOf = namedSessions("0197e3a0-0000-7000-8000-000000000001", "2025-10-01");
  server = await testServer(app, { contract: trial, routes: trialRoutes(app), sessionOf, plugins: [pages(folder)] });
});
afterAll(async () => {
  await server.stop();
  await app.close();
  await rm(folder, { recursive: true });
});

const ask = (address: string, headers: Record<string, string> = browser): Promise<Response> =>
  fetch(`${server.address}${address}`, { headers });

/** The mark in the policy and the one in the page. */
async function marksAt(address: string): Promise<readonly (string | undefined)[]> {
  const answer = await ask(address);
  const page = await answer.text();
  const policy = answer.headers.get("content-security-policy") ?? "";
  return [/style-src 'self' 'nonce-([^']+)'/u.exec(policy)?.[1], /nonce="([^"]+)"/u.exec(page)?.[1]];
}

describe("the one page", () => {
  test("answers every address that a browser opens, so that a screen can be reloaded and sent on", async () => {
    for (const address of ["/", "/campaigns", "/results/0197e3a0?from=inbox"]) {
      const answer = await ask(address);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
      expect(await answer.text()).toContain('<div id="root">');
    }
  });

  test("bears a mark that is new with every answer and stands in its policy; scripts are its own files alone", async () => {
    const [inPolicy, inPage] = await marksAt("/");
    expect(inPolicy).toMatch(/^[\w+/=]{20,}$/u);
    expect(inPage).toBe(inPolicy);
    const again = await marksAt("/");
    expect(again[0]).not.toBe(inPolicy);
    const policy = (await ask("/")).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain("unsafe");
  });

  test("does not stand in for what is absent: operations, files, programs that ask for data", async () => {
    const absent = [
      ask("/api/v1/nowhere"),
      ask("/assets/absent.js"),
      ask("/campaigns", { accept: "application/json" }),
    ];
    expect((await Promise.all(absent)).map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});

describe("its files", () => {
  test("are sent compressed to who understands it, and may be kept for ever under their name", async () => {
    const answer = await ask("/assets/main-1.js", { "accept-encoding": "br" });
    expect(answer.headers.get("content-encoding")).toBe("br");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(await answer.text()).toBe(brotliDecompressSync(brotliCompressSync(script)).toString());
    const plain = await ask("/assets/main-1.js", { "accept-encoding": "identity" });
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(await plain.text()).toBe(script);
  });

  test("that keep their name are asked for anew each time", async () => {
    expect((await ask("/service-worker.js")).headers.get("cache-control")).toBe("no-cache");
  });

  test("of the build itself are nobody's", async () => {
    const hidden = await Promise.all([ask("/.stamp"), ask("/assets/../../package.json"), ask("/index.html")]);
    expect(hidden.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});
