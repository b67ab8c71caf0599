// Everything that an edition states beside its text, item by item with its clauses: what executes the act.
import type { Edition, Stated, StatedRule, Text } from "@bagalau/methodology";
import { citedAs } from "./cited.ts";

export function statedIn(edition: Edition) {
  const items = <Kind extends string, Item extends Stated>(
    kind: Kind,
    list: ReadonlyMap<string, Item>,
    says: (item: Item) => readonly Text[] = () => [],
  ) => [...list.values()].map((item) => itemOf(kind, item, says(item)));
  return [
    ...[...edition.rules.values()].flatMap(ofRule),
    ...items("scale", edition.scales, ({ grades }) => grades.map(({ title }) => title)),
    ...items("function", edition.functions),
    ...items("catalogue", edition.catalogues, ({ content }) => content.items.map(({ title }) => title)),
    ...items("term", edition.terms, ({ trigger, missed }) => [trigger.title, missed.text]),
    ...items("panel", edition.panels, ({ content }) => content.outcomes.map(({ title }) => title)),
    ...items("form", edition.forms),
    ...items("notice", edition.notices, ({ content }) => [
      ...(content.when === null ? [] : [content.when]),
      ...content.means.map(({ proof }) => proof),
    ]),
    ...items("disclosure", edition.disclosures, ({ content }) => (content.ground === null ? [] : [content.ground])),
    ...items("use", edition.uses),
    ...items("role", edition.roles),
    ...items("duty", edition.duties, ({ content }) => [content.text]),
  ];
}

function ofRule(rule: StatedRule) {
  const { id, title, parts, requirements, rounding } = rule;
  const within = { rule: id };
  return [
    itemOf("rule", rule, []),
    ...rule.source.parts.flatMap((part) => {
      const stated = parts[part.id];
      return stated === undefined ? [] : [{ ...itemOf("part", stated, []), ...within }];
    }),
    ...requirements.map(({ says, citation }, index) => ({
      kind: "requirement" as const,
      id: String(index),
      title: says,
      ...within,
      ...citedAs(citation),
      says: [],
    })),
    { kind: "rounding" as const, id, title, ...within, ...citedAs(rounding.citation), says: [] },
  ];
}

function itemOf<Kind extends string>(kind: Kind, { id, title, citation }: Stated, says: readonly Text[]) {
  return { kind, id, title, rule: null as string | null, ...citedAs(citation), says: [...says] };
}
