// Refusals name people by their ids: in sentences their names stand, where whoever is refused may see people at all.
import type { Refusal } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { isId } from "./paging.ts";

export type PersonNames = ReadonlyMap<string, string>;

const nobody: PersonNames = new Map();

/** The names of all people whom the refusals name, as far as row security shows them. */
export async function namesIn(app: App, viewer: Viewer | null, refusals: readonly Refusal[]): Promise<PersonNames> {
  const ids = new Set(refusals.flatMap(({ params }) => Object.values(params).filter(isId)));
  if (viewer === null || ids.size === 0) return nobody;
  const rows = await withViewer(app, viewer, (tx) =>
    tx
      .selectFrom("person")
      .select(["record_id", "family_name", "given_name", "patronymic"])
      .where("body_id", "=", viewer.body)
      .where("record_id", "in", [...ids])
      .execute(),
  );
  return new Map(
    rows.map(({ record_id: id, family_name: family, given_name: given, patronymic }) => [
      id,
      [family, given, patronymic ?? ""].filter((part) => part !== "").join(" "),
    ]),
  );
}

/** The refusal as its sentence is to be made of it. */
export function withNames(refusal: Refusal, names: PersonNames): Refusal {
  if (names.size === 0) return refusal;
  const params = Object.entries(refusal.params).map(([name, value]) => [name, names.get(value) ?? value]);
  return { ...refusal, params: Object.fromEntries(params) as Refusal["params"] };
}
