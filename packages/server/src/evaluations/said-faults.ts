// Refusals told in an answer instead of a problem: dry runs and what bulk work left undone.
import { refusalSentence } from "@bagalau/procedure";
import type { Refusal } from "@bagalau/procedure";
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import { namesIn, withNames } from "../http/refusal-names.ts";

export interface SaidFault {
  code: string;
  at: string | null;
  sentence: string;
  clause: string | null;
}

/** In the viewer's language. */
export async function saidFaults(app: App, viewer: Viewer, refusals: readonly Refusal[]): Promise<SaidFault[]> {
  const names = await namesIn(app, viewer, refusals);
  return refusals.map((refusal) => {
    const { code, at, clause } = refusal;
    return { code, at, sentence: refusalSentence(withNames(refusal, names), viewer.language), clause };
  });
}
