// A unit of the body: the whole body, a department, a division. Its name and its place change by dated versions.
import type { ActReference } from "./act-reference.ts";

/** In the two official languages, and in English where somebody gave it. */
export interface OfficialName {
  readonly kk: string;
  readonly ru: string;
  readonly en: string | null;
}

export interface UnitContent {
  readonly name: OfficialName;
  /** The unit above; null for the body itself. */
  readonly parent: string | null;
  /** The post whose holder heads the unit; null where the unit above leads it. */
  readonly head: string | null;
  readonly code: string | null;
}

export interface UnitVersion extends UnitContent {
  readonly from: string;
  readonly act: ActReference | null;
}

export interface Unit {
  readonly id: string;
  /** By first day, each valid until the day before the next. */
  readonly versions: readonly UnitVersion[];
  /** The last day on which it exists; null while it does. */
  readonly until: string | null;
}

export type UnitCommand =
  | ({
      readonly kind: "create";
      readonly id: string;
      readonly from: string;
      readonly act: ActReference | null;
    } & UnitContent)
  | ({ readonly kind: "change"; readonly from: string; readonly act: ActReference } & UnitContent)
  /** A new unit has no posts yet: its head is named when there is one, from the first day of the unit's last version. */
  | {
      readonly kind: "name-head";
      readonly head: string | null;
      readonly from: string;
      readonly act: ActReference | null;
    }
  | { readonly kind: "close"; readonly on: string; readonly act: ActReference }
  /** It was closed by mistake. */
  | { readonly kind: "reopen"; readonly reason: string }
  | ({
      readonly kind: "correct";
      /** The first day of the version that was entered wrongly. */
      readonly version: string;
      readonly from: string;
      readonly reason: string;
    } & UnitContent);

export type UnitEvent =
  | ({ readonly kind: "unit-created"; readonly id: string } & UnitVersion)
  | ({ readonly kind: "unit-changed" } & UnitVersion)
  | {
      readonly kind: "unit-head-named";
      readonly head: string | null;
      readonly from: string;
      readonly act: ActReference | null;
    }
  | { readonly kind: "unit-closed"; readonly on: string; readonly act: ActReference }
  | { readonly kind: "unit-reopened"; readonly reason: string }
  | ({
      readonly kind: "unit-corrected";
      readonly version: string;
      readonly from: string;
      readonly reason: string;
    } & UnitContent);
