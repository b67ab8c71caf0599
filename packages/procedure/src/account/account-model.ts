// What an account is, what may be asked of it and what happens to it. Secrets are never here: a password, a key or a factor
// appears only by the id of its row, so that the journal holds nothing that opens a door.
import type { Language } from "@bagalau/methodology";
import type { BodyRole } from "./body-role.ts";

export type AccountPhase = "invited" | "active" | "locked" | "recovering" | "closed";
export type FactorKind = "totp" | "passkey" | "recovery-codes" | "sign-in-service";

/** A role for the days from `from` to `until`, both included; null while no end is set. */
export interface Grant {
  readonly grant: string;
  readonly role: BodyRole;
  readonly from: string;
  readonly until: string | null;
  /** The order by which the body gave the role: its number and date, as the body writes them. */
  readonly act: string;
}

/** A means of proof beside the password. */
export interface Factor {
  readonly factor: string;
  readonly means: FactorKind;
  readonly label: string;
  readonly addedOn: string;
}

/** A means of proof that is being added; `factor` is the id of its row. */
export type NewFactor = Omit<Factor, "addedOn">;

/** A key of a system's account, valid on the days from `from` to `until`, both included. */
export interface Key {
  readonly key: string;
  readonly label: string;
  readonly from: string;
  readonly until: string;
}

/** A letter that lets its bearer set the first password, or a new one after a loss. */
interface Invitation {
  readonly invitation: string;
  /** The last day. */
  readonly until: string;
}

export interface AccountState {
  readonly account: string;
  readonly nature: "person" | "system";
  readonly phase: AccountPhase;
  /** Where `unlock` leads back to. */
  readonly lockedFrom: AccountPhase | null;
  readonly login: string;
  readonly person: string | null;
  readonly language: Language;
  readonly invitation: Invitation | null;
  readonly password: string | null;
  readonly grants: readonly Grant[];
  readonly factors: readonly Factor[];
  readonly keys: readonly Key[];
  /** Sessions opened under an earlier generation are over. */
  readonly generation: number;
}

type NewGrant = Omit<Grant, "grant">;

export type AccountCommand =
  | {
      readonly kind: "invite";
      /** The id of the record itself: nobody gives roles to his own account. */
      readonly account: string;
      readonly login: string;
      readonly person: string | null;
      readonly language: Language;
      readonly roles: readonly NewGrant[];
      readonly invitation: string;
      readonly until: string;
    }
  | { readonly kind: "invite-again"; readonly invitation: string; readonly until: string }
  | { readonly kind: "register-system"; readonly account: string; readonly login: string; readonly language: Language }
  | {
      readonly kind: "activate";
      readonly invitation: string;
      readonly password: string | null;
      /** What is brought in the place of a password, or beside it. */
      readonly factor?: NewFactor | null;
    }
  | ({ readonly kind: "grant-role" } & NewGrant)
  /** `from` is the first day without the role. */
  | { readonly kind: "end-role"; readonly grant: string; readonly from: string; readonly act: string }
  | { readonly kind: "lock"; readonly ground: string }
  | { readonly kind: "unlock"; readonly ground: string }
  | { readonly kind: "close"; readonly ground: string }
  | { readonly kind: "bind-person"; readonly person: string }
  | { readonly kind: "choose-language"; readonly language: Language }
  | { readonly kind: "change-password"; readonly password: string }
  | ({ readonly kind: "add-factor" } & NewFactor)
  | { readonly kind: "remove-factor"; readonly factor: string }
  | {
      readonly kind: "open-recovery";
      readonly invitation: string;
      readonly until: string;
      readonly ground: string;
    }
  | { readonly kind: "recover"; readonly invitation: string; readonly password: string }
  | {
      readonly kind: "issue-key";
      readonly key: string;
      readonly label: string;
      readonly from: string;
      readonly until: string;
    }
  | { readonly kind: "revoke-key"; readonly key: string };

export type AccountEvent =
  | ({ readonly kind: "invited"; readonly grants: readonly Grant[] } & Pick<
      AccountState,
      "account" | "login" | "person" | "language"
    > &
      Invitation)
  | ({ readonly kind: "invited-again" } & Invitation)
  | ({ readonly kind: "system-registered" } & Pick<AccountState, "account" | "login" | "language">)
  | { readonly kind: "activated"; readonly password: string | null; readonly factor: NewFactor | null }
  | ({ readonly kind: "role-granted" } & Grant)
  /** `until` is the last day of the role. */
  | { readonly kind: "role-ended"; readonly grant: string; readonly until: string; readonly act: string }
  | { readonly kind: "locked"; readonly ground: string }
  | { readonly kind: "unlocked"; readonly ground: string }
  | { readonly kind: "closed"; readonly ground: string }
  | { readonly kind: "person-bound"; readonly person: string }
  | { readonly kind: "language-chosen"; readonly language: Language }
  | { readonly kind: "password-changed"; readonly password: string }
  | ({ readonly kind: "factor-added" } & NewFactor)
  | { readonly kind: "factor-removed"; readonly factor: string }
  | ({ readonly kind: "recovery-opened"; readonly ground: string } & Invitation)
  | { readonly kind: "recovered"; readonly password: string }
  | ({ readonly kind: "key-issued" } & Key)
  | { readonly kind: "key-revoked"; readonly key: string };
