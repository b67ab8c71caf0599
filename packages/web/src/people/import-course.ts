// What the page tells of an import that runs: at which step it is, how many of how many, and how much of the whole is done.
import type { Answer } from "../api/api.ts";
import type { api } from "../api/api.ts";

type Course = Answer<typeof api.people.importCourse>;

export interface Step {
  readonly step: "sending" | "reading" | "checking" | "deciding" | "writing" | "following" | "ending";
  /** Of the step; null where they are not counted yet or no more. */
  readonly counted: { readonly what: "rows" | "records"; readonly done: number; readonly of: number } | null;
  /** In per cent. */
  readonly share: number;
}

/** `course`: as the server tells it while its answer is waited for; undefined before it has told anything. */
export function stepOf(course: Course | undefined): Step {
  if (course === undefined || course.state === "none") return { step: "sending", counted: null, share: 0 };
  const { state, stage, done, total: of, share } = course;
  if (state !== "running") return { step: "ending", counted: null, share };
  if (stage === null) return { step: "reading", counted: null, share };
  if (stage === "deciding" || stage === "following") return { step: stage, counted: null, share };
  return { step: stage, counted: { what: stage === "writing" ? "records" : "rows", done, of }, share };
}
