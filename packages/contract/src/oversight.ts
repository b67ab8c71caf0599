// What administrators and auditors look at: whether the journal is what was written, the lines of a case without what they
// say, the access table, settings, and whether everything runs.
import { z } from "zod";
import { named, titles, word } from "./evaluation-values.ts";
import { ask, download, route } from "./route.ts";
import { id, instant, page, paged } from "./values.ts";

const fault = z.object({
  /** `gap`, `data`, `previous`, `hash`, `head`, … of a line or a record; `signature`, `root`, … of a checkpoint. */
  fault: z.enum([
    "gap",
    "data",
    "previous",
    "hash",
    "head",
    "no-journal",
    "no-record",
    "vanished",
    "rewritten",
    "appeared",
    "checkpoint-missing",
    "signature",
    "key",
    "checkpoint-order",
    "root",
    "not-the-kept",
  ]),
  record: word.nullable(),
  id: z.string().nullable(),
  /** The line, or the checkpoint's number where no record is named. */
  seq: z.int().nullable(),
});

const checkpoint = z.object({
  number: z.int(),
  at: instant,
  records: z.int(),
  /** Of the tree over the last lines of all records. */
  root: z.string(),
  /** Hash of the checkpoint before. */
  previous: z.string(),
  /** Ed25519, base64. */
  signature: z.string(),
  keyId: z.string(),
});

const line = z.object({
  seq: z.int(),
  kind: word,
  at: instant,
  /** The civil day of the body. */
  on: z.string(),
  /** Null where the program itself did it. */
  who: named.nullable(),
  /** For whom, by a delegation. */
  actingFor: named.nullable(),
  hash: z.string(),
  /** What it said was destroyed by a recorded act. */
  destroyed: z.boolean(),
});

const right = z.object({
  role: word,
  record: word,
  action: word,
  /** Null: in all. */
  phases: z.array(word).nullable(),
  /** Of the edition in force; null where no act speaks of it. */
  clause: z.string().nullable(),
  /** The house's own ground, where no act speaks. */
  ground: titles.nullable(),
});

const setting = z.object({
  name: z.string(),
  about: titles,
  /** Null: of a secret, or not given. */
  value: z.string().nullable(),
  secret: z.boolean(),
  from: z.enum(["environment", "file", "usual"]),
});

export const oversight = {
  verify: ask("/oversight/journal/verify", {
    title: { kk: "Журналды тексеру", ru: "Проверка журнала", en: "Verify the journal" },
    about: {
      kk: "Бір жолғы сұрау журналдың бір бөлігін тексереді: next бос болғанша оны after ретінде қайта жіберіңіз.",
      ru: "За один запрос проверяется часть журнала: передавайте next как after, пока он не станет пустым.",
      en: "One request verifies a portion of the journal: send next as after until it is null.",
    },
    body: { after: id.nullable() },
    answer: z.object({
      records: z.int(),
      events: z.int(),
      /** Lines whose content was destroyed by a recorded act. */
      destroyed: z.int(),
      /** Of each record the first. */
      faults: z.array(fault),
      /** How many lines the whole journal has. */
      total: z.int(),
      /** Told with the last portion. */
      checkpoints: z.int().nullable(),
      next: id.nullable(),
    }),
  }),
  checkpoints: route("/oversight/checkpoints", {
    title: { kk: "Бақылау нүктелері", ru: "Контрольные точки", en: "Checkpoints" },
    query: { ...paged },
    answer: page(checkpoint),
  }),
  checkpointsFile: download("/oversight/checkpoints/file", ["application/json"], {
    title: {
      kk: "Бақылау нүктелері мен ашық кілттер файл түрінде",
      ru: "Контрольные точки и открытые ключи файлом",
      en: "Checkpoints and public keys as a file",
    },
    about: {
      kk: "Дерекқордан тыс сақталады: журналды да, нүктелерді де өзгерткен адам бұған жете алмайды.",
      ru: "Хранится вне базы: до него не дотянется тот, кто перепишет и журнал, и точки.",
      en: "Kept outside of the database: whoever rewrites the journal and its checkpoints does not reach it.",
    },
  }),
  lines: route("/oversight/journal/{record}/{id}", {
    title: { kk: "Істің журналы", ru: "Журнал дела", en: "The journal of a case" },
    about: {
      kk: "Не болғаны, қашан және кім жасағаны; жолдың мазмұны мен нәтижелер көрсетілмейді.",
      ru: "Что произошло, когда и кем сделано; содержание строк и результаты не показываются.",
      en: "What happened, when and by whom; neither what the lines say nor results are shown.",
    },
    path: { record: z.enum(["evaluation", "annual"]), id },
    query: { ...paged },
    answer: page(line).extend({ person: named.nullable(), period: z.string().nullable(), phase: word }),
  }),
  access: route("/oversight/access", {
    title: { kk: "Қолжетімділік кестесі", ru: "Таблица доступа", en: "The access table" },
    answer: z.object({ pack: z.string().nullable(), edition: z.string().nullable(), items: z.array(right) }),
  }),
  settings: route("/oversight/settings", {
    title: { kk: "Баптаулар", ru: "Настройки", en: "Settings" },
    about: {
      kk: "Құпия мәндер көрсетілмейді.",
      ru: "Секретные значения не показываются.",
      en: "Secret values are not shown.",
    },
    answer: z.object({ items: z.array(setting) }),
  }),
  health: route("/oversight/health", {
    title: { kk: "Жүйенің күйі", ru: "Состояние системы", en: "Whether everything runs" },
    answer: z.object({
      version: z.string(),
      since: instant,
      database: z.object({
        version: z.string(),
        bytes: z.number(),
        /** How long it takes to answer. */
        ms: z.number(),
        connections: z.object({ open: z.int(), idle: z.int(), waiting: z.int(), most: z.int() }),
      }),
      /** Where the data folder is; null where it cannot be told. */
      disk: z.object({ free: z.number(), total: z.number() }).nullable(),
      /** Some server of the installation does the work that goes on by itself. */
      working: z.boolean(),
      works: z.array(
        z.object({
          work: word,
          /** `daily`: once a day; else whenever it is due. */
          daily: z.boolean(),
          doneOn: z.string().nullable(),
          doneAt: instant.nullable(),
        }),
      ),
      checkpoint: z.object({ number: z.int(), at: instant }).nullable(),
    }),
  }),
};
