// The days of a year that are not as usual, each with why, and where the calendar knows it from.
import { Text, Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { DataTable } from "../design/data-table.tsx";
import type { Column } from "../design/data-table.tsx";
import { useSay } from "../design/say.ts";
import type { Calendar } from "./calendar-page.tsx";
import type { YearDay } from "./calendar-year.ts";
import { useDayKind } from "./day-kind.ts";

export function DaysOff({ days, data }: { readonly days: readonly YearDay[]; readonly data: Calendar }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const kind = useDayKind();
  const holidays = new Map(data.holidays.map((holiday) => [holiday.id, holiday]));
  const reason = ({ why }: YearDay): string => {
    const holiday = holidays.get(why.holiday ?? "");
    if (why.act !== undefined) return why.act;
    if (holiday === undefined) return "";
    return why.movedFrom === undefined
      ? say.titled(holiday.title)
      : t("calendar.moved", { holiday: say.titled(holiday.title), day: say.shortDay(why.movedFrom) });
  };
  const source = ({ why }: YearDay): string => {
    const because = holidays.get(why.holiday ?? "")?.because ?? null;
    return because === null ? "" : say.titled(because);
  };
  const columns: readonly Column<YearDay>[] = [
    { id: "day", title: t("calendar.day"), text: ({ date }) => date, show: ({ date }) => say.day(date), width: "minmax(9rem, 0.7fr)" },
    { id: "kind", title: t("calendar.kind"), text: ({ why }) => kind(why.kind), width: "minmax(9rem, 0.8fr)" },
    { id: "why", title: t("calendar.why"), text: reason, width: "minmax(12rem, 1.4fr)" },
    {
      id: "source",
      title: t("calendar.source"),
      text: source,
      show: (day) => (
        <Tooltip label={source(day)} multiline maw={420} disabled={source(day) === ""}>
          <Text size="xs" c="dimmed" lineClamp={2}>
            {source(day)}
          </Text>
        </Tooltip>
      ),
      width: "minmax(14rem, 2fr)",
      wide: true,
    },
  ];
  return (
    <DataTable
      name="calendar"
      label={t("calendar.unusual")}
      rows={days}
      columns={columns}
      idOf={({ date }) => date}
      empty={{ title: t("calendar.none") }}
    />
  );
}
