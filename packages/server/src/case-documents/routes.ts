// Documents over HTTP: the right first, then the drawing, then the journal of readings, then the file.
import { contract } from "@bagalau/contract";
import type { Download } from "@bagalau/contract";
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import { openAnnual, openEvaluation } from "../evaluations/open-evaluation.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { found } from "../http/settled.ts";
import { drawAnnual, drawAnnualList } from "./annual-documents.ts";
import { courtBundle } from "./bundle.ts";
import { drawExclusionList, drawSchedule } from "./campaign-documents.ts";
import { documentTitle, drawDocument, drawings } from "./evaluation-documents.ts";
import type { CaseDocument, Wanted } from "./evaluation-documents.ts";
import { printed } from "./print.ts";
import type { Format } from "./print.ts";
import { journalTaking, mayTake } from "./rights.ts";
import { said } from "./texts.ts";

interface Query {
  readonly format: Format;
  readonly language?: Wanted["language"] | undefined;
  readonly number?: number | undefined;
}

export function caseDocumentRoutes(app: App): readonly Served[] {
  return implement(contract.documents, {
    list: ({ params }, { viewer }) => listed(app, viewer, params.evaluation),
    evaluation: ({ params, query }, { viewer }) => ofEvaluation(app, viewer, params.evaluation, params.document, query),
    annual: ({ params, query }, { viewer }) => ofAnnual(app, viewer, params.annual, params.document, query),
    campaign: async ({ params, query: { format, language = null } }, { viewer }) => {
      const into = language ?? viewer.language;
      const draw = params.document === "schedule" ? drawSchedule : drawExclusionList;
      const document = await draw(app, viewer, params.campaign, into);
      return printed(document, format, said(into, `document.${params.document}`));
    },
    annualList: async ({ params, query: { format, language = null } }, { viewer }) => {
      const into = language ?? viewer.language;
      const document = await drawAnnualList(app, viewer, params.year, into);
      return printed(document, format, said(into, "document.annual-list"));
    },
    bundle: ({ params }, { viewer }) => courtBundle(app, viewer, params.evaluation),
  });
}

async function listed(app: App, viewer: Viewer, id: string) {
  const opened = await openEvaluation(app, viewer, id);
  const all = Object.keys(drawings) as CaseDocument[];
  const his = all.filter((one) => opened.may(drawings[one].action).ok && drawings[one].isThere(opened));
  return {
    items: his.map((document) => ({ document, title: documentTitle(document) })),
    bundle: opened.may("export").ok,
  };
}

async function ofEvaluation(
  app: App,
  viewer: Viewer,
  id: string,
  document: CaseDocument,
  { format, language = viewer.language, number }: Query,
): Promise<Download> {
  const opened = await openEvaluation(app, viewer, id);
  const drawing = drawings[document];
  const by = await mayTake(app, viewer, opened, drawing);
  const drawn = found(await drawDocument(app, viewer, opened, document, { language, number }));
  const file = await printed(drawn, format, documentTitle(document)[language]);
  if (drawing.showsResult) await journalTaking(app, viewer, opened, { action: drawing.action, by });
  return file;
}

async function ofAnnual(
  app: App,
  viewer: Viewer,
  id: string,
  document: "result-notice" | "explanation",
  { format, language = viewer.language, number }: Query,
): Promise<Download> {
  const opened = await openAnnual(app, viewer, id);
  const reading = { action: "read-result", showsResult: true };
  const by = await mayTake(app, viewer, opened, reading);
  const drawn = found(await drawAnnual(app, viewer, opened, document, { language, number }));
  const file = await printed(drawn, format, said(language, `document.${document}`));
  await journalTaking(app, viewer, opened, { action: reading.action, by });
  return file;
}
