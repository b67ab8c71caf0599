// What follows from changed cards outside them: campaigns that are open follow whoever moved.
import type { App } from "../app.ts";
import { reroutes } from "../campaigns/reroutes.ts";

/** The cards are changed already: what cannot follow now is followed by the day's work, and the change stands. */
export async function afterChange(app: App, body: string, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  await reroutes(app, body, people).catch((error: unknown) => app.log.error({ body, err: error }, "moves wait"));
}
