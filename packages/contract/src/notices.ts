// Notices and reminders: what waits for the caller, what HR sees of each delivery, and the work that goes on by itself.
import { z } from "zod";
import { change, route } from "./route.ts";
import { civilDate, done, flag, id, instant, page, paged, several, text } from "./values.ts";

const titles = z.object({ kk: z.string(), ru: z.string(), en: z.string() });

/** The law by which something is done: the item's own title and the clause. */
const ground = z.object({ pack: z.string(), edition: z.string(), title: titles, clause: z.string() });

/** The sitting to which a notice calls; time and place where they are known. */
const sitting = z.object({ on: civilDate, time: z.string().nullable(), place: z.string().nullable() }).nullable();

const entry = z.object({
  id,
  kind: z.enum(["notice", "reminder", "overdue"]),
  /** The notice's or the term's; null where the entry speaks of several terms. */
  ground: ground.nullable(),
  /** The notice or the term of the edition, by its id. */
  item: z.string().nullable(),
  /** What a notice tells of: `result-received`, `sheet-sent`, … */
  happening: z.string().nullable(),
  /** The role that has to meet the term of a reminder. */
  holder: z.string().nullable(),
  /** The terms that run from the day on which a notice is opened. */
  starts: z.array(z.object({ title: titles, clause: z.string() })),
  on: civilDate,
  openedOn: civilDate.nullable(),
  /** A later summary of what is overdue has come: this one waits for nobody any more. */
  superseded: z.boolean(),
  /** The records that it is about, with whom and which period each concerns. */
  about: z.array(z.object({ record: z.string(), id, name: z.string().nullable(), period: z.string().nullable() })),
  /** The last day of the term that it speaks of. */
  due: civilDate.nullable(),
  sitting,
  overdue: z.array(z.object({ ground, count: z.int(), earliest: civilDate })),
});

export const inbox = {
  list: route("/inbox", {
    title: { kk: "Маған келген хабарламалар", ru: "Мои извещения", en: "My notices" },
    query: { ...paged, unopened: flag.optional() },
    answer: page(entry),
  }),
  show: route("/inbox/{entry}", {
    title: { kk: "Маған келген хабарлама", ru: "Моё извещение", en: "One of my notices" },
    path: { entry: id },
    answer: entry,
  }),
  open: change("POST", "/inbox/{entry}/open", {
    title: { kk: "Хабарламаны ашу", ru: "Открыть извещение", en: "Open a notice" },
    about: {
      kk: "Хабарламаны ашу оны алғаныңыздың дәлелі болып жазылады; мерзімдер сол күннен есептеледі.",
      ru: "Открытие записывается как доказательство получения; с этого дня исчисляются сроки.",
      en: "Opening is recorded as the proof of receipt; terms run from that day.",
    },
    path: { entry: id },
    body: { means: z.enum(["in-system", "mobile-app"]).default("in-system") },
    answer: done,
  }),
};

const proof = z.object({
  kind: z.enum(["opened", "report", "reply", "advice", "log", "record"]),
  on: civilDate,
  reference: z.string().nullable(),
  file: id.nullable(),
  takenBy: z.string().nullable(),
});

/** What the machine does about an attempt; null where people carry it. */
const carried = z.object({
  state: z.string(),
  /** The carrier could not be reached. */
  outage: z.boolean(),
  detail: z.string().nullable(),
  tries: z.int(),
  nextAt: instant.nullable(),
});

const attempt = z.object({
  attempt: z.int(),
  means: z.string(),
  /** Null, as all that tells it, for whoever may not know the person's contacts. */
  address: z.string().nullable(),
  startedOn: civilDate,
  outcome: z.string(),
  reference: z.string().nullable(),
  reason: z.string().nullable(),
  proof: proof.nullable(),
  carried: carried.nullable(),
});

/** A means that the act permits for this notice, the act's own words on its proof, and what such a proof takes. */
const way = z.object({
  means: z.string(),
  title: titles,
  proof: titles,
  kinds: z.array(proof.shape.kind),
  needs: z.array(z.enum(["file", "reference", "takenBy"])),
  /** The installation sends by it itself. */
  carried: z.boolean(),
});

const notice = z.object({
  id,
  version: z.int(),
  notice: z.string(),
  ground,
  about: z.object({ record: z.string(), id, period: z.string().nullable(), name: z.string().nullable() }),
  sitting,
  person: id.nullable(),
  /** The addressee's. */
  name: z.string().nullable(),
  on: civilDate,
  /** The record's own, or `unknown` where a message may have gone and nobody knows. */
  state: z.string(),
  /** Nothing happens by itself any more: somebody has to decide or to carry it. */
  needsHand: z.boolean(),
  /** Means that the act permits, and those of them for which no address is known. */
  means: z.array(z.string()),
  ways: z.array(way),
  withoutAddress: z.array(z.string()),
  nextAttemptAt: instant.nullable(),
  attempts: z.array(attempt),
});

const means = z.string().regex(/^[a-z][a-z-]{0,39}$/u);
const number = z.int().min(1).max(10_000);

export const notices = {
  list: route("/notices", {
    title: { kk: "Хабарламалар", ru: "Извещения", en: "Notices" },
    about: {
      kk: "Алдымен адам араласуы керек хабарламалар, содан кейін күтіп тұрғандары, соңында аяқталғандары.",
      ru: "Сначала извещения, которые требуют вмешательства, затем ожидающие, в конце завершённые.",
      en: "Notices that need a person come first, then those that wait, last those that are over.",
    },
    query: {
      ...paged,
      state: several(z.string().max(40)).optional(),
      about: id.optional(),
      campaign: id.optional(),
      needsHand: flag.optional(),
    },
    answer: page(notice),
  }),
  show: route("/notices/{notice}", {
    title: { kk: "Хабарлама", ru: "Извещение", en: "A notice" },
    path: { notice: id },
    answer: notice,
  }),
  recordSending: change("POST", "/notices/{notice}/sendings", {
    title: { kk: "Қолмен жіберуді жазу", ru: "Запись об отправке вручную", en: "Record a sending by hand" },
    about: {
      kk: "Тапсырысты хат, жеделхат, телефонограмма және актіде аталған өзге құралдар.",
      ru: "Заказное письмо, телеграмма, телефонограмма и иные средства, названные актом.",
      en: "A registered letter, a telegram, a telephone message or another means that the act names.",
    },
    path: { notice: id },
    body: { means, on: civilDate, address: text(500), reference: text(200).nullable() },
    answer: done,
  }),
  recordProof: change("POST", "/notices/{notice}/proof", {
    title: { kk: "Алғанының дәлелін жазу", ru: "Запись доказательства получения", en: "Record the proof of receipt" },
    about: {
      kk: "Дәлелдің файлы бұрын жүктеледі; қандай дәлел керегін құралы айқындайды.",
      ru: "Файл доказательства загружается раньше; какое доказательство нужно, определяет средство.",
      en: "The file of the proof is uploaded before; which proof is needed depends on the means.",
    },
    path: { notice: id },
    body: {
      attempt: number,
      kind: proof.shape.kind,
      on: civilDate,
      reference: text(200).nullable(),
      file: id.nullable(),
      takenBy: text(200).nullable(),
    },
    answer: done,
  }),
  recordFailure: change("POST", "/notices/{notice}/failures", {
    title: { kk: "Жетпегенін жазу", ru: "Запись о недоставке", en: "Record that it did not arrive" },
    path: { notice: id },
    body: { attempt: number, outcome: z.enum(["bounced", "failed"]), reason: text(1_000) },
    answer: done,
  }),
  sendAgain: change("POST", "/notices/{notice}/send-again", {
    title: { kk: "Қайта жіберу", ru: "Отправить снова", en: "Send again" },
    about: {
      kk: "Құралы көрсетілмесе, актінің ретімен мекенжайы бар біріншісі алынады.",
      ru: "Если средство не указано, берётся первое по порядку акта, для которого есть адрес.",
      en: "Without a means the first in the act's order is taken for which there is an address.",
    },
    path: { notice: id },
    body: { means: means.optional(), reason: text(1_000) },
    answer: done,
  }),
  giveUp: change("POST", "/notices/{notice}/give-up", {
    title: { kk: "Жеткізуді тоқтату", ru: "Прекратить доставку", en: "Give up delivery" },
    path: { notice: id },
    body: { reason: text(1_000) },
    answer: done,
  }),
};

const letter = z.object({
  id,
  about: z.enum(["announcement", "reminder"]),
  person: id.nullable(),
  name: z.string().nullable(),
  means: z.string(),
  title: titles,
  /** Null, with the detail, for whoever may not know the person's contacts. */
  address: z.string().nullable(),
  state: z.enum(["waiting", "bounced", "unknown", "given-up"]),
  outage: z.boolean(),
  detail: z.string().nullable(),
  tries: z.int(),
  nextAt: instant.nullable(),
});

/** Letters that only say that something waits in the system: an address that bounces is an error all the same. */
export const correspondence = {
  failing: route("/letters-not-delivered", {
    title: { kk: "Жетпеген хаттар", ru: "Недоставленные письма", en: "Letters that did not arrive" },
    about: {
      kk: "Хабарлама мен мерзім туралы хаттар: олар ештеңені дәлелдемейді, бірақ қате мекенжай түзетілуі керек.",
      ru: "Письма об извещениях и сроках: они ничего не доказывают, но неверный адрес надо исправить.",
      en: "Letters about notices and terms: they prove nothing, but a wrong address is to be put right.",
    },
    query: { ...paged },
    answer: page(letter),
  }),
  carriers: route("/carriers", {
    title: { kk: "Жеткізу арналары", ru: "Каналы доставки", en: "Carriers" },
    answer: z.object({
      items: z.array(
        z.object({
          means: z.string(),
          title: titles,
          /** Whether the installation has settings for it. */
          isSet: z.boolean(),
          waiting: z.int(),
          /** The last sending met a carrier that could not be reached. */
          isOut: z.boolean(),
          detail: z.string().nullable(),
          lastSentAt: instant.nullable(),
        }),
      ),
    }),
  }),
};

const deadJob = z.object({
  id: z.string(),
  work: z.string(),
  attempts: z.int(),
  lastError: z.string().nullable(),
  since: instant,
});

export const work = {
  dead: route("/failed-work", {
    title: { kk: "Орындалмай қалған жұмыстар", ru: "Невыполненные задания", en: "Work that failed for good" },
    query: { ...paged },
    answer: page(deadJob),
  }),
  revive: change("POST", "/failed-work/{job}/revive", {
    title: { kk: "Қайта орындау", ru: "Выполнить снова", en: "Try it again" },
    path: { job: z.string().regex(/^\d{1,18}$/u) },
  }),
};
