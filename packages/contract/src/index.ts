// The door of the contract: every operation of the API, and how operations are described to those who serve or call it.
import type { Text } from "@bagalau/methodology";
import { annual } from "./annual.ts";
import { archive } from "./archive.ts";
import { calendar } from "./calendar.ts";
import { calibration } from "./calibration.ts";
import { campaigns } from "./campaigns.ts";
import { caseDocuments } from "./case-documents.ts";
import { devices } from "./devices.ts";
import { disclosures } from "./disclosures.ts";
import { disputes } from "./disputes.ts";
import { forms } from "./documents.ts";
import { duties } from "./duties.ts";
import { evaluations } from "./evaluations.ts";
import { files } from "./files.ts";
import { body, law } from "./law.ts";
import { correspondence, inbox, notices, work } from "./notices.ts";
import { oversight } from "./oversight.ts";
import { accounts, letters, me, signIn } from "./identity.ts";
import { delegations, people, personnel, posts, units } from "./people.ts";

export const contract = {
  body,
  law,
  calendar,
  campaigns,
  files,
  forms,
  inbox,
  notices,
  correspondence,
  work,
  "sign-in": signIn,
  letters,
  me,
  devices,
  duties,
  accounts,
  units,
  posts,
  people,
  delegations,
  personnel,
  evaluations,
  calibration,
  annual,
  disputes,
  disclosures,
  archive,
  documents: caseDocuments,
  oversight,
};

/** What each part of the contract is about: the chapters of the API's page. */
export const chapters = {
  body: { kk: "Орган", ru: "Орган", en: "The body" },
  law: { kk: "Акт", ru: "Акт", en: "The act" },
  calendar: { kk: "Жұмыс күнтізбесі", ru: "Рабочий календарь", en: "The working calendar" },
  campaigns: { kk: "Бағалау науқандары", ru: "Кампании оценки", en: "Campaigns" },
  forms: { kk: "Нысандар", ru: "Формы", en: "Forms" },
  files: { kk: "Файлдар", ru: "Файлы", en: "Files" },
  inbox: { kk: "Маған келгендер", ru: "Входящие", en: "Inbox" },
  notices: { kk: "Хабарламалар", ru: "Извещения", en: "Notices" },
  correspondence: { kk: "Хаттар", ru: "Письма", en: "Letters sent out" },
  work: { kk: "Жүйенің жұмысы", ru: "Работа системы", en: "The system's work" },
  "sign-in": { kk: "Кіру", ru: "Вход", en: "Signing in" },
  letters: { kk: "Шақырулар", ru: "Приглашения", en: "Letters" },
  me: { kk: "Менің есептік жазбам", ru: "Моя учётная запись", en: "My account" },
  devices: { kk: "Менің құрылғыларым", ru: "Мои устройства", en: "My devices" },
  duties: { kk: "Менің істерім", ru: "Мои дела", en: "What I have to do" },
  accounts: { kk: "Есептік жазбалар", ru: "Учётные записи", en: "Accounts" },
  units: { kk: "Бөлімшелер", ru: "Подразделения", en: "Units" },
  posts: { kk: "Лауазымдар", ru: "Должности", en: "Posts" },
  people: { kk: "Қызметшілер", ru: "Служащие", en: "People" },
  delegations: { kk: "Міндеттерді беру", ru: "Передача обязанностей", en: "Delegations" },
  personnel: { kk: "Кадр жүйесі", ru: "Кадровая система", en: "The personnel system" },
  evaluations: { kk: "Бағалау", ru: "Оценка", en: "Evaluations" },
  calibration: { kk: "Калибрлеу", ru: "Калибровка", en: "Calibration" },
  annual: { kk: "Жыл қорытындысы", ru: "Итоги года", en: "The year" },
  disputes: { kk: "Келіспеушіліктер", ru: "Разногласия", en: "Disputes" },
  disclosures: { kk: "Нәтижелерді ашу", ru: "Раскрытия", en: "Disclosures" },
  archive: { kk: "Мұрағат", ru: "Архив", en: "The archive" },
  documents: { kk: "Құжаттар", ru: "Документы", en: "Documents" },
  oversight: { kk: "Қадағалау", ru: "Надзор", en: "Oversight" },
} satisfies Readonly<Record<keyof typeof contract, Text>>;

export { apiPrefix } from "./route.ts";
export { problem } from "./problem.ts";
export type { Download, RouteMeta, UploadedFile } from "./route.ts";
export type { Problem } from "./problem.ts";
