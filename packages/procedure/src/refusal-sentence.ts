// What a refusal says, in each language: the texts of every record's folder together.
import type { Language, Text } from "@bagalau/methodology";
import { sentence } from "@bagalau/methodology";
import { accessTexts } from "./access/texts.ts";
import { accountTexts } from "./account/texts.ts";
import { annualTexts } from "./annual/texts.ts";
import { archiveTexts } from "./archive/texts.ts";
import { calendarTexts } from "./calendar/texts.ts";
import { campaignTexts } from "./campaign/texts.ts";
import { disclosureTexts } from "./disclosure/texts.ts";
import { disputeTexts } from "./dispute/texts.ts";
import { evaluationTexts } from "./evaluation/texts.ts";
import { lawTexts } from "./law/texts.ts";
import { say } from "./law/say.ts";
import { noticeTexts } from "./notice/texts.ts";
import { organisationTexts } from "./organisation/texts.ts";
import { panelTexts } from "./panel/texts.ts";
import type { Refusal } from "./record.ts";

export const refusalTexts: Readonly<Record<string, Text>> = {
  ...accessTexts,
  ...accountTexts,
  ...annualTexts,
  ...archiveTexts,
  ...calendarTexts,
  ...campaignTexts,
  ...disclosureTexts,
  ...disputeTexts,
  ...evaluationTexts,
  ...lawTexts,
  ...noticeTexts,
  ...organisationTexts,
  ...panelTexts,
};

/** A refusal, a ground or a trouble in words. Codes of a rule's inputs are the methodology's: its words, after the input's title. */
export function refusalSentence({ code, params }: Pick<Refusal, "code" | "params">, language: Language): string {
  const text = refusalTexts[code];
  if (text !== undefined) return say(text, params, language);
  const { "input.kk": kk, "input.ru": ru, "input.en": en, ...own } = params;
  const said = sentence(language, code, own);
  const input = { kk, ru, en }[language];
  return input === undefined ? said : `${input}: ${said}`;
}
