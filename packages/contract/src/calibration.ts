// The calibration session of an evaluation: who decides on it, its composition, hearing, vote, minutes, the feedback meeting.
import { z } from "zod";
import { because, dueTerm, file, files, given, longText, named, ofEvaluation } from "./evaluation-values.ts";
import { reason, resultHead, saidFault, titles, word } from "./evaluation-values.ts";
import { ask, change, route } from "./route.ts";
import { civilDate, done, id, page, paged, text } from "./values.ts";

const member = z.strictObject({ person: id, role: text(100) });
const composition = {
  members: z.array(member).max(50),
  chair: id.nullable(),
  secretary: member.nullable(),
};
/** `15:00`. */
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, "not-a-time");
/** When and where, as whoever is told of the session is to find it. */
const appointed = { heldOn: civilDate, time: time.nullable().optional(), place: text(300).nullable().optional() };

/** Who spoke, voted or signed; without it the caller himself. */
const whose = { member: id.optional() };

const seat = z.object({
  person: named,
  role: word,
  /** The roles that he bears on the day, by which he may sit. */
  bears: z.array(z.string()),
});

const awaiting = z.object({
  evaluation: id,
  version: z.int(),
  period: z.string(),
  person: named,
  text: z.string(),
  files: z.array(id),
  scan: id.nullable(),
  receivedOn: z.string(),
  terms: z.array(dueTerm),
  because,
});

const session = z.object({
  evaluation: id,
  version: z.int(),
  phase: word,
  heldOn: z.string(),
  time: z.string().nullable(),
  place: z.string().nullable(),
  held: z.boolean(),
  /** Who was sent a notice of the sitting, of which day, and on which day it is proved that he has it. */
  invited: z.array(z.object({ notice: id, person: named, heldOn: z.string(), toldOn: z.string().nullable() })),
  members: z.array(z.object({ person: named, role: word, present: z.boolean() })),
  chair: named.nullable(),
  secretary: named.nullable(),
  application: z
    .object({ text: z.string(), files: z.array(id), receivedOn: z.string(), scan: id.nullable() })
    .nullable(),
  materials: z.array(z.object({ file: id, title: z.string() })),
  explained: z.string().nullable(),
  arguments: z.array(z.object({ form: z.enum(["written", "oral"]), text: z.string(), files: z.array(id) })),
  speeches: z.array(z.object({ member: named, stance: z.enum(["supports", "against"]), text: z.string() })),
  outcomes: z.array(word.extend({ clause: z.string() })),
  /** Null for whoever may not read the minutes. */
  motions: z
    .array(
      z.object({
        motion: z.int(),
        outcome: word,
        by: named,
        grounds: z.string(),
        given: z.record(z.string(), z.unknown()).nullable(),
        result: resultHead.omit({ number: true }).nullable(),
      }),
    )
    .nullable(),
  /** `own`: he gave it himself, and he alone may change it. */
  votes: z.array(z.object({ member: named, motion: z.int().nullable(), own: z.boolean() })).nullable(),
  decision: z
    .object({
      motion: z.int().nullable(),
      outcome: word,
      by: z.enum(["majority", "chair", "nobody"]),
      votes: z.int(),
      on: z.string(),
    })
    .nullable(),
  minutes: z
    .object({
      number: z.string(),
      text: z.string(),
      signatures: z.array(z.object({ member: named, on: z.string(), scan: id.nullable() })),
      unsigned: z.array(z.object({ member: named, reason: z.string() })),
      signedOn: z.string().nullable(),
      publishedOn: z.string().nullable(),
    })
    .nullable(),
  feedback: z.object({ heldOn: z.string(), answers: z.record(z.string(), z.string()) }).nullable(),
  because,
});

const byClause = { clause: z.string() };

/** What the act says of a session, whoever sits in it. */
const rules = z.object({
  ...byClause,
  size: z.object({ min: z.int(), max: z.int().nullable(), odd: z.boolean(), ...byClause }),
  seats: z.array(z.object({ role: word, min: z.int(), max: z.int().nullable(), ...byClause })),
  excluded: z.array(z.object({ who: word, ...byClause })),
  /** The share of the members that has to be present. */
  quorum: z.object({ share: z.string(), ...byClause }).nullable(),
  majority: z.object({ of: z.string(), ...byClause }).nullable(),
  tie: z.object({ decides: z.enum(["chair", "nobody"]), ...byClause }).nullable(),
  vote: z.enum(["open", "secret"]).nullable(),
  secretary: z.object({ role: word, votes: z.boolean(), ...byClause }).nullable(),
  replacement: z.object({ by: word, ...byClause }).nullable(),
  decidedBy: z.object({ by: word, ...byClause }).nullable(),
  outcomes: z.array(word.extend(byClause)),
  /** What the feedback meeting is to speak of. */
  questions: z.array(word),
  because,
});

const candidate = z.object({
  person: named,
  post: titles.nullable(),
  /** The seats that he may take by the roles that he bears. */
  sits: z.array(word),
  /** Why he may not sit all the same. */
  kept: word.extend(byClause).nullable(),
});

export const calibration = {
  applications: route("/applications", {
    title: {
      kk: "Шешім күтетін өтініштер",
      ru: "Заявления, ожидающие решения",
      en: "Disagreements awaiting a decision",
    },
    query: { ...paged },
    answer: page(awaiting),
  }),
  sessions: route("/sessions", {
    title: { kk: "Калибрлеу сессиялары", ru: "Калибровочные сессии", en: "Calibration sessions" },
    about: {
      kk: "Мүше өзінің сессияларын, персоналды басқару қызметі барлығын көреді.",
      ru: "Член сессии видит свои сессии, служба управления персоналом – все.",
      en: "A member sees his own, the HR service all.",
    },
    query: { ...paged },
    answer: page(
      z.object({
        evaluation: id,
        version: z.int(),
        period: z.string(),
        phase: word,
        person: named,
        heldOn: z.string(),
        held: z.boolean(),
        terms: z.array(dueTerm),
      }),
    ),
  }),
  show: route("/evaluations/{evaluation}/session", {
    title: { kk: "Сессия", ru: "Сессия", en: "The session" },
    path: ofEvaluation,
    answer: session,
  }),
  rules: route("/evaluations/{evaluation}/session/rules", {
    title: {
      kk: "Актінің сессия туралы талаптары",
      ru: "Что акт говорит о сессии",
      en: "What the act says of the session",
    },
    about: {
      kk: "Құрамы, кворум, көпшілік, шешімдер және кері байланыс сұрақтары; сессия тағайындалғанға дейін де.",
      ru: "Состав, кворум, большинство, решения и вопросы обратной связи; и до назначения сессии.",
      en: "Composition, quorum, majority, outcomes and the questions of feedback; before the session is called too.",
    },
    path: ofEvaluation,
    answer: rules,
  }),
  candidates: route("/evaluations/{evaluation}/session/candidates", {
    title: {
      kk: "Сессия құрамына кіре алатын адамдар",
      ru: "Кто может войти в состав сессии",
      en: "Who may sit in the session",
    },
    path: ofEvaluation,
    answer: z.object({ items: z.array(candidate) }),
  }),
  check: ask("/evaluations/{evaluation}/session/check", {
    title: { kk: "Құрамды тексеру", ru: "Проверить состав", en: "Check a composition" },
    about: {
      kk: "Ештеңе сақталмайды: құрам бұзатын әр тармақ бірден айтылады.",
      ru: "Ничего не сохраняется: сразу называется каждый пункт, который состав нарушает.",
      en: "Nothing is saved: every clause that the composition breaks is told at once.",
    },
    path: ofEvaluation,
    body: { ...composition, heldOn: civilDate.optional() },
    answer: z.object({ members: z.array(seat), secretary: seat.nullable(), faults: z.array(saidFault) }),
  }),
  call: change("POST", "/evaluations/{evaluation}/session", {
    title: { kk: "Сессия тағайындау", ru: "Назначить сессию", en: "Call the session" },
    path: ofEvaluation,
    about: {
      kk: "Өтініш берушіге, бағалаған адамға және мүшелерге күні, уақыты мен орны туралы хабарлама жіберіледі.",
      ru: "Заявителю, оценившему лицу и членам направляются извещения о дне, времени и месте.",
      en: "The applicant, whoever gave the marks and the members are sent notices of the day, time and place.",
    },
    body: { ...appointed, ...composition, document: file.nullable() },
    answer: done,
  }),
  replaceMember: change("POST", "/evaluations/{evaluation}/session/replace-member", {
    title: { kk: "Сессия мүшесін ауыстыру", ru: "Заменить члена сессии", en: "Replace a member" },
    path: ofEvaluation,
    body: { out: id, by: member, ground: reason },
    answer: done,
  }),
  move: change("POST", "/evaluations/{evaluation}/session/move", {
    title: { kk: "Сессия күнін ауыстыру", ru: "Перенести сессию", en: "Move the session" },
    path: ofEvaluation,
    about: {
      kk: "Барлығына жаңа хабарлама жіберіледі. Өтініш берушіге хабарланбай өткен отырыс та осылай қайталанады.",
      ru: "Всем направляются новые извещения. Так же повторяется заседание, о котором заявитель не был извещён.",
      en: "Everybody is sent a new notice. A sitting of which the applicant was not told is repeated in the same way.",
    },
    body: { ...appointed, reason },
    answer: done,
  }),
  addMaterial: change("POST", "/evaluations/{evaluation}/session/materials", {
    title: { kk: "Материал қосу", ru: "Добавить материал", en: "Add a material" },
    path: ofEvaluation,
    body: { file, title: text(300) },
    answer: done,
  }),
  hold: change("POST", "/evaluations/{evaluation}/session/hold", {
    title: { kk: "Отырысты ашу", ru: "Открыть заседание", en: "Hold the sitting" },
    path: ofEvaluation,
    body: { heldOn: civilDate, present: z.array(id).max(50) },
    answer: done,
  }),
  explain: change("POST", "/evaluations/{evaluation}/session/explanation", {
    title: { kk: "Бағаны дәлелдеу", ru: "Аргументировать оценку", en: "Explain the marks" },
    path: ofEvaluation,
    body: { text: longText },
    answer: done,
  }),
  argue: change("POST", "/evaluations/{evaluation}/session/arguments", {
    title: { kk: "Бағаланатын тұлғаның дәлелі", ru: "Довод оцениваемого лица", en: "The evaluated person's argument" },
    path: ofEvaluation,
    body: { form: z.enum(["written", "oral"]), text: longText, files },
    answer: done,
  }),
  speak: change("POST", "/evaluations/{evaluation}/session/speeches", {
    title: { kk: "Мүшенің пікірі", ru: "Мнение члена сессии", en: "A member's opinion" },
    path: ofEvaluation,
    body: { ...whose, stance: z.enum(["supports", "against"]), text: longText },
    answer: done,
  }),
  propose: change("POST", "/evaluations/{evaluation}/session/motions", {
    title: { kk: "Ұсыныс енгізу", ru: "Внести предложение", en: "Make a motion" },
    path: ofEvaluation,
    body: { outcome: text(100), by: id.optional(), given: given.nullable(), grounds: longText },
    answer: done,
  }),
  vote: change("POST", "/evaluations/{evaluation}/session/votes", {
    title: { kk: "Дауыс беру", ru: "Проголосовать", en: "Vote" },
    about: {
      kk: "motion – ұсыныстың нөмірі; null – қалыс қалу.",
      ru: "motion – номер предложения; null – воздержаться.",
      en: "motion is the number of a motion; null abstains.",
    },
    path: ofEvaluation,
    body: { ...whose, motion: z.int().min(1).max(1_000).nullable() },
    answer: done,
  }),
  close: change("POST", "/evaluations/{evaluation}/session/close-vote", {
    title: { kk: "Дауыс беруді аяқтау", ru: "Завершить голосование", en: "Close the vote" },
    path: ofEvaluation,
    answer: done,
  }),
  drawMinutes: change("POST", "/evaluations/{evaluation}/session/minutes", {
    title: { kk: "Хаттама жасау", ru: "Составить протокол", en: "Draw the minutes" },
    path: ofEvaluation,
    body: { number: text(100), text: longText },
    answer: done,
  }),
  signMinutes: change("POST", "/evaluations/{evaluation}/session/minutes/sign", {
    title: { kk: "Хаттамаға қол қою", ru: "Подписать протокол", en: "Sign the minutes" },
    path: ofEvaluation,
    body: { ...whose, scan: file.nullable() },
    answer: done,
  }),
  refuseToSign: change("POST", "/evaluations/{evaluation}/session/minutes/refuse", {
    title: { kk: "Қол қоюдан бас тарту", ru: "Отказаться от подписи", en: "Refuse to sign" },
    path: ofEvaluation,
    body: { ...whose, reason },
    answer: done,
  }),
  publishMinutes: change("POST", "/evaluations/{evaluation}/session/minutes/publish", {
    title: { kk: "Хаттаманы орналастыру", ru: "Разместить протокол", en: "Publish the minutes" },
    path: ofEvaluation,
    answer: done,
  }),
  recordFeedback: change("POST", "/evaluations/{evaluation}/feedback", {
    title: {
      kk: "Кері байланыс кездесуін жазу",
      ru: "Записать встречу обратной связи",
      en: "Record the feedback meeting",
    },
    path: ofEvaluation,
    body: { heldOn: civilDate, answers: z.record(text(100), longText) },
    answer: done,
  }),
};
