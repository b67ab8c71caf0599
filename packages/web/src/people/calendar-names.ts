// Months and weekdays by their names. Browsers are built with fewer languages than servers, so the catalogue has them.
import { useTranslation } from "react-i18next";

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

interface Names {
  /** January first. */
  readonly months: readonly string[];
  /** Monday first, two letters or so. */
  readonly weekdays: readonly string[];
}

export function useCalendarNames(): Names {
  const { t } = useTranslation("people");
  return { months: months.map((month) => t(`month.${month}`)), weekdays: weekdays.map((day) => t(`weekday.${day}`)) };
}
