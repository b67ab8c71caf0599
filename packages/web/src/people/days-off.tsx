// The days of a year that are not as usual, each with why, and where the calendar knows it from.
import { List, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { DataTable } from "../design/data-table.tsx";
import type { Column } from "../design/data-table.tsx";
import { useSay } from "../design/say.ts";
import type { Titles } from "../design/say.ts";
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
  const columns: readonly Column<YearDay>[] = [
    {
      id: "day",
      title: t("calendar.day"),
      text: ({ date }) => date,
      show: ({ date }) => say.day(date),
      width: "minmax(9rem, 0.7fr)",
    },
    { id: "kind", title: t("calendar.kind"), text: ({ why }) => kind(why.kind), width: "minmax(9rem, 0.8fr)" },
    { id: "why", title: t("calendar.why"), text: reason, width: "minmax(12rem, 1.4fr)" },
  ];
  return (
    <Stack gap="xs">
      <DataTable
        name="calendar"
        label={t("calendar.unusual")}
        rows={days}
        columns={columns}
        idOf={({ date }) => date}
        empty={{ title: t("calendar.none") }}
      />
      <Sources of={sourcesOf(days, data)} />
    </Stack>
  );
}

/** Why the calendar takes these days, each reason once. */
function sourcesOf(days: readonly YearDay[], { holidays, weekend }: Calendar): readonly Titles[] {
  const met = holidays.filter(({ id }) => days.some(({ why }) => why.holiday === id));
  const reasons = [weekend, ...met].flatMap(({ because }) => (because === null ? [] : [because]));
  return [...new Map(reasons.map((reason) => [reason.ru, reason])).values()];
}

function Sources({ of }: { readonly of: readonly Titles[] }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  if (of.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {t("calendar.source")}
      </Text>
      <List size="sm" c="dimmed">
        {of.map((reason) => (
          <List.Item key={reason.ru}>{say.titled(reason)}</List.Item>
        ))}
      </List>
    </div>
  );
}
