// Results over HTTP: each with its reasons and its receipt, read by a clause and journaled, and the terms with their days.
import { contract } from "@bagalau/contract";
import type { Block, DueDay, Language } from "@bagalau/methodology";
import { dateText } from "@bagalau/methodology/wording";
import type { TermRow } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { found } from "../http/settled.ts";
import { filled } from "../sentence.ts";
import { explainResult, explainTermOf } from "./explain-result.ts";
import { becauseOf, mustBy, openEvaluation, readAs } from "./open-evaluation.ts";
import type { Evaluation, OpenRecord } from "./open-evaluation.ts";
import { readersOf } from "./readers.ts";
import { receiptFile } from "./receipt-file.ts";
import { receiptOf } from "./receipt-of.ts";
import { answered, gradeWord, shownScale, shownTerm } from "./shown.ts";
import { extendedText } from "./texts.ts";
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
      const receipt = await receiptOf(app, viewer.body, opened.id, result.number);
      const explanation = explainResult(law, { ...result, receipt, lawOn: state.lawOn }, viewer.language);
      const scale = shownScale(law.edition, result.rule);
      return answered({ ...head(opened, result), scale, explanation, because: becauseOf(by) });
    },
    receipt: async ({ params }, { viewer }) => {
      const opened = await readable(app, viewer, params.evaluation);
      const { number } = numbered(opened, params.number);
      const receipt = await receiptOf(app, viewer.body, opened.id, number);
      await readAs(app, viewer, opened, "read-result");
      return receiptFile(opened.state.period.id, number, receipt);
    },
    readings: async ({ params, query }, { viewer }) =>
      readersOf(app, viewer, await openEvaluation(app, viewer, params.evaluation), query),
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

/**
 * What was set aside before anybody had it never was official: it stands in the journal alone. What a court has annulled was:
 * it is shown as what it is, with its receipt.
 */
function officialOf({ state }: OpenRecord<Evaluation>): readonly Result[] {
  return state.results.filter(({ setAside, annulledOn }) => !setAside || annulledOn !== null);
}

function numbered(opened: OpenRecord<Evaluation>, number: number): Result {
  return found(officialOf(opened).find((result) => result.number === number));
}

function head(opened: OpenRecord<Evaluation>, result: Result) {
  const { number, cause, rule, exact, shown, grade, on, receivedOn, annulledOn } = result;
  const standing = opened.state.results.findLast(({ setAside }) => !setAside)?.number === number;
  const word = gradeWord(opened.law.edition, rule, grade);
  return { number, cause, exact, shown, grade: word, on, receivedOn, standing, annulledOn };
}

async function termsOf(app: App, viewer: Viewer, id: string) {
  const opened = await openEvaluation(app, viewer, id);
  const by = mustBy(opened, "see");
  const { law, view } = opened;
  const counted = await countedDays(app, viewer.body, id);
  return answered({
    items: view.terms.map((term) => ({
      ...shownTerm(law, term, viewer.today),
      explanation: [
        ...explainTermOf(law, term, counted.get(`${term.term} ${term.from}`) ?? null, viewer.language),
        ...extensionOf(opened, term, viewer.language),
      ],
    })),
    because: becauseOf(by),
  });
}

/** The act by which the term for the marks was moved from the day that was counted. */
function extensionOf({ state }: OpenRecord<Evaluation>, { term, due }: TermRow, language: Language): Block[] {
  const { extension } = state;
  const isSheet = state.terms.some((one) => one.purpose === "sheet" && one.term === term);
  if (extension === null || !isSheet || due !== extension.due) return [];
  const { number, on } = extension.act;
  const days = { due: dateText(language, due), on: dateText(language, on) };
  return [{ kind: "paragraph", text: filled(extendedText, language, { number, ...days }) }];
}

/** The days as they were counted when each term began, or anew after a transfer of working days, by term and first day. */
async function countedDays(app: App, body: string, id: string): Promise<ReadonlyMap<string, DueDay["counted"]>> {
  const rows = await inBody(app, body, (tx) =>
    tx
      .selectFrom("event")
      .select("data")
      .where("body_id", "=", body)
      .where("record_id", "=", id)
      .where("kind", "in", ["term-started", "term-recounted"])
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
