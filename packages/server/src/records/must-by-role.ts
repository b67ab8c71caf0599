// What a role of the body lets somebody do where no record is asked yet: to begin one, or to list a kind.
import { mayDo } from "@bagalau/procedure";
import type { RecordName } from "@bagalau/procedure";
import type { Edition } from "@bagalau/methodology";
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import { Problem } from "../http/problem.ts";
import { bodyOf } from "./body.ts";

export interface ByRole {
  readonly pack: string;
  readonly edition: Edition;
  /** The role in which he may. */
  readonly role: string;
  readonly ground: string;
  readonly clause: string | null;
}

/** By the body's act in force today, or its last one. Throws 403 with the clause that refuses. */
export async function mustByRole(app: App, viewer: Viewer, record: RecordName, action: string): Promise<ByRole> {
  const { id: pack, edition } = await actOf(app, viewer);
  const asked = mayDo({ roles: viewer.roles, record, phase: null, action, edition });
  if (!asked.ok) throw new Problem("forbidden", { refusals: [asked.refusal], act: `${pack}@${edition.id}` });
  return { pack, edition, role: asked.row.role, ground: asked.row.ground, clause: asked.clause };
}

/** The act by which the body works today. Throws 404 where its pack has no edition at all. */
export async function actOf(
  app: App,
  { body, today }: Viewer,
): Promise<{ readonly id: string; readonly edition: Edition }> {
  const owner = await bodyOf(app, body);
  const pack = owner === null ? null : app.law.pack(owner.pack);
  const edition = pack === null ? null : (app.law.editionOn(pack.id, today) ?? pack.editions.at(-1) ?? null);
  if (pack === null || edition === null) throw new Problem("not-found");
  return { id: pack.id, edition };
}
