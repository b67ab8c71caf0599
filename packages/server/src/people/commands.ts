// One change of a unit, a post, a person or a delegation: may he, does what it names exist, is the IIN free, then the act.
import { v7 as newId } from "uuid";
import { mayDo } from "@bagalau/procedure";
import type { RecordName } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import type { Call } from "../http/call.ts";
import { Problem } from "../http/problem.ts";
import type { Fault } from "../http/problem.ts";
import { settled } from "../http/settled.ts";
import { keyFrom } from "../jobs/key-from.ts";
import { act } from "../records/act.ts";
import { must, readRecord } from "../records/read-record.ts";
import { afterChange } from "./after-change.ts";
import { peopleFault, referenceFaults } from "./references.ts";
import type { OutsideFaults, Reference } from "./references.ts";

type Command = { readonly kind: string } & Readonly<Record<string, unknown>>;

export interface Change {
  readonly record: Extract<RecordName, "unit" | "post" | "person" | "delegation">;
  /** Null for a record that the command creates: its id then follows from the request's key. */
  readonly id: string | null;
  readonly command: Command;
  readonly references?: readonly Reference[];
  /** What else only other records know; asked after the right to make the change. */
  readonly check?: (id: string) => Promise<readonly Fault[]>;
}

export interface Done {
  readonly id: string;
  readonly version: number;
}

/** Throws 403 and 404 first, then all that is wrong with the values at once, then what the record refuses. */
export async function change(app: App, call: Call, asked: Change): Promise<Done> {
  const { viewer } = call;
  const acting = call.acting();
  const id = asked.id ?? keyFrom(asked.record, viewer.body, acting.key);
  const command = asked.id === null ? { ...asked.command, id } : asked.command;
  const state = await permitted(app, viewer, asked);
  const outside = await outsideFaults(app, viewer.body, id, asked);
  if (outside.refusals.length + outside.faults.length > 0) {
    const own = await ownRefusals(app, call, asked.record, state, command);
    throw new Problem("invalid", { faults: outside.faults, refusals: [...outside.refusals, ...own] });
  }
  const target = { record: asked.record, id, ...call.expected, command };
  const acted = await act(app, acting, [target]).catch(async (error: unknown) => {
    throw (await takenIin(app, viewer.body, id, command, error)) ?? error;
  });
  const done = settled(acted, id);
  if (asked.record !== "delegation") await afterChange(app, viewer.body, asked.record === "person" ? [id] : []);
  return done;
}

/** The state of the record; null for a new one. */
async function permitted(app: App, viewer: Viewer, { record, id, command }: Change): Promise<unknown> {
  if (id === null) {
    mustByRole(viewer, record, command.kind);
    return null;
  }
  const found = await readRecord(app, viewer, record, id);
  must(found, command.kind);
  return found.state;
}

/** Where no record is there yet to be somebody to. Throws 403. */
export function mustByRole({ roles }: Pick<Viewer, "roles">, record: RecordName, action: string): void {
  const asked = mayDo({ roles, record, phase: null, action, edition: null });
  if (!asked.ok) throw new Problem("forbidden", { refusals: [asked.refusal] });
}

async function outsideFaults(app: App, body: string, id: string, asked: Change): Promise<OutsideFaults> {
  const found = await inBody(app, body, (tx) => referenceFaults(tx, body, asked.references ?? []));
  const more = (await asked.check?.(id)) ?? [];
  return { ...found, faults: [...found.faults, ...more] };
}

/** So that whoever is told of wrong references is told of the rest too. */
async function ownRefusals(app: App, call: Call, record: string, state: unknown, command: Command) {
  const { actor } = call.acting();
  const setting = { today: call.viewer.today, at: app.clock.now(), actor, law: null, newId };
  const decision = await app.records.kind(record).decide(state, command, setting);
  return decision.ok ? [] : decision.refusals;
}

/** Whoever has the IIN already; empty where it is free or his own. */
export async function iinFaults(app: App, body: string, id: string, iin: string): Promise<readonly Fault[]> {
  const row = await inBody(app, body, (tx) =>
    tx
      .selectFrom("person_card")
      .innerJoin("person", (join) =>
        join
          .onRef("person.body_id", "=", "person_card.body_id")
          .onRef("person.record_id", "=", "person_card.record_id"),
      )
      .select(["family_name", "given_name", "patronymic"])
      .where("person_card.body_id", "=", body)
      .where("iin", "=", iin)
      .where("person_card.record_id", "<>", id)
      .executeTakeFirst(),
  );
  if (row === undefined) return [];
  const name = [row.family_name, row.given_name, row.patronymic ?? ""].filter((part) => part !== "").join(" ");
  return [peopleFault("people.iin-taken", "iin", { name })];
}

/** Two who register the same IIN at one moment: the table lets one of them. Null for every other failure. */
async function takenIin(app: App, body: string, id: string, { iin }: Command, error: unknown): Promise<Problem | null> {
  const { constraint } = error as { readonly constraint?: string };
  if (constraint !== "person_card_iin" || typeof iin !== "string") return null;
  return new Problem("invalid", { faults: await iinFaults(app, body, id, iin) });
}
