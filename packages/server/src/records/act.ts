// The only way anything changes: records are loaded, the law decides, and everything that follows is written at once.
import { hash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { v7 as uuid } from "uuid";
import { canonicalJson } from "@bagalau/methodology/canonical";
import type { Language } from "@bagalau/methodology";
import type { Actor, Refusal } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { isConnectionLoss } from "../db/connection-loss.ts";
import { inBody } from "../db/viewer.ts";
import { inSpan } from "../telemetry.ts";
import { append } from "./append.ts";
import { forgetTransfers } from "../law/body-calendar.ts";
import { bodyOf } from "./body.ts";
import { decideAll, denied } from "./decide.ts";
import type { Decided } from "./decide.ts";
import { loadRecords } from "./load.ts";
import type { Loading } from "./load.ts";
import { inRight } from "./on-behalf.ts";
import type { Command } from "./registry.ts";
import { unwritableText } from "./writable-text.ts";

export interface Acting {
  readonly body: string;
  readonly actor: Actor;
  /** The same sender as each for whom he may act today: in whose right he acts where he has none of his own. */
  readonly onBehalf?: readonly Actor[];
  /** A uuid that the sender chose: the same key with the same content gives the first answer again. */
  readonly key: string;
  readonly language: Language;
  /**
   * What the sender asked, where the commands hold besides what the server found at the moment (the organisation as it is):
   * by this alone it is told whether the same is asked again under the key.
   */
  readonly asked?: unknown;
  /** What was loaded of the targets and of the key just now; whether it is still so is seen where the act is written. */
  readonly seen?: Loading;
  /** Where much is changed at once: how far it is. All is written in one transaction, portion by portion. */
  readonly tell?: TellActing;
}

/** `deciding`: commands and what they come to; `writing`: records that are written, not yet for good. */
export type TellActing = (step: "deciding" | "writing", done: number, total: number) => void;

export interface Target {
  /** The kind of record. */
  readonly record: string;
  readonly id: string;
  /** The version that the sender saw; 0 for a record that must not exist. Without it a lost race is tried anew. */
  readonly expected?: number;
  readonly command: Command;
}

export interface ActedEvent {
  readonly record: string;
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
}

export type Acted =
  | {
      readonly ok: true;
      /** By record id, as they are now. */
      readonly versions: Readonly<Record<string, number>>;
      readonly events: readonly ActedEvent[];
      readonly replayed: boolean;
    }
  | {
      readonly ok: false;
      /** `not-now`: he has the right in another phase of the record. */
      readonly kind: "refused" | "forbidden" | "not-now" | "conflict" | "not-found";
      readonly refusals: readonly Refusal[];
      /** `pack@edition` that the clauses of the refusals belong to. */
      readonly act?: string;
      /** For a conflict: what happened to the record since the sender saw it. */
      readonly changed?: readonly { readonly seq: number; readonly kind: string; readonly at: string }[];
    };

/** How often a lost race is tried anew where the sender did not say which version he saw. */
const mostRaces = 20;
/** How long a database that went away is waited for; the key makes it safe to ask again. */
const patience = 15_000;

/** `actor`'s commands on records of one body: all stand or none. */
export async function act(app: App, acting: Acting, targets: readonly Target[]): Promise<Acted> {
  const deadline = Date.now() + patience;
  const { seen: _, ...anew } = acting;
  let current: Acting = acting;
  for (let wait = 50; ; wait = Math.min(wait * 2, 1000)) {
    try {
      return await inSpan("act", spanOf(targets), () => actOnce(app, current, targets));
    } catch (error) {
      if (!isConnectionLoss(error) || Date.now() > deadline) throw error;
      current = anew;
      await pause(wait);
    }
  }
}

/** What is done to what: kinds alone. */
function spanOf(targets: readonly Target[]): Record<string, string> {
  const names = new Set(targets.map(({ record, command }) => `${record}/${command.kind}`));
  return { "act.commands": [...names].slice(0, 5).join(" ") };
}

const system: Actor = { account: null, person: null, roles: ["system"], actingFor: null };

/** The system itself acts: jobs, terms. `key` where the work must not be done twice. */
export function actAs(
  app: App,
  body: string,
  targets: readonly Target[],
  key: string = uuid(),
  tell?: TellActing,
): Promise<Acted> {
  return act(app, { body, actor: system, key, language: "ru", ...(tell === undefined ? {} : { tell }) }, targets);
}

export interface ManyProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Much work in portions, each of which stands or falls by itself; what is refused is told with its target and stops nothing.
 * A portion has the key that `keyOf` gives it, so that interrupted work is begun anew without being done twice.
 */
export async function actMany(
  app: App,
  acting: Omit<Acting, "key">,
  targets: readonly Target[],
  options: {
    readonly keyOf: (portion: number) => string;
    readonly size?: number;
    readonly progress?: (progress: ManyProgress) => void;
  },
): Promise<readonly { readonly target: Target; readonly acted: Extract<Acted, { ok: false }> }[]> {
  const { keyOf, size = 100, progress = () => undefined } = options;
  const refused: { target: Target; acted: Extract<Acted, { ok: false }> }[] = [];
  for (let from = 0; from < targets.length; from += size) {
    const portion = targets.slice(from, from + size);
    const key = keyOf(from / size);
    const acted = await act(app, { ...acting, key }, portion);
    if (!acted.ok) refused.push(...(await oneByOne(app, { ...acting, key }, portion)));
    progress({ done: Math.min(from + size, targets.length), total: targets.length });
  }
  return refused;
}

/** A portion that does not stand as a whole is done one by one, so that each refusal is told at its target. */
async function oneByOne(
  app: App,
  acting: Acting,
  portion: readonly Target[],
): Promise<readonly { readonly target: Target; readonly acted: Extract<Acted, { ok: false }> }[]> {
  const refused: { target: Target; acted: Extract<Acted, { ok: false }> }[] = [];
  for (const [index, target] of portion.entries()) {
    const acted = await act(app, { ...acting, key: keyWithin(acting.key, index) }, [target]);
    if (!acted.ok) refused.push({ target, acted });
  }
  return refused;
}

/** A key made of another key and a number: the same for the same. */
function keyWithin(key: string, index: number): string {
  const hex = hash("sha256", `${key} ${index}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function actOnce(app: App, acting: Acting, targets: readonly Target[]): Promise<Acted> {
  const body = await bodyOf(app, acting.body);
  if (body === null) return { ok: false, kind: "not-found", refusals: [] };
  const unwritable = unwritableText(targets.map(({ command }) => command));
  if (unwritable !== null) return refusedBy({ code: "text-unwritable", clause: null, params: {}, at: unwritable });
  const digest = digestOf(acting, targets);
  const ids = [...new Set(targets.map(({ id }) => id))];
  for (let race = 0; ; race += 1) {
    const seen = race === 0 ? acting.seen : undefined;
    const { records, answered } = seen ?? (await loadRecords(app.pool, acting.body, ids, acting.key));
    if (answered !== null) return replayed(answered, digest);
    const stale = targets.find(
      ({ id, expected }) => expected !== undefined && expected !== (records.get(id)?.version ?? 0),
    );
    const able = inRight(app, { body, acting, records }, targets);
    // What changed is told to those alone who may act on it: an old version opens nothing.
    if (stale !== undefined) {
      const refused = denied(app, { body, acting: able, records }, stale);
      if (refused !== null && refused.kind !== "not-now") return refused;
      return records.has(stale.id) ? conflict(app, acting.body, stale) : { ok: false, kind: "not-found", refusals: [] };
    }
    const decided = await decideAll(app, { body, acting: able, targets, records });
    if (!decided.ok) return decided;
    const { tell } = acting;
    const followed = tell === undefined ? {} : { tell: (done: number, total: number) => tell("writing", done, total) };
    const appended = await append(app.pool, { ...decided.append, digest, ...followed });
    if (appended.ok) {
      if (decided.append.changes.some(({ record }) => record === "calendar")) forgetTransfers(app, acting.body);
      return { ...answerOf(decided), replayed: false };
    }
    if ("answered" in appended) continue;
    if (race === mostRaces) return conflict(app, acting.body, { id: appended.race, expected: 0 });
    // Loaded anew it is seen whether this very key was answered meanwhile, or whether what the sender saw is stale.
    const isSeen = targets.some(({ id, expected }) => id === appended.race && expected !== undefined);
    if (!isSeen) await pause(Math.random() * 5 * (race + 1));
  }
}

function digestOf({ actor, asked }: Acting, targets: readonly Target[]): Buffer {
  const { account, actingFor } = actor;
  const whole = { account, actingFor, ...(asked === undefined ? { targets } : { asked }) };
  return hash("sha256", canonicalJson(whole), "buffer");
}

function replayed({ answer, digest: first }: { answer: unknown; digest: Buffer }, digest: Buffer): Acted {
  if (!first.equals(digest)) return refusedBy({ code: "key-reused", clause: null, params: {}, at: null });
  return { ...(answer as Extract<Acted, { ok: true }>), replayed: true };
}

function answerOf({
  append: { answer },
}: Extract<Decided, { ok: true }>): Omit<Extract<Acted, { ok: true }>, "replayed"> {
  return answer;
}

function refusedBy(refusal: Refusal): Acted {
  return { ok: false, kind: "refused", refusals: [refusal] };
}

async function conflict(app: App, body: string, { id, expected = 0 }: Pick<Target, "id" | "expected">): Promise<Acted> {
  const changed = await inBody(app, body, (tx) =>
    tx
      .selectFrom("event")
      .select(["seq", "kind", "at"])
      .where("body_id", "=", body)
      .where("record_id", "=", id)
      .where("seq", ">", expected)
      .orderBy("seq", "desc")
      .limit(20)
      .execute(),
  );
  return { ok: false, kind: "conflict", refusals: [], changed: changed.reverse() };
}
