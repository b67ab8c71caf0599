// The form of results that are disclosed to a third party: ours, since no act prints one.
import type { Form } from "../documents/form-values.ts";
import { titleOf } from "./texts.ts";

/** `clause`: the one by which they are disclosed. */
export function disclosedForm(clause: string): Form {
  return {
    id: "disclosed-results",
    title: titleOf("disclosed.title"),
    citation: { clauses: clause.split(", "), provenance: "reconstructed", because: titleOf("disclosed.because") },
    content: {
      kind: "schedule",
      heading: [
        { id: "number", title: titleOf("disclosed.number"), type: "identifier" },
        { id: "receivedOn", title: titleOf("disclosed.received-on"), type: "date" },
        { id: "asker", title: titleOf("disclosed.asker"), type: "text" },
        { id: "ground", title: titleOf("disclosed.ground"), type: "long-text" },
        { id: "withheld", title: titleOf("disclosed.withheld"), type: "long-text" },
      ],
      tables: [
        {
          id: "results",
          title: titleOf("disclosed.results"),
          rows: [{ id: "person", title: titleOf("disclosed.person"), repeats: true }],
          columns: [
            { id: "name", title: titleOf("disclosed.name"), type: "text" },
            { id: "period", title: titleOf("disclosed.period"), type: "text" },
            { id: "score", title: titleOf("disclosed.score"), type: "mark" },
            { id: "grade", title: titleOf("disclosed.grade"), type: "text" },
          ],
        },
      ],
      signatures: [{ id: "given", title: titleOf("disclosed.given") }],
    },
  };
}
