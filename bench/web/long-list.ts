// How long a long list keeps one waiting after each thing that is done to it.
import { readConfig, serve, setClock } from "@bagalau/server/measure";
import { builtPages } from "@bagalau/web/pages";
import type { Browser, Page } from "@playwright/test";
import { openCampaign } from "../server/campaigns.ts";
import { signIn } from "../server/sessions.ts";

export interface Wait {
  readonly done: string;
  /** Milliseconds of the slowest interaction: from the key or the click to the next picture. */
  readonly longest: number;
}

export async function longList(browser: Browser, folder: string, size: number): Promise<readonly Wait[]> {
  const clock = setClock("2026-04-06T05:00:00.000Z");
  const config = readConfig({
    BAGALAU_DATA: folder,
    BAGALAU_PORT: "0",
    BAGALAU_LOG: "silent",
    BAGALAU_WORKERS: "false",
    BAGALAU_ACCOUNT_PER_MINUTE: "100000",
    BAGALAU_ADDRESS_PER_MINUTE: "100000",
  });
  const { app, address, stop } = await serve(config, { clock, pages: await builtPages() });
  try {
    const { body, evaluated } = await openCampaign({ app, address }, clock, size);
    const reader = evaluated[1]!.person;
    const cookie = (await signIn(app, body, [{ person: reader, roles: ["hr-head"] }])).get(reader)!;
    const [name, value] = cookie.split("=") as [string, string];
    const reading = { address, cookies: [{ name, value, url: address }], size };
    return [
      ...(await waitsOf(browser, reading, { width: 1360, height: 860 }, "")),
      ...(await waitsOf(browser, reading, { width: 390, height: 844 }, "on a phone: ")),
    ];
  } finally {
    await stop();
  }
}

interface Reading {
  readonly address: string;
  readonly cookies: readonly { readonly name: string; readonly value: string; readonly url: string }[];
  readonly size: number;
}

async function waitsOf(
  browser: Browser,
  { address, cookies, size }: Reading,
  viewport: { readonly width: number; readonly height: number },
  where: string,
): Promise<readonly Wait[]> {
  const context = await browser.newContext({ baseURL: address, viewport, locale: "kk-KZ" });
  try {
    await context.addCookies(cookies);
    const page = await context.newPage();
    await page.addInitScript(watchWaits);
    await page.goto("/people");
    await page.getByRole("table").waitFor();
    await page.waitForFunction(
      (rows) => Number(document.querySelector("[role=table]")?.getAttribute("aria-rowcount")) > rows,
      size - 1,
    );
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const search = page.locator("input").first();
    const head = page.getByRole("columnheader").first().getByRole("button");
    const waits: Wait[] = [];
    async function measure(done: string, act: () => Promise<unknown>): Promise<void> {
      waits.push(await waitOf(page, `${where}${done}`, act));
    }
    await measure("a letter is typed into the search", () => search.pressSequentially("мы", { delay: 300 }));
    await measure("the search is cleared", async () => {
      await search.press("ControlOrMeta+a");
      await search.press("Delete");
    });
    await measure("letters follow before the list does", () => search.pressSequentially("ахметова", { delay: 60 }));
    await measure("letters are taken away as fast", async () => {
      for (let letter = 0; letter < 8; letter += 1) await page.keyboard.press("Backspace", { delay: 60 });
    });
    if (await head.isVisible()) {
      await measure("a column is sorted", () => head.click());
      await measure("it is sorted the other way", () => head.click());
    }
    // As whoever has come there by keys: the focus is drawn before the first of them.
    await page.locator("[data-row='1'] .data-open").focus();
    await page.keyboard.press("Shift+Tab");
    await measure("a person further down is reached by key", async () => {
      for (let step = 0; step < 5; step += 1) await page.keyboard.press("PageDown", { delay: 100 });
    });
    return waits;
  } finally {
    await context.close();
  }
}

async function waitOf(page: Page, done: string, act: () => Promise<unknown>): Promise<Wait> {
  await page.evaluate(() => {
    (globalThis as unknown as { waits: number[] }).waits.length = 0;
  });
  await act();
  await page.waitForTimeout(1_500);
  const waits = await page.evaluate(() => (globalThis as unknown as { waits: number[] }).waits);
  return { done, longest: Math.max(0, ...waits) };
}

/** Runs in the page: each key, click and touch with the time until the picture after it. */
function watchWaits(): void {
  const waits: number[] = [];
  (globalThis as unknown as { waits: number[] }).waits = waits;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) waits.push(entry.duration);
  }).observe({ type: "event", buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}
