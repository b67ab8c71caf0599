// A post of the staff list: its unit, its category and to which post it is directly subordinate.
import type { ActReference } from "./act-reference.ts";
import type { OfficialName } from "./unit.ts";

export interface PostContent {
  readonly title: OfficialName;
  readonly unit: string;
  /** A word of the edition's assignment: `E-1`, `leading`, `other`, …; `none` for a post that no methodology evaluates. */
  readonly category: string;
  /** The post to which it is directly subordinate by its job description; null: to the head of its unit. */
  readonly supervisor: string | null;
  /** As the staff list numbers it. */
  readonly code: string | null;
}

/** The category of posts outside corps "B": the akim, a deputy akim. */
export const noCategory = "none";

export interface PostVersion extends PostContent {
  readonly from: string;
  readonly act: ActReference | null;
}

export interface Post {
  readonly id: string;
  /** By first day, each valid until the day before the next. */
  readonly versions: readonly PostVersion[];
  readonly until: string | null;
}

export type PostCommand =
  | ({
      readonly kind: "create";
      readonly id: string;
      readonly from: string;
      readonly act: ActReference | null;
    } & PostContent)
  | ({ readonly kind: "change"; readonly from: string; readonly act: ActReference } & PostContent)
  | { readonly kind: "close"; readonly on: string; readonly act: ActReference }
  /** It was closed by mistake. */
  | { readonly kind: "reopen"; readonly reason: string }
  | ({
      readonly kind: "correct";
      /** The first day of the version that was entered wrongly. */
      readonly version: string;
      readonly from: string;
      readonly reason: string;
    } & PostContent);

export type PostEvent =
  | ({ readonly kind: "post-created"; readonly id: string } & PostVersion)
  | ({ readonly kind: "post-changed"; readonly from: string; readonly act: ActReference } & PostContent)
  | { readonly kind: "post-closed"; readonly on: string; readonly act: ActReference }
  | { readonly kind: "post-reopened"; readonly reason: string }
  | ({
      readonly kind: "post-corrected";
      readonly version: string;
      readonly from: string;
      readonly reason: string;
    } & PostContent);
