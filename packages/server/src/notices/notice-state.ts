// The record of a notice as delivery reads it: the state that the record itself folds.
import type { App } from "../app.ts";
import { loadRecords } from "../records/load.ts";
import type { Notice } from "@bagalau/procedure";

export interface NoticeNow {
  readonly version: number;
  readonly state: Notice;
}

/** Null where there is no such notice or it is destroyed. */
export async function noticeNow(app: App, body: string, id: string): Promise<NoticeNow | null> {
  const record = (await loadRecords(app.pool, body, [id], null)).records.get(id);
  if (record === undefined || record.kind !== "notice" || record.state === null) return null;
  const state = record.state as Notice | { readonly remains: true };
  return state.remains ? null : { version: record.version, state };
}
