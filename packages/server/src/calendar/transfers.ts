// Transfers of working days of a body: what was entered and withdrawn, what an entry would change, and the entry itself, with
// which the terms of the first records move at once and those of the rest in portions.
import { v7 as newId } from "uuid";
import type { WorkCalendar } from "@bagalau/calendar";
import { houseGrounds, mayDo } from "@bagalau/procedure";
import { causeOf, standing, withTransfers } from "@bagalau/procedure/calendar";
import type { CalendarCommand, TransferBook, TransferStated } from "@bagalau/procedure/calendar";
import type { App } from "../app.ts";
import { namesFor } from "../evaluations/person-names.ts";
import { actWithFiles } from "../files/act-with-files.ts";
import type { Viewer } from "../db/viewer.ts";
import type { Call } from "../http/call.ts";
import { Problem } from "../http/problem.ts";
import { keyFrom } from "../jobs/key-from.ts";
import { actAs } from "../records/act.ts";
import { bodyOf } from "../records/body.ts";
import type { Body } from "../records/body.ts";
import { loadRecords } from "../records/load.ts";
import { mustByRole } from "../records/must-by-role.ts";
import { effectOf, endedOtherwise } from "./effect.ts";

/** So many records are counted anew in the act of entering itself, and in each portion of the rest. */
const portion = 500;

type Entering = TransferStated & { readonly file: string | null };
type Dates = Pick<TransferStated, "off" | "workInstead">;

export async function listTransfers(app: App, viewer: Viewer) {
  const body = await ownerOf(app, viewer.body);
  const { book, version } = await bookOf(app, body);
  const { transfers } = book;
  const people = transfers.flatMap(({ entered, withdrawn }) => [entered.person, withdrawn?.person ?? null]);
  const nameOf = await namesFor(app, viewer, people);
  const entry = ({ on, at, person }: { on: string; at: string; person: string | null }) => {
    return { on, at, by: person === null ? null : nameOf(person) };
  };
  const may = (["enter-transfer", "withdraw-transfer"] as const).filter(
    (action) => mayDo({ roles: viewer.roles, record: "calendar", phase: null, action, edition: null }).ok,
  );
  return {
    items: transfers.toReversed().map(({ id, off, workInstead, act, file, entered, withdrawn }) => ({
      id,
      off,
      workInstead,
      act: { ...act },
      file,
      entered: entry(entered),
      withdrawn: withdrawn === null ? null : { ...entry(withdrawn), reason: withdrawn.reason },
    })),
    version,
    left: transfers.length === 0 ? 0 : (await effectOf(app, body, calendarBy(app, body, book))).records.length,
    may,
    because: houseGrounds.calendar,
  };
}

/** Throws 403, and 422 with all that is wrong with the days. */
export async function effectOfEntering(app: App, viewer: Viewer, dates: Dates) {
  const { pack, edition } = await mustByRole(app, viewer, "calendar", "enter-transfer");
  const body = await ownerOf(app, viewer.body);
  const { book } = await bookOf(app, body);
  const stated = { ...dates, act: { title: "?", number: "?", on: viewer.today } };
  const command = enterCommand(body, { pack, edition: edition.id }, { ...stated, file: null }, newId());
  await mustBePossible(app, viewer, book, command);
  return effectBetween(app, body, book, calendarBy(app, body, book, stated), dates);
}

/** Throws 403, and 422 where it was never entered. */
export async function effectOfWithdrawing(app: App, viewer: Viewer, transfer: string) {
  await mustByRole(app, viewer, "calendar", "withdraw-transfer");
  const body = await ownerOf(app, viewer.body);
  const { book } = await bookOf(app, body);
  const found = mustKnow(book, transfer);
  return effectBetween(app, body, book, calendarBy(app, body, without(book, transfer)), found);
}

/** Throws 403, and 422 with all that is wrong. */
export async function enterTransfer(app: App, call: Call, stated: Entering) {
  const { viewer } = call;
  const { pack, edition } = await mustByRole(app, viewer, "calendar", "enter-transfer");
  const body = await ownerOf(app, viewer.body);
  const { book } = await bookOf(app, body);
  const transfer = keyFrom("transfer", body.id, call.acting().key);
  const known = book.transfers.some(({ id }) => id === transfer);
  const { records } = await effectOf(app, body, calendarBy(app, body, book, ...(known ? [] : [stated])));
  const command = enterCommand(body, { pack, edition: edition.id }, stated, transfer);
  return actWithFiles(app, call, {
    record: "calendar",
    id: body.id,
    command: { ...command, records: records.slice(0, portion) },
    permitted: true,
    files: { file: stated.file },
    asked: { enter: stated },
  });
}

/** Throws 403, and 422 with all that is wrong. */
export async function withdrawTransfer(app: App, call: Call, transfer: string, reason: string) {
  const { viewer } = call;
  await mustByRole(app, viewer, "calendar", "withdraw-transfer");
  const body = await ownerOf(app, viewer.body);
  const { book } = await bookOf(app, body);
  mustKnow(book, transfer);
  const { records } = await effectOf(app, body, calendarBy(app, body, without(book, transfer)));
  const command = { kind: "withdraw-transfer", calendar: body.id, transfer, reason };
  return actWithFiles(app, call, {
    record: "calendar",
    id: body.id,
    command: { ...command, records: records.slice(0, portion) },
    permitted: true,
    asked: { withdraw: transfer, reason },
  });
}

/** Whatever still stands as it was counted before is counted anew, portion by portion, until nothing is left. */
export async function recountRest(app: App, body: Body): Promise<void> {
  const { book } = await bookOf(app, body);
  const last = book.transfers.toSorted((one, other) => (lastDone(one) < lastDone(other) ? -1 : 1)).at(-1);
  if (last === undefined) return;
  const command = { kind: "recount-terms", because: causeOf(last, last.withdrawn !== null) };
  let before = Number.POSITIVE_INFINITY;
  for (;;) {
    const { records } = await effectOf(app, body, calendarBy(app, body, book));
    if (records.length === 0) return;
    if (records.length >= before) {
      app.log.warn({ body: body.id, count: records.length }, "terms stand");
      return;
    }
    before = records.length;
    for (let from = 0; from < records.length; from += portion) {
      const targets = records.slice(from, from + portion).map((one) => ({ ...one, command }));
      await actAs(app, body.id, targets);
    }
  }
}

function lastDone({ entered, withdrawn }: TransferBook["transfers"][number]): string {
  return withdrawn?.at ?? entered.at;
}

async function ownerOf(app: App, id: string): Promise<Body> {
  const body = await bodyOf(app, id);
  if (body === null) throw new Problem("not-found");
  return body;
}

/** The record has the body's own id: a body has one calendar. */
async function bookOf(app: App, { id }: Body): Promise<{ readonly book: TransferBook; readonly version: number }> {
  const { records } = await loadRecords(app.pool, id, [id], null);
  const found = records.get(id);
  const none: TransferBook = { id, pack: "", edition: "", transfers: [] };
  return { book: (found?.state as TransferBook | undefined) ?? none, version: found?.version ?? 0 };
}

/** Transfers are known to everybody: what was never entered is said to be so. */
function mustKnow({ transfers }: TransferBook, transfer: string): TransferBook["transfers"][number] {
  const found = transfers.find(({ id }) => id === transfer);
  if (found !== undefined) return found;
  const unknown = { code: "calendar.no-such-transfer", clause: null, params: {}, at: "transfer" };
  throw new Problem("invalid", { refusals: [unknown] });
}

function without(book: TransferBook, transfer: string): TransferBook {
  return { ...book, transfers: book.transfers.filter(({ id }) => id !== transfer) };
}

function calendarBy(
  app: App,
  { calendar }: Body,
  book: TransferBook,
  ...more: readonly TransferStated[]
): WorkCalendar {
  return withTransfers(app.law.calendar(calendar), [...standing(book), ...more]);
}

async function effectBetween(app: App, body: Body, book: TransferBook, after: WorkCalendar, dates: Dates) {
  const { moves, people, stay } = await effectOf(app, body, after);
  const since = [dates.off, dates.workInstead ?? dates.off].toSorted()[0]!;
  const ended = await endedOtherwise(app, body, { before: calendarBy(app, body, book), after, since });
  return { moves: moves.map((move) => ({ ...move })), people, stay, ended };
}

function enterCommand(
  { id }: Body,
  law: { readonly pack: string; readonly edition: string },
  { off, workInstead, act, file }: Entering,
  transfer: string,
): Extract<CalendarCommand, { readonly kind: "enter-transfer" }> {
  return { kind: "enter-transfer", calendar: id, ...law, transfer, off, workInstead, act, file, records: [] };
}

/** What the record would refuse is refused by the trial too. */
async function mustBePossible(
  app: App,
  { account, person, roles, today }: Viewer,
  book: TransferBook,
  command: ReturnType<typeof enterCommand>,
): Promise<void> {
  const actor = { account, person, roles, actingFor: null };
  const law = app.law.law(command.pack, command.edition);
  const setting = { today, at: app.clock.now(), actor, law, newId };
  const state = book.transfers.length === 0 ? null : book;
  const decision = await app.records.kind("calendar").decide(state, { ...command }, setting);
  if (!decision.ok) throw new Problem("invalid", { refusals: decision.refusals });
}
