// HR has a notice sent again, by a means that it chooses or by the first that has an address.
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import type { Call } from "../http/call.ts";
import { Problem } from "../http/problem.ts";
import { act } from "../records/act.ts";
import { must, readRecord } from "../records/read-record.ts";
import type { Acting } from "../records/act.ts";
import { settled } from "../http/settled.ts";
import { channelsOf } from "./channels.ts";
import { noticeNow } from "./notice-state.ts";
import type { NoticeNow } from "./notice-state.ts";
import { putIn } from "./outbox.ts";
import { addressBy, reachedPerson } from "./people.ts";
import { texts } from "./send-again-texts.ts";

export interface SendAgain {
  readonly notice: string;
  readonly means: string | undefined;
  readonly reason: string;
  readonly expected: Call["expected"];
}

/** The notice's version. An attempt of which nobody knows what became is first recorded as failed, for the reason given. */
export async function sendAgain(
  app: App,
  viewer: Viewer,
  acting: Acting,
  asked: SendAgain,
): Promise<{ id: string; version: number }> {
  await mayAttempt(app, viewer, asked);
  const now = await noticeNow(app, viewer.body, asked.notice);
  if (now === null) throw new Problem("not-found");
  const { means, address } = await wayTo(app, viewer.body, now, asked.means);
  const version = await endUnknown(app, acting, now, asked);
  const sending = { id: acting.key, about: "notice" as const, aboutId: asked.notice, means, address };
  await inBody(app, viewer.body, (tx) => putIn(app, tx, viewer.body, sending));
  return { id: asked.notice, version };
}

/** Nothing is sent any more by the program: a person may still record what he does himself. */
const over = ["delivered", "given-up", "withdrawn"];

/** Throws 404 and 403 first, then the conflict where the sender saw an older version. */
async function mayAttempt(app: App, viewer: Viewer, { notice, expected }: SendAgain): Promise<void> {
  const record = await readRecord(app, viewer, "notice", notice);
  must(record, "attempt");
  if (over.includes(record.view.phase)) throw refused("notice.over", texts["notice.over"], "notice");
  if (expected.expected !== undefined && expected.expected !== record.version) throw new Problem("conflict");
}

async function wayTo(app: App, body: string, { state }: NoticeNow, asked: string | undefined) {
  const carried = state.means.filter((one) => channelsOf(app).has(one));
  const wanted = asked === undefined ? carried : carried.filter((one) => one === asked);
  if (wanted.length === 0) throw refused("notice.no-carrier", texts["notice.no-carrier"], "means");
  const person = await inBody(app, body, (tx) => reachedPerson(tx, body, state.to.person));
  for (const means of wanted) {
    const address = person === null ? null : addressBy(person, means);
    if (address !== null) return { means, address };
  }
  throw refused("notice.no-address", texts["notice.no-address"], "means");
}

async function endUnknown(app: App, acting: Acting, now: NoticeNow, asked: SendAgain): Promise<number> {
  const { phase, attempts } = now.state;
  if (phase !== "attempting") return now.version;
  const attempt = attempts.length;
  const known = await inBody(app, acting.body, (tx) =>
    tx
      .selectFrom("delivery")
      .select("id")
      .where("body_id", "=", acting.body)
      .where("about_id", "=", asked.notice)
      .where("state", "in", ["waiting", "sending"])
      .executeTakeFirst(),
  );
  if (known !== undefined) throw refused("notice.under-way", texts["notice.under-way"], null);
  const command = { kind: "record-failure", attempt, outcome: "failed", reason: asked.reason, retryAt: null };
  const target = { record: "notice", id: asked.notice, command };
  return settled(await act(app, acting, [{ ...target, ...asked.expected }]), asked.notice).version;
}

function refused(code: string, text: (typeof texts)["notice.no-address"], at: string | null): Problem {
  return new Problem(at === null ? "refused" : "invalid", { faults: [{ code, at, params: {}, text }] });
}
