// The card of a person: who he is and, dated, what posts he held, where he was seconded, when absent, by whom replaced.
import type { Language } from "@bagalau/methodology";
import type { ActReference } from "./act-reference.ts";

export interface PersonName {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string | null;
}

export interface Contacts {
  readonly email: string | null;
  /** `+77011234567` */
  readonly phone: string | null;
  readonly address: string | null;
}

/** Absences by kind; `worked-days.ts` says on which of them a working day still counts as worked. */
export type AbsenceKind =
  "leave" | "unpaid-leave" | "social-leave" | "sick" | "trip" | "training" | "internship" | "suspended" | "other";

/** First and last day, both included; `until` is null while the end is not known. */
export interface Dated {
  readonly id: string;
  readonly from: string;
  readonly until: string | null;
}

export interface Appointment extends Dated {
  readonly post: string;
  /** `acting`: carries out the duties of a vacant post, besides his own or without one. */
  readonly as: "main" | "acting";
  readonly by: "appointment" | "election";
  readonly act: ActReference;
}

/** Where a seconded person is: another body, named, or a unit of this organisation that is a body of its own. */
export type SecondmentPlace = { readonly body: string } | { readonly unit: string };

/** `sent` away from his post here; `received` from another body to a post here. */
export type Secondment = Dated & { readonly act: ActReference } & (
    | { readonly direction: "sent"; readonly place: SecondmentPlace }
    | { readonly direction: "received"; readonly sender: string; readonly post: string }
  );

export interface Absence extends Dated {
  readonly absence: AbsenceKind;
  /** The person who carries out his duties meanwhile. */
  readonly substitute: string | null;
  readonly act: ActReference | null;
}

/** Another person carries out his duties for these days by an act, whether he is absent or not. */
export interface Replacement extends Dated {
  readonly by: string;
  readonly act: ActReference;
}

export interface Dismissal {
  readonly id: string;
  /** The last day in service. */
  readonly on: string;
  readonly ground: string;
  readonly act: ActReference;
  /** What it ended, by entry, and the end that had been set before: a dismissal entered by mistake gives it back. */
  readonly ended: Readonly<Record<string, string | null>>;
}

export interface Person {
  readonly id: string;
  readonly iin: string;
  readonly name: PersonName;
  readonly contacts: Contacts;
  readonly language: Language;
  /** The first day of which the card speaks. */
  readonly since: string;
  readonly appointments: readonly Appointment[];
  readonly secondments: readonly Secondment[];
  readonly absences: readonly Absence[];
  readonly replacements: readonly Replacement[];
  readonly dismissals: readonly Dismissal[];
}

/** What a campaign keeps of a person: no identifier, no contacts. */
export type Servant = Omit<Person, "iin" | "contacts" | "language" | "since">;

type Entry<Kind extends string, Content extends Dated> = { readonly kind: Kind } & Omit<Content, "id">;

export type AppointCommand = Entry<"appoint", Appointment>;
export type SecondCommand =
  | {
      readonly kind: "send";
      readonly from: string;
      readonly until: string | null;
      readonly act: ActReference;
      readonly place: SecondmentPlace;
    }
  | {
      readonly kind: "receive";
      readonly from: string;
      readonly until: string | null;
      readonly act: ActReference;
      readonly sender: string;
      readonly post: string;
    };
export type AbsenceCommand = Entry<"begin-absence", Absence>;
export type ReplaceCommand = Entry<"replace", Replacement>;
export interface DismissCommand {
  readonly kind: "dismiss";
  readonly on: string;
  readonly ground: string;
  readonly act: ActReference;
}
export type EntryCommand = AppointCommand | SecondCommand | AbsenceCommand | ReplaceCommand | DismissCommand;

export type PersonCommand =
  | {
      readonly kind: "register";
      readonly id: string;
      readonly iin: string;
      readonly name: PersonName;
      readonly contacts: Contacts;
      readonly language: Language;
      readonly since: string;
    }
  | { readonly kind: "change-contacts"; readonly contacts: Contacts; readonly language: Language }
  | { readonly kind: "change-name"; readonly name: PersonName; readonly act: ActReference }
  | {
      readonly kind: "correct-identity";
      readonly iin: string;
      readonly name: PersonName;
      readonly since: string;
      readonly reason: string;
    }
  | EntryCommand
  /** Ends his appointment on the day before and gives him the other post. */
  | {
      readonly kind: "transfer";
      readonly post: string;
      readonly from: string;
      readonly by: Appointment["by"];
      readonly act: ActReference;
    }
  | { readonly kind: "end-appointment"; readonly entry: string; readonly on: string; readonly act: ActReference }
  | { readonly kind: "end-secondment"; readonly entry: string; readonly on: string; readonly act: ActReference }
  | { readonly kind: "end-absence"; readonly entry: string; readonly on: string }
  | { readonly kind: "end-replacement"; readonly entry: string; readonly on: string; readonly act: ActReference }
  | { readonly kind: "name-substitute"; readonly entry: string; readonly substitute: string | null }
  /** Takes a wrong entry out and, with `instead`, puts the right one in its place. */
  | {
      readonly kind: "correct";
      readonly entry: string;
      readonly reason: string;
      readonly instead: EntryCommand | null;
    };

export type PersonEvent =
  | {
      readonly kind: "registered";
      readonly id: string;
      readonly iin: string;
      readonly name: PersonName;
      readonly contacts: Contacts;
      readonly language: Language;
      readonly since: string;
    }
  | { readonly kind: "contacts-changed"; readonly contacts: Contacts; readonly language: Language }
  | { readonly kind: "name-changed"; readonly name: PersonName; readonly act: ActReference }
  | {
      readonly kind: "identity-corrected";
      readonly iin: string;
      readonly name: PersonName;
      readonly since: string;
      readonly reason: string;
    }
  | ({ readonly kind: "appointed" } & Appointment)
  | ({ readonly kind: "seconded" } & Secondment)
  | ({ readonly kind: "absence-begun" } & Absence)
  | ({ readonly kind: "replaced" } & Replacement)
  | ({ readonly kind: "dismissed" } & Omit<Dismissal, "ended">)
  | { readonly kind: "appointment-ended"; readonly entry: string; readonly on: string; readonly act: ActReference }
  | { readonly kind: "secondment-ended"; readonly entry: string; readonly on: string; readonly act: ActReference }
  | { readonly kind: "absence-ended"; readonly entry: string; readonly on: string }
  | { readonly kind: "replacement-ended"; readonly entry: string; readonly on: string; readonly act: ActReference }
  | { readonly kind: "substitute-named"; readonly entry: string; readonly substitute: string | null }
  | { readonly kind: "entry-cancelled"; readonly entry: string; readonly reason: string };
