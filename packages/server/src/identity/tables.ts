// The tables of identity as Kysely sees them.

export interface IdentityTables {
  account: AccountTable;
  account_role: AccountRoleTable;
  account_factor: AccountFactorTable;
  account_key: AccountKeyTable;
  kept_password: KeptPasswordTable;
  totp: TotpTable;
  passkey: PasskeyTable;
  recovery_code: RecoveryCodeTable;
  service_identity: ServiceIdentityTable;
  letter: LetterTable;
  session: SessionTable;
  sign_in_step: SignInStepTable;
  key_secret: KeySecretTable;
  sign_in_attempt: SignInAttemptTable;
}

type Day = string;
type Instant = string;

interface AccountTable {
  body_id: string;
  record_id: string;
  login: string;
  nature: "person" | "system";
  phase: "invited" | "active" | "locked" | "recovering" | "closed";
  person_id: string | null;
  language: string;
  invitation_id: string | null;
  invitation_until: Day | null;
  password_id: string | null;
  generation: number;
}

interface AccountRoleTable {
  body_id: string;
  record_id: string;
  grant_id: string;
  role: string;
  from_day: Day;
  until_day: Day | null;
  act: string;
}

interface AccountFactorTable {
  body_id: string;
  record_id: string;
  factor_id: string;
  means: "totp" | "passkey" | "recovery-codes" | "sign-in-service";
  label: string;
  from_day: Day;
}

interface AccountKeyTable {
  body_id: string;
  record_id: string;
  key_id: string;
  label: string;
  from_day: Day;
  until_day: Day;
}

interface KeptPasswordTable {
  body_id: string;
  id: string;
  account_id: string;
  hash: string;
  made_at: Instant;
}

interface TotpTable {
  body_id: string;
  id: string;
  account_id: string;
  secret: Buffer;
  last_step: number | null;
  made_at: Instant;
}

interface PasskeyTable {
  body_id: string;
  id: string;
  account_id: string;
  credential: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
  made_at: Instant;
  used_at: Instant | null;
  suspended_at: Instant | null;
}

interface RecoveryCodeTable {
  body_id: string;
  list_id: string;
  account_id: string;
  hash: Buffer;
  made_at: Instant;
  used_at: Instant | null;
}

interface ServiceIdentityTable {
  body_id: string;
  id: string;
  account_id: string;
  service: string;
  subject: Buffer;
  made_at: Instant;
}

interface LetterTable {
  body_id: string;
  id: string;
  account_id: string;
  token_hash: Buffer;
  expires_at: Instant;
}

interface SessionTable {
  body_id: string;
  token_hash: Buffer;
  id: string;
  account_id: string;
  generation: number;
  strength: number;
  opened_at: Instant;
  seen_at: Instant;
  proved_at: Instant;
  expires_at: Instant;
  ended_at: Instant | null;
  agent: string;
  address: string;
}

interface SignInStepTable {
  body_id: string;
  ticket_hash: Buffer;
  purpose: string;
  account_id: string | null;
  content: Buffer;
  tries: number;
  expires_at: Instant;
}

interface KeySecretTable {
  body_id: string;
  id: string;
  account_id: string;
  token_hash: Buffer;
  made_at: Instant;
}

interface SignInAttemptTable {
  body_id: string;
  id: string;
  at: Instant;
  login_key: Buffer;
  address_key: Buffer;
  account_id: string | null;
  step: string;
  outcome: string;
}
