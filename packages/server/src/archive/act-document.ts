// The act of destruction on paper: what was destroyed, completed when, kept until when, by which clause.
import type { DestructionState } from "@bagalau/procedure";
import type { Download } from "@bagalau/contract";
import { clauseText } from "@bagalau/methodology/wording";
import type { App } from "../app.ts";
import { filled, issueOf, printed } from "../case-documents/print.ts";
import type { Printing } from "../case-documents/print.ts";
import { periodText } from "../case-documents/period-text.ts";
import { said } from "../case-documents/texts.ts";
import type { Viewer } from "../db/viewer.ts";
import { formOf } from "../documents/own-forms.ts";
import { readRecord } from "../records/read-record.ts";
import { keptTitle } from "./listed.ts";
import type { KeptKind } from "./listed.ts";

/** Before it is carried out it is a draft and says so. */
export async function drawnAct(
  app: App,
  viewer: Viewer,
  id: string,
  { format, language }: Printing,
): Promise<Download> {
  const { state } = await readRecord<DestructionState>(app, viewer, "destruction", id);
  const law = app.law.law(state.pack, state.edition);
  const form = formOf(law.edition, "destruction-act")!;
  const { number, drawnOn, paper, phase, records } = state;
  const issue = await issueOf(app, viewer, law, language, id, phase === "carried-out" ? [] : ["draft"]);
  const clause = clauseText(language, form.citation.clauses, law.edition);
  const method = paper === null ? null : `${said(language, "destruction.erased")}. ${paper}`;
  const document = filled(
    form,
    {
      heading: { number, madeOn: drawnOn, ground: said(language, "destruction.ground", { clause }), method },
      tables: {
        items: records.map((one) => ({
          cells: {
            record: one.id,
            what: keptTitle(one.record as KeptKind, null, null)[language],
            period: one.period === null ? null : periodText(language, one.period),
            completedOn: one.completedOn,
            keptUntil: one.keptUntil,
            documents: String(one.documents),
          },
        })),
      },
    },
    issue,
  );
  return printed(document, format, said(language, "document.destruction-act"));
}
