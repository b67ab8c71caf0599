// The organisation: units, posts, people with their dated histories, delegations, and their import from a table.
import { z } from "zod";
import { ask, change, download, route, upload } from "./route.ts";
import { civilDate, done, flag, id, language, page, paged, several, text, titled } from "./values.ts";

const name = titled(300);
/** Where nobody gave the English name, the Russian one stands for it. */
const officialName = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const act = z.strictObject({ number: text(100), on: civilDate });
const actIfAny = act.nullable();
const reason = text(2_000);
/** A word of the edition's rule `assignment`; `none` for a post that no methodology evaluates. */
const category = text(40);
const code = text(60).nullable();
const until = civilDate.nullable();

const unitContent = { name, parent: id.nullable(), head: id.nullable(), code };
const postContent = { title: name, unit: id, category, supervisor: id.nullable(), code };
const personName = z.strictObject({ family: text(100), given: text(100), patronymic: text(100).nullable() });
const contacts = z.strictObject({
  email: text(200).nullable(),
  phone: text(40).nullable(),
  address: text(500).nullable(),
});
const iin = text(20);

const unit = z.object({
  id,
  name: officialName,
  parent: id.nullable(),
  head: id.nullable(),
  code: z.string().nullable(),
  from: z.string(),
  until: z.string().nullable(),
  version: z.int(),
});

const post = z.object({
  id,
  title: officialName,
  unit: id,
  category: z.string(),
  supervisor: id.nullable(),
  code: z.string().nullable(),
  from: z.string(),
  until: z.string().nullable(),
  version: z.int(),
  /** Who holds it on the day; null: vacant. */
  holder: z.object({ person: id, name: z.string() }).nullable(),
});

const listedPerson = z.object({
  id,
  /** Family name, given name, patronymic. */
  name: z.string(),
  post: z.object({ id, title: officialName, unit: id, category: z.string() }).nullable(),
  dismissedOn: z.string().nullable(),
  /** `leave`, `sick`, …: why he is away on the day; null where he is not, and for whoever may not read his card. */
  absence: z.string().nullable(),
  version: z.int(),
});

const dated = { id: z.string(), from: z.string(), until: z.string().nullable() };
const cited = z.object({ number: z.string(), on: z.string() });
const card = z.object({
  id,
  version: z.int(),
  iin: z.string(),
  name: z.object({ family: z.string(), given: z.string(), patronymic: z.string().nullable() }),
  contacts: z.object({ email: z.string().nullable(), phone: z.string().nullable(), address: z.string().nullable() }),
  language,
  since: z.string(),
  appointments: z.array(z.object({ ...dated, post: id, as: z.string(), by: z.string(), act: cited })),
  secondments: z.array(
    z.object({
      ...dated,
      direction: z.enum(["sent", "received"]),
      place: z.union([z.object({ body: z.string() }), z.object({ unit: id })]).optional(),
      sender: z.string().optional(),
      post: id.optional(),
      act: cited,
    }),
  ),
  absences: z.array(z.object({ ...dated, absence: z.string(), substitute: id.nullable(), act: cited.nullable() })),
  replacements: z.array(z.object({ ...dated, by: id, act: cited })),
  dismissals: z.array(z.object({ id: z.string(), on: z.string(), ground: z.string(), act: cited })),
});

const absenceKinds = [
  "leave",
  "unpaid-leave",
  "social-leave",
  "sick",
  "trip",
  "training",
  "internship",
  "suspended",
  "other",
] as const;

const appoint = {
  from: civilDate,
  until,
  post: id,
  as: z.enum(["main", "acting"]),
  by: z.enum(["appointment", "election"]),
  act,
};
const sendAway = {
  from: civilDate,
  until,
  place: z.union([z.strictObject({ body: text(300) }), z.strictObject({ unit: id })]),
  act,
};
const receive = { from: civilDate, until, sender: text(300), post: id, act };
const absence = {
  from: civilDate,
  until,
  absence: z.enum(absenceKinds),
  substitute: id.nullable(),
  act: actIfAny,
};
const replace = { from: civilDate, until, by: id, act };
const dismissal = { on: civilDate, ground: text(500), act };
/** Of the card: the `id` of an appointment, a secondment, an absence, a replacement, a dismissal. */
const entry = id;
const endOfEntry = { entry, on: civilDate, act };

const instead = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("appoint"), ...appoint }),
  z.strictObject({ kind: z.literal("send"), ...sendAway }),
  z.strictObject({ kind: z.literal("receive"), ...receive }),
  z.strictObject({ kind: z.literal("begin-absence"), ...absence }),
  z.strictObject({ kind: z.literal("replace"), ...replace }),
  z.strictObject({ kind: z.literal("dismiss"), ...dismissal }),
]);

const inUnit = { unit: id };
const inPost = { post: id };
const ofPerson = { person: id };

export const units = {
  list: route("/units", {
    title: { kk: "Бөлімшелер", ru: "Подразделения", en: "Units" },
    query: { on: civilDate.optional() },
    answer: z.array(unit),
  }),
  create: change("POST", "/units", {
    title: { kk: "Бөлімше құру", ru: "Создать подразделение", en: "Create a unit" },
    body: { ...unitContent, from: civilDate, act: actIfAny },
    answer: done,
    status: 201,
  }),
  change: change("POST", "/units/{unit}/change", {
    title: { kk: "Бөлімшені өзгерту", ru: "Изменить подразделение", en: "Change a unit" },
    path: inUnit,
    body: { ...unitContent, from: civilDate, act },
    answer: done,
  }),
  nameHead: change("POST", "/units/{unit}/head", {
    title: { kk: "Басшының лауазымын белгілеу", ru: "Назначить должность руководителя", en: "Name the head's post" },
    path: inUnit,
    body: { head: id.nullable(), from: civilDate, act: actIfAny },
    answer: done,
  }),
  close: change("POST", "/units/{unit}/close", {
    title: { kk: "Бөлімшені жабу", ru: "Закрыть подразделение", en: "Close a unit" },
    path: inUnit,
    body: { on: civilDate, act },
    answer: done,
  }),
  reopen: change("POST", "/units/{unit}/reopen", {
    title: { kk: "Қате жабудың күшін жою", ru: "Отменить ошибочное закрытие", en: "Undo a mistaken closing" },
    path: inUnit,
    body: { reason },
    answer: done,
  }),
  correct: change("POST", "/units/{unit}/correct", {
    title: { kk: "Қате жазбаны түзету", ru: "Исправить ошибочную запись", en: "Correct an entry" },
    path: inUnit,
    body: { ...unitContent, version: civilDate, from: civilDate, reason },
    answer: done,
  }),
};

export const posts = {
  categories: route("/post-categories", {
    title: { kk: "Лауазым санаттары", ru: "Категории должностей", en: "Categories of posts" },
    about: {
      kk: "Бүгін қолданыстағы редакцияның сөздері және бағаланбайтын лауазымның сөзі.",
      ru: "Слова действующей сегодня редакции и слово для должности, которую не оценивают.",
      en: "The words of the edition in force today, and the word for a post that is not evaluated.",
    },
    answer: z.array(z.object({ word: z.string(), title: officialName })),
  }),
  list: route("/posts", {
    title: { kk: "Лауазымдар", ru: "Должности", en: "Posts" },
    query: {
      ...paged,
      unit: id.optional(),
      on: civilDate.optional(),
      vacant: flag.optional(),
      post: several(id, 100).optional(),
    },
    answer: page(post),
  }),
  create: change("POST", "/posts", {
    title: { kk: "Лауазым құру", ru: "Создать должность", en: "Create a post" },
    body: { ...postContent, from: civilDate, act: actIfAny },
    answer: done,
    status: 201,
  }),
  change: change("POST", "/posts/{post}/change", {
    title: { kk: "Лауазымды өзгерту", ru: "Изменить должность", en: "Change a post" },
    path: inPost,
    body: { ...postContent, from: civilDate, act },
    answer: done,
  }),
  close: change("POST", "/posts/{post}/close", {
    title: { kk: "Лауазымды жабу", ru: "Закрыть должность", en: "Close a post" },
    path: inPost,
    body: { on: civilDate, act },
    answer: done,
  }),
  reopen: change("POST", "/posts/{post}/reopen", {
    title: { kk: "Қате жабудың күшін жою", ru: "Отменить ошибочное закрытие", en: "Undo a mistaken closing" },
    path: inPost,
    body: { reason },
    answer: done,
  }),
  correct: change("POST", "/posts/{post}/correct", {
    title: { kk: "Қате жазбаны түзету", ru: "Исправить ошибочную запись", en: "Correct an entry" },
    path: inPost,
    body: { ...postContent, version: civilDate, from: civilDate, reason },
    answer: done,
  }),
};

const cellFault = z.object({
  /** `B7`, as the table's program names it; the header's first cell where a column is missing; `rows.6.iin` in JSON. */
  cell: z.string(),
  /** From 1, the header included. */
  row: z.int(),
  /** As the header calls it; as it should be called where it is missing. */
  column: z.string(),
  code: z.string(),
  /** What is wrong and what would be right. */
  sentence: z.string(),
  value: z.string(),
});

/** One thing that a row brings about: `register`, `appoint`, `transfer`, `change-contacts`, … and the same in words. */
const deed = z.object({ code: z.string(), sentence: z.string() });

const importOutcome = z.object({
  mode: z.enum(["dry-run", "run"]),
  rows: z.int(),
  units: z.object({ created: z.int(), changed: z.int() }),
  posts: z.object({ created: z.int(), changed: z.int() }),
  people: z.object({
    created: z.int(),
    changed: z.int(),
    /** Rows that change nothing. */
    same: z.int(),
    /** People in service who do not stand in the table: they stay as they are. */
    absent: z.int(),
  }),
  /** All of a dry run. A run with faults is refused with them, and nothing is saved. */
  faults: z.array(cellFault),
  /** What the rows that change something come to, in the order of the table, at most 500 of them. */
  changes: z.array(z.object({ row: z.int(), name: z.string(), does: z.array(deed), person: id })),
});

/** How far an import is that runs, or how it ended. */
const importCourse = z.object({
  state: z.enum(["none", "running", "done", "refused"]),
  stage: z.enum(["reading", "checking", "deciding", "writing", "following"]).nullable(),
  done: z.int(),
  total: z.int(),
  share: z.int(),
});

export const people = {
  list: route("/people", {
    title: { kk: "Қызметшілер", ru: "Служащие", en: "People" },
    query: {
      ...paged,
      on: civilDate.optional(),
      unit: id.optional(),
      /** The beginning of the family name or of the given name, in any case; or of the whole name. */
      name: text(100).optional(),
      /** `true`: those who had left by the day; otherwise those who had not. */
      dismissed: flag.optional(),
      person: several(id, 100).optional(),
    },
    answer: page(listedPerson),
  }),
  show: route("/people/{person}", {
    title: { kk: "Қызметшінің карточкасы", ru: "Карточка служащего", en: "A person's card" },
    path: ofPerson,
    answer: card,
  }),
  register: change("POST", "/people", {
    title: { kk: "Қызметшіні тіркеу", ru: "Зарегистрировать служащего", en: "Register a person" },
    body: { iin, name: personName, contacts, language, since: civilDate },
    answer: done,
    status: 201,
  }),
  changeContacts: change("POST", "/people/{person}/contacts", {
    title: { kk: "Байланыс деректерін өзгерту", ru: "Изменить контактные данные", en: "Change the contacts" },
    path: ofPerson,
    body: { contacts, language },
    answer: done,
  }),
  changeName: change("POST", "/people/{person}/name", {
    title: { kk: "Аты-жөнін өзгерту", ru: "Изменить имя", en: "Change the name" },
    path: ofPerson,
    body: { name: personName, act },
    answer: done,
  }),
  correctIdentity: change("POST", "/people/{person}/identity", {
    title: { kk: "Жеке деректерді түзету", ru: "Исправить личные данные", en: "Correct the identity" },
    path: ofPerson,
    body: { iin, name: personName, since: civilDate, reason },
    answer: done,
  }),
  appoint: change("POST", "/people/{person}/appoint", {
    title: { kk: "Лауазымға тағайындау", ru: "Назначить на должность", en: "Appoint to a post" },
    path: ofPerson,
    body: appoint,
    answer: done,
  }),
  transfer: change("POST", "/people/{person}/transfer", {
    title: { kk: "Басқа лауазымға ауыстыру", ru: "Перевести на другую должность", en: "Transfer to another post" },
    path: ofPerson,
    body: { post: id, from: civilDate, by: z.enum(["appointment", "election"]), act },
    answer: done,
  }),
  endAppointment: change("POST", "/people/{person}/end-appointment", {
    title: { kk: "Тағайындауды аяқтау", ru: "Окончить назначение", en: "End an appointment" },
    path: ofPerson,
    body: endOfEntry,
    answer: done,
  }),
  sendAway: change("POST", "/people/{person}/send", {
    title: {
      kk: "Басқа органға іссапарға жіберу",
      ru: "Прикомандировать к другому органу",
      en: "Second to another body",
    },
    path: ofPerson,
    body: sendAway,
    answer: done,
  }),
  receive: change("POST", "/people/{person}/receive", {
    title: {
      kk: "Басқа органнан іссапарға жіберілген қызметшіні қабылдау",
      ru: "Принять прикомандированного из другого органа",
      en: "Receive from another body",
    },
    path: ofPerson,
    body: receive,
    answer: done,
  }),
  endSecondment: change("POST", "/people/{person}/end-secondment", {
    title: { kk: "Басқа органдағы іссапарды аяқтау", ru: "Окончить прикомандирование", en: "End a secondment" },
    path: ofPerson,
    body: endOfEntry,
    answer: done,
  }),
  beginAbsence: change("POST", "/people/{person}/absence", {
    title: { kk: "Жұмыста болмауын енгізу", ru: "Внести отсутствие", en: "Enter an absence" },
    path: ofPerson,
    body: absence,
    answer: done,
  }),
  endAbsence: change("POST", "/people/{person}/end-absence", {
    title: { kk: "Жұмыста болмауын аяқтау", ru: "Окончить отсутствие", en: "End an absence" },
    path: ofPerson,
    body: { entry, on: civilDate },
    answer: done,
  }),
  nameSubstitute: change("POST", "/people/{person}/substitute", {
    title: { kk: "Алмастыратын адамды көрсету", ru: "Указать замещающего", en: "Name a substitute" },
    path: ofPerson,
    body: { entry, substitute: id.nullable() },
    answer: done,
  }),
  replace: change("POST", "/people/{person}/replace", {
    title: { kk: "Акт бойынша алмастыру", ru: "Замещение по акту", en: "Replacement by an act" },
    path: ofPerson,
    body: replace,
    answer: done,
  }),
  endReplacement: change("POST", "/people/{person}/end-replacement", {
    title: { kk: "Алмастыруды аяқтау", ru: "Окончить замещение", en: "End a replacement" },
    path: ofPerson,
    body: endOfEntry,
    answer: done,
  }),
  dismiss: change("POST", "/people/{person}/dismiss", {
    title: { kk: "Жұмыстан босату", ru: "Уволить", en: "Dismiss" },
    path: ofPerson,
    body: dismissal,
    answer: done,
  }),
  correct: change("POST", "/people/{person}/correct", {
    title: { kk: "Қате жазбаны түзету", ru: "Исправить ошибочную запись", en: "Correct an entry" },
    path: ofPerson,
    body: { entry, reason, instead: instead.nullable() },
    answer: done,
  }),
  import: upload("/people/import", {
    title: { kk: "Кестеден енгізу", ru: "Внести из таблицы", en: "Import from a table" },
    about: {
      kk: "XLSX немесе CSV, бірінші парақ. Алдымен mode=dry-run: барлық қате ұяшығымен көрсетіледі, ештеңе сақталмайды. Содан кейін mode=run: бәрі бірден сақталады, қате болса, ештеңе сақталмайды. on – кесте қай күнге дұрыс; act пен actOn – құжаттың нөмірі мен күні. Адамдар ЖСН бойынша танылады; бос ұяшық ештеңені өзгертпейді; сол файлды қайта енгізу ештеңені өзгертпейді.",
      ru: "XLSX или CSV, первый лист. Сначала mode=dry-run: все ошибки показаны с ячейками, ничего не сохраняется. Затем mode=run: сохраняется всё сразу, а при ошибках ничего. on – день, на который таблица верна; act и actOn – номер и день документа. Люди узнаются по ИИН; пустая ячейка ничего не меняет; повторное внесение того же файла ничего не меняет.",
      en: "XLSX or CSV, the first sheet. First mode=dry-run: all faults are shown with their cells and nothing is saved. Then mode=run: all is saved at once, and nothing where there are faults. on is the day for which the table is true; act and actOn are the number and the day of the document. People are matched by IIN; an empty cell changes nothing; the same file again changes nothing.",
    },
    body: { mode: z.enum(["dry-run", "run"]), on: civilDate, act: text(100), actOn: civilDate },
    answer: importOutcome,
  }),
  importCourse: route("/people/import/{import}", {
    title: { kk: "Енгізудің барысы", ru: "Ход внесения", en: "How far an import is" },
    about: {
      kk: "import – енгізу сұрауының Idempotency-Key кілті; кадр жүйесінің сұрауы да осылай бақыланады. Барысын енгізуді бастаған есептік жазба ғана көреді; none – ондай енгізу жоқ, әлі келмеген немесе бір минуттан бұрын аяқталған. share – бүкіл жұмыстың орындалған бөлігі, пайызбен; done мен total reading мен checking кезеңдерінде жолдарды, ал writing кезеңінде жазбаларды санайды; following кезеңінде кесте сақталған, ашық науқандар өзгерістерге сәйкестендіріледі.",
      ru: "import – ключ Idempotency-Key запроса на внесение; так же можно следить за запросом кадровой системы. Ход виден только учётной записи, начавшей внесение; none – такого внесения нет, оно ещё не пришло или окончилось более минуты назад. share – доля всей работы в процентах; done и total на стадиях reading и checking считают строки, на стадии writing – записи; на стадии following таблица уже сохранена, и в соответствие с ней приводятся открытые кампании.",
      en: "import is the Idempotency-Key of the request that imports; a personnel system's request is followed in the same way. Only the account that began the import sees it; none: there is no such import, it has not arrived yet, or it ended more than a minute ago. share is how much of all the work is done, in per cent; done and total count rows in the stages reading and checking, and records in the stage writing; in the stage following the table is saved already, and the open campaigns follow it.",
    },
    path: { import: id },
    answer: importCourse,
  }),
  export: download("/people/export", ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"], {
    title: { kk: "Қызметшілер кестесі", ru: "Таблица служащих", en: "The table of people" },
    about: {
      kk: "Көрсетілген күні қызметте болғандар, енгізу кестесінің бағандарымен: өзгеріссіз қайта енгізілсе, ештеңе өзгермейді.",
      ru: "Служащие на указанный день, в столбцах таблицы для внесения: внесённая без изменений, она ничего не меняет.",
      en: "People in service on the day, in the columns of the import table: imported unchanged, it changes nothing.",
    },
    query: { on: civilDate.optional() },
  }),
  importForm: download("/people/import-form", ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"], {
    title: { kk: "Енгізуге арналған бос кесте", ru: "Пустая таблица для внесения", en: "The empty import table" },
  }),
};

export const delegations = {
  list: route("/delegations", {
    title: { kk: "Міндеттерді беру", ru: "Передача обязанностей", en: "Delegations" },
    query: { on: civilDate.optional() },
    answer: z.array(
      z.object({
        id,
        /** A role of the body: `appointing-official`, `hr-head`, … */
        duty: z.string(),
        of: id,
        by: id,
        from: z.string(),
        until: z.string(),
        act: cited,
        endedOn: z.string().nullable(),
        version: z.int(),
      }),
    ),
  }),
  delegate: change("POST", "/delegations", {
    title: { kk: "Міндетті беру", ru: "Передать обязанность", en: "Delegate a duty" },
    body: { duty: text(60), of: id, by: id, from: civilDate, until: civilDate, act },
    answer: done,
    status: 201,
  }),
  end: change("POST", "/delegations/{delegation}/end", {
    title: { kk: "Берілген міндетті қайтару", ru: "Прекратить передачу обязанности", en: "End a delegation" },
    path: { delegation: id },
    body: { on: civilDate, act },
    answer: done,
  }),
};

/** For a personnel system: the same table as JSON, in one request. */
export const personnel = {
  synchronise: change("POST", "/personnel/people", {
    title: {
      kk: "Кадр жүйесінің деректерін енгізу",
      ru: "Внести данные кадровой системы",
      en: "Data of a personnel system",
    },
    about: {
      kk: "Кестедегідей жолдар, JSON түрінде: өріс атауы – кестенің бағаны. Адамдар ЖСН бойынша танылады, қайталау ештеңені өзгертпейді. Үлкен ұйым деректерін бөліктерге бөліп жібереді: әр бөлік толық сақталады не мүлде сақталмайды.",
      ru: "Те же строки, что в таблице, в виде JSON: имя поля – столбец таблицы. Люди узнаются по ИИН, повтор ничего не меняет. Большая организация передаёт данные частями: каждая часть сохраняется целиком или не сохраняется вовсе.",
      en: "The rows of the table as JSON: a field is called as the table's column. People are matched by IIN; a repetition changes nothing. A large organisation sends its data in parts: each is saved whole or not at all.",
    },
    table: true,
    body: {
      mode: z.enum(["dry-run", "run"]),
      on: civilDate,
      act: z.strictObject({ number: text(100), on: civilDate }),
      rows: z
        .array(z.record(z.string().max(40), z.string().max(500)))
        .min(1)
        .max(5_000),
    },
    answer: importOutcome,
  }),
  absences: ask("/personnel/absences/search", {
    title: {
      kk: "Көрсетілген күндерде жұмыста болмағандар",
      ru: "Отсутствия за указанные дни",
      en: "Absences on the days given",
    },
    body: { from: civilDate, to: civilDate },
    answer: z.array(
      z.object({
        person: id,
        kind: z.string(),
        from: z.string(),
        until: z.string().nullable(),
        substitute: id.nullable(),
      }),
    ),
  }),
  headcount: route("/personnel/headcount", {
    title: { kk: "Штат саны", ru: "Численность", en: "Headcount" },
    query: { on: civilDate.optional() },
    answer: z.array(z.object({ unit: id, name: officialName, posts: z.int(), held: z.int() })),
  }),
};
