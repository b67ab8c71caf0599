// A town in memory: records of every kind that act on each other as they do on the server, by a clock that the test sets.
// An act either happens whole, with every order that follows from it, or not at all.
import { makeCalendar } from "@bagalau/calendar";
import type { Edition } from "@bagalau/methodology";
import { loadPacks } from "@bagalau/methodology/node";
import { recordKinds } from "../record-kinds.ts";
import { refusalSentence } from "../refusal-sentence.ts";
import type { Actor, Law, Order, RecordKind, Refusal, Setting, View, Written } from "../record.ts";

interface AnyEvent {
  readonly kind: string;
}

type AnyKind = RecordKind<unknown, { readonly kind: string }, AnyEvent>;

const kinds = recordKinds as unknown as Readonly<Record<string, AnyKind | undefined>>;

export const library = await loadPacks();

export function lawOf(packId: string, editionId: string): Law {
  const pack = library.packs.get(packId);
  const edition = pack?.editions.find(({ id }) => id === editionId);
  const data = library.calendars.get(pack?.calendar ?? "");
  if (pack === undefined || edition === undefined || data === undefined) throw new Error(`${packId} ${editionId}`);
  return { pack, edition, calendar: makeCalendar(data) };
}

export const karasu = lawOf("kz/karasu-akimat", "2025-08-14");

/** The same law with something of its edition changed. */
export function otherLaw(law: Law, change: Partial<Edition>): Law {
  const { edition } = law;
  const inherited = Object.fromEntries(Object.keys(edition).map((key) => [key, edition[key as keyof Edition]]));
  return { ...law, edition: { ...(inherited as unknown as Edition), ...change } };
}

/** A command as a test writes it. */
export type Told = { readonly kind: string } & Readonly<Record<string, unknown>>;

interface Kept {
  readonly record: string;
  state: unknown;
  readonly written: Written<AnyEvent>[];
}

interface Outcome {
  /** `evaluation result-received`, in the order in which they happened, orders included. */
  readonly events: readonly string[];
  readonly refusals: readonly Refusal[];
}

export class Town {
  today: string;
  readonly records = new Map<string, Kept>();
  readonly law: Law;
  #made = 0;

  constructor(today: string, law: Law = karasu) {
    this.today = today;
    this.law = law;
  }

  /** What happened, as `record kind`; or what refuses, as `code (clause) at field`. */
  async tell(by: Actor, record: string, id: string, command: Told): Promise<readonly string[]> {
    const { events, refusals } = await this.act(by, { record, id, command });
    return refusals.length === 0 ? events : refusals.map(shown);
  }

  /** What refuses, in words. */
  async refusal(by: Actor, record: string, id: string, command: Told): Promise<readonly string[]> {
    const { refusals } = await this.act(by, { record, id, command });
    return refusals.map((refusal) => refusalSentence(refusal, "ru"));
  }

  async act(by: Actor, first: Order): Promise<Outcome> {
    const before = new Map([...this.records].map(([id, kept]) => [id, { ...kept, written: [...kept.written] }]));
    const events: string[] = [];
    const waiting: [Actor, Order][] = [[by, first]];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [actor, order] = next;
      const kind = kinds[order.record];
      if (kind === undefined) throw new Error(order.record);
      const kept = this.records.get(order.id) ?? { record: order.record, state: null, written: [] };
      const setting = this.#setting(actor);
      const decision = await kind.decide(kept.state, order.command, setting);
      if (!decision.ok) {
        this.records.clear();
        for (const [id, old] of before) this.records.set(id, old);
        return { events: [], refusals: decision.refusals };
      }
      for (const event of decision.events) {
        const { today: on, at } = setting;
        const written = { seq: kept.written.length + 1, at, on, actor, event: plain(event) };
        kept.written.push(written);
        kept.state = plain(kind.evolve(kept.state, written));
        events.push(`${order.record} ${event.kind}`);
      }
      this.records.set(order.id, kept);
      waiting.push(...(decision.then ?? []).map((then): [Actor, Order] => [system, then]));
    }
    return { events, refusals: [] };
  }

  view(id: string): View {
    const kept = this.#kept(id);
    return kinds[kept.record]!.view(kept.state);
  }

  state<State>(id: string): State {
    return this.#kept(id).state as State;
  }

  /** The last event of the kind. */
  event<Event>(id: string, kind: string): Event {
    return this.#kept(id).written.findLast(({ event }) => event.kind === kind)?.event as unknown as Event;
  }

  /** The record's notice that was ordered last. */
  lastNotice(id: string): string {
    return this.event<{ notice: string }>(id, "notice-ordered").notice;
  }

  /** The fold of the written events alone, to be compared with the state. */
  rebuilt(id: string): unknown {
    const { record, written } = this.#kept(id);
    let state: unknown = null;
    for (const one of written) state = plain(kinds[record]!.evolve(state, one));
    return state;
  }

  #kept(id: string): Kept {
    const kept = this.records.get(id);
    if (kept === undefined) throw new Error(`no record ${id}`);
    return kept;
  }

  #setting(actor: Actor): Setting {
    const newId = (): string => `new-${(this.#made += 1)}`;
    return { today: this.today, at: `${this.today}T05:00:00.000Z`, actor, law: this.law, newId };
  }
}

export const system: Actor = { account: null, person: null, roles: ["system"], actingFor: null };

export function actor(person: string, ...roles: readonly string[]): Actor {
  return { account: `account-of-${person}`, person, roles, actingFor: null };
}

/** What the journal would give back: nothing but plain data survives. */
function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

export function shown({ code, clause, at }: Refusal): string {
  return `${code} (${clause ?? "–"})${at === null ? "" : ` at ${at}`}`;
}
