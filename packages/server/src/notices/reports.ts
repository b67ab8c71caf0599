// What carriers report later: matched to the sending by its token or by the carrier's own id, and told to whom it concerns.
import { sql } from "kysely";
import type { App } from "../app.ts";
import { todayIn } from "../clock.ts";
import { inBody } from "../db/viewer.ts";
import { bodyOf } from "../records/body.ts";
import { reportAttempt } from "./carry-notice.ts";
import type { DeliveryReport } from "./channel.ts";
import type { DeliveryState } from "./tables.ts";

/** Whether the report was about a sending of ours. A report that says nothing new changes nothing. */
export async function takeReport(app: App, means: string, report: DeliveryReport): Promise<boolean> {
  const route = await routeOf(app, means, report);
  const body = route === null ? null : await bodyOf(app, route.body);
  if (route === null || body === null) return false;
  const { state, detail } = report;
  if (state === "delayed") return true;
  const sending = await sendingOf(app, route);
  if (sending?.about === "notice" && sending.attempt !== null) {
    const { about_id: notice, attempt, reference } = sending;
    const on = todayIn(app.clock, body.timeZone);
    const { token } = route;
    await reportAttempt(app, body.id, { notice, attempt, token, state, reference: reference ?? token, detail, on });
  }
  await mark(app, route, state, detail);
  return true;
}

interface Route {
  readonly body: string;
  readonly token: string;
}

async function routeOf(app: App, means: string, { token, reference }: DeliveryReport): Promise<Route | null> {
  const isToken = token !== null && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(token);
  if (!isToken && reference === null) return null;
  const row = await app.db.transaction().execute(async (tx) => {
    await sql`select set_config('bagalau.mode', 'process', true)`.execute(tx);
    return await tx
      .selectFrom("delivery_route")
      .select(["body_id", "token"])
      .where("means", "=", means)
      .$if(isToken, (query) => query.where("token", "=", token))
      .$if(!isToken, (query) => query.where("reference", "=", reference))
      .orderBy("token", "desc")
      .executeTakeFirst();
  });
  return row === undefined ? null : { body: row.body_id, token: row.token };
}

/** States that a report may still change; whatever is final stays. */
const open: readonly DeliveryState[] = ["sending", "accepted", "unknown", "failed", "given-up", "waiting"];

async function sendingOf(app: App, { body, token }: Route) {
  return await inBody(app, body, (tx) =>
    tx
      .selectFrom("delivery")
      .select(["about", "about_id", "attempt", "reference"])
      .where("body_id", "=", body)
      .where("id", "=", token)
      .executeTakeFirst(),
  );
}

async function mark(app: App, { body, token }: Route, state: "delivered" | "bounced", detail: string): Promise<void> {
  await inBody(app, body, (tx) =>
    tx
      .updateTable("delivery")
      .set({ state, detail, lease_until: null, finished_at: app.clock.now() })
      .where("body_id", "=", body)
      .where("id", "=", token)
      .where("state", "in", open)
      .execute(),
  );
}
