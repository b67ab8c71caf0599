// How long a term of the act is, in words: so many working days, or a day of a month.
import { useTranslation } from "react-i18next";
import type { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";

type Due = Answer<typeof api.law.terms>["terms"][number]["due"];

export function useTermLength(): (due: Due) => string {
  const { t } = useTranslation("results");
  return (due) => {
    switch (due.kind) {
      case "working-days":
        return t("length.working-days", { count: due.days });
      case "calendar-days":
        return t("length.calendar-days", { count: due.days });
      case "working-days-before":
        return t("length.working-days-before", { count: due.days });
      case "after-period":
        return due.day === "last"
          ? t("length.last-day-of-month", { count: due.month, ordinal: true })
          : t("length.day-of-month", { day: due.day, month: due.month });
    }
  };
}
