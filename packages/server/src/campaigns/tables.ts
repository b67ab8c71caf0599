// The tables of campaigns as Kysely sees them.
import type { JsonColumn } from "../db/tables.ts";

export interface CampaignTables {
  campaign: CampaignTable;
  campaign_person: CampaignPersonTable;
}

/** A fact with the clause that gives it its weight: `refusalSentence` says it in words. */
export interface GroundCell {
  readonly code: string;
  readonly clause: string | null;
  readonly params: Readonly<Record<string, string>>;
}

export interface ReviewCell {
  readonly inclusion: "included" | "excluded" | null;
  readonly evaluator: string | null;
  readonly reason: string;
  readonly number: string;
}

type Day = string;

interface CampaignTable {
  body_id: string;
  record_id: string;
  opened_on: Day | null;
  closed_on: Day | null;
  due: Day;
  digest: string;
  people: number;
  waiting: number;
  unextended: number;
  schedule: "none" | "drawn" | "approved" | "returned";
}

interface CampaignPersonTable {
  body_id: string;
  record_id: string;
  person_id: string;
  outcome: "evaluated" | "not-evaluated" | "elsewhere" | "outside";
  reason: JsonColumn<GroundCell | null>;
  post_id: string | null;
  unit_id: string | null;
  category: string | null;
  worked_days: number;
  form: string | null;
  evaluator_id: string | null;
  evaluator_role: string | null;
  marker_id: string | null;
  substitute_id: string | null;
  substitute_from: Day | null;
  substitute_until: Day | null;
  takes_part: boolean;
  dismissed_on: Day | null;
  troubles: JsonColumn<readonly GroundCell[]>;
  remarks: JsonColumn<readonly GroundCell[]>;
  review: JsonColumn<ReviewCell | null>;
}
