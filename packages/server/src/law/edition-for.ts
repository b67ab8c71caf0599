// The act and the edition that a question is about: the body's own and the one in force today, unless others are named.
import type { Edition, Pack } from "@bagalau/methodology";
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import { found } from "../http/settled.ts";
import { bodyOf } from "../records/body.ts";

export interface NamedLaw {
  readonly pack?: string | undefined;
  readonly edition?: string | undefined;
}

/** The body's own where none is named. Throws 404. */
export async function packFor(app: App, viewer: Viewer, named?: string): Promise<Pack> {
  if (named !== undefined) return found(app.law.pack(named));
  const body = await bodyOf(app, viewer.body);
  return found(body === null ? null : app.law.pack(body.pack));
}

/** The edition named, else the one in force today; of another act than the body's the last, where none is in force. Throws 404. */
export async function editionFor(app: App, viewer: Viewer, { pack: named, edition: id }: NamedLaw): Promise<Edition> {
  const pack = await packFor(app, viewer, named);
  if (id !== undefined) return found(app.law.edition(pack.id, id));
  const inForce = app.law.editionOn(pack.id, viewer.today);
  return found(inForce ?? (named === undefined ? null : pack.editions.at(-1)) ?? null);
}
