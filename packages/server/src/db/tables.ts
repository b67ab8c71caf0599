// The tables as Kysely sees them. Features add their own: `identity/tables.ts` and the like, joined in `Database` below.
import type { CampaignTables } from "../campaigns/tables.ts";
import type { IdentityTables } from "../identity/tables.ts";
import type { ColumnType, Generated } from "kysely";
import type { Actor, Json } from "@bagalau/procedure";
import type { Text } from "@bagalau/methodology";
import type { DeliveryTables } from "../notices/tables.ts";
import type { SignalTables } from "../signals/tables.ts";

/** Read as an ISO text (pools are set so); written as such. */
type Day = string;
type Instant = string;
/** Read parsed; written as a JSON text. */
export type JsonColumn<Value> = ColumnType<Value, string, string>;

export interface RecordTables {
  body: BodyTable;
  event: EventTable;
  record: RecordTable;
  party: PartyTable;
  term: TermTable;
  unit: UnitTable;
  post: PostTable;
  person: PersonTable;
  person_card: PersonCardTable;
  appointment: AppointmentTable;
  absence: AbsenceTable;
  delegation: DelegationTable;
  result: ResultTable;
  notice: NoticeTable;
  keeping: KeepingTable;
  transfer: TransferTable;
  dispute: DisputeTable;
  disclosure: DisclosureTable;
  destruction: DestructionTable;
  reading: ReadingTable;
  command: CommandTable;
  draft: DraftTable;
  file: FileTable;
  checkpoint: CheckpointTable;
  checkpoint_head: CheckpointHeadTable;
  access_rule: AccessRuleTable;
}

export interface Database extends RecordTables, DeliveryTables, SignalTables, IdentityTables, CampaignTables {}

export interface BodyTable {
  id: string;
  title: JsonColumn<Text>;
  pack: string;
  time_zone: string;
  calendar: string;
  settings: JsonColumn<Readonly<Record<string, Json>>>;
  founded_at: Instant;
}

export interface EventTable {
  body_id: string;
  record_id: string;
  seq: number;
  position: Generated<number>;
  record: string;
  kind: string;
  at: Instant;
  on_day: Day;
  actor: JsonColumn<Actor>;
  data: JsonColumn<{ readonly kind: string; readonly [field: string]: Json } | null>;
  salt: Buffer | null;
  data_digest: Buffer;
  previous: Buffer;
  hash: Buffer;
}

export interface RecordTable {
  body_id: string;
  id: string;
  kind: string;
  phase: string;
  version: number;
  head: Buffer;
  pack: string | null;
  edition: string | null;
  period: string | null;
  campaign_id: string | null;
  person_id: string | null;
  state: JsonColumn<Json>;
  opened_on: Day;
}

export interface PartyTable {
  body_id: string;
  record_id: string;
  person_id: string;
  role: string;
  from_day: Day | null;
  until_day: Day | null;
}

export interface TermTable {
  body_id: string;
  record_id: string;
  term: string;
  clause: string;
  from_day: Day;
  due_day: Day;
  remind_day: Day;
  holder: string;
  person_id: string | null;
  effect: string;
  met_on: Day | null;
}

export interface UnitTable {
  body_id: string;
  record_id: string;
  title: JsonColumn<Text>;
  parent_id: string | null;
  code: string | null;
  head_post_id: string | null;
  from_day: Day;
  until_day: Day | null;
}

export interface PostTable {
  body_id: string;
  record_id: string;
  title: JsonColumn<Text>;
  unit_id: string;
  category: string;
  supervisor_post_id: string | null;
  code: string | null;
  from_day: Day;
  until_day: Day | null;
}

export interface PersonTable {
  body_id: string;
  record_id: string;
  family_name: string;
  given_name: string;
  patronymic: string | null;
  dismissed_on: Day | null;
}

/** What of a person only he and whoever keeps his card may read. */
export interface PersonCardTable {
  body_id: string;
  record_id: string;
  iin: string | null;
  email: string | null;
  phone: string | null;
  address: string | null;
  language: string;
}

export interface AppointmentTable {
  body_id: string;
  record_id: string;
  post_id: string;
  kind: string;
  from_day: Day;
  until_day: Day | null;
}

export interface AbsenceTable {
  body_id: string;
  record_id: string;
  kind: string;
  from_day: Day;
  until_day: Day | null;
  substitute_id: string | null;
}

export interface DelegationTable {
  body_id: string;
  record_id: string;
  duty: string;
  of_person: string;
  by_person: string;
  from_day: Day;
  until_day: Day;
  act_number: string;
  act_on: Day;
}

export interface ResultTable {
  body_id: string;
  record_id: string;
  number: number;
  rule: string;
  exact: string;
  shown: string;
  /** Null where the rule has no grades. */
  grade: string | null;
  on_day: Day;
  standing: boolean;
}

export interface NoticeTable {
  body_id: string;
  record_id: string;
  notice: string;
  about_record: string;
  about_id: string;
  to_person: string | null;
  means: string | null;
  state: string;
  next_attempt_at: Instant | null;
  proved_on: Day | null;
}

export interface KeepingTable {
  body_id: string;
  record_id: string;
  clause: string | null;
  from_day: Day | null;
  until_day: Day | null;
  held: boolean;
}

/** The Government's transfers of working days, as the body has entered them. */
export interface TransferTable {
  body_id: string;
  record_id: string;
  transfer_id: string;
  off_day: Day;
  work_day: Day | null;
  act_title: string;
  act_number: string;
  act_on: Day;
  file_id: string | null;
  entered_on: Day;
  entered_at: Instant;
  entered_person: string | null;
  withdrawn_on: Day | null;
  withdrawn_at: Instant | null;
  withdrawn_person: string | null;
  reason: string | null;
}

export interface DisputeTable {
  body_id: string;
  record_id: string;
  number: string;
  received_on: Day;
  about_record: string | null;
  about_id: string | null;
  handler_id: string | null;
  outcome: string | null;
}

export interface DisclosureTable {
  body_id: string;
  record_id: string;
  number: string;
  received_on: Day;
  asker: string;
  disclosure: string;
  results: number;
}

export interface DestructionTable {
  body_id: string;
  record_id: string;
  number: string;
  records: number;
  carried_out_on: Day | null;
}

export interface ReadingTable {
  body_id: string;
  record_id: string;
  of_record: string;
  of_id: string;
  times: number;
  last_at: Instant | null;
}

export interface CommandTable {
  body_id: string;
  key: string;
  account_id: string | null;
  digest: Buffer;
  answer: JsonColumn<Json>;
  at: Instant;
}

export interface DraftTable {
  body_id: string;
  record_id: string;
  person_id: string;
  revision: number;
  content: JsonColumn<Json>;
  saved_at: Instant;
}

export interface FileTable {
  body_id: string;
  id: string;
  record_id: string | null;
  name: string;
  media_type: string;
  sha256: Buffer;
  size: number;
  content: Buffer | null;
  added_by: string | null;
  added_at: Instant;
}

export interface CheckpointTable {
  body_id: string;
  number: number;
  position: number;
  records: number;
  root: Buffer;
  previous: Buffer;
  signature: Buffer;
  key_id: string;
  at: Instant;
}

export interface CheckpointHeadTable {
  body_id: string;
  number: number;
  record_id: string;
  seq: number;
  hash: Buffer;
}

/** The access table of procedure, copied at start for row security. `phases` null: in every phase. */
export interface AccessRuleTable {
  role: string;
  record: string;
  action: string;
  phases: string[] | null;
}
