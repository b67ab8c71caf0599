// The edition that everybody else sees: resolved, titled, cited, ready to execute.
import { makeCitation } from "./citation.ts";
import { editionHash } from "./hash.ts";
import type { SourceItem } from "./item-source.ts";
import { lazily, once } from "./lazy.ts";
import type { Clause, Due, Edition, Example, Item, Language, Scale, Stated, Term, Text } from "./model.ts";
import type { ResolvedClause, ResolvedEdition } from "./resolve.ts";
import { makeRule } from "./rule-model.ts";
import type {
  CatalogueContent,
  CitationContent,
  Disclosure,
  DueContent,
  Duty,
  FormContent,
  NoticeContent,
  Panel,
  Role,
  TermContent,
  Use,
} from "./schema-content.ts";
import type { Kind, RuleExampleContent, TermExampleContent } from "./schema-edition.ts";
import type { FunctionContent, ScaleContent, UnitContent } from "./schema-rule.ts";

export function makeEdition(edition: ResolvedEdition, official: readonly Language[]): Edition {
  const { content, source, pack } = edition;
  const ofKind = <Made>(kind: Kind, make: (item: SourceItem, stated: Stated) => Made): ReadonlyMap<string, Made> =>
    new Map(sound(edition, kind).map((item) => [item.id, make(item, makeStated(item, pack.id))]));
  const items = <Content>(kind: Kind): ReadonlyMap<string, Item<Content>> =>
    ofKind(kind, (item, stated) => ({ ...stated, content: item.content as Content }));
  const head = {
    id: source.id,
    pack: pack.id,
    act: content.act,
    inForceFrom: content.inForceFrom,
    inForceUntil: content.inForceUntil,
    repeal:
      content.repeal === null
        ? null
        : {
            act: content.repeal.act,
            on: content.repeal.on,
            citation: makeCitation(content.repeal as Partial<CitationContent>, source.located, ["repeal"], false),
          },
    amends: content.amends,
    derives: edition.derives,
    citation: makeCitation(content as Partial<CitationContent>, source.located, [], false),
    checkedOn: content.checkedOn,
    hash: once(() => editionHash(edition)),
  };
  return lazily(head, {
    missingClauses: () => edition.missingClauses,
    clauses: () => makeClauses(edition.clauses, official),
    typicalClauses: () =>
      edition.typical === null
        ? new Map()
        : makeClauses(edition.typical.clauses, edition.typical.pack.content?.official ?? []),
    rules: () => ofKind("rules", (item, stated) => makeRule(item, edition, stated)),
    scales: () => ofKind("scales", makeScale),
    catalogues: () => items<CatalogueContent>("catalogues"),
    functions: () =>
      ofKind("functions", (item, stated) => {
        const { params, formula } = item.content as FunctionContent;
        return { ...stated, parameters: params, formula };
      }),
    units: () => new Map(sound(edition, "units").map((item) => [item.id, item.content as UnitContent])),
    forms: () => items<FormContent>("forms"),
    terms: () => ofKind("terms", makeTerm),
    panels: () => items<Panel>("panels"),
    notices: () => items<NoticeContent>("notices"),
    disclosures: () => items<Disclosure>("disclosures"),
    uses: () => items<Use>("uses"),
    roles: () => items<Role>("roles"),
    duties: () => items<Duty>("duties"),
    examples: () => sound(edition, "examples").map(makeExample),
  });
}

/** Items in which the schema found no fault. */
function sound(edition: ResolvedEdition, kind: Kind): SourceItem[] {
  return [...edition.items[kind].values()].filter((item) => item.content !== null);
}

function makeStated(item: SourceItem, pack: string): Stated {
  const content = item.content as Partial<CitationContent> & { title?: Text };
  return {
    id: item.id,
    title: content.title ?? { kk: item.id, ru: item.id, en: item.id },
    citation: makeCitation(content, item.located, [], item.from.pack !== pack),
    place: item.located.at([]),
    from: item.from,
    open: item.open,
  };
}

function makeClauses(
  clauses: ReadonlyMap<string, ResolvedClause>,
  official: readonly Language[],
): ReadonlyMap<string, Clause> {
  return new Map(
    [...clauses.values()].flatMap((clause) => {
      const language =
        official.find((one) => clause.byLanguage[one] !== undefined) ??
        (Object.keys(clause.byLanguage)[0] as Language | undefined);
      const law = language === undefined ? undefined : clause.byLanguage[language];
      if (language === undefined || law === undefined) return [];
      const texts = Object.fromEntries(
        Object.entries(clause.byLanguage).map(([key, { paragraphs }]) => [key, paragraphs]),
      );
      const { address, title, notes } = clause;
      return [
        [
          address,
          {
            address,
            chapter: law.chapter,
            paragraphs: law.paragraphs,
            language,
            texts,
            title,
            notes,
            place: law.place,
          },
        ] as const,
      ];
    }),
  );
}

function makeScale(item: SourceItem, stated: Stated): Scale {
  const { digits, grades } = item.content as ScaleContent;
  return { ...stated, digits, grades: grades.map(({ id, title, from, to }) => ({ id, title, from, to })) };
}

function makeTerm(item: SourceItem, stated: Stated): Term {
  const { from, due, holder, missed } = item.content as TermContent;
  return {
    ...stated,
    trigger: { event: from.event, title: from.title, proved: from.proved ?? false },
    due: makeDue(due),
    holder,
    missed,
  };
}

/** Which keys belong together was checked when the term was read. */
function makeDue(due: DueContent): Due {
  if (due.workingDays !== undefined) return { kind: "working-days", days: due.workingDays };
  if (due.calendarDays !== undefined) return { kind: "calendar-days", days: due.calendarDays };
  if (due.period !== undefined)
    return { kind: "after-period", period: due.period, month: due.month ?? 1, day: due.day ?? "last" };
  return { kind: "working-days-before", days: due.workingDaysBefore ?? 0, term: due.term ?? "" };
}

function makeExample(item: SourceItem): Example {
  const content = item.content as RuleExampleContent | TermExampleContent;
  const { id, name, because, expect } = content;
  const subject =
    "term" in content
      ? { term: content.term, from: content.from }
      : { rule: content.rule, givenJson: item.located.json(["given"]) };
  return { id, name, because, place: item.located.at([]), from: item.from, subject, expect };
}
