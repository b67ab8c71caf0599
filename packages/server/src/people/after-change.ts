// What follows from a changed organisation outside it: campaigns that are open follow whoever moved and whatever heads what.
import type { App } from "../app.ts";
import { reroutes } from "../campaigns/reroutes.ts";

/**
 * The cards, units and posts are changed already: what cannot follow now is followed by the day's work, and the change stands.
 * `people`: those whose cards were changed; none where the staff list alone was.
 */
export async function afterChange(
  app: App,
  body: string,
  people: readonly string[],
  tell?: (done: number, total: number) => void,
): Promise<void> {
  await reroutes(app, body, people, tell).catch((error: unknown) => app.log.error({ body, err: error }, "moves wait"));
}
