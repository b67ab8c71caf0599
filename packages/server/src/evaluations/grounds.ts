// The grounds that the edition of a case gives: why somebody is not evaluated, why another evaluates.
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import { mustBy, openEvaluation } from "./open-evaluation.ts";
import { titledAs } from "./shown.ts";

const kinds = ["eligibility", "routing"] as const;
type Kind = (typeof kinds)[number];

/** Throws 404 and 403. */
export async function groundsOf(app: App, viewer: Viewer, id: string) {
  const opened = await openEvaluation(app, viewer, id);
  mustBy(opened, "see");
  const items = [...opened.law.edition.duties.values()].flatMap(({ id: duty, title, citation, content }) => {
    if (!isGround(content.kind)) return [];
    const [stated] = Object.values(content.values ?? {});
    return [
      {
        duty: titledAs(duty, title),
        kind: content.kind,
        clause: citation.clauses.join(", "),
        text: content.text,
        least: stated?.value ?? null,
      },
    ];
  });
  return { items };
}

function isGround(kind: string): kind is Kind {
  return (kinds as readonly string[]).includes(kind);
}
