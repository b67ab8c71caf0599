// Twelve months at a glance: days off stand out, each unusual one by its own mark; the same as a table by months.
import { SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { useMe } from "../app/session.ts";
import { Figure } from "../design/figure.tsx";
import { useCalendarNames } from "./calendar-names.ts";
import type { Month, Year } from "./calendar-year.ts";
import { useDayKind } from "./day-kind.ts";
import "./calendar.css";

const marked = ["weekend", "holiday", "moved-day-off", "transferred-off", "transferred-work"] as const;

export function YearFigure({ year, title }: { readonly year: Year; readonly title: string }): ReactNode {
  const { t } = useTranslation("people");
  const kind = useDayKind();
  const { months: names } = useCalendarNames();
  return (
    <Figure
      title={title}
      head={[t("calendar.month"), t("calendar.working-days"), t("calendar.days-off")]}
      rows={year.months.map((month) => [names[month.month - 1]!, String(month.working), String(daysOffIn(month))])}
    >
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 4 }} spacing="md">
        {year.months.map((month) => (
          <OneMonth key={month.month} month={month} name={names[month.month - 1]!} />
        ))}
      </SimpleGrid>
      <div className="calendar-legend">
        {marked.map((one) => (
          <span key={one}>
            <span className={`calendar-day day-${one}`}>7</span> {kind(one)}
          </span>
        ))}
      </div>
    </Figure>
  );
}

function OneMonth({ month, name }: { readonly month: Month; readonly name: string }): ReactNode {
  const { t } = useTranslation("people");
  const { weekdays } = useCalendarNames();
  const { today } = useMe();
  const kind = useDayKind();
  return (
    <div className="calendar-month">
      <div className="calendar-name">
        <Text fw={600} size="sm">
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {t("calendar.working", { count: month.working })}
        </Text>
      </div>
      <div className="calendar-grid">
        {weekdays.map((day) => (
          <span key={day} className="calendar-weekday">
            {day}
          </span>
        ))}
        {month.weeks.flat().map((day, place) =>
          day === null ? (
            <span key={`none ${place}`} />
          ) : (
            <span
              key={day.date}
              className={`calendar-day day-${day.why.kind}${day.date === today ? " day-today" : ""}`}
              {...(day.why.kind === "working" ? {} : { title: kind(day.why.kind) })}
            >
              {Number(day.date.slice(8))}
            </span>
          ),
        )}
      </div>
    </div>
  );
}

function daysOffIn({ weeks, working }: Month): number {
  return weeks.flat().filter((day) => day !== null).length - working;
}
