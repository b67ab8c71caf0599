// The complete case file for a court (A3.7): the journal, receipts and evidence, with the papers drawn from the record.
import { sql } from "kysely";
import type { Download } from "@bagalau/contract";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { caseFile } from "../documents/bundle/case-file.ts";
import type { BundledFile } from "../documents/bundle/make-bundle.ts";
import { renderPdf } from "../documents/pdf.ts";
import { openEvaluation, readAs } from "../evaluations/open-evaluation.ts";
import type { Evaluation, OpenRecord } from "../evaluations/open-evaluation.ts";
import { mustBeOpened } from "../evaluations/unopened.ts";
import { found } from "../http/settled.ts";
import { documentTitle, drawDocument, drawings, results } from "./evaluation-documents.ts";
import type { CaseDocument } from "./evaluation-documents.ts";
import { mustMay } from "./rights.ts";
import { said } from "./texts.ts";

/** What is explained by result stands in the bundle by itself. */
const papers: readonly CaseDocument[] = ["sheet", "application", "minutes", "feedback"];
const languages = ["kk", "ru"] as const;

/** For the HR service, and for the one who was evaluated once he has opened his result. Journaled. */
export async function courtBundle(app: App, viewer: Viewer, id: string): Promise<Download> {
  const opened = await openEvaluation(app, viewer, id);
  const by = mustMay(opened, "export");
  await mustBeOpened(app, viewer.body, opened, by.role);
  await readAs(app, viewer, opened, "export");
  const documents = await drawnPapers(app, viewer, opened);
  const alongside = await neighbours(app, viewer.body, opened);
  const content = found(await caseFile(app, { body: viewer.body, record: id, alongside, documents }));
  return { name: `${said(viewer.language, "document.bundle")}.zip`, mediaType: "application/zip", content };
}

/** In the state language and in Russian. */
async function drawnPapers(app: App, viewer: Viewer, opened: OpenRecord<Evaluation>): Promise<readonly BundledFile[]> {
  const wanted = [
    ...papers.filter((paper) => drawings[paper].isThere(opened)).map((document) => ({ document, number: undefined })),
    ...results(opened.state).map(({ number }) => ({ document: "result-notice" as const, number })),
  ];
  const files: BundledFile[] = [];
  for (const { document, number } of wanted) {
    for (const language of languages) {
      const drawn = found(await drawDocument(app, viewer, opened, document, { language, number }));
      const content = await renderPdf(drawn);
      files.push({ kind: "document", title: documentTitle(document), mediaType: "application/pdf", content });
    }
  }
  return files;
}

/** Disputes of the same person about it, and the year's results that it went into and that he has received. */
async function neighbours(app: App, body: string, { id, state }: OpenRecord<Evaluation>): Promise<readonly string[]> {
  const { rows } = await inBody(app, body, (tx) =>
    sql<{ id: string }>`
      select r.id from record r
      left join dispute d on d.body_id = r.body_id and d.record_id = r.id
      where r.body_id = ${body} and r.person_id = ${state.person} and (
        (r.kind = 'dispute' and d.about_id = ${id})
        or (
          r.kind = 'annual' and r.phase in ('received', 'completed')
          and exists (select from json_array_elements(r.state -> 'parts') p where p ->> 'evaluation' = ${id})
        )
      )
      order by r.id`.execute(tx),
  );
  return rows.map((row) => row.id);
}
