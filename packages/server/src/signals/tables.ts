// The tables of signals as Kysely sees them.

export interface SignalTables {
  push_device: PushDeviceTable;
  signalled: SignalledTable;
}

type Instant = string;

interface PushDeviceTable {
  body_id: string;
  id: string;
  account_id: string;
  session_id: string;
  generation: number;
  endpoint: string;
  service: string;
  p256dh: string;
  auth: string;
  language: "kk" | "ru" | "en";
  name: string;
  made_at: Instant;
  due_at: Instant | null;
  told_at: Instant | null;
  failures: number;
}

interface SignalledTable {
  body_id: string;
  entry_id: string;
  at: Instant;
}
