// Transfers of working days as a body enters them from the Government's acts, and the calendar that they make.
import { CalendarError, makeCalendar } from "@bagalau/calendar";
import type { CalendarData, WorkCalendar } from "@bagalau/calendar";
import type { RecountCause } from "../law/recount.ts";
import type { WithDigests } from "../law/with-digests.ts";

/** The Government's act as it names itself. */
export interface TransferAct {
  readonly title: string;
  readonly number: string;
  /** The day of the act. */
  readonly on: string;
}

/** One day becomes a day off; another, if any, is worked instead. */
export interface TransferStated {
  readonly off: string;
  readonly workInstead: string | null;
  readonly act: TransferAct;
}

interface Done {
  readonly on: string;
  readonly at: string;
  readonly account: string | null;
  readonly person: string | null;
}

export interface Transfer extends TransferStated {
  readonly id: string;
  readonly file: string | null;
  readonly entered: Done;
  readonly withdrawn: (Done & { readonly reason: string }) | null;
}

/** What a body has entered, in the order of entering. */
export interface TransferBook {
  readonly id: string;
  readonly pack: string;
  readonly edition: string;
  readonly transfers: readonly Transfer[];
}

/** A record whose terms are counted anew in the same act. */
export interface Recounted {
  readonly record: "evaluation" | "annual" | "campaign";
  readonly id: string;
}

/** `records`: found by the server; those that it does not name follow in portions. */
export type CalendarCommand = WithDigests &
  (
    | ({
        readonly kind: "enter-transfer";
        /** The id of the record: of the body's one calendar. */
        readonly calendar: string;
        readonly pack: string;
        readonly edition: string;
        readonly transfer: string;
        readonly file: string | null;
        readonly records: readonly Recounted[];
      } & TransferStated)
    | {
        readonly kind: "withdraw-transfer";
        readonly calendar: string;
        readonly transfer: string;
        readonly reason: string;
        readonly records: readonly Recounted[];
      }
  );

export type CalendarEvent = WithDigests &
  (
    | ({
        readonly kind: "transfer-entered";
        readonly calendar: string;
        readonly pack: string;
        readonly edition: string;
        readonly transfer: string;
        readonly file: string | null;
      } & TransferStated)
    | { readonly kind: "transfer-withdrawn"; readonly transfer: string; readonly reason: string }
  );

export function standing({ transfers }: Pick<TransferBook, "transfers">): readonly Transfer[] {
  return transfers.filter(({ withdrawn }) => withdrawn === null);
}

/** The act in one line, in the words in which it was entered: `Постановление … № 850, 12.10.2025`. */
export function actText({ title, number, on }: TransferAct): string {
  const [year = "", month = "", day = ""] = on.split("-");
  return `${title.trim()} № ${number.trim().replace(/^№\s*/u, "")}, ${day}.${month}.${year}`;
}

export function causeOf({ id, off, workInstead, act }: Transfer, withdrawn: boolean): RecountCause {
  return { transfer: id, off, workInstead, act: actText(act), withdrawn };
}

/**
 * The calendar with the transfers that a body has entered. One that the calendar itself has come to state meanwhile, or that
 * its years do not reach, changes nothing.
 */
export function withTransfers(calendar: WorkCalendar, entered: readonly TransferStated[]): WorkCalendar {
  const added = entered.map(({ off, workInstead, act }) => ({ off, workInstead, act: actText(act) }));
  if (added.length === 0) return calendar;
  const whole = made(calendar.data, added);
  if (whole !== null) return whole;
  return added.reduce((before, one) => made(before.data, [one]) ?? before, calendar);
}

/** Null where they cannot stand. */
function made(data: CalendarData, added: CalendarData["transfers"]): WorkCalendar | null {
  try {
    return makeCalendar({ ...data, transfers: [...data.transfers, ...added] });
  } catch (error) {
    if (error instanceof CalendarError) return null;
    throw error;
  }
}
