// What a first visit brings and when something is seen, by the browser's own accounts.
import { demonstrationSignIns, fillDemonstration, serve } from "@bagalau/server";
import { readConfig } from "@bagalau/server/measure";
import { builtPages } from "@bagalau/web/pages";
import type { Browser, BrowserContext, Page } from "@playwright/test";

export interface Visit {
  readonly page: string;
  /** Bytes as they came over the line. */
  readonly scripts: number;
  /** Of scripts. */
  readonly files: number;
  readonly all: number;
  /** Milliseconds from asking for the page. */
  readonly first: number;
  readonly largest: number;
  /** Cumulative layout shift. */
  readonly shift: number;
}

export async function firstVisits(browser: Browser, folder: string): Promise<readonly Visit[]> {
  const config = readConfig({
    BAGALAU_DATA: folder,
    BAGALAU_PORT: "0",
    BAGALAU_LOG: "silent",
    BAGALAU_WORKERS: "false",
  });
  const { app, address, stop } = await serve(config, { pages: await builtPages() });
  try {
    const { body } = await fillDemonstration(app, { seed: 1 });
    const { password } = await demonstrationSignIns(app, body);
    const context = await browser.newContext({ baseURL: address });
    await context.request.post("/api/v1/sign-in/password", {
      headers: { "sec-fetch-site": "same-origin" },
      data: { login: "demo.applicant", password },
    });
    const state = await context.storageState();
    const mine = await (await context.request.get("/api/v1/evaluations/mine")).json();
    const known = (mine as { items: { id: string; result: unknown }[] }).items.find(({ result }) => result !== null);
    if (known === undefined) throw new Error("The demonstration has no result to be read.");
    const visited: Visit[] = [];
    for (const [page, path, signedIn] of [
      ["signing in", "/sign-in", false],
      ["what there is to do", "/", true],
      ["a servant's result", `/results/${known.id}`, true],
    ] as const) {
      const fresh = await browser.newContext({ baseURL: address, ...(signedIn ? { storageState: state } : {}) });
      visited.push({ page, ...(await visit(fresh, path)) });
      await fresh.close();
    }
    await context.close();
    return visited;
  } finally {
    await stop();
  }
}

async function visit(context: BrowserContext, path: string): Promise<Omit<Visit, "page">> {
  const page = await context.newPage();
  const brought = await slowed(page);
  await page.addInitScript(watchSight);
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
  return { ...brought, ...seen };
}

interface Seen {
  first: number;
  largest: number;
  shift: number;
}

/** Runs in the page, before anything else. */
function watchSight(): void {
  const seen: Seen = { first: 0, largest: 0, shift: 0 };
  (globalThis as unknown as { seen: Seen }).seen = seen;
  const watch = (type: string, heard: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(heard)).observe({ type, buffered: true });
  watch("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.first = entry.startTime;
  });
  watch("largest-contentful-paint", (entry) => {
    seen.largest = entry.startTime;
  });
  watch("layout-shift", (entry) => {
    const shift = entry as PerformanceEntry & { readonly value: number; readonly hadRecentInput: boolean };
    if (!shift.hadRecentInput) seen.shift += shift.value;
  });
}

async function slowed(page: Page): Promise<{ scripts: number; files: number; all: number }> {
  const brought = { scripts: 0, files: 0, all: 0 };
  const session = await page.context().newCDPSession(page);
  const kinds = new Map<string, string>();
  session.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  // The contents as they came over the line, compressed; their heads are counted with all the rest.
  session.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    if (kinds.get(requestId) === "Script") brought.scripts += encodedDataLength;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    brought.all += encodedDataLength;
    if (kinds.get(requestId) === "Script") brought.files += 1;
  });
  await session.send("Network.enable");
  await session.send("Network.setBypassServiceWorker", { bypass: true });
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  return brought;
}
