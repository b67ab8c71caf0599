// All disagreements that I may see: those that wait for the decision on a session, and the sessions.
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { everyPage } from "../api/every-page.ts";

type Called = Answer<typeof api.calibration.sessions>["items"][number];

export interface ListedCase extends Pick<Called, "evaluation" | "period" | "person" | "phase" | "held" | "terms"> {
  /** Null until the session is called. */
  readonly heldOn: string | null;
}

export const casesQuery = queryOptions({
  queryKey: ["sessions.cases"],
  queryFn: async (): Promise<readonly ListedCase[]> => {
    const [waiting, called] = await Promise.all([
      everyPage((cursor) => api.evaluations.lists.all({ query: { phase: ["applied"], limit: 200, cursor } })),
      everyPage((cursor) => api.calibration.sessions({ query: { limit: 200, cursor } })),
    ]);
    const cases = [...waiting.map((one) => ({ ...one, evaluation: one.id, heldOn: null, held: false })), ...called];
    return cases.toSorted((a, b) => urgency(a).localeCompare(urgency(b)));
  },
});

/** What is due first comes first; what nobody waits for comes last. */
function urgency({ terms }: Pick<Called, "terms">): string {
  return terms[0]?.due ?? "9999-12-31";
}

/** The term that somebody has to meet next. */
export function nextTerm({ terms }: Pick<Called, "terms">): Called["terms"][number] | null {
  return terms[0] ?? null;
}
