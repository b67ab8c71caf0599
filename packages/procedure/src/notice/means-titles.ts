// What the means of notice and the kinds of proof are called in a refusal; a means that nobody knows stands for itself.
import type { Text } from "@bagalau/methodology";
import { titled } from "../law/refusal.ts";
import type { Proof } from "./notice-model.ts";

const meansTitles: Readonly<Record<string, Text>> = {
  "in-system": { kk: "ақпараттық жүйе", ru: "информационная система", en: "the information system" },
  "mobile-app": { kk: "мобильді қолданба", ru: "мобильное приложение", en: "the mobile application" },
  "registered-letter": {
    kk: "тапсырылғаны туралы хабарламасы бар тапсырыс хат",
    ru: "заказное письмо с уведомлением о вручении",
    en: "registered letter with advice of delivery",
  },
  telephonogram: { kk: "телефонограмма", ru: "телефонограмма", en: "telephone message" },
  telegram: { kk: "жеделхат", ru: "телеграмма", en: "telegram" },
  "text-message": { kk: "мәтіндік хабарлама", ru: "текстовое сообщение", en: "text message" },
  "e-mail": { kk: "электрондық пошта", ru: "электронная почта", en: "e-mail" },
  "other-recorded": {
    kk: "хабарландыруды тіркейтін өзге құрал",
    ru: "иное средство, фиксирующее извещение",
    en: "another means that records the notice",
  },
};

const proofTitles: Readonly<Record<Proof["kind"], Text>> = {
  opened: { kk: "адресаттың ашуы", ru: "открытие адресатом", en: "opening by the addressee" },
  report: { kk: "жеткізу туралы есеп", ru: "отчёт о доставке", en: "report of delivery" },
  reply: { kk: "алушының жауабы", ru: "ответ получателя", en: "the recipient's answer" },
  advice: { kk: "табыс етілгені туралы хабарлама", ru: "уведомление о вручении", en: "advice of delivery" },
  log: { kk: "журналдағы жазба", ru: "запись в журнале", en: "entry in the log" },
  record: { kk: "құралдың жазбасы", ru: "запись средства", en: "record of the means" },
};

type Params = Readonly<Record<string, string>>;

export function titleOfMeans(means: string): Text {
  return meansTitles[means] ?? { kk: means, ru: means, en: means };
}

/** Several are listed with commas, in the act's order. */
export function titledMeans(name: string, means: readonly string[]): Params {
  const said = (language: keyof Text) => means.map((one) => meansTitles[one]?.[language] ?? one).join(", ");
  return { [name]: means.join(" "), ...titled(name, { kk: said("kk"), ru: said("ru"), en: said("en") }) };
}

export function titledProof(kind: Proof["kind"]): Params {
  return { kind, ...titled("kind", proofTitles[kind]) };
}
