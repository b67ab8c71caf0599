// A document on its way out: who issues it by which law, filled without a fault, drawn in the format that was asked for.
import type { Download } from "@bagalau/contract";
import type { Edition, Language, Pack } from "@bagalau/methodology";
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import { bodyTitle } from "../documents/body-title.ts";
import type { Document } from "../documents/document.ts";
import { renderDocx } from "../documents/docx.ts";
import { fill } from "../documents/fill.ts";
import type { Form, FormValues, Issue } from "../documents/form-values.ts";
import { renderPdf } from "../documents/pdf.ts";
import { isTabular, renderXlsx } from "../documents/xlsx.ts";
import { Problem } from "../http/problem.ts";
import { caseFaultTexts } from "./fault-texts.ts";

export type Format = "pdf" | "docx" | "xlsx";

export interface Printing {
  readonly format: Format;
  readonly language: Language;
}

const renderings = {
  pdf: { mediaType: "application/pdf", render: renderPdf },
  docx: { mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", render: renderDocx },
  xlsx: { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", render: renderXlsx },
} as const;

export async function issueOf(
  app: App,
  { body, today }: Viewer,
  { pack, edition }: { readonly pack: Pack; readonly edition: Edition },
  language: Language,
  record: string | null,
  marks: Issue["marks"] = [],
): Promise<Issue> {
  const [title, editionHash] = [await bodyTitle(app, body), await edition.hash()];
  return { pack, edition, editionHash, body: title, record, issuedOn: today, language, marks };
}

/** What the program fills in itself has no faults, or it is the program's own. */
export function filled(form: Form, values: FormValues, issue: Issue): Document {
  const made = fill(form, values, issue);
  if (!made.ok) throw new Error(`The form ${form.id} was filled wrongly: ${JSON.stringify(made.faults)}`);
  return made.document;
}

/** Only what is a table becomes a workbook: 422 for the rest, told before anything is read. */
export async function printed(document: Document, format: Format, title: string): Promise<Download> {
  if (format === "xlsx" && !isTabular(document)) {
    const code = "case-documents.not-a-table";
    throw new Problem("invalid", { faults: [{ code, at: "query.format", params: {}, text: caseFaultTexts[code] }] });
  }
  const { mediaType, render } = renderings[format];
  return { name: `${title}.${format}`, mediaType, content: await render(document) };
}
