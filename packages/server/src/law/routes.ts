// The body and its law over HTTP: editions, the text of the act clause by clause, terms and how each is counted.
import type { CalendarData } from "@bagalau/calendar";
import { contract } from "@bagalau/contract";
import { dataOfRule } from "@bagalau/engine/data";
import { dueOn, editionOn, explainTerm, sentence } from "@bagalau/methodology";
import type { Block, Clause, Edition, Language, Term, Text } from "@bagalau/methodology";
import type { Law } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import { calendarFor } from "./body-calendar.ts";
import { editionFor, packFor } from "./edition-for.ts";
import { readingRoutes } from "./reading-routes.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { Problem } from "../http/problem.ts";
import { found } from "../http/settled.ts";

export function lawRoutes(app: App): readonly Served[] {
  return [...bodyRoutes(app), ...actRoutes(app), ...readingRoutes(app)];
}

function bodyRoutes(app: App): readonly Served[] {
  return implement(contract.body, {
    show: async (_, { viewer }) => {
      const pack = await packFor(app, viewer);
      const {
        id,
        title,
        time_zone: timeZone,
      } = await inBody(app, viewer.body, (tx) =>
        tx
          .selectFrom("body")
          .select(["id", "title", "time_zone"])
          .where("id", "=", viewer.body)
          .executeTakeFirstOrThrow(),
      );
      const now = editionOn(pack, viewer.today);
      return {
        id,
        title,
        timeZone,
        today: viewer.today,
        pack: { id: pack.id, title: pack.title, official: [...pack.official] },
        edition: "edition" in now ? await editionAnswer(now.edition) : null,
        none: "none" in now ? now.none : null,
      };
    },
  });
}

function actRoutes(app: App): readonly Served[] {
  const { editions, clauses, clause, terms, program, calendar, due } = contract.law;
  const served = { editions, clauses, clause, terms, program, calendar, due };
  return implement(served, {
    editions: async ({ query }, { viewer }) =>
      Promise.all((await packFor(app, viewer, query.pack)).editions.map(editionAnswer)),
    clauses: async ({ query }, { viewer }) => {
      const edition = await editionFor(app, viewer, query);
      return { edition: edition.id, clauses: [...edition.clauses.values()].map(clauseAnswer) };
    },
    clause: async ({ params, query }, { viewer }) => {
      const edition = await editionFor(app, viewer, query);
      return clauseAnswer(found(clauseAt(edition, params.address)));
    },
    terms: async ({ query }, { viewer }) => {
      const edition = await editionFor(app, viewer, query);
      return { edition: edition.id, terms: [...edition.terms.values()].map((term) => termAnswer(term, edition)) };
    },
    program: async ({ params, query }, { viewer }) => {
      const edition = await editionFor(app, viewer, query);
      const { source, requirements } = found(edition.rules.get(params.rule));
      return {
        edition: edition.id,
        program: { ...dataOfRule(source) },
        requirements: requirements.map(({ says, citation }) => ({ says, clause: citation.clauses.join(", ") })),
      };
    },
    calendar: async (_, { viewer }) =>
      calendarAnswer((await calendarFor(app, viewer.body, (await packFor(app, viewer)).calendar)).data),
    due: async ({ params, query, body }, { viewer }) => {
      const pack = await packFor(app, viewer, query.pack);
      const edition = await editionFor(app, viewer, query);
      if (!edition.terms.has(params.term)) throw new Problem("not-found");
      const calendar = await calendarFor(app, viewer.body, pack.calendar);
      return dueAnswer({ pack, edition, calendar }, { term: params.term, from: body.from }, viewer.language);
    },
  });
}

function calendarAnswer({ weekend, holidays, transfers, ...calendar }: CalendarData) {
  return {
    ...calendar,
    weekend: { ...weekend, days: [...weekend.days] },
    holidays: holidays.map(({ when, ...holiday }) => ({
      ...holiday,
      when: "dates" in when ? { dates: [...when.dates] } : when,
    })),
    transfers: [...transfers],
  };
}

async function editionAnswer(edition: Edition) {
  const { id, pack, act, inForceFrom, inForceUntil, repeal } = edition;
  const repealed =
    repeal === null ? null : { on: repeal.on, by: repeal.act, clause: repeal.citation.clauses.join(", ") };
  return { id, pack, act, inForceFrom, inForceUntil, repealed, hash: await edition.hash() };
}

function clauseAnswer({ address, chapter, title, texts, notes }: Clause) {
  const copied = Object.entries(texts).map(([language, paragraphs]) => [language, [...paragraphs]]);
  return {
    address,
    chapter,
    title,
    texts: Object.fromEntries(copied) as Partial<Record<Language, string[]>>,
    notes: notes.map(({ kind, text }) => ({ kind, text })),
  };
}

/** `17¶3` and `2(7)` are parts of clauses; the longest beginning that is an address. */
function clauseAt({ clauses }: Edition, address: string): Clause | null {
  for (let end = address.length; end > 0; end -= 1) {
    const known = clauses.get(address.slice(0, end));
    if (known !== undefined && (end === address.length || /[¶(]/u.test(address[end]!))) return known;
  }
  return null;
}

function termAnswer({ id, title, citation, trigger, due, holder, missed }: Term, edition: Edition) {
  const { clauses, provenance, because } = citation;
  const role: Text = edition.roles.get(holder)?.title ?? { kk: holder, ru: holder, en: holder };
  return {
    id,
    title,
    clause: clauses.join(", "),
    provenance,
    because,
    trigger,
    due,
    holder: { id: holder, title: role },
    missed,
  };
}

function dueAnswer(
  { pack, edition, calendar }: Law,
  { term, from }: { readonly term: string; readonly from: string },
  language: Language,
) {
  const counted = dueOn(edition, calendar, term, from);
  if (!counted.ok) {
    const { code, params } = counted.fault;
    const said = (to: Language) => sentence(to, code, params);
    throw new Problem("invalid", {
      faults: [{ code, at: "from", params, text: { kk: said("kk"), ru: said("ru"), en: said("en") } }],
    });
  }
  const { day } = counted;
  return {
    term,
    clause: day.clause,
    from: day.from,
    due: day.due,
    remindOn: day.dayOff?.remindOn ?? day.due,
    counted: day.counted.map(({ date, counts, number, why }) => ({
      date,
      counts,
      number,
      why: why.kind,
      holiday: day.holidays[why.holiday ?? ""] ?? null,
      act: why.act ?? null,
    })),
    explanation: explainTerm({ pack, edition, day, language }).map(copied),
  };
}

/** A block as the contract's own. */
function copied(block: Block) {
  if (block.kind === "rows" || block.kind === "formula") return { ...block, rows: [...block.rows] };
  if (block.kind === "mark") return { ...block, details: [...block.details] };
  return block.kind === "difference" ? { ...block, stretches: [...block.stretches] } : block;
}
