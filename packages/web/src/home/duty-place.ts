// Where a duty is done, and by which word one goes there.
import type { Answer, api } from "../api/api.ts";

export type Duty = Answer<typeof api.duties.mine>["items"][number];
type Kind = Duty["kind"];
type Item = Duty["items"][number];

/** The word on the button. */
export const doneBy = {
  "open-result": "open",
  disagree: "open",
  mark: "mark",
  "name-co-evaluators": "name",
  argue: "open",
  explain: "open",
  sit: "open",
  vote: "vote",
  "sign-minutes": "sign",
  "record-feedback": "record",
  "call-session": "decide",
  "approve-schedule": "decide",
  "plan-campaign": "begin",
  "settle-proposals": "settle",
  "draw-schedule": "draw",
  "open-campaign": "open",
  "send-sheets": "send",
  "prepare-session": "prepare",
  "hold-session": "open",
  "draw-minutes": "draw",
  "publish-minutes": "publish",
  "keep-term": "open",
  "close-campaign": "close",
  "hand-notices": "open",
  "take-up-disputes": "open",
  "resolve-disputes": "open",
  "answer-requests": "open",
  "draw-act": "draw",
  "carry-out-act": "open",
  "read-notices": "read",
  "failed-work": "open",
} as const satisfies Readonly<Record<Kind, string>>;

/** The address of all that the duty holds: of the one, where it is one. */
export function placeOf(duty: Duty): string {
  const [only] = duty.items;
  if (duty.count === 1 && only !== undefined) return placeOfItem(duty, only);
  return placeOfMany(duty);
}

export function placeOfItem(duty: Duty, item: Item): string {
  const { kind } = duty;
  const { record, id } = item;
  if (kind === "draw-act") return placeOfMany(duty);
  if (record === "annual") return `/results/year/${id}`;
  if (record === "dispute") return `/archive/disputes/${id}`;
  if (record === "disclosure") return `/archive/disclosures/${id}`;
  if (record === "destruction") return `/archive/acts/${id}`;
  if (record !== "evaluation") return placeOfMany(duty);
  switch (kind) {
    case "open-result":
      return `/results/${id}`;
    case "disagree":
      return `/results/${id}/disagreement`;
    case "mark":
      return `/marking/${id}`;
    case "send-sheets":
    case "keep-term":
      return `/evaluations/${id}`;
    default:
      return `/sessions/${id}`;
  }
}

function placeOfMany({ kind, campaign }: Duty): string {
  const board = campaign === null ? "/campaigns" : `/campaigns/${campaign}`;
  switch (kind) {
    case "open-result":
    case "disagree":
      return "/results";
    case "mark":
      return "/marking";
    case "name-co-evaluators":
      return campaign === null ? "/marking" : `/marking/co-evaluators/${campaign}`;
    case "approve-schedule":
    case "draw-schedule":
      return campaign === null ? board : `${board}/schedule`;
    case "settle-proposals":
      return campaign === null ? board : `${board}/review`;
    case "keep-term":
      return campaign === null ? board : `${board}/people`;
    case "plan-campaign":
    case "open-campaign":
    case "send-sheets":
    case "close-campaign":
      return board;
    case "hand-notices":
      return "/notices";
    case "read-notices":
      return "/inbox";
    case "take-up-disputes":
    case "resolve-disputes":
      return "/archive/disputes";
    case "answer-requests":
      return "/archive/disclosures";
    case "draw-act":
      return "/archive";
    case "carry-out-act":
      return "/archive/acts";
    case "failed-work":
      return "/oversight/system";
    default:
      return "/sessions";
  }
}

export type Part = "late" | "running" | "undated" | "rights";
export const parts: readonly Part[] = ["late", "running", "undated", "rights"];

/** Under which heading it stands. */
export function partOf({ overdue, due, optional }: Duty): Part {
  if (optional) return "rights";
  if (overdue > 0) return "late";
  return due === null ? "undated" : "running";
}
