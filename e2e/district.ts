// A demonstration district on a server of its own, and the people who sign in to it as anybody would.
import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { demonstrationSignIns } from "@bagalau/server";
import { readConfig, serve } from "@bagalau/server/measure";
import { builtPages } from "@bagalau/web/pages";
import { expect, test as plain } from "@playwright/test";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import { generateSync } from "otplib";
import { clockFrom, toldAt } from "./clock.ts";
import type { GoingClock } from "./clock.ts";
import { kept, told } from "./kept.ts";

export { expect };
export type { Page };
export type Language = "kk" | "ru" | "en";

interface Visiting extends BrowserContextOptions {
  readonly language?: Language;
}

interface Entering extends Visiting {
  /** Where whoever enters begins; null: nowhere yet. Home where it is not said. */
  readonly at?: string | null;
}

type SignIns = Awaited<ReturnType<typeof demonstrationSignIns>>;
type Kept = Awaited<ReturnType<BrowserContext["storageState"]>>;

export interface District {
  readonly address: string;
  /** A page of somebody signed in: `hr-head`, `evaluated`, `017`. Each call is another browser. */
  readonly enter: (part: string, entering?: Entering) => Promise<Page>;
  /** A page of nobody yet. */
  readonly visit: (visiting?: Visiting) => Promise<Page>;
  readonly password: string;
  /** What pages complained of since the last look: errors of programs, refused styles and scripts. */
  readonly complaints: () => readonly string[];
}

/** Of the server, beside those of every journey. */
export type Settings = Readonly<Record<string, string>>;

interface ForWorker {
  readonly shared: District;
  readonly settings: Settings;
}

/** `district`: fresh for each test, with all that its story changes. `shared`: one for tests that only look. */
export const test = plain.extend<{ readonly district: District }, ForWorker>({
  settings: [{}, { scope: "worker", option: true }],
  district: async ({ browser, settings }, use) => inDistrict(browser, settings, use),
  shared: [
    async ({ browser, settings }, use) => inDistrict(browser, settings, use),
    { scope: "worker", timeout: 120_000 },
  ],
});

async function inDistrict(
  browser: Browser,
  settings: Settings,
  use: (district: District) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(kept, "copy-"));
  await copyOf(told.folder, folder);
  const signIns = JSON.parse(await readFile(told.signIns, "utf8")) as SignIns;
  const config = readConfig({
    BAGALAU_DATA: folder,
    BAGALAU_PORT: "0",
    BAGALAU_LOG: "silent",
    BAGALAU_ADDRESS_PER_MINUTE: "100000",
    BAGALAU_GUARDED_PER_MINUTE: "1000",
    ...settings,
  });
  const clock = clockFrom(toldAt);
  const { address, stop } = await serve(config, { clock, pages: await builtPages() });
  const { district, leave } = districtAt(browser, address, clock, signIns);
  try {
    await use(district);
  } finally {
    await leave();
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** With its owners: PostgreSQL does not run as root, and its files are then not root's. */
async function copyOf(from: string, to: string): Promise<void> {
  if (process.platform === "win32") return cp(from, to, { recursive: true });
  const { status } = spawnSync("cp", ["-a", `${from}/.`, to]);
  if (status !== 0) throw new Error(`${from} was not copied`);
}

interface Opened {
  readonly district: District;
  /** Closes every browser in it: a page that is left open goes on asking. */
  readonly leave: () => Promise<void>;
}

function districtAt(browser: Browser, address: string, clock: GoingClock, signIns: SignIns): Opened {
  const heard: string[] = [];
  const browsers: BrowserContext[] = [];
  const admitted = new Map<string, Kept["cookies"]>();
  const secretOf = (part: string): string | null =>
    signIns.accounts.find(({ login }) => login === `demo.${part}`)?.secret ?? null;
  const codeOf = (part: string): string | null => {
    const secret = secretOf(part);
    return secret === null ? null : generateSync({ secret, epoch: Math.floor(Date.parse(clock.now()) / 1_000) });
  };
  async function visit({ language = "ru", ...options }: Visiting = {}, cookies: Kept["cookies"] = []): Promise<Page> {
    const context = await browser.newContext({
      baseURL: address,
      locale: { kk: "kk-KZ", ru: "ru-RU", en: "en-GB" }[language],
      viewport: { width: 1360, height: 860 },
      ...options,
      storageState: {
        cookies,
        origins: [{ origin: address, localStorage: [{ name: "bagalau.language", value: language }] }],
      },
    });
    browsers.push(context);
    context.on("weberror", (error) => heard.push(error.error().message));
    context.on("console", (message) => {
      const text = message.text();
      if (message.type() === "error" && !text.startsWith("Failed to load resource")) heard.push(text);
    });
    return context.newPage();
  }
  async function enter(part: string, { at = "/", ...visiting }: Entering = {}): Promise<Page> {
    const cookies = admitted.get(part) ?? (await signedIn(browser, address, part, signIns.password, codeOf(part)));
    admitted.set(part, cookies);
    const page = await visit(visiting, cookies);
    if (at !== null) await page.goto(at);
    return page;
  }
  const district: District = {
    address,
    enter,
    visit: (visiting) => visit(visiting),
    password: signIns.password,
    complaints: () => heard.splice(0),
  };
  return { district, leave: async () => void (await Promise.all(browsers.map((context) => context.close()))) };
}

/** Through the door's two questions; a code lets in once, so whoever is in stays in. */
async function signedIn(
  browser: Browser,
  address: string,
  part: string,
  password: string,
  code: string | null,
): Promise<Kept["cookies"]> {
  const context = await browser.newContext({ baseURL: address });
  const headers = { "sec-fetch-site": "same-origin" };
  const first = await context.request.post("/api/v1/sign-in/password", {
    headers,
    data: { login: `demo.${part}`, password },
  });
  const step = (await first.json()) as { readonly next?: string; readonly ticket?: string };
  if (step.next === "second-proof") {
    await context.request.post("/api/v1/sign-in/code", { headers, data: { ticket: step.ticket, code } });
  }
  const { cookies } = await context.storageState();
  await context.close();
  return cookies;
}
