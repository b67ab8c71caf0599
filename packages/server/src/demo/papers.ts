// Papers of the demonstration, drawn as the body would print them: a sheet filled in by hand and scanned, a notice that the post
// office gave back with its advice of delivery.
import type { Language } from "@bagalau/methodology";
import { bodyTitle } from "../documents/body-title.ts";
import { fill } from "../documents/fill.ts";
import type { FieldValue, FormValues } from "../documents/form-values.ts";
import { formOf } from "../documents/own-forms.ts";
import { renderPdf } from "../documents/pdf.ts";
import { cast } from "./cast.ts";
import type { Scene } from "./scene.ts";
import { plannedPosts, plannedUnits } from "./staff-list.ts";
import type { Member } from "./tell-organisation.ts";
import type { Evaluation, Teller } from "./teller.ts";

export interface HandWritten {
  /** By the name of the input: a mark of the sheet. */
  readonly marks: Readonly<Record<string, FieldValue>>;
  readonly grounds: string;
  readonly writtenOn: string;
}

/** The general or the leader's sheet, as the assignment says. */
export function sheetOnPaper(scene: Scene, state: Evaluation, { marks, grounds, writtenOn }: HandWritten) {
  const { evaluated, evaluator, post, unit, language } = about(scene, state);
  const heading = {
    name: nameOf(evaluated),
    post,
    unit,
    period: state.period.id,
    evaluator: nameOf(evaluator),
    grounds,
    result: null,
  };
  const signatures = { evaluator: [{ name: nameOf(evaluator), on: writtenOn }] };
  const values = { heading, tables: { marks: [{ cells: marks }] }, signatures };
  return drawn(scene.teller, state, { form: `${state.fixed["form"]}-sheet`, values, language, marks: ["paper"] });
}

export function applicationOnPaper(scene: Scene, state: Evaluation, grounds: string, received: string) {
  const { evaluated, post, language } = about(scene, state);
  const to = nameOf(scene.member(cast.akim));
  const heading = {
    to,
    applicant: nameOf(evaluated),
    post,
    period: state.period.id,
    received,
    grounds,
    attachments: [],
  };
  const signatures = { applicant: [{ name: nameOf(evaluated), on: received }] };
  return drawn(scene.teller, state, {
    form: "application",
    values: { heading, signatures },
    language,
    marks: ["paper"],
  });
}

/** The notice of the result with the addressee's signature on it. */
export function adviceOfDelivery(scene: Scene, state: Evaluation, number: string, sentOn: string, takenOn: string) {
  const { evaluated, evaluator, post, unit, language } = about(scene, state);
  const { edition } = scene.teller.stage.app.law.law(state.pack, state.edition);
  const result = state.results.at(-1)!;
  const means = [...edition.notices.values()].flatMap(({ content }) => content.means);
  const heading = {
    number,
    sentOn,
    means: means.find(({ id }) => id === "registered-letter")!.proof[language],
    to: nameOf(evaluated),
    post,
    unit,
    period: state.period.id,
    evaluator: nameOf(evaluator),
    score: result.shown,
    grade: result.grade,
    formedOn: result.on,
    disagreement: null,
  };
  const signatures = { acquainted: [{ name: nameOf(evaluated), on: takenOn }] };
  return drawn(scene.teller, state, {
    form: "result-notice",
    values: { heading, signatures },
    language,
    marks: ["paper"],
  });
}

function about({ member, postOf }: Scene, state: Evaluation) {
  const key = postOf(state.person);
  const [evaluated, evaluator] = [member(key), member(postOf(state.evaluator))];
  const { language } = evaluator;
  const { unit } = plannedPosts.find((one) => one.key === key)!;
  const unitName = plannedUnits.find((one) => one.key === unit)!.name[language];
  return { evaluated, evaluator, language, unit: unitName, post: state.post.title[language] };
}

function nameOf({ name }: Member): string {
  return `${name.family} ${name.given} ${name.patronymic}`;
}

interface Paper {
  readonly form: string;
  readonly values: FormValues;
  readonly language: Language;
  readonly marks: readonly ("paper" | "draft")[];
}

/** Throws where the values do not fit the edition's form. */
async function drawn({ stage, today }: Teller, state: Evaluation, { form, values, language, marks }: Paper) {
  const { app, body } = stage;
  const { pack, edition } = app.law.law(state.pack, state.edition);
  const made = fill(formOf(edition, form)!, values, {
    pack,
    edition,
    editionHash: await edition.hash(),
    body: await bodyTitle(app, body.id),
    record: state.id,
    issuedOn: today,
    marks,
    language,
  });
  if (!made.ok) throw new Error(`${form}: ${JSON.stringify(made.faults)}`);
  return renderPdf(made.document);
}
