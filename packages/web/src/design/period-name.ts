// How a period is called: the act and its records name it `2025-Q3`, people do not.
import { useTranslation } from "react-i18next";

/** A name that is no quarter, half or year stands for itself. */
export function usePeriodName(): (period: string) => string {
  const { t } = useTranslation("design");
  return (period) => {
    const found = /^(\d{4})(?:-([QH])(\d))?$/u.exec(period);
    if (found === null) return period;
    const [, year = "", kind, number = ""] = found;
    if (kind === undefined) return t("period.year", { year });
    return kind === "Q" ? t("period.quarter", { number, year }) : t("period.half", { number, year });
  };
}
