// What the phases of records are called where a right depends on them; a phase that nobody named stands for itself.
import type { Text } from "@bagalau/methodology";
import { annualPhaseTitles } from "../annual/phase-titles.ts";
import { phaseTitles as evaluationTitles } from "../evaluation/state.ts";
import { titled } from "../law/refusal.ts";
import { phaseTitles as noticeTitles } from "../notice/phase-titles.ts";

const titles: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  evaluation: evaluationTitles,
  annual: annualPhaseTitles,
  notice: noticeTitles,
  campaign: {
    review: { kk: "науқан тексерілуде", ru: "кампания на проверке", en: "campaign under review" },
    opening: { kk: "науқан ашылып жатыр", ru: "кампания открывается", en: "campaign being opened" },
    open: { kk: "науқан жүріп жатыр", ru: "кампания идёт", en: "campaign under way" },
    closed: { kk: "науқан жабылған", ru: "кампания закрыта", en: "campaign closed" },
  },
  dispute: {
    registered: { kk: "келіспеушілік тіркелген", ru: "разногласие зарегистрировано", en: "dispute registered" },
    handled: { kk: "келіспеушілік қаралуда", ru: "разногласие рассматривается", en: "dispute being handled" },
    resolved: { kk: "келіспеушілік шешілген", ru: "разногласие разрешено", en: "dispute resolved" },
    withdrawn: { kk: "келіспеушілік кері алынған", ru: "разногласие отозвано", en: "dispute withdrawn" },
  },
  disclosure: {
    requested: { kk: "сұрау салу түскен", ru: "запрос поступил", en: "requested" },
    disclosed: { kk: "мәлімет ашылған", ru: "сведения раскрыты", en: "disclosed" },
    refused: { kk: "ашудан бас тартылған", ru: "в раскрытии отказано", en: "disclosure refused" },
  },
  destruction: {
    drawn: { kk: "акт жасалған", ru: "акт составлен", en: "act drawn" },
    "carried-out": { kk: "акт орындалған", ru: "акт исполнен", en: "act carried out" },
    cancelled: { kk: "акт күші жойылған", ru: "акт отменён", en: "act cancelled" },
  },
  account: {
    invited: { kk: "шақыру жіберілген", ru: "приглашение отправлено", en: "invited" },
    active: { kk: "есептік жазба қолданыста", ru: "учётная запись действует", en: "account in use" },
    recovering: { kk: "қалпына келтірілуде", ru: "восстанавливается", en: "being recovered" },
    locked: { kk: "бұғатталған", ru: "заблокирована", en: "locked" },
    closed: { kk: "жабылған", ru: "закрыта", en: "closed" },
  },
};

const destroyed: Text = { kk: "деректері жойылған", ru: "данные уничтожены", en: "data destroyed" };

export function titledPhase(record: string, phase: string): Readonly<Record<string, string>> {
  return titled("phase", phaseTitle(record, phase));
}

export function phaseTitle(record: string, phase: string): Text {
  const itself = { kk: phase, ru: phase, en: phase };
  return titles[record]?.[phase] ?? (phase === "destroyed" ? destroyed : itself);
}
