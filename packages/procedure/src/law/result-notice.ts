// The notice by which a result reaches him: an act may have one of its own for those who no longer serve.
import type { Item, NoticeContent } from "@bagalau/methodology";
import { happenings } from "@bagalau/methodology/conduct";
import type { Law } from "../record.ts";

export function resultNotice({ edition }: Law, dismissed: boolean): Item<NoticeContent> | null {
  const about = [...edition.notices.values()].filter(({ content }) => content.about === happenings.resultReceived);
  const special = about.find(({ content }) => content.when !== null);
  const plain = about.find(({ content }) => content.when === null);
  return (dismissed ? (special ?? plain) : (plain ?? special)) ?? null;
}
