// Forms over HTTP: those of the edition in force for the caller's body, free to be filled in by hand.
import { contract } from "@bagalau/contract";
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { found } from "../http/settled.ts";
import { bodyOf } from "../records/body.ts";
import { bodyTitle } from "./body-title.ts";
import { renderDocx } from "./docx.ts";
import { fill } from "./fill.ts";
import { formOf, formsOf } from "./own-forms.ts";
import { renderPdf } from "./pdf.ts";

const mediaTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

export function documentRoutes(app: App): readonly Served[] {
  return implement(contract.forms, {
    list: async (_input, { viewer }) => {
      const { pack, edition } = found(await lawFor(app, viewer));
      const items = formsOf(edition).map(({ id, title, citation }) => {
        const reconstructed = citation.provenance === "reconstructed";
        return { id, title, clauses: [...citation.clauses], reconstructed };
      });
      return { pack: pack.id, edition: edition.id, items };
    },
    blank: async ({ params, query: { format, language: asked } }, { viewer, language: preferred }) => {
      const { pack, edition } = found(await lawFor(app, viewer));
      const form = found(formOf(edition, params.form));
      const language = asked ?? preferred;
      const body = await bodyTitle(app, viewer.body);
      const editionHash = await edition.hash();
      const made = fill(form, null, {
        pack,
        edition,
        editionHash,
        body,
        record: null,
        issuedOn: viewer.today,
        language,
      });
      if (!made.ok) throw new Error(JSON.stringify(made.faults));
      const content = await (format === "pdf" ? renderPdf : renderDocx)(made.document);
      return { name: `${form.title[language]}.${format}`, mediaType: mediaTypes[format], content };
    },
  });
}

/** Null where no edition of the body's pack is in force today. */
async function lawFor(app: App, { body, today }: Viewer) {
  const owner = await bodyOf(app, body);
  const pack = owner === null ? null : app.law.pack(owner.pack);
  const edition = pack === null ? null : app.law.editionOn(pack.id, today);
  return pack === null || edition === null ? null : { pack, edition };
}
