// What an entry of the inbox is called.
import { useTranslation } from "react-i18next";
import type { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useSay } from "../design/say.ts";

export type Entry = Answer<typeof api.inbox.show>;

export function useEntryTitle(): (entry: Entry) => string {
  const { t } = useTranslation("inbox");
  const say = useSay();
  return ({ kind, ground, overdue }) => {
    if (ground === null) return t("overdue-title", { number: overdue.reduce((sum, { count }) => sum + count, 0) });
    const title = say.titled(ground.title);
    return kind === "notice" ? title : t("reminder-title", { title });
  };
}
