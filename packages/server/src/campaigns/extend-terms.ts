// The terms of evaluations that move with their campaign's, in portions: each portion stands or falls as one act.
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import { actAs } from "../records/act.ts";

const portion = 1_000;

/** Open campaigns some of whose evaluations still stand on the old day. */
export async function extendingIn(app: App, body: string): Promise<readonly string[]> {
  const rows = await inBody(app, body, (tx) =>
    tx
      .selectFrom("campaign")
      .innerJoin("record", (join) =>
        join.onRef("record.body_id", "=", "campaign.body_id").onRef("record.id", "=", "campaign.record_id"),
      )
      .select("record.id")
      .where("campaign.body_id", "=", body)
      .where("campaign.unextended", ">", 0)
      .where("record.phase", "in", ["opening", "open"])
      .orderBy("record.id")
      .execute(),
  );
  return rows.map(({ id }) => id);
}

/** Until none is left. */
export async function extendAll(app: App, body: string, id: string): Promise<void> {
  const command = { kind: "extend-next", limit: portion };
  for (;;) {
    const acted = await actAs(app, body, [{ record: "campaign", id, command }]);
    if (acted.ok) continue;
    const codes = acted.refusals.map(({ code }) => code);
    if (!codes.includes("campaign.nothing-to-extend")) app.log.warn({ body, id, codes }, "campaign stands");
    return;
  }
}
