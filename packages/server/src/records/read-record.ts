// A record as somebody reads it: what he may not see is not there, and each further reading is asked of the access table.
import { mayDo } from "@bagalau/procedure";
import type { Actor, Refusal, View } from "@bagalau/procedure";
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import { Problem } from "../http/problem.ts";
import { isNotNow } from "./decide.ts";
import { loadRecords } from "./load.ts";
import type { Loading } from "./load.ts";
import { rolesIn } from "./roles-in.ts";

export interface ReadRecord<State> {
  readonly id: string;
  readonly version: number;
  readonly state: State;
  readonly view: View;
  readonly law: { readonly pack: string; readonly edition: string } | null;
  /** What the viewer is to it: roles of the body, and his own in the record. */
  readonly roles: readonly string[];
  /** For an act on it under the key that was named: what was loaded need not be loaded again. */
  readonly seen: Loading;
  /** The role in which the viewer may, with its clause and ground, or the refusal. */
  readonly may: (action: string) => May;
}

export type May =
  | { readonly ok: true; readonly role: string; readonly clause: string | null; readonly ground: string }
  | { readonly ok: false; readonly refusal: Refusal };

/** Of the act that follows: its key, and where the record was read already what was found of both. */
export interface BeforeAct {
  readonly key?: string;
  readonly ahead?: Loading | null;
}

/** Throws 404 where there is none of the kind that the viewer may see. `State` is the kind's own. */
export async function readRecord<State>(
  app: App,
  viewer: Viewer,
  kind: string,
  id: string,
  { key, ahead = null }: BeforeAct = {},
): Promise<ReadRecord<State>> {
  const seen = ahead ?? (await loadRecords(app.pool, viewer.body, [id], key ?? null));
  const loaded = seen.records.get(id);
  if (loaded === undefined || loaded.kind !== kind || loaded.state === null) throw new Problem("not-found");
  const view = app.records.kind(kind).view(loaded.state);
  const law = loaded.pack === null || loaded.edition === null ? null : { pack: loaded.pack, edition: loaded.edition };
  const edition = law === null ? null : app.law.law(law.pack, law.edition).edition;
  const actor: Pick<Actor, "roles" | "person" | "actingFor"> = { ...viewer, actingFor: null };
  const roles = rolesIn(view, actor, viewer.today);
  const may = (action: string): May => {
    const asked = mayDo({ roles, record: kind, phase: view.phase, action, edition });
    return asked.ok ? { ok: true, role: asked.row.role, clause: asked.clause, ground: asked.row.ground } : asked;
  };
  if (!may("see").ok) throw new Problem("not-found");
  return { id, version: loaded.version, state: loaded.state as State, view, law, roles, seen, may };
}

/**
 * The clause by which the viewer may; throws with the clause that refuses: 403, or 409 where the phase alone does not admit a
 * command of his. What may be read, and when, is confidence: there is nothing to wait for, and it stays 403.
 */
export function must(record: Pick<ReadRecord<unknown>, "may" | "law">, action: string): string | null {
  const asked = record.may(action);
  if (asked.ok) return asked.clause;
  const act = record.law === null ? {} : { act: `${record.law.pack}@${record.law.edition}` };
  const isCommand = !/^(?:read-|see$|list$|export$)/u.test(action);
  throw new Problem(isCommand && isNotNow(asked.refusal) ? "not-now" : "forbidden", {
    refusals: [asked.refusal],
    ...act,
  });
}
