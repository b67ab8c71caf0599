// The tables of delivery as Kysely sees them.
import type { JsonColumn } from "../db/tables.ts";

export interface DeliveryTables {
  delivery: DeliveryTable;
  announced: AnnouncedTable;
  delivery_route: DeliveryRouteTable;
  reminder: ReminderTable;
  reminder_record: ReminderRecordTable;
  work_day: WorkDayTable;
}

export type DeliveryState =
  "waiting" | "sending" | "accepted" | "delivered" | "bounced" | "failed" | "unknown" | "given-up" | "void";

/** What a message is about. */
export type About = "notice" | "announcement" | "reminder";

interface DeliveryTable {
  body_id: string;
  id: string;
  about: About;
  about_id: string;
  attempt: number | null;
  means: string;
  address: string;
  state: DeliveryState;
  tries: number;
  due_at: string;
  lease_until: string | null;
  finished_at: string | null;
  reference: string | null;
  detail: string | null;
  outage: boolean;
}

interface AnnouncedTable {
  body_id: string;
  notice_id: string;
  delivery_id: string;
}

interface DeliveryRouteTable {
  body_id: string;
  token: string;
  means: string;
  reference: string | null;
}

/** What is overdue under one term of one edition. */
export interface OverdueCount {
  readonly pack: string;
  readonly edition: string;
  readonly term: string;
  readonly count: number;
  readonly earliest: string;
}

interface ReminderTable {
  body_id: string;
  id: string;
  kind: "term" | "overdue";
  pack: string | null;
  edition: string | null;
  term: string | null;
  from_day: string | null;
  due_day: string | null;
  holder: string | null;
  person_id: string | null;
  content: JsonColumn<readonly OverdueCount[]>;
  on_day: string;
  opened_at: string | null;
}

interface ReminderRecordTable {
  body_id: string;
  reminder_id: string;
  record_id: string;
  term: string;
  due_day: string;
  person_id: string | null;
}

interface WorkDayTable {
  body_id: string;
  work: string;
  on_day: string;
  done_at: string;
}
