// What concerns the caller himself: the people whom he evaluates, and his own evaluations over the years.
import { mayDo } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { lawsOf } from "../law/body-calendar.ts";
import { loadRecords } from "../records/load.ts";
import { evaluationRows, listed } from "./list-evaluations.ts";
import type { EvaluationFilter, EvaluationRow } from "./list-evaluations.ts";
import type { Evaluation } from "./open-evaluation.ts";
import { journalReadings } from "./readings.ts";
import type { Reading } from "./readings.ts";
import { gradeWord, shownScale } from "./shown.ts";
import { unopenedOf } from "./unopened.ts";

/** More than anybody has in one period, or in a life of service. */
const most = 2_000;

export async function toEvaluate(app: App, viewer: Viewer, asked: EvaluationFilter) {
  const { person } = viewer;
  if (person === null) return { items: [] };
  const { rows, drafts } = await withViewer(app, viewer, async (tx) => ({
    rows: await evaluationRows(tx, viewer, { ...asked, evaluator: person, limit: most, values: false }),
    drafts: await tx
      .selectFrom("draft")
      .select(["record_id", "revision", "saved_at"])
      .where("body_id", "=", viewer.body)
      .where("person_id", "=", person)
      .execute(),
  }));
  const byRecord = new Map(drafts.map((draft) => [draft.record_id, draft]));
  const laws = await lawsOf(app, viewer.body);
  return {
    items: rows.map((row) => {
      const draft = byRecord.get(row.id);
      return {
        ...listed(laws, viewer, row),
        as: row.roles.includes("evaluator") ? ("evaluator" as const) : ("substitute" as const),
        open: may(app, row, "submit-marks"),
        done: may(app, row, "read-result"),
        draft: draft === undefined ? null : { revision: draft.revision, savedAt: draft.saved_at },
      };
    }),
  };
}

/** As evaluator or substitute alone: what else he is does not make it his sheet. */
function may(app: App, { roles, phase, pack, edition: id }: EvaluationRow, action: string): boolean {
  const { edition } = app.law.law(pack, id);
  return mayDo({ roles, record: "evaluation", phase, action, edition }).ok;
}

export async function ownEvaluations(app: App, viewer: Viewer) {
  const { person } = viewer;
  if (person === null) return { items: [] };
  const rows = await withViewer(app, viewer, (tx) =>
    evaluationRows(tx, viewer, { person, limit: most, values: false }),
  );
  const { records } = await loadRecords(
    app.pool,
    viewer.body,
    rows.map(({ id }) => id),
    null,
  );
  const laws = await lawsOf(app, viewer.body);
  const readings: Reading[] = [];
  const items = [];
  for (const row of rows.toSorted((left, right) => (left.period < right.period ? 1 : -1))) {
    const state = records.get(row.id)?.state as Evaluation;
    const unopened = await unopenedOf(app, viewer.body, "evaluation", row.id);
    const result = unopened === null ? ownResult(app, row, state, readings) : null;
    const { version: _, ...entry } = listed(laws, viewer, row);
    items.push({ ...entry, result, unopened, completedOn: state.completedOn });
  }
  await journalReadings(app, viewer, readings);
  return { items };
}

function ownResult(app: App, row: EvaluationRow, state: Evaluation, readings: Reading[]) {
  const { edition } = app.law.law(row.pack, row.edition);
  const standing = state.results.findLast(({ setAside }) => !setAside);
  const asked = { roles: row.roles, record: "evaluation", phase: row.phase, action: "read-result", edition };
  const permission = mayDo(asked);
  if (standing === undefined || !permission.ok) return null;
  const { role, ground } = permission.row;
  const by = { role, ground, clause: permission.clause };
  readings.push({ record: "evaluation", id: row.id, person: state.person, action: "read-result", by });
  const { number, shown, grade, rule, receivedOn } = standing;
  return { number, shown, grade: gradeWord(edition, rule, grade), receivedOn, scale: shownScale(edition, rule) };
}
