// Parts of a campaign's state that lists read without the rest of it.
import type { Campaign } from "@bagalau/procedure";

export type SheetTerm = Campaign["sheetTerm"];
export type Asked = Campaign["asked"][number];
export type CoEvaluator = Campaign["coEvaluators"][string][number];
