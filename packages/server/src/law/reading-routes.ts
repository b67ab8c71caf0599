// The act for whoever reads it, over HTTP: what executes it, rules and their trials, panels, differences of editions.
import { contract } from "@bagalau/contract";
import { diffEditions } from "@bagalau/methodology";
import type { Edition, Language } from "@bagalau/methodology";
import { explainChange } from "@bagalau/methodology/reading";
import type { App } from "../app.ts";
import { answered } from "../evaluations/shown.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { found } from "../http/settled.ts";
import { editionFor, packFor } from "./edition-for.ts";
import { panelsShown } from "./panels-shown.ts";
import { ruleShown } from "./rule-shown.ts";
import { statedIn } from "./stated.ts";
import { tryRule } from "./try-rule.ts";

export function readingRoutes(app: App): readonly Served[] {
  const { packs, stated, panels, rule, tryRule: trial, differences } = contract.law;
  return implement(
    { packs, stated, panels, rule, tryRule: trial, differences },
    {
      packs: async (_, { viewer }) => {
        const own = await packFor(app, viewer);
        const items = [...app.law.library.packs.values()].map(({ id, title, body, official }) => {
          return { id, title, body, official: [...official], own: id === own.id };
        });
        return { items: items.toSorted((a, b) => Number(b.own) - Number(a.own)) };
      },
      stated: async ({ query }, { viewer }) => {
        const edition = await editionFor(app, viewer, query);
        return { ...placeOf(edition), items: statedIn(edition) };
      },
      panels: async ({ query }, { viewer }) => {
        const edition = await editionFor(app, viewer, query);
        return { ...placeOf(edition), items: panelsShown(edition) };
      },
      rule: async ({ params, query }, { viewer }) => {
        const edition = await editionFor(app, viewer, query);
        return ruleShown(edition, found(edition.rules.get(params.rule)), viewer.language);
      },
      tryRule: async ({ params, query, body }, { viewer }) => {
        const edition = await editionFor(app, viewer, query);
        const pack = found(app.law.pack(edition.pack));
        const named = found(edition.rules.get(params.rule));
        return tryRule({ pack, edition, rule: named, given: body.given, language: viewer.language });
      },
      differences: async ({ query }, { viewer }) => {
        const pack = await packFor(app, viewer, query.pack);
        const [before, after] = [query.before, query.after].map((id) => found(app.law.edition(pack.id, id)));
        const items = changesBetween(before!, after!, viewer.language);
        return { pack: pack.id, before: query.before, after: query.after, items };
      },
    },
  );
}

function placeOf({ pack, id }: Edition): { pack: string; edition: string } {
  return { pack, edition: id };
}

function changesBetween(before: Edition, after: Edition, language: Language) {
  return diffEditions(before, after).map((change) => {
    const { subject: of, id, kind } = change;
    return { of, id, kind, ...answered(explainChange(change, { after, language })) };
  });
}
