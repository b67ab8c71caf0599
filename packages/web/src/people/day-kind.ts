// What a day of the calendar is, in words, and how it is marked.
import { useTranslation } from "react-i18next";

const kinds = ["working", "weekend", "holiday", "moved-day-off", "transferred-off", "transferred-work"] as const;

/** The word itself where there is no name for it. */
export function useDayKind(): (kind: string) => string {
  const { t } = useTranslation("people");
  return (kind) => {
    const known = kinds.find((one) => one === kind);
    return known === undefined ? kind : t(`day-kind.${known}`);
  };
}
