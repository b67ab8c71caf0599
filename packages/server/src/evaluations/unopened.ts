// Whoever is evaluated opens the notice of his result before he reads it: the term for disagreement runs from that day, and no
// reading of a page may begin it silently. Where the act does not let the system be the means, there is nothing to open.
import type { App } from "../app.ts";
import { Problem } from "../http/problem.ts";
import { noticeNow } from "../notices/notice-state.ts";
import { loadRecords } from "../records/load.ts";
import type { Annual, Evaluation } from "./open-evaluation.ts";
import { evaluationFaultTexts } from "./texts.ts";

const inSystem = ["in-system", "mobile-app"];
const over = ["delivered", "withdrawn"];

/** The notice that waits to be opened; null where none does. */
export async function unopenedOf(
  app: App,
  body: string,
  record: "evaluation" | "annual",
  id: string,
): Promise<string | null> {
  const { records } = await loadRecords(app.pool, body, [id], null);
  const state = records.get(id)?.state as Evaluation | Annual | { readonly remains: true } | null | undefined;
  if (state === null || state === undefined || state.remains) return null;
  const notice = record === "evaluation" ? noticeOfResult(state as Evaluation) : noticeOfYear(state as Annual);
  return notice === null ? null : waiting(app, body, notice);
}

function noticeOfResult({ results }: Evaluation): string | null {
  const standing = results.findLast(({ setAside }) => !setAside);
  return standing === undefined || standing.receivedOn !== null ? null : standing.notice;
}

function noticeOfYear({ results, notices }: Annual): string | null {
  const last = results.at(-1);
  return last === undefined || last.receivedOn !== null ? null : (notices.at(-1) ?? null);
}

async function waiting(app: App, body: string, notice: string): Promise<string | null> {
  const now = await noticeNow(app, body, notice);
  if (now === null || over.includes(now.state.phase)) return null;
  return now.state.means.some((means) => inSystem.includes(means)) ? notice : null;
}

/** Throws 409 for his own result that he has not opened. */
export async function mustBeOpened(
  app: App,
  body: string,
  { record, id }: { readonly record: "evaluation" | "annual"; readonly id: string },
  role: string,
): Promise<void> {
  if (role !== "evaluated") return;
  const notice = await unopenedOf(app, body, record, id);
  if (notice === null) return;
  const code = "evaluations.open-first";
  throw new Problem("refused", { faults: [{ code, at: null, params: { notice }, text: evaluationFaultTexts[code] }] });
}
