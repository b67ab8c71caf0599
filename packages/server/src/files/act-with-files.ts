// A change that names files and people: each is checked, what the files hold stands in the event, and the record takes them.
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import type { Call } from "../http/call.ts";
import { Problem } from "../http/problem.ts";
import type { Fault } from "../http/problem.ts";
import { settled } from "../http/settled.ts";
import { reference, referenceFaults } from "../people/references.ts";
import { act } from "../records/act.ts";
import type { Command } from "../records/registry.ts";
import { attachFiles, checkFiles } from "./attach.ts";

export interface FiledChange {
  readonly record: string;
  readonly id: string;
  readonly command: Command;
  /** Whether the caller may: whoever may not is told so by the act, and nothing of what he named. */
  readonly permitted: boolean;
  /** By the field that names them. */
  readonly files?: Readonly<Record<string, readonly string[] | string | null>>;
  readonly people?: Readonly<Record<string, string | null | undefined>>;
  /** What the sender said, where the command holds more. */
  readonly asked?: unknown;
}

export interface Done {
  readonly id: string;
  readonly version: number;
}

/** Throws a `Problem` with everything that is wrong with what is named, or with the record's refusals. */
export async function actWithFiles(app: App, call: Call, change: FiledChange): Promise<Done> {
  const { viewer, expected } = call;
  const { record, id, command, asked } = change;
  const found = change.permitted ? await namedIn(app, viewer, change) : none;
  const whole = found.digests.length === 0 ? command : { ...command, digests: found.digests };
  const acting = { ...call.acting(), ...(asked === undefined ? {} : { asked }) };
  const done = settled(await act(app, acting, [{ record, id, ...expected, command: whole }]), id);
  await attachFiles(app, viewer.body, id, found.ids);
  return done;
}

interface Found {
  readonly ids: readonly string[];
  readonly digests: readonly string[];
}

const none: Found = { ids: [], digests: [] };

async function namedIn(app: App, viewer: Viewer, { id, files = {}, people = {} }: FiledChange): Promise<Found> {
  const named = Object.entries(people).flatMap(([at, person]) => reference("person", person, at, null));
  const { refusals, faults } = await inBody(app, viewer.body, (tx) => referenceFaults(tx, viewer.body, named));
  const found: { ids: string[]; digests: string[]; faults: Fault[] } = { ids: [], digests: [], faults: [...faults] };
  for (const [at, said] of Object.entries(files)) {
    const isOne = typeof said === "string";
    try {
      for (const file of await checkFiles(app, viewer, id, isOne ? [said] : (said ?? []), at)) {
        found.ids.push(file.id);
        found.digests.push(file.sha256);
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      found.faults.push(...(error.reasons.faults ?? []).map((fault) => (isOne ? { ...fault, at } : fault)));
    }
  }
  if (found.faults.length + refusals.length > 0) throw new Problem("invalid", { faults: found.faults, refusals });
  return found;
}
