// Campaigns: a period's evaluation planned by the act, reviewed, opened, followed and closed.
import { z } from "zod";
import { because, named, titles, word } from "./evaluation-values.ts";
import { change, route } from "./route.ts";
import { civilDate, count, done, flag, id, page, paged, period, several, text } from "./values.ts";

const act = z.strictObject({ number: text(100), on: civilDate });
const reason = text(2_000);
const inCampaign = { campaign: id };
const ofPerson = { campaign: id, person: id };

/** Why, in words, and the clause that says so; null where no act speaks of it. */
const ground = z.object({
  code: z.string(),
  clause: z.string().nullable(),
  sentence: z.string(),
  params: z.record(z.string(), z.string()),
});
/** `returned`: whoever approves it did not; it is to be drawn anew. */
const scheduleStates = ["none", "drawn", "approved", "returned"] as const;
const phase = z.enum(["review", "opening", "open", "closed"]);

const listedCampaign = z.object({
  id,
  period: z.string(),
  phase,
  pack: z.string(),
  edition: z.string(),
  openedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  /** The last day for the sheets. */
  due: z.string(),
  schedule: z.enum(scheduleStates),
  /** How many are evaluated, and whose evaluations are still to be created; null for whoever sees only his own people. */
  people: z.int().nullable(),
  waiting: z.int().nullable(),
  version: z.int(),
});

const campaign = listedCampaign.extend({
  term: z.object({
    term: z.string(),
    title: titles,
    clause: z.string(),
    from: z.string(),
    due: z.string(),
    remindOn: z.string(),
    /** What the act says to happen when it is missed. */
    effect: z.enum(["refused", "overdue", "lapses"]),
  }),
  /** SHA-256 of the organisation that it keeps. */
  digest: z.string(),
  /** How many people an evaluator evaluates alone; null where the act sets no limit. */
  most: z.object({ people: z.int(), clause: z.string() }).nullable(),
  /** Evaluators who have more: each is asked to name others. HR sees all, an evaluator himself. */
  asked: z.array(
    z.object({
      evaluator: named,
      people: z.int(),
      most: z.int(),
      clause: z.string(),
      coEvaluators: z.array(z.object({ person: named, people: z.array(id) })),
      /** Of his people those who can no longer be given to another: their marks are given. */
      settled: z.array(id),
    }),
  ),
  /** What the caller may do to it now: `include`, `open`, `close`, … */
  may: z.array(z.string()),
  /** Of each thing that is done to a campaign, whoever does it and when: the clause; null where no act speaks of it. */
  clauses: z.record(z.string(), z.string().nullable()),
});

const outcomes = ["evaluated", "not-evaluated", "elsewhere", "outside"] as const;

const campaignPerson = z.object({
  person: named,
  /** `elsewhere`: the receiving body evaluates. `outside`: no post that the act evaluates. */
  outcome: z.enum(outcomes),
  /** Why he is not evaluated here. */
  reason: ground.nullable(),
  post: z.object({ id, title: titles }).nullable(),
  unit: z.object({ id, name: titles }).nullable(),
  category: word.nullable(),
  workedDays: z.int(),
  form: word.nullable(),
  evaluator: named.nullable(),
  /** By which role he evaluates. */
  evaluatorRole: word.nullable(),
  /** Who marks the sheet: the evaluator or the co-evaluator whom he named. */
  marker: named.nullable(),
  substitute: named.extend({ from: z.string(), until: z.string().nullable() }).nullable(),
  /** False for whoever was dismissed. */
  takesPart: z.boolean(),
  dismissedOn: z.string().nullable(),
  troubles: z.array(ground),
  remarks: z.array(ground),
  review: z
    .object({
      inclusion: z.enum(["included", "excluded"]).nullable(),
      evaluator: id.nullable(),
      reason: z.string(),
      number: z.string(),
    })
    .nullable(),
  /** Null until it is created. */
  evaluation: z.object({ id, phase: z.string() }).nullable(),
});

const review = z.object({
  outcomes: z.object({ evaluated: z.int(), notEvaluated: z.int(), elsewhere: z.int(), outside: z.int() }),
  /** Why people are not evaluated: each reason with its clause. */
  reasons: z.array(z.object({ code: z.string(), clause: z.string().nullable(), people: z.int() })),
  /** What must be settled before the opening. */
  troubles: z.array(z.object({ code: z.string(), clause: z.string().nullable(), people: z.int() })),
  remarks: z.array(z.object({ code: z.string(), clause: z.string().nullable(), people: z.int() })),
  decided: z.object({ included: z.int(), excluded: z.int(), evaluatorSet: z.int() }),
  evaluators: z.array(
    z.object({
      evaluator: named,
      people: z.int(),
      /** He has more people than the act lets him evaluate alone. */
      over: z.boolean(),
    }),
  ),
});

const progress = z.object({
  phase,
  /** Of what the caller sees. */
  people: z.int(),
  created: z.int(),
  /** Evaluations by phase. */
  sheets: z.array(z.object({ phase: z.string(), evaluations: z.int() })),
  /** Terms that nobody kept, by who must act. */
  overdue: z.array(
    z.object({
      term: word,
      clause: z.string(),
      /** The role that must act. */
      holder: word,
      person: named.nullable(),
      evaluations: z.int(),
      /** The earliest last day. */
      due: z.string(),
    }),
  ),
});

const schedule = z.object({
  state: z.enum(scheduleStates),
  period: z.string(),
  approved: z.object({ number: z.string(), on: z.string() }).nullable(),
  /** Why it was returned. */
  returned: z.object({ reason: z.string(), on: z.string() }).nullable(),
  /** What the caller may do to it now: `draw-schedule`, `approve-schedule`, `return-schedule`. */
  may: z.array(z.string()),
  rows: z.array(
    z.object({
      person: named,
      post: z.object({ id, title: titles }),
      category: word,
      sheet: word,
      evaluator: named,
      due: z.string(),
    }),
  ),
});

const plannable = z.object({
  period: z.string(),
  from: z.string(),
  to: z.string(),
  /** The period has ended: its campaign may be opened as well as planned. */
  over: z.boolean(),
  /** The campaign that it has already. */
  campaign: id.nullable(),
  act: z.object({ pack: z.string(), edition: z.string() }),
  term: z.object({ id: z.string(), title: titles, clause: z.string(), due: z.string(), missed: titles }),
  /** What the act says of when, who is evaluated and by whom. */
  requires: z.array(z.object({ title: titles, clause: z.string(), text: titles })),
});

const distribution = z.object({
  campaign: id,
  period: z.string(),
  closedOn: z.string().nullable(),
  /** Why nothing is told: it is under way, all are too few or of one grade, some of its records are destroyed. */
  withheld: z.enum(["not-closed", "too-few", "destroyed"]).nullable(),
  /** In the order of the act's scale. */
  grades: z.array(word),
  /** Everybody who had a result on the day of closing stands in one of them. */
  groups: z.array(
    z.object({
      /** Several where one by itself would tell somebody's grade. */
      units: z.array(z.object({ id, name: titles.nullable() })),
      people: z.int(),
      counts: z.array(z.object({ grade: z.string(), people: z.int() })),
    }),
  ),
});

export const campaigns = {
  list: route("/campaigns", {
    title: { kk: "Бағалау науқандары", ru: "Кампании оценки", en: "Campaigns" },
    about: {
      kk: "Жаңасынан бастап. Бағалайтын тұлға науқанды ол ашылғаннан кейін көреді.",
      ru: "Начиная с новой. Оценивающее лицо видит кампанию после её открытия.",
      en: "The newest first. An evaluator sees a campaign once it is open.",
    },
    query: { ...paged, phase: several(phase, 4).optional(), period: period.optional() },
    answer: page(listedCampaign),
  }),
  plan: change("POST", "/campaigns", {
    title: { kk: "Кезең науқанын жоспарлау", ru: "Запланировать кампанию периода", en: "Plan a period's campaign" },
    about: {
      kk: "Ұйымның қазіргі суреті алынып, кімді кім бағалайтыны кезеңде қолданыстағы редакция бойынша ұсынылады. Кезеңге бір науқан.",
      ru: "Берётся организация, как она есть сейчас, и по редакции, действующей для периода, предлагается, кого кто оценивает. На период одна кампания.",
      en: "The organisation is taken as it is now, and by the edition in force for the period it is proposed who is evaluated by whom. A period has one campaign.",
    },
    body: { period },
    answer: done,
    status: 201,
  }),
  periods: route("/campaign-periods", {
    title: {
      kk: "Науқан жоспарлауға болатын кезеңдер",
      ru: "Периоды, для которых можно запланировать кампанию",
      en: "Periods that a campaign can be planned for",
    },
    answer: z.array(plannable),
  }),
  distributions: route("/grade-distributions", {
    title: { kk: "Бағалардың үлестірімі", ru: "Распределение оценок", en: "How grades are distributed" },
    about: {
      kk: "Жабылған науқандар ғана, жабылған күнгі жағдай бойынша. Аз адамнан тұратын топтар бірге көрсетіледі, сондықтан ешкімнің нәтижесі ашылмайды.",
      ru: "Только закрытые кампании, по состоянию на день закрытия. Малые группы показываются вместе, поэтому ничей результат не раскрывается.",
      en: "Of closed campaigns alone, as they stood on the day of closing. Small groups are told together, so that nobody's result is disclosed.",
    },
    /** `least`: no group has fewer people. */
    answer: z.object({ least: z.int(), because, items: z.array(distribution) }),
  }),
  show: route("/campaigns/{campaign}", {
    title: { kk: "Бағалау науқаны", ru: "Кампания оценки", en: "A campaign" },
    path: inCampaign,
    answer: campaign,
  }),
  people: route("/campaigns/{campaign}/people", {
    title: { kk: "Науқандағы адамдар", ru: "Люди в кампании", en: "People in a campaign" },
    about: {
      kk: "Кадр қызметі бәрін, бағалайтын тұлға өзі бағалайтындарды көреді. over=true – бағалайтын тұлғасында шектен көп адам барлар.",
      ru: "Кадровая служба видит всех, оценивающее лицо – тех, кого оценивает. over=true – те, у чьего оценивающего лица людей больше предела.",
      en: "HR sees everybody, an evaluator those whom he evaluates. over=true: those whose evaluator has more people than the limit.",
    },
    path: inCampaign,
    query: {
      ...paged,
      outcome: several(z.enum(outcomes), 4).optional(),
      /** The code of the reason for which he is not evaluated. */
      reason: text(60).optional(),
      trouble: flag.optional(),
      remark: flag.optional(),
      reviewed: flag.optional(),
      over: flag.optional(),
      /** Who evaluates or marks. */
      evaluator: id.optional(),
      unit: id.optional(),
      /** The beginning of the family name, in any case. */
      name: text(100).optional(),
      /** Of the evaluation; `none` for those who have none yet. */
      phase: several(text(30), 15).optional(),
    },
    answer: page(campaignPerson),
  }),
  review: route("/campaigns/{campaign}/review", {
    title: { kk: "Ұсынысты тексеру", ru: "Проверка предложения", en: "The proposal at a glance" },
    path: inCampaign,
    answer: review,
  }),
  refresh: change("POST", "/campaigns/{campaign}/refresh", {
    title: { kk: "Ұйым деректерін жаңадан алу", ru: "Взять организацию заново", en: "Take the organisation anew" },
    about: {
      kk: "Тексеруде шешілгені сақталады.",
      ru: "Решённое при проверке остаётся.",
      en: "What review decided stays.",
    },
    path: inCampaign,
    answer: done,
  }),
  include: change("POST", "/campaigns/{campaign}/people/{person}/include", {
    title: { kk: "Бағаланатындарға енгізу", ru: "Включить в число оцениваемых", en: "Include a person" },
    path: ofPerson,
    body: { reason, act },
    answer: done,
  }),
  exclude: change("POST", "/campaigns/{campaign}/people/{person}/exclude", {
    title: { kk: "Бағаланатындардан шығару", ru: "Исключить из числа оцениваемых", en: "Exclude a person" },
    path: ofPerson,
    body: { reason, act },
    answer: done,
  }),
  setEvaluator: change("POST", "/campaigns/{campaign}/people/{person}/evaluator", {
    title: { kk: "Бағалайтын тұлғаны белгілеу", ru: "Назначить оценивающее лицо", en: "Set the evaluator" },
    path: ofPerson,
    body: { evaluator: id, reason },
    answer: done,
  }),
  restore: change("POST", "/campaigns/{campaign}/people/{person}/restore", {
    title: {
      kk: "Тексеру шешімін қайтарып алу",
      ru: "Отменить решённое при проверке",
      en: "Take back what review decided",
    },
    path: ofPerson,
    body: { reason },
    answer: done,
  }),
  schedule: route("/campaigns/{campaign}/schedule", {
    title: { kk: "Бағалау кестесі", ru: "График оценки", en: "The schedule" },
    path: inCampaign,
    answer: schedule,
  }),
  drawSchedule: change("POST", "/campaigns/{campaign}/schedule", {
    title: { kk: "Кестені жасау", ru: "Составить график", en: "Draw the schedule" },
    path: inCampaign,
    answer: done,
  }),
  approveSchedule: change("POST", "/campaigns/{campaign}/schedule/approve", {
    title: { kk: "Кестені бекіту", ru: "Утвердить график", en: "Approve the schedule" },
    path: inCampaign,
    body: { act },
    answer: done,
  }),
  returnSchedule: change("POST", "/campaigns/{campaign}/schedule/return", {
    title: { kk: "Кестені қайтару", ru: "Вернуть график", en: "Return the schedule" },
    about: {
      kk: "Бекітудің орнына: себебі көрсетіледі, кесте қайта жасалады.",
      ru: "Вместо утверждения: указывается причина, график составляется заново.",
      en: "Instead of approving: with the reason; the schedule is drawn anew.",
    },
    path: inCampaign,
    body: { reason },
    answer: done,
  }),
  open: change("POST", "/campaigns/{campaign}/open", {
    title: { kk: "Науқанды ашу", ru: "Открыть кампанию", en: "Open the campaign" },
    about: {
      kk: "Бағалаулар бөліктеп құрылып, парақтар жіберіледі; барысы progress жолында көрінеді.",
      ru: "Оценки создаются частями, листы направляются; ход виден по пути progress.",
      en: "Evaluations are created in portions and the sheets are sent; progress shows how far it is.",
    },
    path: inCampaign,
    answer: done,
    status: 202,
  }),
  progress: route("/campaigns/{campaign}/progress", {
    title: { kk: "Науқанның барысы", ru: "Ход кампании", en: "Progress" },
    path: inCampaign,
    answer: progress,
  }),
  nameCoEvaluators: change("POST", "/campaigns/{campaign}/co-evaluators", {
    title: { kk: "Бірге бағалайтындарды белгілеу", ru: "Назначить других оценивающих", en: "Name co-evaluators" },
    about: {
      kk: "Шектен көп адамы бар бағалайтын тұлға өзі белгілейді; evaluator тек кадр қызметі оның атынан енгізгенде көрсетіледі.",
      ru: "Назначает само оценивающее лицо, у которого людей больше предела; evaluator указывается, только когда это вносит за него кадровая служба.",
      en: "Named by an evaluator with more people than the limit; evaluator is given only where HR enters it for him.",
    },
    path: inCampaign,
    body: {
      evaluator: id.optional(),
      coEvaluators: z.array(z.strictObject({ person: id, people: z.array(id).max(500) })).max(100),
    },
    answer: done,
  }),
  extend: change("POST", "/campaigns/{campaign}/extend", {
    title: { kk: "Мерзімді акт бойынша ұзарту", ru: "Продлить срок по акту", en: "Extend the term by an act" },
    path: inCampaign,
    body: { until: civilDate, act: act.nullable() },
    answer: done,
  }),
  close: change("POST", "/campaigns/{campaign}/close", {
    title: { kk: "Науқанды жабу", ru: "Закрыть кампанию", en: "Close the campaign" },
    path: inCampaign,
    answer: done,
  }),
  moves: route("/campaigns/{campaign}/moves", {
    title: {
      kk: "Науқан кезіндегі кадр өзгерістері",
      ru: "Перемены людей во время кампании",
      en: "Moves during a campaign",
    },
    about: {
      kk: "Жаңасынан бастап: кім, қандай құжатпен, кімнің бағалауында не өзгерді, не шешілмей қалды.",
      ru: "Начиная с новой: кто, по какому документу, в чьих оценках что изменилось и что осталось нерешённым.",
      en: "The newest first: who, by which document, whose evaluations changed how, and what is left to be settled.",
    },
    path: inCampaign,
    query: { limit: count(1, 200).default(50), cursor: z.string().min(1).max(20).optional() },
    answer: page(
      z.object({
        seq: z.int(),
        on: z.string(),
        /** Null where the staff list changed and nobody moved. */
        person: named.nullable(),
        /** How many more the same document moved. */
        others: z.int(),
        ground: z.string(),
        /** Of the change; null where it has no document. */
        reference: z.string().nullable(),
        changes: z.array(z.object({ person: named, change: z.string(), ground })),
        troubles: z.array(z.object({ person: named, trouble: ground })),
      }),
    ),
  }),
};
