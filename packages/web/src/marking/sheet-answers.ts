// What the server tells of a sheet to be marked.
import type { Answer, api } from "../api/api.ts";

export type Form = Answer<typeof api.evaluations.sheet.form>;
export type Conduct = Answer<typeof api.evaluations.conduct.show>;

/** From person to person. */
export type Move = "before" | "after" | "next-open";
