// The receipt of a result as the journal keeps it: once, in the event that computed the result.
import type { Receipt } from "@bagalau/methodology";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import { found } from "../http/settled.ts";

interface Computed {
  readonly number: number;
  readonly receipt: Receipt;
}

/** Of an evaluation's or a year's result by its number. Throws 404 where the record computed no such result. */
export async function receiptOf(app: App, body: string, id: string, number: number): Promise<Receipt> {
  const rows = await inBody(app, body, (tx) =>
    tx
      .selectFrom("event")
      .select("data")
      .where("body_id", "=", body)
      .where("record_id", "=", id)
      .where("kind", "=", "result-computed")
      .execute(),
  );
  const computed = rows.map(({ data }) => data as unknown as Computed | null);
  return found(computed.find((event) => event?.number === number)).receipt;
}
