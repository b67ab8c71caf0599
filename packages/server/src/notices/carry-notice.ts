// One attempt at a notice: begun in its record, carried, its outcome recorded. The record alone decides what state it is in.
import type { App } from "../app.ts";
import { todayIn } from "../clock.ts";
import { keyFrom } from "../jobs/key-from.ts";
import { inBody } from "../db/viewer.ts";
import { actAs } from "../records/act.ts";
import type { Body } from "../records/body.ts";
import type { Sent } from "./channel.ts";
import { channelsOf } from "./channels.ts";
import { noticeNow } from "./notice-state.ts";
import type { NoticeNow } from "./notice-state.ts";
import { endSending, numberSending } from "./outbox.ts";
import type { Sending } from "./outbox.ts";
import { addressBy, reachedPerson } from "./people.ts";
import { nextTry } from "./retry.ts";
import { deliveryOf } from "./settings.ts";

/** The attempt's number in the record, or null where the record does not let it begin: the sending is then void. */
export async function beginAttempt(app: App, body: Body, sending: Sending): Promise<number | null> {
  if (sending.attempt !== null) return sending.attempt;
  const { id, aboutId, means, address } = sending;
  const now = await noticeNow(app, body.id, aboutId);
  if (now === null) return null;
  const command = { kind: "attempt", means, address, on: todayIn(app.clock, body.timeZone) };
  const target = { record: "notice", id: aboutId, expected: now.version, command };
  const acted = await actAs(app, body.id, [target], keyFrom(id, "attempt"));
  if (!acted.ok) return null;
  const number = now.state.attempts.length + 1;
  await numberSending(app, body.id, id, number);
  return number;
}

/** Records what came of the attempt and marks the sending. An unknown outcome leaves the record under way: nobody knows. */
export async function settleAttempt(
  app: App,
  body: Body,
  sending: Sending,
  attempt: number,
  sent: Sent,
): Promise<void> {
  const { id, aboutId, means } = sending;
  if (sent.outcome === "unknown") {
    await settleUnknown(app, body, sending, sent);
    return;
  }
  const now = await noticeNow(app, body.id, aboutId);
  const command =
    sent.outcome === "accepted"
      ? { kind: "record-sent", attempt, reference: sent.reference ?? id }
      : await failure(app, body.id, attempt, sent, now, means);
  const target = { record: "notice", id: aboutId, command };
  await actAs(app, body.id, [target], keyFrom(id, "outcome"));
  await endSending(app, body.id, sending, sent, { state: sent.outcome, nextAt: null });
}

/** A carrier that knows the token is asked again under it; otherwise somebody has to decide. */
async function settleUnknown(app: App, body: Body, sending: Sending, sent: Sent): Promise<void> {
  const repeatable = channelsOf(app).get(sending.means)?.repeatable ?? false;
  const nextAt = repeatable ? nextTry(app.clock.now(), sending.tries + 1, deliveryOf(app)) : null;
  await endSending(app, body.id, sending, sent, { state: nextAt === null ? "unknown" : "waiting", nextAt });
}

/** A bounced address is never tried again: the next means that the act permits is, at once, where the person has one. */
async function failure(
  app: App,
  body: string,
  attempt: number,
  sent: Extract<Sent, { readonly outcome: "bounced" | "failed" }>,
  now: NoticeNow | null,
  means: string,
): Promise<{ readonly kind: "record-failure" } & Readonly<Record<string, unknown>>> {
  const tries = now?.state.attempts.filter((one) => one.means === means).length ?? 1;
  const later = sent.outcome === "failed" ? nextTry(app.clock.now(), tries, deliveryOf(app)) : null;
  const retryAt = later ?? (await otherMeansAt(app, body, now));
  return { kind: "record-failure", attempt, outcome: sent.outcome, reason: sent.detail || sent.outcome, retryAt };
}

/** At once, where the act permits another means of ours that was not tried and reaches him; else somebody has to decide. */
async function otherMeansAt(app: App, body: string, now: NoticeNow | null): Promise<string | null> {
  if (now === null) return null;
  const { means, attempts, to } = now.state;
  const untried = means.filter((one) => channelsOf(app).has(one) && attempts.every((other) => other.means !== one));
  const person = untried.length === 0 ? null : await inBody(app, body, (tx) => reachedPerson(tx, body, to.person));
  const reaches = person !== null && untried.some((one) => addressBy(person, one) !== null);
  return reaches ? app.clock.now() : null;
}

/**
 * A sending whose sender died. Where the record never heard of it, it had not gone and waits again; where the record has its
 * outcome already, only the mark was missing; else nobody knows.
 */
export async function resumeAttempt(app: App, body: Body, sending: Sending): Promise<void> {
  const now = await noticeNow(app, body.id, sending.aboutId);
  const attempt = sending.attempt ?? begunUnder(now, sending);
  if (attempt === null) {
    await endSending(app, body.id, sending, null, { state: "waiting", nextAt: app.clock.now() });
    return;
  }
  if (sending.attempt === null) await numberSending(app, body.id, sending.id, attempt);
  const found = now?.state.attempts.find((one) => one.attempt === attempt);
  if (found !== undefined && found.outcome !== "running") {
    const state = found.outcome === "sent" ? "accepted" : found.outcome;
    await endSending(app, body.id, sending, null, { state, nextAt: null });
    return;
  }
  const cutOff = { outcome: "unknown" as const, detail: "the server stopped while it was sending" };
  await settleUnknown(app, body, { ...sending, attempt }, cutOff);
}

/** The running attempt that this sending began: no other sending can have, since one alone is open for a notice. */
function begunUnder(now: NoticeNow | null, { means, address }: Sending): number | null {
  const last = now?.state.attempts.at(-1);
  const isOurs = last?.outcome === "running" && last.means === means && last.address === address;
  return isOurs ? last.attempt : null;
}

/** Tells the record of a notice what the carrier reported of an attempt. What is final stays as it is. */
export async function reportAttempt(
  app: App,
  body: string,
  report: {
    readonly notice: string;
    readonly attempt: number;
    readonly token: string;
    readonly state: "delivered" | "bounced";
    readonly reference: string;
    readonly detail: string;
    readonly on: string;
  },
): Promise<void> {
  const { notice, attempt, token, state, reference, detail, on } = report;
  const bouncedNext = state === "bounced" ? await otherMeansAt(app, body, await noticeNow(app, body, notice)) : null;
  const proof = { kind: "report", on, reference, file: null, takenBy: null };
  const command =
    state === "delivered"
      ? { kind: "record-delivered", attempt, proof }
      : { kind: "record-failure", attempt, outcome: "bounced", reason: detail || state, retryAt: bouncedNext };
  await actAs(app, body, [{ record: "notice", id: notice, command }], keyFrom(token, state));
}
