// One act on an evaluation or a year's result: who and what it names is checked, then the record decides.
import { v7 as newId } from "uuid";
import type { Refusal } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { lawsOf } from "../law/body-calendar.ts";
import { attachFiles, checkFiles } from "../files/attach.ts";
import type { Call } from "../http/call.ts";
import { Problem } from "../http/problem.ts";
import type { Fault } from "../http/problem.ts";
import { settled } from "../http/settled.ts";
import { reference, referenceFaults } from "../people/references.ts";
import { act } from "../records/act.ts";
import { readRecord } from "../records/read-record.ts";
import type { ReadRecord } from "../records/read-record.ts";
import type { Command } from "../records/registry.ts";

export interface Conducted {
  readonly record: "evaluation" | "annual";
  readonly id: string;
  readonly command: Command;
  /** Files that the command names, by the field that names them. */
  readonly files?: Readonly<Record<string, readonly string[] | string | null>>;
  /** People whom the command names, by the field. */
  readonly people?: Readonly<Record<string, string | null | undefined>>;
}

export interface Done {
  readonly id: string;
  readonly version: number;
}

/** Whoever may not, or saw an older version, is told by the act itself; what is named is checked for the others. */
export async function conduct(app: App, call: Call, asked: Conducted): Promise<Done> {
  const { viewer, expected } = call;
  const { record, id, command } = asked;
  const acting = call.acting();
  const before = { key: acting.key, ahead: call.takeAhead(id) };
  const read = await readRecord<unknown>(app, viewer, record, id, before);
  const may = read.may(command.kind);
  const isStale = expected.expected !== undefined && expected.expected !== read.version;
  const named = may.ok && !isStale ? await checkNamed(app, call, asked, read) : { ids: [], digests: [] };
  const whole = named.digests.length === 0 ? command : { ...command, digests: named.digests };
  const done = settled(
    await act(app, { ...acting, seen: read.seen }, [{ record, id, ...expected, command: whole }]),
    id,
  );
  await attachFiles(app, viewer.body, id, named.ids);
  return done;
}

interface Found {
  readonly ids: readonly string[];
  readonly digests: readonly string[];
}

async function checkNamed(app: App, call: Call, asked: Conducted, read: ReadRecord<unknown>): Promise<Found> {
  const { viewer } = call;
  const people = await peopleFaults(app, viewer, asked.people ?? {});
  const files = await filesOf(app, viewer, asked.id, asked.files ?? {});
  if (people.refusals.length + people.faults.length + files.faults.length > 0) {
    const own = await refusalsOf(app, call, read, asked);
    throw new Problem("invalid", {
      faults: [...people.faults, ...files.faults],
      refusals: [...people.refusals, ...own],
      ...(read.law === null ? {} : { act: `${read.law.pack}@${read.law.edition}` }),
    });
  }
  return files;
}

async function peopleFaults(app: App, { body }: Viewer, people: NonNullable<Conducted["people"]>) {
  const references = Object.entries(people).flatMap(([at, person]) => reference("person", person, at, null));
  if (references.length === 0) return { refusals: [], faults: [] };
  return inBody(app, body, (tx) => referenceFaults(tx, body, references));
}

async function filesOf(
  app: App,
  viewer: Viewer,
  record: string,
  files: NonNullable<Conducted["files"]>,
): Promise<Found & { readonly faults: readonly Fault[] }> {
  const found: { ids: string[]; digests: string[]; faults: Fault[] } = { ids: [], digests: [], faults: [] };
  for (const [at, named] of Object.entries(files)) {
    const isOne = typeof named === "string";
    const ids = isOne ? [named] : (named ?? []);
    try {
      for (const { id, sha256 } of await checkFiles(app, viewer, record, ids, at)) {
        found.ids.push(id);
        found.digests.push(sha256);
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const faults = error.reasons.faults ?? [];
      found.faults.push(...faults.map((fault) => (isOne ? { ...fault, at } : fault)));
    }
  }
  return found;
}

/** What the record itself would refuse; nothing is written. */
export async function refusalsOf(
  app: App,
  call: Pick<Call, "viewer" | "session">,
  read: Pick<ReadRecord<unknown>, "state" | "law">,
  { record, command }: Pick<Conducted, "record" | "command">,
): Promise<readonly Refusal[]> {
  const { account, person, roles, today } = call.viewer;
  const actor = { account, person, roles, actingFor: null };
  const laws = await lawsOf(app, call.viewer.body);
  const law = read.law === null ? null : laws(read.law.pack, read.law.edition);
  const setting = { today, at: app.clock.now(), actor, law, newId };
  const decision = await app.records.kind(record).decide(read.state, command, setting);
  return decision.ok ? [] : decision.refusals;
}
