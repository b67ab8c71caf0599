// The evaluations of an opened campaign, created in portions: each portion stands or falls as one act, so that whatever was cut
// off goes on where it stood, and nobody gets two.
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import { actAs } from "../records/act.ts";

/** A portion at most: what one act may take in time and memory. */
const largest = 2_000;
const smallest = 200;
/** A campaign is rewritten with each portion: so many portions, whatever its size, and the opening costs as its people. */
const portions = 6;

function portionOf(people: number): number {
  return Math.min(largest, Math.max(smallest, Math.ceil(people / portions)));
}

/** One portion. False where nothing is left or the campaign stands: somebody has to look at it, and sees there why. */
export async function createPortion(app: App, body: string, id: string, limit?: number): Promise<boolean> {
  const state = await waitingIn(app, body, id);
  if (state === null) return false;
  const command = { kind: "create-next", limit: limit ?? portionOf(state.people) };
  const acted = await actAs(app, body, [{ record: "campaign", id, command }]);
  if (!acted.ok) app.log.warn({ body, id, codes: acted.refusals.map(({ code }) => code) }, "campaign stands");
  return acted.ok;
}

/** Until none is left. */
export async function createAll(app: App, body: string, id: string): Promise<void> {
  while (await createPortion(app, body, id));
}

/** Null unless it is being opened. */
async function waitingIn(app: App, body: string, id: string): Promise<{ readonly people: number } | null> {
  const row = await inBody(app, body, (tx) =>
    tx
      .selectFrom("record")
      .innerJoin("campaign", (join) =>
        join.onRef("campaign.body_id", "=", "record.body_id").onRef("campaign.record_id", "=", "record.id"),
      )
      .select("campaign.people")
      .where("record.body_id", "=", body)
      .where("record.id", "=", id)
      .where("record.phase", "=", "opening")
      .executeTakeFirst(),
  );
  return row ?? null;
}
