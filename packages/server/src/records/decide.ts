// What commands come to: each record decides, then the records to which something follows from it, until nothing is left.
import { v7 as uuid } from "uuid";
import { beginning } from "@bagalau/procedure/journal";
import type { Order, Refusal, Setting, Written } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { todayIn } from "../clock.ts";
import { lawsInAct } from "../law/laws-in-act.ts";
import type { LawsInAct } from "../law/laws-in-act.ts";
import type { Acted, ActedEvent, Acting, Target } from "./act.ts";
import type { Append, Change } from "./append.ts";
import { inTurns } from "../turns.ts";
import type { Body } from "./body.ts";
import { loadRecords } from "./load.ts";
import type { Loaded } from "./load.ts";
import type { AnyKind, Command, HappenedEvent } from "./registry.ts";
import { rolesIn } from "./roles-in.ts";
import { changedRows, rowsOf } from "./rows.ts";

export interface Deciding {
  readonly body: Body;
  readonly acting: Acting;
  readonly targets: readonly Target[];
  readonly records: ReadonlyMap<string, Loaded>;
}

export type Decided =
  | {
      readonly ok: true;
      readonly append: Omit<Append, "digest" | "answer"> & {
        readonly answer: Omit<Extract<Acted, { ok: true }>, "replayed">;
      };
    }
  | Extract<Acted, { ok: false }>;

/** A record in the course of one act. */
interface Open {
  readonly kind: AnyKind;
  readonly id: string;
  readonly before: Loaded | null;
  state: unknown;
  events: Written<HappenedEvent>[];
  law: { readonly pack: string; readonly edition: string } | null;
}

/** More follow from one act only where orders go round in a circle. */
const mostOrders = 20_000;

export async function decideAll(app: App, { body, acting, targets, records }: Deciding): Promise<Decided> {
  const at = app.clock.now();
  const today = todayIn(app.clock, body.timeZone);
  const born = new Set<string>();
  const newId = (): string => {
    const id = uuid();
    born.add(id);
    return id;
  };
  const open = new Map<string, Open>();
  const setting = { today, at, actor: acting.actor, newId, laws: lawsInAct(app, body) };
  const opened = (order: Order, loaded: Loaded | null): Open => {
    const found = open.get(order.id) ?? begin(app, order, loaded);
    open.set(order.id, found);
    return found;
  };
  let waiting: Order[] = [];
  const othersToo = inTurns();
  const named = new Set(targets.map(({ id }) => id)).size;
  const tell = (done: number): void => acting.tell?.("deciding", done, targets.length + named);
  for (const [index, target] of targets.entries()) {
    await othersToo();
    tell(index);
    const record = opened(target, records.get(target.id) ?? null);
    const denied = deniedTo(app, acting, record, target, today);
    if (denied !== null) return denied;
    const refused = await decideOne(record, target.command, setting, waiting);
    if (refused !== null) return refused;
  }
  for (let count = 0; waiting.length > 0; count += waiting.length) {
    if (count > mostOrders) throw new Error("Orders follow from one another without end.");
    const wave = waiting;
    waiting = [];
    const unknown = [...new Set(wave.map(({ id }) => id))].filter((id) => !open.has(id) && !born.has(id));
    const more = unknown.length === 0 ? null : await loadRecords(app.pool, body.id, unknown, null);
    for (const order of wave) {
      await othersToo();
      const record = opened(order, more?.records.get(order.id) ?? null);
      if (notOfKind(record, order) !== null) throw new Error(`An order to a ${order.record} leads to another record.`);
      const refused = await decideOne(record, order.command, setting, waiting);
      if (refused !== null) return refused;
    }
  }
  return settle([...open.values()], body.id, acting, { at, on: today }, async (settled) => {
    await othersToo();
    tell(targets.length + Math.min(settled, named));
  });
}

/** Why the actor is told nothing of a record as it is, or refused; null where he may give it the command. */
export function denied(
  app: App,
  { body, acting, records }: Omit<Deciding, "targets">,
  target: Target,
): Extract<Acted, { ok: false }> | null {
  const record = begin(app, target, records.get(target.id) ?? null);
  return deniedTo(app, acting, record, target, todayIn(app.clock, body.timeZone));
}

function deniedTo(app: App, acting: Acting, record: Open, target: Target, today: string): ReturnType<typeof mayNot> {
  return notOfKind(record, target) ?? mayNot(app, acting, record, target.command, today);
}

function begin(app: App, { record, id }: Order, before: Loaded | null): Open {
  const kind = app.records.kind(record);
  const { pack = null, edition = null } = before ?? {};
  const law = pack === null || edition === null ? null : { pack, edition };
  return { kind, id, before, state: before?.state ?? null, events: [], law };
}

/** An id that leads to a record of another kind leads nowhere. */
function notOfKind({ kind, before }: Open, { record }: Order): Extract<Acted, { ok: false }> | null {
  const other = kind.name !== record || (before !== null && before.kind !== record);
  return other ? { ok: false, kind: "not-found", refusals: [] } : null;
}

async function decideOne(
  record: Open,
  command: Command,
  { laws, ...setting }: Omit<Setting, "law"> & { readonly laws: LawsInAct },
  orders: Order[],
): Promise<Extract<Acted, { ok: false }> | null> {
  const { kind } = record;
  const named = kind.lawOf(record.state, command);
  const law = named === null ? null : await laws.of(kind.name, named.pack, named.edition);
  const decision = await kind.decide(record.state, command, { ...setting, law });
  if (!decision.ok) return refused("refused", decision.refusals, named);
  const version = (record.before?.version ?? 0) + record.events.length;
  for (const [index, event] of decision.events.entries()) {
    const written = { seq: version + index + 1, at: setting.at, on: setting.today, actor: setting.actor, event };
    record.state = kind.evolve(record.state, written);
    record.events.push(written);
  }
  if (record.state !== null) record.law = kind.lawOf(record.state, command);
  laws.after(kind.name, record.state);
  orders.push(...(decision.then ?? []));
  return null;
}

/**
 * Null where the actor may. What one may not see is not there, and what is not there is refused in the same words: a command
 * that is to begin a record names the record's id, every other one looks for it.
 */
function mayNot(
  app: App,
  { actor }: Acting,
  record: Open,
  command: Command,
  today: string,
): Extract<Acted, { ok: false }> | null {
  if (actor.account === null && actor.roles.includes("system")) return null;
  const { kind, state } = record;
  const view = state === null ? null : kind.view(state);
  const named = kind.lawOf(state, command);
  const edition = named === null ? null : app.law.law(named.pack, named.edition).edition;
  const asked = { roles: rolesIn(view, actor, today), record: kind.name, phase: view?.phase ?? null, edition };
  const refusal = app.records.access.refusal({ ...asked, action: command.kind });
  if (refusal === null) return null;
  const unseen =
    view === null
      ? !Object.values(command).includes(record.id)
      : app.records.access.refusal({ ...asked, action: "see" }) !== null;
  return unseen
    ? { ok: false, kind: "not-found", refusals: [] }
    : refused(isNotNow(refusal) ? "not-now" : "forbidden", [refusal], named);
}

/** He may, only not in the phase in which the record is, or to which another has brought it meanwhile. */
export function isNotNow({ code }: Refusal): boolean {
  return code === "access.not-now";
}

/** `law`: the act by which the record is conducted; told where a clause of it refuses. */
function refused(
  kind: "refused" | "forbidden" | "not-now",
  refusals: readonly Refusal[],
  law: { readonly pack: string; readonly edition: string } | null,
): Extract<Acted, { ok: false }> {
  const speaks = law !== null && refusals.some(({ clause }) => clause !== null);
  return { ok: false, kind, refusals, ...(speaks ? { act: `${law.pack}@${law.edition}` } : {}) };
}

async function settle(
  open: readonly Open[],
  body: string,
  { key, actor }: Acting,
  { at, on }: { readonly at: string; readonly on: string },
  between: (settled: number) => Promise<void>,
): Promise<Decided> {
  const changed = open.filter(({ events }) => events.length > 0);
  const changes: Change[] = [];
  for (const record of changed) {
    await between(changes.length);
    const { kind, id, before, state, events, law } = record;
    const view = kind.view(state);
    const was = before === null ? null : rowsOf(kind.view(before.state), body, id);
    const rows = changedRows(was, rowsOf(view, body, id));
    const links = { before: before?.version ?? 0, head: before?.head ?? beginning };
    changes.push({ record: kind.name, id, ...links, law, state, view, rows, events });
  }
  const versions = Object.fromEntries(
    open.map(({ id, before, events }) => [id, (before?.version ?? 0) + events.length] as const),
  );
  const events = changed.flatMap((record) =>
    record.events.map(({ seq, event }): ActedEvent => ({
      record: record.kind.name,
      id: record.id,
      seq,
      kind: event.kind,
    })),
  );
  const answer = { ok: true as const, versions, events };
  return { ok: true, append: { body, key, account: actor.account, answer, at, on, changes } };
}
