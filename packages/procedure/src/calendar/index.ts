// The door of the body's calendar: transfers that a body has entered, the calendar that they make, terms counted anew by it.
export { actText, causeOf, standing, withTransfers } from "./transfer.ts";
export type { CalendarCommand, Recounted, Transfer, TransferBook, TransferStated } from "./transfer.ts";
export { recount } from "../law/recount.ts";
export type { RecountCause, TermRecounted } from "../law/recount.ts";
