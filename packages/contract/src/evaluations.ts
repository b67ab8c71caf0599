// Evaluations: lists of them, the sheet and its marks, how HR conducts them, results with their reasons, disagreement.
import { z } from "zod";
import {
  because,
  blocks,
  comments,
  dueTerm,
  file,
  files,
  given,
  longText,
  named,
  ofEvaluation,
} from "./evaluation-values.ts";
import {
  on,
  readings,
  readingsAsked,
  reason,
  resultHead,
  resultShown,
  saidFault,
  scale,
  titles,
  word,
} from "./evaluation-values.ts";
import { ask, change, download, route } from "./route.ts";
import { civilDate, count, done, flag, id, instant, page, paged, period, several, text } from "./values.ts";

const post = z.object({ id, title: titles, category: z.string(), unit: id });

const listed = z.object({
  id,
  version: z.int(),
  period: z.string(),
  campaign: id.nullable(),
  phase: word,
  person: named,
  post,
  evaluator: named,
  /** Terms that are not met yet. */
  terms: z.array(dueTerm),
  /** The result that stands, where it was asked for and the caller may read it. */
  result: resultHead.nullable(),
});

const own = listed.omit({ version: true, result: true }).extend({
  result: resultHead.extend({ receivedOn: z.string().nullable(), scale }).nullable(),
  /** The notice to be opened before the result can be read. */
  unopened: id.nullable(),
  completedOn: z.string().nullable(),
});

const toEvaluate = listed.omit({ result: true }).extend({
  /** In which role the caller marks the sheet. */
  as: z.enum(["evaluator", "substitute"]),
  /** The caller may submit its marks now. */
  open: z.boolean(),
  /** They were submitted, and the result is there. */
  done: z.boolean(),
  draft: z.object({ revision: z.int(), savedAt: instant }).nullable(),
});

const filter = {
  campaign: id.optional(),
  period: period.optional(),
  phase: several(text(40)).optional(),
  unit: id.optional(),
  evaluator: id.optional(),
  person: id.optional(),
};

const lists = {
  all: route("/evaluations", {
    title: { kk: "Бағалаулар", ru: "Оценки", en: "Evaluations" },
    about: {
      kk: "Нәтижелер values=true болғанда және оқуға құқығы бар адамға ғана көрсетіледі; әр оқу журналға жазылады.",
      ru: "Результаты показываются при values=true и только тому, кто вправе их читать; каждое чтение записывается в журнал.",
      en: "Results are shown with values=true, only to those who may read them; every reading is journaled.",
    },
    query: { ...paged, ...filter, overdue: flag.optional(), values: flag.default(false) },
    answer: page(listed),
  }),
  mine: route("/evaluations/mine", {
    title: { kk: "Менің бағалауларым", ru: "Мои оценки", en: "My evaluations" },
    answer: z.object({ items: z.array(own) }),
  }),
  toEvaluate: route("/evaluations/to-evaluate", {
    title: { kk: "Мен бағалайтын қызметшілер", ru: "Служащие, которых я оцениваю", en: "The people whom I evaluate" },
    query: { campaign: id.optional(), period: period.optional() },
    answer: z.object({ items: z.array(toEvaluate) }),
  }),
  progress: route("/evaluations/progress", {
    title: { kk: "Бағалаудың барысы", ru: "Ход оценки", en: "How far evaluations are" },
    about: {
      kk: "Тек көруге болатын бағалаулар саналады.",
      ru: "Считаются только те оценки, которые можно видеть.",
      en: "Only evaluations that the caller may see are counted.",
    },
    query: { campaign: id.optional(), period: period.optional() },
    answer: z.object({
      total: z.int(),
      phases: z.array(z.object({ phase: word, count: z.int() })),
      terms: z.array(
        z.object({
          term: z.string(),
          title: titles,
          clause: z.string(),
          due: z.string(),
          holder: word,
          running: z.int(),
          overdue: z.int(),
        }),
      ),
    }),
  }),
  terms: route("/evaluations/terms", {
    title: { kk: "Орындалмаған мерзімдер", ru: "Невыполненные сроки", en: "Terms that are not met" },
    about: {
      kk: "Әр мерзімнің жанында одан кім әрекет күтілетіні көрсетіледі.",
      ru: "У каждого срока названы те, чьё действие ожидается.",
      en: "Each term with those who have to act.",
    },
    query: { ...paged, campaign: id.optional(), period: period.optional(), overdue: flag.default(true) },
    answer: page(
      z.object({
        evaluation: id,
        period: z.string(),
        person: named,
        term: dueTerm,
        bearers: z.array(named),
      }),
    ),
  }),
};

const field = z.object({
  /** `marks.quality`, `kpis[].mark` */
  path: z.string(),
  title: titles,
  kind: z.enum(["number", "count", "choice", "flag", "record", "list"]),
  unit: z.object({ over: z.array(z.string()), under: z.array(z.string()) }).nullable(),
  /** What many of the unit are called: `баллов`; null where it is a bare number. */
  measure: titles.nullable(),
  min: z.string().nullable(),
  above: z.string().nullable(),
  max: z.string().nullable(),
  digits: z.int().nullable(),
  words: z.array(word),
  default: z.string().nullable(),
  optional: z.boolean(),
  /** The code of the reason for which null is accepted here. */
  nullable: z.string().nullable(),
  /** Asked only where these fields have one of these words. */
  when: z.record(z.string(), z.array(z.string())).nullable(),
});

const sheetForm = z.object({
  rule: z.object({
    id: z.string(),
    title: titles,
    clause: z.string(),
    provenance: z.string(),
    because: titles.nullable(),
    /** The act's own words on which the rule rests, as far as the act is held in a language. */
    quote: titles.partial().nullable(),
  }),
  /** Inputs that follow from the post and that nobody chooses. */
  fixed: z.array(z.object({ path: z.string(), title: titles, word })),
  fields: z.array(field),
  grades: scale,
  /** Sheets that the edition prints for the rule. */
  forms: z.array(z.object({ id: z.string(), title: titles, clause: z.string(), notes: z.array(titles) })),
  because,
});

const draftContent = { given, comments, files };
const draft = z.object({
  /** 0 where nothing was saved yet. */
  revision: z.int(),
  savedAt: instant.nullable(),
  given,
  comments,
  files,
});

const sheet = {
  form: route("/evaluations/{evaluation}/sheet-form", {
    title: { kk: "Бағалау парағының өрістері", ru: "Поля оценочного листа", en: "The fields of the sheet" },
    path: ofEvaluation,
    answer: sheetForm,
  }),
  draft: route("/evaluations/{evaluation}/draft", {
    title: { kk: "Парақтың жобасы", ru: "Черновик листа", en: "The draft of the sheet" },
    about: {
      kk: "Жоба сақталады, бірақ ресми емес және оны иесі ғана көреді.",
      ru: "Черновик хранится, но официальным не является, и видит его только автор.",
      en: "A draft is kept, is never official and is its author's alone.",
    },
    path: ofEvaluation,
    answer: draft,
  }),
  saveDraft: change("PUT", "/evaluations/{evaluation}/draft", {
    title: { kk: "Жобаны сақтау", ru: "Сохранить черновик", en: "Save the draft" },
    about: {
      kk: "revision – сіз көрген нұсқаның нөмірі, алғашқысы үшін 0. Ескірген нұсқа қабылданбайды, не өзгергені айтылады.",
      ru: "revision – номер редакции, которую вы видели, для первой 0. Устаревшая не принимается, и сообщается, что изменилось.",
      en: "revision is the one that you saw, 0 for the first. A stale one is refused and told what changed.",
    },
    path: ofEvaluation,
    body: { revision: z.int().min(0).max(1_000_000), ...draftContent },
    answer: z.object({ revision: z.int(), savedAt: instant }),
  }),
  preview: ask("/evaluations/{evaluation}/preview", {
    title: { kk: "Нәтижені алдын ала есептеу", ru: "Предварительный расчёт", en: "Compute without saving" },
    about: {
      kk: "Ештеңе сақталмайды. Толық емес парақтың кемшіліктері бірден айтылады.",
      ru: "Ничего не сохраняется. Недостатки неполного листа называются сразу все.",
      en: "Nothing is saved. Everything that an incomplete sheet lacks is told at once.",
    },
    path: ofEvaluation,
    body: { given },
    answer: z.object({
      result: z.object({ exact: z.string(), shown: z.string(), grade: word.nullable() }).nullable(),
      explanation: blocks,
      faults: z.array(saidFault),
    }),
  }),
  show: route("/evaluations/{evaluation}/sheet", {
    title: { kk: "Толтырылған парақ", ru: "Заполненный лист", en: "The sheet with its marks" },
    path: ofEvaluation,
    answer: z.object({
      by: named,
      submittedOn: z.string(),
      given: z.record(z.string(), z.unknown()),
      fixed: z.record(z.string(), z.string()),
      comments: z.record(z.string(), z.string()),
      files: z.array(id),
      paper: z.object({ scan: id, writtenOn: z.string(), reason: z.string() }).nullable(),
      /** What the marks and words stand for. */
      form: sheetForm.pick({ rule: true, fixed: true, fields: true }),
      because,
    }),
  }),
  submit: change("POST", "/evaluations/{evaluation}/marks", {
    title: { kk: "Бағаларды қою", ru: "Выставить оценки", en: "Submit the marks" },
    path: ofEvaluation,
    body: draftContent,
    answer: done,
  }),
  enterPaper: change("POST", "/evaluations/{evaluation}/paper", {
    title: { kk: "Қағаздағы парақты енгізу", ru: "Внести лист с бумаги", en: "Enter a sheet from paper" },
    path: ofEvaluation,
    body: { ...draftContent, scan: file, writtenOn: civilDate, signedBy: id, reason },
    answer: done,
  }),
  giveBack: change("POST", "/evaluations/{evaluation}/return", {
    title: { kk: "Парақты қайтару", ru: "Вернуть лист", en: "Return the sheet" },
    path: ofEvaluation,
    body: { reason },
    answer: done,
  }),
};

const documentIfAny = file.nullable();
const refusedOne = z.object({ evaluation: id, faults: z.array(saidFault) });

const conduct = {
  show: route("/evaluations/{evaluation}", {
    title: { kk: "Бағалау", ru: "Оценка", en: "An evaluation" },
    about: {
      kk: "Нәтижесі мұнда көрсетілмейді: оны оқу бөлек әрекет.",
      ru: "Результата здесь нет: его чтение – отдельное действие.",
      en: "Without its result: reading that is an act of its own.",
    },
    path: ofEvaluation,
    answer: listed.omit({ result: true, terms: true }).extend({
      law: z.object({ pack: z.string(), edition: z.string() }),
      from: z.string(),
      to: z.string(),
      substitute: z
        .object({ person: named, from: z.string(), until: z.string().nullable(), ground: z.string() })
        .nullable(),
      evaluatorBy: z.string().nullable(),
      dismissedOn: z.string().nullable(),
      exclusion: z.object({ duty: word, clause: z.string(), reason: z.string(), on: z.string() }).nullable(),
      completedOn: z.string().nullable(),
      terms: z.array(dueTerm),
      kept: z.object({
        clause: z.string().nullable(),
        from: z.string().nullable(),
        until: z.string().nullable(),
        holds: z.array(z.object({ hold: id, ground: z.string(), since: z.string() })),
      }),
      court: z.array(
        z.object({
          filedOn: z.string(),
          court: z.string(),
          number: z.string(),
          outcome: z.string().nullable(),
          decidedOn: z.string().nullable(),
          /** What was taken out of effect by the court's act. */
          carriedOut: z.enum(["session", "result"]).nullable(),
        }),
      ),
      /** The day of the application and that of the session, past or to come; null also for who may not read them. */
      appliedOn: z.string().nullable(),
      sessionOn: z.string().nullable(),
      /** The caller's own notice of the result, to be opened before it can be read. */
      unopened: id.nullable(),
      /** What the caller may do and read now, by the words of the access table. */
      may: z.array(z.string()),
      /** The clause of each; null where no act speaks of it. */
      clauses: z.record(z.string(), z.string().nullable()),
      because,
    }),
  }),
  grounds: route("/evaluations/{evaluation}/grounds", {
    title: {
      kk: "Актідегі негіздер",
      ru: "Основания по акту",
      en: "Grounds that the act gives",
    },
    about: {
      kk: "eligibility – бағаламау негіздері, routing – басқа адамның бағалауының негіздері.",
      ru: "eligibility – основания не оценивать, routing – основания, по которым оценивает другой.",
      en: "eligibility: why somebody is not evaluated; routing: why another evaluates.",
    },
    path: ofEvaluation,
    answer: z.object({
      items: z.array(
        z.object({
          duty: word,
          kind: z.enum(["eligibility", "routing"]),
          clause: z.string(),
          text: titles,
          /** What is counted must be below it, where the act states a number. */
          least: z.string().nullable(),
        }),
      ),
    }),
  }),
  sendSheet: change("POST", "/evaluations/{evaluation}/send", {
    title: { kk: "Парақты жіберу", ru: "Направить лист", en: "Send the sheet" },
    path: ofEvaluation,
    answer: done,
  }),
  sendSheets: change("POST", "/evaluations/send", {
    title: { kk: "Парақтарды жіберу", ru: "Направить листы", en: "Send sheets" },
    about: {
      kk: "Бір бағалаудан бас тарту басқаларын тоқтатпайды: әрқайсысының себебі айтылады.",
      ru: "Отказ по одной оценке других не останавливает: причина названа у каждой.",
      en: "What is refused for one stops no other: each is told with its reason.",
    },
    body: { evaluations: z.array(id).min(1).max(200) },
    answer: z.object({ sent: z.int(), refused: z.array(refusedOne) }),
  }),
  changeEvaluator: change("POST", "/evaluations/{evaluation}/evaluator", {
    title: { kk: "Бағалайтын тұлғаны ауыстыру", ru: "Сменить оценивающее лицо", en: "Change the evaluator" },
    path: ofEvaluation,
    body: { to: id, duty: text(100).nullable(), ground: reason, document: documentIfAny },
    answer: done,
  }),
  substitute: change("POST", "/evaluations/{evaluation}/substitute", {
    title: { kk: "Орнын басатын тұлғаны белгілеу", ru: "Назначить замещающее лицо", en: "Name a substitute" },
    path: ofEvaluation,
    body: { substitute: id, from: civilDate, until: civilDate.nullable(), ground: reason },
    answer: done,
  }),
  endSubstitution: change("POST", "/evaluations/{evaluation}/end-substitution", {
    title: { kk: "Орын басуды тоқтату", ru: "Прекратить замещение", en: "End the substitution" },
    path: ofEvaluation,
    body: { reason },
    answer: done,
  }),
  evaluateWithout: change("POST", "/evaluations/{evaluation}/without-part", {
    title: {
      kk: "Жұмыстан босатылғанды қатысуынсыз бағалау",
      ru: "Оценка уволенного без его участия",
      en: "Evaluate a dismissed person without his part",
    },
    path: ofEvaluation,
    body: { dismissedOn: civilDate, document: documentIfAny },
    answer: done,
  }),
  exclude: change("POST", "/evaluations/{evaluation}/exclude", {
    title: { kk: "Бағаламау", ru: "Исключить из оценки", en: "Exclude from evaluation" },
    path: ofEvaluation,
    body: { duty: text(100), counted: text(40).nullable(), reason },
    answer: done,
  }),
  include: change("POST", "/evaluations/{evaluation}/include", {
    title: { kk: "Бағалауға қайта енгізу", ru: "Вернуть в оценку", en: "Include again" },
    path: ofEvaluation,
    body: { reason },
    answer: done,
  }),
  hold: change("POST", "/evaluations/{evaluation}/hold", {
    title: { kk: "Жоюға тыйым салу", ru: "Запретить уничтожение", en: "Put on hold" },
    path: ofEvaluation,
    body: { ground: reason, document: documentIfAny },
    answer: done,
  }),
  release: change("POST", "/evaluations/{evaluation}/release", {
    title: { kk: "Жоюға тыйымды алу", ru: "Снять запрет на уничтожение", en: "Release the hold" },
    path: ofEvaluation,
    body: { hold: id, ground: reason },
    answer: done,
  }),
  courtAppeal: change("POST", "/evaluations/{evaluation}/court-appeal", {
    title: { kk: "Сотқа шағымды жазу", ru: "Записать обжалование в суде", en: "Record an appeal to a court" },
    path: ofEvaluation,
    body: { filedOn: civilDate, court: text(300), number: z.string().max(100), document: documentIfAny },
    answer: done,
  }),
  courtOutcome: change("POST", "/evaluations/{evaluation}/court-outcome", {
    title: { kk: "Соттың шешімін жазу", ru: "Записать решение суда", en: "Record the court's outcome" },
    path: ofEvaluation,
    body: {
      decidedOn: civilDate,
      outcome: z.enum(["upheld", "annulled", "returned", "withdrawn"]),
      note: longText,
      document: documentIfAny,
    },
    answer: done,
  }),
  courtAct: change("POST", "/evaluations/{evaluation}/court-act", {
    title: {
      kk: "Сот жойғанды күшінен айыру",
      ru: "Исполнить акт суда об отмене",
      en: "Carry out a court's act that annuls",
    },
    about: {
      kk: "annuls=session – сессияның шешімі күшін жояды, өтініш бойынша жаңа сессия тағайындалады. annuls=result – нәтиже күшін жояды: парақ қайта жіберіледі не бағалау нәтижесіз аяқталады. Бұрынғы түбіртек сақталады, жылдық нәтиже қайта қалыптасады.",
      ru: "annuls=session – отменяется решение сессии, по заявлению назначается новая. annuls=result – отменяется результат: лист направляется заново либо оценка завершается без результата. Прежняя квитанция остаётся, итог года формируется заново.",
      en: "annuls=session takes the session's decision out of effect, and a new one is called on the application. annuls=result takes the result: a sheet is sent anew, or the evaluation is completed without one. The old receipt stays, and the result of the year is formed anew.",
    },
    path: ofEvaluation,
    body: { annuls: z.enum(["session", "result"]), reason: longText, document: documentIfAny },
    answer: done,
  }),
  complete: change("POST", "/evaluations/{evaluation}/complete", {
    title: { kk: "Бағалауды аяқтау", ru: "Завершить оценку", en: "Complete the evaluation" },
    path: ofEvaluation,
    answer: done,
  }),
};

const ofResult = { ...ofEvaluation, number: count(1, 1_000) };
/** `annulledOn`: the day from which a court's act took it out of effect. */
const ofPeriod = { cause: z.enum(["sheet", "session"]), annulledOn: z.string().nullable() };

const results = {
  list: route("/evaluations/{evaluation}/results", {
    title: { kk: "Нәтижелер", ru: "Результаты", en: "Results" },
    about: {
      kk: "Әр оқу журналға жазылады. Өз нәтижесін оқу үшін алдымен оның хабарламасын ашу керек.",
      ru: "Каждое чтение записывается в журнал. Чтобы прочесть свой результат, сначала нужно открыть извещение о нём.",
      en: "Every reading is journaled. One's own result is read after its notice has been opened.",
    },
    path: ofEvaluation,
    answer: z.object({ items: z.array(resultShown.extend(ofPeriod)), because }),
  }),
  show: route("/evaluations/{evaluation}/results/{number}", {
    title: { kk: "Нәтиже және оның негіздемесі", ru: "Результат и его обоснование", en: "A result and why it is so" },
    path: ofResult,
    answer: resultShown.extend({ ...ofPeriod, scale, explanation: blocks, because }),
  }),
  receipt: download("/evaluations/{evaluation}/results/{number}/receipt", ["application/json"], {
    title: { kk: "Нәтиженің түбіртегі", ru: "Квитанция результата", en: "The receipt of a result" },
    about: {
      kk: "Нәтижені bagalau verify пәрменімен дербес қайта есептеуге болады.",
      ru: "По ней результат можно самостоятельно пересчитать командой bagalau verify.",
      en: "With it the result can be computed anew by bagalau verify.",
    },
    path: ofResult,
  }),
  readings: route("/evaluations/{evaluation}/readings", {
    title: { kk: "Нәтижені кім оқыды", ru: "Кто читал результат", en: "Who has read the result" },
    about: {
      kk: "Бағаланған адам, қызмет басшысы және аудитор көреді; нәтиженің өзі мұнда жоқ.",
      ru: "Видят оценённый, руководитель службы и аудитор; самого результата здесь нет.",
      en: "Seen by the evaluated person, the head of HR and the auditor; the result itself is not here.",
    },
    path: ofEvaluation,
    query: readingsAsked,
    answer: readings,
  }),
  terms: route("/evaluations/{evaluation}/terms", {
    title: {
      kk: "Мерзімдер және күндердің есебі",
      ru: "Сроки и счёт дней",
      en: "Terms and how their days are counted",
    },
    path: ofEvaluation,
    answer: z.object({ items: z.array(dueTerm.extend({ explanation: blocks })), because }),
  }),
};

const application = {
  show: route("/evaluations/{evaluation}/application", {
    title: { kk: "Келіспеу туралы өтініш", ru: "Заявление о несогласии", en: "The disagreement" },
    path: ofEvaluation,
    answer: z.object({
      text: z.string(),
      files: z.array(id),
      receivedOn: z.string(),
      scan: id.nullable(),
      because,
    }),
  }),
  file: change("POST", "/evaluations/{evaluation}/application", {
    title: { kk: "Келіспеу туралы өтініш беру", ru: "Подать заявление о несогласии", en: "File a disagreement" },
    path: ofEvaluation,
    body: { text: longText, files },
    answer: done,
  }),
  enter: change("POST", "/evaluations/{evaluation}/paper-application", {
    title: {
      kk: "Қағаз түрінде түскен өтінішті тіркеу",
      ru: "Внести заявление, поступившее на бумаге",
      en: "Enter a disagreement received on paper",
    },
    path: ofEvaluation,
    body: { text: longText, files, scan: file, receivedOn: on },
    answer: done,
  }),
  withdraw: change("POST", "/evaluations/{evaluation}/withdraw-application", {
    title: { kk: "Өтінішті қайтарып алу", ru: "Отозвать заявление", en: "Withdraw the disagreement" },
    path: ofEvaluation,
    body: { reason },
    answer: done,
  }),
};

export const evaluations = { lists, sheet, conduct, results, application };
