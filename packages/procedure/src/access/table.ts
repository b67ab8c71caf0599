// The one table of access: who may do what to which record, in which phases, by which clause. What is not here, nobody may.
import { conductRows } from "./conduct-rows.ts";
import { evaluationRows } from "./evaluation-rows.ts";
import type { AccessRow } from "./row.ts";
import { staffRows } from "./staff-rows.ts";

export const accessTable: readonly AccessRow[] = [...staffRows, ...evaluationRows, ...conductRows];
