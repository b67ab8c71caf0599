// What is entered on a card, while it is being typed: one draft for every kind of entry, turned into what the server takes.
import type { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { actOf, noAct } from "../design/act-fields.tsx";
import type { ActDraft } from "../design/act-fields.tsx";
import type { AbsenceKind } from "./absence-kinds.ts";

export type Card = Answer<typeof api.people.show>;

export const entryKinds = ["appoint", "send", "receive", "begin-absence", "replace", "dismiss"] as const;
export type EntryKind = (typeof entryKinds)[number];

export interface EntryDraft {
  /** The first day; of a dismissal the last in service. */
  readonly from: string | null;
  readonly until: string | null;
  readonly post: string | null;
  readonly as: "main" | "acting";
  readonly by: "appointment" | "election";
  readonly elsewhere: "body" | "unit";
  readonly body: string;
  readonly unit: string | null;
  readonly sender: string;
  readonly absence: AbsenceKind;
  /** Who stands in during an absence, or replaces by an act. */
  readonly other: string | null;
  readonly ground: string;
  readonly act: ActDraft;
}

export const blankEntry: EntryDraft = {
  from: null,
  until: null,
  post: null,
  as: "main",
  by: "appointment",
  elsewhere: "body",
  body: "",
  unit: null,
  sender: "",
  absence: "leave",
  other: null,
  ground: "",
  act: noAct,
};

type Days = { readonly from: string; readonly until: string | null };
type Act = { readonly number: string; readonly on: string };
export type EntryBody =
  | (Days & {
      readonly kind: "appoint";
      readonly post: string;
      readonly as: "main" | "acting";
      readonly by: "appointment" | "election";
      readonly act: Act;
    })
  | (Days & {
      readonly kind: "send";
      readonly place: { readonly body: string } | { readonly unit: string };
      readonly act: Act;
    })
  | (Days & { readonly kind: "receive"; readonly sender: string; readonly post: string; readonly act: Act })
  | (Days & {
      readonly kind: "begin-absence";
      readonly absence: AbsenceKind;
      readonly substitute: string | null;
      readonly act: Act | null;
    })
  | (Days & { readonly kind: "replace"; readonly by: string; readonly act: Act })
  | { readonly kind: "dismiss"; readonly on: string; readonly ground: string; readonly act: Act };

/** Null while something that the kind needs is missing. */
export function entryBody(kind: EntryKind, draft: EntryDraft): EntryBody | null {
  const { from, until, post, other } = draft;
  const act = actOf(draft.act);
  if (from === null) return null;
  if (kind === "begin-absence") {
    return isHalfAct(draft.act) ? null : { kind, from, until, absence: draft.absence, substitute: other, act };
  }
  if (act === null) return null;
  switch (kind) {
    case "appoint":
      return post === null ? null : { kind, from, until, post, as: draft.as, by: draft.by, act };
    case "send": {
      const place = placeOf(draft);
      return place === null ? null : { kind, from, until, place, act };
    }
    case "receive":
      return post === null || draft.sender.trim() === ""
        ? null
        : { kind, from, until, sender: draft.sender.trim(), post, act };
    case "replace":
      return other === null ? null : { kind, from, until, by: other, act };
    case "dismiss":
      return draft.ground.trim() === "" ? null : { kind, on: from, ground: draft.ground.trim(), act };
  }
}

/** An absence may have no document, but half of one is a slip. */
function isHalfAct(act: ActDraft): boolean {
  return actOf(act) === null && (act.number.trim() !== "" || act.on !== null);
}

function placeOf({ elsewhere, body, unit }: EntryDraft): { body: string } | { unit: string } | null {
  if (elsewhere === "unit") return unit === null ? null : { unit };
  return body.trim() === "" ? null : { body: body.trim() };
}
