// A campaign from the plan to the last sheet sent, over HTTP as its HR service opens it, the rest by the work that goes on by itself.
import { randomUUID } from "node:crypto";
import process from "node:process";
import { createPortion, foundBody } from "@bagalau/server/measure";
import type { App } from "@bagalau/server/measure";
import { system } from "./acting.ts";
import { district } from "./district.ts";
import type { Member } from "./district.ts";
import { signIn } from "./sessions.ts";

export interface Opened {
  readonly body: string;
  readonly evaluated: readonly Member[];
  /** Of the acts that made the body, its people and their posts. */
  readonly filling: number;
  /** Seconds of the plan: the rules look at everybody. */
  readonly planning: number;
  /** Seconds from the opening to the last sheet sent. */
  readonly opening: number;
}

interface Server {
  readonly app: App;
  readonly address: string;
}

export async function openCampaign(
  { app, address }: Server,
  clock: { readonly set: (instant: string) => void },
  size: number,
): Promise<Opened> {
  clock.set("2026-04-06T05:00:00.000Z");
  const title = { kk: "Аудан әкімдігі", ru: "Акимат района", en: "Akimat of a district" };
  const { id: body } = await foundBody(app, { title, pack: "kz/karasu-akimat" });
  const { evaluated, targets } = district(size);
  const filling = await secondsOf(() => system(app, body, targets));
  const hr = evaluated.at(-1)!.person;
  const cookie = (await signIn(app, body, [{ person: hr, roles: ["hr", "hr-head"] }])).get(hr)!;
  const post = (path: string, content?: unknown) => posted(`${address}/api/v1${path}`, cookie, content);
  let campaign = "";
  const planning = await secondsOf(async () => {
    campaign = (await post("/campaigns", { period: "2026-Q1" })).id;
  });
  const opening = await secondsOf(async () => {
    await post(`/campaigns/${campaign}/open`);
    while (await createPortion(app, body, campaign)) progress(".");
  });
  progress("\n");
  return { body, evaluated, filling, planning, opening };
}

async function posted(url: string, cookie: string, content: unknown): Promise<{ readonly id: string }> {
  const headers = { cookie, "idempotency-key": randomUUID(), "content-type": "application/json" };
  const body = content === undefined ? {} : { body: JSON.stringify(content) };
  const sent = content === undefined ? { cookie, "idempotency-key": headers["idempotency-key"] } : headers;
  const response = await fetch(url, { method: "POST", headers: sent, ...body });
  const said = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${said}`);
  return JSON.parse(said) as { readonly id: string };
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}

function progress(text: string): void {
  process.stderr.write(text);
}
