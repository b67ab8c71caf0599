// Results over HTTP: each with its reasons and its receipt, read by a clause and journaled, and the terms with their days.
import { contract } from "@bagalau/contract";
import type { DueDay } from "@bagalau/methodology";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { found } from "../http/settled.ts";
import { explainResult, explainTermOf } from "./explain-result.ts";
import { becauseOf, mustBy, openEvaluation, readAs } from "./open-evaluation.ts";
import type { Evaluation, OpenRecord } from "./open-evaluation.ts";
import { readersOf } from "./readers.ts";
import { receiptFile } from "./receipt-file.ts";
import { answered, gradeWord, shownTerm } from "./shown.ts";
import { mustBeOpened } from "./unopened.ts";

export function resultRoutes(app: App): readonly Served[] {
  return implement(contract.evaluations.results, {
    list: async ({ params }, { viewer }) => {
      const opened = await readable(app, viewer, params.evaluation);
      const shown = officialOf(opened).map((result) => head(opened, result));
      const by = shown.length === 0 ? mustBy(opened, "read-result") : await readAs(app, viewer, opened, "read-result");
      return { items: shown, because: becauseOf(by) };
    },
    show: async ({ params }, { viewer }) => {
      const opened = await readable(app, viewer, params.evaluation);
      const result = numbered(opened, params.number);
      const by = await readAs(app, viewer, opened, "read-result");
      const { law, state } = opened;
      const explanation = explainResult(law, { ...result, lawOn: state.lawOn }, viewer.language);
      return answered({ ...head(opened, result), explanation, because: becauseOf(by) });
    },
    receipt: async ({ params }, { viewer }) => {
      const opened = await readable(app, viewer, params.evaluation);
      const { receipt, number } = numbered(opened, params.number);
      await readAs(app, viewer, opened, "read-result");
      return receiptFile(opened.state.period.id, number, receipt);
    },
    readings: ({ params, query }, { viewer }) => readersOf(app, viewer, params.evaluation, query),
    terms: ({ params }, { viewer }) => termsOf(app, viewer, params.evaluation),
  });
}

type Result = Evaluation["results"][number];

async function readable(app: App, viewer: Viewer, id: string): Promise<OpenRecord<Evaluation>> {
  const opened = await openEvaluation(app, viewer, id);
  const { role } = mustBy(opened, "read-result");
  await mustBeOpened(app, viewer.body, opened, role);
  return opened;
}

/** What was set aside before anybody had it never was official: it stands in the journal alone. */
function officialOf({ state }: OpenRecord<Evaluation>): readonly Result[] {
  return state.results.filter(({ setAside }) => !setAside);
}

function numbered(opened: OpenRecord<Evaluation>, number: number): Result {
  return found(officialOf(opened).find((result) => result.number === number));
}

function head(opened: OpenRecord<Evaluation>, result: Result) {
  const { number, cause, rule, exact, shown, grade, on, receivedOn } = result;
  const standing = officialOf(opened).at(-1)?.number === number;
  return { number, cause, exact, shown, grade: gradeWord(opened.law.edition, rule, grade), on, receivedOn, standing };
}

async function termsOf(app: App, viewer: Viewer, id: string) {
  const opened = await openEvaluation(app, viewer, id);
  const by = mustBy(opened, "see");
  const { law, view } = opened;
  const counted = await countedDays(app, viewer.body, id);
  return answered({
    items: view.terms.map((term) => ({
      ...shownTerm(law.edition, term, viewer.today),
      explanation: explainTermOf(law, term, counted.get(`${term.term} ${term.from}`) ?? null, viewer.language),
    })),
    because: becauseOf(by),
  });
}

/** The days as they were counted when each term began, by term and first day. */
async function countedDays(app: App, body: string, id: string): Promise<ReadonlyMap<string, DueDay["counted"]>> {
  const rows = await inBody(app, body, (tx) =>
    tx
      .selectFrom("event")
      .select("data")
      .where("body_id", "=", body)
      .where("record_id", "=", id)
      .where("kind", "=", "term-started")
      .orderBy("seq")
      .execute(),
  );
  const started = rows.map(({ data }) => data as unknown as Started | null).filter((event) => event !== null);
  return new Map(started.map(({ term, from, counted }) => [`${term} ${from}`, counted]));
}

interface Started {
  readonly term: string;
  readonly from: string;
  readonly counted: DueDay["counted"];
}
