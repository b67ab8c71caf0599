// The inbox of whoever is signed in, and notices as HR conducts them.
import { contract } from "@bagalau/contract";
import type { App } from "../app.ts";
import { inBody, withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { answered } from "../evaluations/shown.ts";
import type { Call } from "../http/call.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { isDay, orderedCursor, pageOf, readCursor, readOrderedCursor } from "../http/paging.ts";
import { Problem } from "../http/problem.ts";
import { found, settled } from "../http/settled.ts";
import { act } from "../records/act.ts";
import { readRecord } from "../records/read-record.ts";
import { carrierStates, failingLetters } from "./correspondence.ts";
import { inboxOf } from "./inbox.ts";
import { noticeNow } from "./notice-state.ts";
import { listNotices } from "./queries.ts";
import { sendAgain } from "./send-again.ts";

export function noticeRoutes(app: App): readonly Served[] {
  return [...inboxRoutes(app), ...conductRoutes(app), ...correspondenceRoutes(app)];
}

function inboxRoutes(app: App): readonly Served[] {
  return implement(contract.inbox, {
    list: async ({ query }, { viewer }) => {
      const last = readOrderedCursor(query.cursor, isDay);
      const after = last === null ? null : { on: last.order, id: last.id };
      const asked = { id: null, unopened: query.unopened ?? false, after, limit: query.limit + 1 };
      const entries = await withViewer(app, viewer, (tx) => inboxOf(app, tx, viewer, asked));
      return answered(pageOf(entries, query.limit, ({ on, id }) => orderedCursor(on, id)));
    },
    show: async ({ params }, { viewer }) => {
      const asked = { id: params.entry, unopened: false, after: null, limit: 1 };
      const [entry] = await withViewer(app, viewer, (tx) => inboxOf(app, tx, viewer, asked));
      return answered(found(entry));
    },
    open: async ({ params, body }, call) =>
      (await openReminder(app, call.viewer, params.entry)) ?? (await openNotice(app, call, params.entry, body.means)),
  });
}

/** Null where the entry is no reminder of the viewer. */
async function openReminder(
  app: App,
  { body, person }: Viewer,
  id: string,
): Promise<{ id: string; version: number } | null> {
  if (person === null) return null;
  const opened = await inBody(app, body, (tx) =>
    tx
      .updateTable("reminder")
      .set(({ fn, val }) => ({ opened_at: fn.coalesce("opened_at", val(app.clock.now())) }))
      .where("body_id", "=", body)
      .where("id", "=", id)
      .where("person_id", "=", person)
      .returning("id")
      .executeTakeFirst(),
  );
  return opened === undefined ? null : { id, version: 1 };
}

/** Opening proves the receipt where the act lets the system be the means; what is proved already is only read again. */
async function openNotice(app: App, call: Call, id: string, means: string): Promise<{ id: string; version: number }> {
  const { viewer } = call;
  const now = found(await noticeNow(app, viewer.body, id));
  if (now.state.to.person !== viewer.person) throw new Problem("not-found");
  const proves = now.state.means.includes(means);
  if (!proves || ["delivered", "withdrawn"].includes(now.state.phase)) return { id, version: now.version };
  const command = { kind: "record-opened", means };
  return settled(await act(app, call.acting(), [{ record: "notice", id, command, ...call.expected }]), id);
}

function conductRoutes(app: App): readonly Served[] {
  const change = async (call: Call, id: string, commands: readonly ({ kind: string } & Record<string, unknown>)[]) => {
    await readRecord(app, call.viewer, "notice", id);
    const targets = commands.map((command) => ({ record: "notice", id, command, ...call.expected }));
    return settled(await act(app, call.acting(), targets), id);
  };
  return implement(contract.notices, {
    list: async ({ query }, { viewer }) => {
      const last = readOrderedCursor(query.cursor, (rank) => /^[0-2]$/u.test(rank));
      const after = last === null ? null : { rank: Number(last.order), id: last.id };
      const { state, about, campaign, needsHand, limit } = query;
      const narrowed = { about: about ?? null, campaign: campaign ?? null, needsHand: needsHand ?? null };
      const filter = { states: state ?? null, ...narrowed, id: null };
      const rows = await withViewer(app, viewer, (tx) =>
        listNotices(app, tx, viewer, { ...filter, after, limit: limit + 1 }),
      );
      const { items, next } = pageOf(rows, limit, ({ rank, view }) => orderedCursor(rank, view.id));
      return { items: items.map(({ view }) => view), next };
    },
    show: async ({ params }, { viewer }) => {
      const all = { states: null, about: null, campaign: null, needsHand: null, after: null };
      const asked = { ...all, id: params.notice, limit: 1 };
      const [row] = await withViewer(app, viewer, (tx) => listNotices(app, tx, viewer, asked));
      return found(row).view;
    },
    recordSending: async ({ params, body }, call) => {
      const now = found(await noticeNow(app, call.viewer.body, params.notice));
      const { means, on, address, reference } = body;
      const attempt = now.state.attempts.length + 1;
      return await change(call, params.notice, [
        { kind: "attempt", means, address, on },
        { kind: "record-sent", attempt, reference },
      ]);
    },
    recordProof: ({ params, body: { attempt, ...proof } }, call) =>
      change(call, params.notice, [{ kind: "record-delivered", attempt, proof }]),
    recordFailure: ({ params, body }, call) =>
      change(call, params.notice, [{ kind: "record-failure", ...body, retryAt: null }]),
    sendAgain: ({ params, body }, call) => {
      const { means, reason } = body;
      const asked = { notice: params.notice, means, reason, expected: call.expected };
      return sendAgain(app, call.viewer, call.acting(), asked);
    },
    giveUp: ({ params, body }, call) => change(call, params.notice, [{ kind: "give-up", reason: body.reason }]),
  });
}

function correspondenceRoutes(app: App): readonly Served[] {
  return implement(contract.correspondence, {
    failing: async ({ query }, { viewer }) => {
      const after = readCursor(query.cursor) ?? null;
      const letters = await withViewer(app, viewer, (tx) => failingLetters(tx, viewer, after, query.limit + 1));
      return pageOf(letters, query.limit, ({ id }) => id);
    },
    carriers: async (_, { viewer }) => {
      return { items: await withViewer(app, viewer, (tx) => carrierStates(app, tx, viewer)) };
    },
  });
}
