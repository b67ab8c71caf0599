// What is disclosed: the standing result of each record that is named, and the paper that is given out.
import type { Edition, Language } from "@bagalau/methodology";
import type { AnnualState, DisclosureState, EvaluationState } from "@bagalau/procedure";
import type { Download } from "@bagalau/contract";
import type { App } from "../app.ts";
import { disclosedForm } from "../case-documents/disclosed-form.ts";
import { periodText } from "../case-documents/period-text.ts";
import { filled, issueOf, printed } from "../case-documents/print.ts";
import type { Printing } from "../case-documents/print.ts";
import { namedBy } from "../case-documents/subject.ts";
import { said } from "../case-documents/texts.ts";
import type { Viewer } from "../db/viewer.ts";
import type { RowValues } from "../documents/form-values.ts";
import { journalReadings } from "../evaluations/readings.ts";
import { gradeWord } from "../evaluations/shown.ts";
import { Problem } from "../http/problem.ts";
import type { Fault } from "../http/problem.ts";
import { loadRecords } from "../records/load.ts";
import { must, readRecord } from "../records/read-record.ts";
import { disclosureFaultTexts } from "./texts.ts";

type Disclosure = Exclude<DisclosureState, { readonly remains: true }>;
type Given = Disclosure["results"][number];
type Kind = "evaluation" | "annual";

interface Standing {
  readonly number: number;
  readonly rule: string;
  readonly shown: string;
  readonly grade: string | null;
}

interface Holder {
  readonly person: string;
  readonly period: string;
  readonly edition: Edition;
  readonly results: readonly Standing[];
}

/** Throws 422 for each that is not there, is destroyed, or has no result. */
export async function standingResults(
  app: App,
  { body }: Viewer,
  wanted: readonly { readonly record: Kind; readonly id: string }[],
): Promise<readonly Given[]> {
  const holders = await holdersOf(app, body, wanted);
  const found = wanted.map(({ record, id }, index): Given | Fault => {
    const holder = holders.get(id);
    const last = holder?.results.at(-1);
    return holder === undefined || last === undefined
      ? faultAt("disclosures.no-result", `results.${index}`)
      : { record, id, result: last.number, person: holder.person };
  });
  const faults = found.filter((one): one is Fault => "code" in one);
  if (faults.length > 0) throw new Problem("invalid", { faults });
  return found.filter((one): one is Given => !("code" in one));
}

function faultAt(code: keyof typeof disclosureFaultTexts, at: string): Fault {
  return { code, at, params: {}, text: disclosureFaultTexts[code] };
}

async function holdersOf(
  app: App,
  body: string,
  wanted: readonly { readonly record: string; readonly id: string }[],
): Promise<ReadonlyMap<string, Holder>> {
  const { records } = await loadRecords(app.pool, body, [...new Set(wanted.map(({ id }) => id))], null);
  return new Map(
    wanted.flatMap(({ record, id }): [string, Holder][] => {
      const loaded = records.get(id);
      const state = loaded?.kind === record ? (loaded.state as EvaluationState | AnnualState | null) : null;
      if (state === null || state.remains) return [];
      const { edition } = app.law.law(state.pack, state.edition);
      const period = "year" in state ? state.year.id : state.period.id;
      const gone = "year" in state && state.phase === "annulled";
      const results = gone ? [] : state.results.filter((one) => !("setAside" in one && one.setAside));
      return [[id, { person: state.person, period, edition, results }]];
    }),
  );
}

/** The paper with the values, each of them journaled as read for the third party. */
export async function disclosedContent(
  app: App,
  viewer: Viewer,
  id: string,
  { format, language }: Printing,
): Promise<Download> {
  const record = await readRecord<DisclosureState>(app, viewer, "disclosure", id);
  must(record, "read-results");
  const { state } = record;
  const by = record.may("read-results");
  if (state.remains || !by.ok) throw new Problem("not-found");
  const law = app.law.law(state.pack, state.edition);
  const rows = await linesOf(app, viewer, state.results, language);
  const form = disclosedForm(state.clause);
  const { number, receivedOn, asker, ground, withheld } = state;
  const document = filled(
    form,
    {
      heading: { number, receivedOn, asker, ground, withheld: withheld === "" ? null : withheld },
      tables: { results: rows },
    },
    await issueOf(app, viewer, law, language, id),
  );
  const file = await printed(document, format, said(language, "document.disclosed"));
  await journalReadings(
    app,
    viewer,
    state.results.map(({ record: kind, id: of, person }) => {
      return { record: kind as Kind, id: of, person, action: "read-results", by };
    }),
  );
  return file;
}

/** What was destroyed meanwhile is no longer given out: its line stays, empty. */
async function linesOf(
  app: App,
  viewer: Viewer,
  given: readonly Given[],
  language: Language,
): Promise<readonly RowValues[]> {
  const holders = await holdersOf(app, viewer.body, given);
  const named = await namedBy(
    app,
    viewer,
    given.map(({ person }) => person),
  );
  return given.map(({ id, result, person }) => {
    const holder = holders.get(id);
    const found = holder?.results.find(({ number }) => number === result);
    const grade = found === undefined ? null : gradeWord(holder!.edition, found.rule, found.grade);
    return {
      cells: {
        name: named(person),
        period: holder === undefined ? null : periodText(language, holder.period),
        score: found?.shown ?? null,
        grade: grade?.title[language] ?? null,
      },
    };
  });
}
