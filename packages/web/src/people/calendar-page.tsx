// The working calendar of the body by years: what each day is and why, how a term is counted by it, and the Government's
// transfers of working days that the body has entered.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useMe } from "../app/session.ts";
import { useAddressState } from "../design/address-state.ts";
import { Answered } from "../design/answered.tsx";
import { Page } from "../design/page.tsx";
import { useSay } from "../design/say.ts";
import { yearOf } from "./calendar-year.ts";
import { DaysOff } from "./days-off.tsx";
import { Panel } from "./panel.tsx";
import { TermCounter } from "./term-counter.tsx";
import { Transfers } from "./transfers.tsx";
import { YearFigure } from "./year-figure.tsx";

export type Calendar = Answer<typeof api.law.calendar>;

export function CalendarPage(): ReactNode {
  const { t } = useTranslation("people");
  const calendar = useQuery(api.law.calendar.query());
  return (
    <Page title={t("calendar.title")} about={t("calendar.about")}>
      <Answered of={calendar} lines={10}>
        {(data) => <OneYear data={data} />}
      </Answered>
    </Page>
  );
}

function OneYear({ data }: { readonly data: Calendar }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const me = useMe();
  const [said, setYear] = useAddressState("year", me.today.slice(0, 4));
  const { from, until } = data.years;
  const year = Math.min(until, Math.max(from, Number(said) || Number(me.today.slice(0, 4))));
  const days = yearOf(data, year);
  const to = (next: number): void => setYear(String(next));
  return (
    <Stack gap="md">
      <Group gap="xs">
        <Button
          variant="default"
          px={8}
          disabled={year <= from}
          aria-label={t("calendar.before")}
          onClick={() => to(year - 1)}
        >
          <IconChevronLeft size={18} aria-hidden />
        </Button>
        <Text fw={600} size="lg" role="status">
          {say.period(String(year))}
        </Text>
        <Button
          variant="default"
          px={8}
          disabled={year >= until}
          aria-label={t("calendar.after")}
          onClick={() => to(year + 1)}
        >
          <IconChevronRight size={18} aria-hidden />
        </Button>
        <Text size="sm" c="dimmed">
          {t("calendar.working", { count: days.working })}
        </Text>
      </Group>
      <YearFigure year={days} title={t("calendar.of", { year })} />
      <Transfers data={data} onYear={to} />
      <DaysOff days={days.unusual} data={data} />
      <Panel title={t("counter.title")}>
        <TermCounter />
      </Panel>
    </Stack>
  );
}
