// The work of signals in one body: the devices of whoever got something are told, so many at a time.
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import { todayOf } from "../jobs/work.ts";
import type { Body } from "../records/body.ts";
import { noteNews, settle, takeDue } from "./due-signals.ts";
import type { DueDevice } from "./due-signals.ts";
import { endDead } from "./ended-devices.ts";
import { push } from "./push.ts";
import { serviceOf } from "./push-services.ts";

const atOnce = 8;

/** Tells what is to be told now. A service that is out is asked by one handful in a pass and no more. */
export async function signal(app: App, body: Body): Promise<void> {
  if (!app.config.push) return;
  await inBody(app, body.id, async (tx) => {
    await endDead(tx, body.id, todayOf(app, body));
    await noteNews(app, tx, body);
  });
  const out = new Set<string>();
  for (;;) {
    const due = await takeDue(app, body, out, atOnce);
    if (due.length === 0) break;
    await Promise.all(due.map((device) => tell(app, body, device, out)));
  }
  if (out.size > 0) app.log.warn({ body: body.id, count: out.size, code: "push-service-out" }, "a push service is out");
}

async function tell(app: App, body: Body, device: DueDevice, out: Set<string>): Promise<void> {
  // The settings may have changed since it was added.
  const isAllowed = serviceOf(device.endpoint, app.config.pushServices) === device.service;
  const pushed = isAllowed ? await push(app, device, "inbox") : ({ outcome: "refused" } as const);
  if (pushed.outcome === "later") out.add(device.service);
  await settle(app, body.id, device, pushed);
}
