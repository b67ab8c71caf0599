// One evaluation, or one year's result, as a viewer reads it, with the law by which it is conducted.
import type { AnnualState, EvaluationState, Law } from "@bagalau/procedure";
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import { Problem } from "../http/problem.ts";
import { lawsOf } from "../law/body-calendar.ts";
import { must, readRecord } from "../records/read-record.ts";
import type { May, ReadRecord } from "../records/read-record.ts";
import { journalReadings } from "./readings.ts";

type Remains = Extract<EvaluationState, { readonly remains: true }>;
export type Evaluation = Exclude<EvaluationState, { readonly remains: true }>;
export type Annual = Exclude<AnnualState, { readonly remains: true }>;

export interface OpenRecord<State> extends Omit<ReadRecord<State>, "law"> {
  readonly record: "evaluation" | "annual";
  readonly law: Law & { readonly pack: { readonly id: string }; readonly edition: { readonly id: string } };
  readonly person: string;
}

/** Throws 404 where the viewer sees none; for what is destroyed as well, with the day and the act where he may know of it. */
export function openEvaluation(app: App, viewer: Viewer, id: string): Promise<OpenRecord<Evaluation>> {
  return open<Evaluation>(app, viewer, "evaluation", id);
}

export function openAnnual(app: App, viewer: Viewer, id: string): Promise<OpenRecord<Annual>> {
  return open<Annual>(app, viewer, "annual", id);
}

async function open<State extends Evaluation | Annual>(
  app: App,
  viewer: Viewer,
  record: "evaluation" | "annual",
  id: string,
): Promise<OpenRecord<State>> {
  const read = await readRecord<State | Remains>(app, viewer, record, id);
  const { state } = read;
  if (state.remains) throw destroyed(state);
  const law = (await lawsOf(app, viewer.body))(state.pack, state.edition);
  return { ...read, state, record, law, person: state.person };
}

/** Its parties are gone with its data: who still sees it sees it by his role in the body. */
function destroyed({ destroyedOn: on, act }: Remains): Problem {
  return new Problem("not-found", {
    refusals: [{ code: "keeping.destroyed", clause: null, at: null, params: { on, act } }],
  });
}

/** The row of the access table by which the viewer may. Throws 403 with the clause that refuses. */
export function mustBy({ may, law }: Pick<OpenRecord<unknown>, "may" | "law">, action: string): Permitted {
  const asked = may(action);
  if (asked.ok) return asked;
  must({ may, law: { pack: law.pack.id, edition: law.edition.id } }, action);
  throw new Problem("forbidden");
}

export type Permitted = Extract<May, { ok: true }>;

/** Reads what a result can be told from: permitted by a clause, and journaled before anything is answered. */
export async function readAs<State>(
  app: App,
  viewer: Viewer,
  opened: OpenRecord<State>,
  action: string,
): Promise<Permitted> {
  const by = mustBy(opened, action);
  const { record, id, person } = opened;
  await journalReadings(app, viewer, [{ record, id, person, action, by }]);
  return by;
}

export function becauseOf({ clause, ground }: Permitted): { clause: string | null; ground: string } {
  return { clause, ground };
}
