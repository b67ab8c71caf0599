// The record of the transfers of working days that a body has entered: one record for a body, none before the first.
//
//   enter-transfer ▶ kept ⟲ enter-transfer, withdraw-transfer
//
// Which days are worked is stated by the Government's act: an entry says which act, and is never changed, only withdrawn with
// a reason. An act that was entered late is entered all the same: terms that still run are counted anew, those that were kept
// or missed stay as they were.
import { CalendarError, parseDate } from "@bagalau/calendar";
import type { WorkCalendar } from "@bagalau/calendar";
import { notAfter, refusal, refused, said, unless } from "../law/refusal.ts";
import type { RecountTerms } from "../law/recount.ts";
import { withDigests } from "../law/with-digests.ts";
import type { Decision, Order, RecordKind, Refusal, Setting, View, Written } from "../record.ts";
import { actText, causeOf, standing } from "./transfer.ts";
import type { CalendarCommand, CalendarEvent, Recounted, Transfer, TransferBook } from "./transfer.ts";

type Decided = Decision<CalendarEvent>;
type Command<Kind extends CalendarCommand["kind"]> = Extract<CalendarCommand, { readonly kind: Kind }>;

/** The law that it is given holds the calendar as the pack states it: what is entered stands in the record. */
export const calendarRecord: RecordKind<TransferBook, CalendarCommand, CalendarEvent> = {
  name: "calendar",
  decide: (state, command, setting) => withDigests(decide(state, command, setting), command),
  evolve,
  view,
  lawOf: (state, command) => {
    if (state !== null) return { pack: state.pack, edition: state.edition };
    return command.kind === "enter-transfer" ? { pack: command.pack, edition: command.edition } : null;
  },
};

function decide(state: TransferBook | null, command: CalendarCommand, setting: Setting): Decided {
  return command.kind === "enter-transfer" ? enter(state, command, setting) : withdraw(state, command);
}

function enter(state: TransferBook | null, command: Command<"enter-transfer">, { law, today }: Setting): Decided {
  if (law === null) return refused([refusal("law.none", null)]);
  const { kind: _, digests: _files, records, ...head } = command;
  const { off, workInstead, act, transfer } = head;
  const entered: Transfer = { ...head, id: transfer, entered: nobody, withdrawn: null };
  return unless(
    [
      state?.transfers.some(({ id }) => id === transfer) ? refusal("calendar.transfer-exists", null) : null,
      dayFault(law.calendar, state, off, "off"),
      workInstead === null || workInstead === off ? null : dayFault(law.calendar, state, workInstead, "workInstead"),
      workInstead === off ? refusal("calendar.same-day", null, { day: off }, "workInstead") : null,
      said(act.title, "act.title", null),
      said(act.number, "act.number", null),
      notAfter(act.on, today, "act.on", null),
    ],
    () => [{ kind: "transfer-entered", ...head }],
    () => orders(records, entered, false),
  );
}

const nobody = { on: "", at: "", account: null, person: null };

/** `off` must be worked by the calendar and by every transfer that stands, `workInstead` must not; each once. */
function dayFault(
  calendar: WorkCalendar,
  book: TransferBook | null,
  day: string,
  at: "off" | "workInstead",
): Refusal | null {
  if (parseDate(day) === null) return refusal("law.not-a-day", null, { day }, at);
  const stated = [
    ...calendar.data.transfers,
    ...standing(book ?? { transfers: [] }).map((one) => ({ ...one, act: actText(one.act) })),
  ];
  const before = stated.find(({ off, workInstead }) => off === day || workInstead === day);
  if (before !== undefined) return refusal("calendar.transferred-already", null, { day, act: before.act }, at);
  const working = isWorked(calendar, day);
  if (working === null) {
    const { from, until } = calendar.data.years;
    return refusal("calendar.outside", null, { day, from: String(from), until: String(until) }, at);
  }
  if (at === "off") return working ? null : refusal("calendar.off-already", null, { day }, at);
  return working ? refusal("calendar.worked-already", null, { day }, at) : null;
}

/** Null where the calendar does not speak of the day. */
function isWorked(calendar: WorkCalendar, day: string): boolean | null {
  try {
    return calendar.dayOn(day).working;
  } catch (error) {
    if (error instanceof CalendarError) return null;
    throw error;
  }
}

function withdraw(state: TransferBook | null, command: Command<"withdraw-transfer">): Decided {
  const { transfer, reason, records } = command;
  const found = state?.transfers.find(({ id }) => id === transfer);
  if (found === undefined) return refused([refusal("calendar.no-such-transfer", null, {}, "transfer")]);
  const before = found.withdrawn;
  return unless(
    [
      before === null ? null : refusal("calendar.withdrawn-already", null, { on: before.on }, "transfer"),
      said(reason, "reason", null),
    ],
    () => [{ kind: "transfer-withdrawn", transfer, reason }],
    () => orders(records, found, true),
  );
}

function orders(records: readonly Recounted[], transfer: Transfer, withdrawn: boolean): readonly Order[] {
  const command: RecountTerms = { kind: "recount-terms", because: causeOf(transfer, withdrawn) };
  return records.map(({ record, id }) => ({ record, id, command: { ...command } }));
}

function evolve(before: TransferBook | null, { event, on, at, actor }: Written<CalendarEvent>): TransferBook {
  const done = { on, at, account: actor.account, person: actor.person };
  if (event.kind === "transfer-entered") {
    const { calendar: id, pack, edition, transfer, off, workInstead, act, file } = event;
    const entered: Transfer = { id: transfer, off, workInstead, act, file, entered: done, withdrawn: null };
    const book = before ?? { id, pack, edition, transfers: [] };
    return { ...book, transfers: [...book.transfers, entered] };
  }
  if (before === null) throw new Error("a transfer is withdrawn that was never entered");
  const transfers = before.transfers.map((one) =>
    one.id === event.transfer ? { ...one, withdrawn: { ...done, reason: event.reason } } : one,
  );
  return { ...before, transfers };
}

function view({ transfers }: TransferBook): View {
  const rows = transfers.map(({ id, off, workInstead, act, file, entered, withdrawn }) => ({
    transfer_id: id,
    off_day: off,
    work_day: workInstead,
    act_title: act.title,
    act_number: act.number,
    act_on: act.on,
    file_id: file,
    entered_on: entered.on,
    entered_at: entered.at,
    entered_person: entered.person,
    withdrawn_on: withdrawn?.on ?? null,
    withdrawn_at: withdrawn?.at ?? null,
    withdrawn_person: withdrawn?.person ?? null,
    reason: withdrawn?.reason ?? null,
  }));
  const empty = { period: null, campaign: null, person: null, parties: [], terms: [] };
  return { phase: "kept", ...empty, tables: { transfer: rows } };
}
