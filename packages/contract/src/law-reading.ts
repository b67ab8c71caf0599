// The act for whoever reads it: what executes each clause, a rule with its inputs and formulas, a trial of it, and what
// changed from one edition to another. Nothing here is kept, and nothing is anybody's.
import { z } from "zod";
import { blocks, given, titles, word } from "./evaluation-values.ts";
import { ask, route } from "./route.ts";
import { text } from "./values.ts";

/** `kz/typical-b` and `2025-01-01`; where absent, the body's own act and the edition in force today. */
export const inEdition = { pack: text(100).optional(), edition: text(40).optional() };

const cited = {
  /** Addresses in the edition; `typical:…` in the act that this one derives from. */
  clauses: z.array(z.string()),
  provenance: z.enum(["quoted", "derived", "reconstructed"]),
  because: titles.nullable(),
  /** The act's own words, by the languages that they stand in. */
  quote: z.object({ kk: z.string().optional(), ru: z.string().optional(), en: z.string().optional() }).nullable(),
  /** What may be read otherwise. */
  doubts: z.array(z.object({ question: titles, chosen: titles, alternatives: z.array(titles), because: titles })),
};

const item = z.object({
  kind: z.enum([
    "rule",
    "part",
    "requirement",
    "rounding",
    "scale",
    "function",
    "catalogue",
    "term",
    "panel",
    "form",
    "notice",
    "disclosure",
    "use",
    "role",
    "duty",
  ]),
  id: z.string(),
  title: titles,
  /** Of a part, a requirement, a rounding: the rule that it belongs to. */
  rule: z.string().nullable(),
  ...cited,
  /** What the item says beyond its title. */
  says: z.array(titles),
});

const input = z.object({
  /** `marks.quality`; an element of a list is `kpis[]`, a field of it `kpis[].mark`. */
  path: z.string(),
  /** The record or list that it stands in; null at the top. */
  within: z.string().nullable(),
  /** What it is called; null where the act has no name for it. */
  title: titles.nullable(),
  kind: z.enum(["number", "count", "choice", "flag", "record", "list"]),
  optional: z.boolean(),
  /** Why there may be no value, where that may be said. */
  noData: z.string().nullable(),
  /** It is asked for where each named choice is one of its words. */
  when: z.array(z.object({ path: z.string(), words: z.array(z.string()) })),
  /** Collected, and by the act not counted. */
  unused: z.boolean(),
  /** Bounds of a number, or of how many elements a list has. */
  min: z.string().nullable(),
  /** `min` itself is not allowed. */
  open: z.boolean(),
  max: z.string().nullable(),
  digits: z.int().nullable(),
  /** What it counts, in the language of the request; empty for a bare number. */
  unit: z.string(),
  words: z.array(word),
  /** As it would be given; null where it must be given. */
  default: z.string().nullable(),
});

const rule = z.object({
  pack: z.string(),
  edition: z.string(),
  id: z.string(),
  title: titles,
  /** Who is evaluated by it. */
  for: z.enum(["person", "body", "authority"]),
  ...cited,
  /** A record or a list stands before what is in it. */
  inputs: z.array(input),
  requirements: z.array(z.object({ says: titles, ...cited })),
  /** In the order of computing. `formula` is in the language of the request, with the titles of what stands in it. */
  parts: z.array(
    z.object({
      id: z.string(),
      title: titles,
      formula: z.string(),
      internal: z.boolean(),
      result: z.boolean(),
      ...cited,
    }),
  ),
  functions: z.array(
    z.object({ id: z.string(), title: titles, letters: z.array(z.string()), formula: z.string(), ...cited }),
  ),
  rounding: z.object({ digits: z.int(), mode: z.string(), ...cited }),
  scale: z
    .object({
      title: titles,
      grades: z.array(z.object({ id: z.string(), title: titles, from: z.string(), to: z.string() })),
      ...cited,
    })
    .nullable(),
  /** Worked examples of the pack: what to give the trial. Numbers are texts. */
  examples: z.array(
    z.object({ id: z.string(), name: titles, because: titles, given: z.record(z.string(), z.unknown()) }),
  ),
});

const range = { min: z.int(), max: z.int().nullable() };
const by = z.object({ clauses: z.array(z.string()) });

const panel = z.object({
  id: z.string(),
  title: titles,
  ...cited,
  size: z.object({ ...range, odd: z.boolean() }),
  members: z.array(by.extend({ role: word, ...range })),
  excluded: z.array(by.extend({ role: word })),
  /** A fraction of the members: `2/3`. */
  quorum: by.extend({ share: z.string() }).nullable(),
  majority: by.extend({ of: z.enum(["present", "members", "composition"]) }).nullable(),
  tie: by.extend({ decides: z.enum(["chair", "nobody"]) }).nullable(),
  vote: z.enum(["open", "secret"]).nullable(),
  outcomes: z.array(by.extend({ id: z.string(), title: titles })),
});

const change = z.object({
  /** What it is of: `clause`, `rule`, `term`, … and its name in the language of the request. */
  of: z.string(),
  subject: z.string(),
  /** The address of a clause, the id of anything else. */
  id: z.string(),
  kind: z.enum(["added", "removed", "changed"]),
  /** One line, in the language of the request. */
  title: z.string(),
  blocks,
});

export const reading = {
  packs: route("/law/packs", {
    title: { kk: "Жүйедегі актілер", ru: "Акты, которые есть в системе", en: "Acts that the system has" },
    answer: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          title: titles,
          /** Whose evaluation it is. */
          body: titles,
          official: z.array(z.enum(["kk", "ru", "en"])),
          /** The caller's own body is governed by it. */
          own: z.boolean(),
        }),
      ),
    }),
  }),
  stated: route("/law/stated", {
    title: { kk: "Тармақтарды не орындайды", ru: "Что исполняет пункты", en: "What executes the clauses" },
    about: {
      kk: "Тармаққа сүйенетін ережелер, мерзімдер, нысандар, комиссиялар, хабарламалар және міндеттер.",
      ru: "Правила, сроки, формы, комиссии, извещения и обязанности, которые опираются на пункты.",
      en: "Rules, terms, forms, panels, notices and duties that rest on clauses.",
    },
    query: inEdition,
    answer: z.object({ pack: z.string(), edition: z.string(), items: z.array(item) }),
  }),
  panels: route("/law/panels", {
    title: { kk: "Комиссиялар мен сессиялар", ru: "Комиссии и сессии", en: "Panels and sessions" },
    query: inEdition,
    answer: z.object({ pack: z.string(), edition: z.string(), items: z.array(panel) }),
  }),
  rule: route("/law/rules/{rule}", {
    title: { kk: "Ереже", ru: "Правило", en: "A rule" },
    about: {
      kk: "Бастапқы деректері, формулалары, шкаласы, негіздері, күмәнді жерлері және мысалдары.",
      ru: "Исходные данные, формулы, шкала, основания, сомнения и примеры.",
      en: "Its inputs, formulas, scale, grounds, doubts and examples.",
    },
    path: { rule: text(60) },
    query: inEdition,
    answer: rule,
  }),
  tryRule: ask("/law/rules/{rule}/try", {
    title: { kk: "Ережені сынап көру", ru: "Проба правила", en: "Try a rule" },
    about: {
      kk: "Берілген деректер бойынша есептеп, түсіндіреді; ештеңе сақталмайды. Қате деректер өріс-өрісімен аталады.",
      ru: "Считает по данным и объясняет; ничего не сохраняется. Неверные данные называются по полям.",
      en: "Computes from what is given and explains it; nothing is kept. What is wrong is named field by field.",
    },
    path: { rule: text(60) },
    query: inEdition,
    body: { given },
    answer: z.object({
      /** As the rule rounds it; null where no value is formed. */
      shown: z.string().nullable(),
      exact: z.string().nullable(),
      grade: word.nullable(),
      explanation: blocks,
    }),
  }),
  differences: route("/law/differences", {
    title: { kk: "Редакциялардың айырмасы", ru: "Разница редакций", en: "Differences of editions" },
    query: { pack: inEdition.pack, before: text(40), after: text(40) },
    answer: z.object({ pack: z.string(), before: z.string(), after: z.string(), items: z.array(change) }),
  }),
};
