// The page that says why a result is what it is, and how a term of the edition is told in a document.
import type { Block, Edition, Language, StatedRule, Term } from "@bagalau/methodology";
import { clauseText } from "@bagalau/methodology/wording";
import type { Document } from "./document.ts";
import { documentTexts, word } from "./document-texts.ts";
import { frameOf } from "./fill.ts";
import type { Form, Issue } from "./form-values.ts";

/** `blocks` are those of `explain`, in the language of the issue. */
export function explanationDocument(blocks: readonly Block[], rule: StatedRule, issue: Issue): Document {
  const form: Form = {
    id: "explanation",
    title: documentTexts.explanation,
    citation: { clauses: rule.citation.clauses, provenance: "derived", because: null },
    content: { kind: "conclusion" },
  };
  return { form: form.id, ...frameOf(form, issue), sections: [{ kind: "blocks", blocks }], signatures: [] };
}

/** `Рабочих дней: 5; начало срока: получение результатов оценки; пункт 10`. A term that is a day of the calendar tells its title alone. */
export function termText(edition: Edition, term: Term, language: Language): string {
  const { due, trigger, citation } = term;
  const clause = clauseText(language, citation.clauses, edition);
  if (due.kind !== "working-days" && due.kind !== "calendar-days") return `${term.title[language]}; ${clause}`;
  const length = word(language, `term.${due.kind}`, { days: String(due.days) });
  return word(language, "term.from", { length, event: trigger.title[language], clause });
}
