// The work of delivery in one body: what was cut off is told honestly, what is due is put in the outbox, the outbox is emptied.
import type { App } from "../app.ts";
import type { Body } from "../records/body.ts";
import { beginAttempt, resumeAttempt, settleAttempt } from "./carry-notice.ts";
import type { Sent } from "./channel.ts";
import { channelsOf } from "./channels.ts";
import { endSending, takeOut, takeOver } from "./outbox.ts";
import type { Sending } from "./outbox.ts";
import { planDeliveries } from "./plan.ts";
import { nextTry } from "./retry.ts";
import { deliveryOf } from "./settings.ts";
import { messageOf } from "./words-of.ts";

/** Sends what is due now. A carrier that is out is asked once in a pass and no more. */
export async function deliver(app: App, body: Body): Promise<void> {
  for (const sending of await takeOver(app, body.id)) {
    if (sending.about === "notice") await resumeAttempt(app, body, sending);
    else await settleLetter(app, body, sending, cutOff);
  }
  await planDeliveries(app, body);
  const out = new Set<string>();
  for (;;) {
    const sending = await takeOut(app, body.id, out);
    if (sending === null) break;
    const sent = await carry(app, body, sending);
    if (sent?.outcome === "failed" && sent.outage) out.add(sending.means);
  }
  for (const means of out) app.log.warn({ body: body.id, means, code: "carrier-out" }, "a carrier is out");
}

const cutOff: Sent = { outcome: "unknown", detail: "the server stopped while it was sending" };

/** Null where there was nothing left to send. */
async function carry(app: App, body: Body, sending: Sending): Promise<Sent | null> {
  const message = await messageOf(app, body.id, sending);
  const attempt = message === null || sending.about !== "notice" ? null : await beginAttempt(app, body, sending);
  if (message === null || (sending.about === "notice" && attempt === null)) {
    await endSending(app, body.id, sending, null, { state: "void", nextAt: null });
    return null;
  }
  const channel = channelsOf(app).get(sending.means);
  const sent: Sent =
    channel === undefined
      ? { outcome: "failed", outage: true, detail: `no carrier for ${sending.means}` }
      : await channel.send(message);
  if (attempt === null) await settleLetter(app, body, sending, sent);
  else await settleAttempt(app, body, sending, attempt, sent);
  return sent;
}

/** A letter that proves nothing is tried again under its own token until it is given up; never where it may have gone. */
async function settleLetter(app: App, { id }: Body, sending: Sending, sent: Sent): Promise<void> {
  const repeatable = channelsOf(app).get(sending.means)?.repeatable ?? false;
  if (sent.outcome !== "failed" && !(sent.outcome === "unknown" && repeatable)) {
    await endSending(app, id, sending, sent, { state: sent.outcome, nextAt: null });
    return;
  }
  const nextAt = nextTry(app.clock.now(), sending.tries + 1, deliveryOf(app));
  await endSending(app, id, sending, sent, { state: nextAt === null ? "given-up" : "waiting", nextAt });
}
