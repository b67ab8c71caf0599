// Disagreements and sessions: first those that wait for my decision, then all that I may see, what is due first above.
import { Button, Group, Paper, Select, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAddressState } from "../design/address-state.ts";
import { Answered } from "../design/answered.tsx";
import { DataTable } from "../design/data-table.tsx";
import type { Column } from "../design/data-table.tsx";
import { DaysLeft } from "../design/days-left.tsx";
import { Page } from "../design/page.tsx";
import { usePeriodName } from "../design/period-name.ts";
import { useSay } from "../design/say.ts";
import { TermLine } from "../design/term-line.tsx";
import { casesQuery, nextTerm } from "./cases.ts";
import type { ListedCase } from "./cases.ts";

export function SessionsPage(): ReactNode {
  const { t } = useTranslation("sessions");
  const cases = useQuery(casesQuery);
  return (
    <Page title={t("title")} about={t("about")}>
      <MyDecisions />
      <Answered of={cases}>{(all) => <Cases all={all} />}</Answered>
    </Page>
  );
}

type Application = Answer<typeof api.calibration.applications>["items"][number];

/** Nothing for whoever decides on no session. */
function MyDecisions(): ReactNode {
  const { t } = useTranslation("sessions");
  const { data } = useQuery(api.calibration.applications.query({ query: { limit: 50 } }));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h4">
        {t("my-decisions", { number: data.items.length })}
      </Title>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {data.items.map((application) => (
          <Waiting key={application.evaluation} application={application} />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

function Waiting({ application }: { readonly application: Application }): ReactNode {
  const { t } = useTranslation("sessions");
  const periodName = usePeriodName();
  const { evaluation, person, period, text, terms } = application;
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Title order={3} size="h5">
          {person.name ?? t("nobody")}
        </Title>
        <Text size="sm" c="dimmed">
          {periodName(period)}
        </Text>
        <Text lineClamp={3}>{text}</Text>
        {terms.slice(0, 1).map((term) => (
          <TermLine key={term.term} term={term} />
        ))}
        <Button component={Link} to={`/sessions/${evaluation}`} w="fit-content">
          {t("decide")}
        </Button>
      </Stack>
    </Paper>
  );
}

function Cases({ all }: { readonly all: readonly ListedCase[] }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const columns = useColumns();
  const [stage, setStage] = useAddressState("stage", "");
  const stages = [...new Map(all.map(({ phase }) => [phase.id, say.titled(phase.title)])).entries()];
  return (
    <DataTable
      name="sessions"
      label={t("title")}
      rows={stage === "" ? all : all.filter(({ phase }) => phase.id === stage)}
      columns={columns}
      idOf={({ evaluation }) => evaluation}
      addressOf={({ evaluation }) => `/sessions/${evaluation}`}
      filters={
        stages.length > 1 && (
          <Select
            aria-label={t("stage")}
            placeholder={t("every-stage")}
            data={stages.map(([value, label]) => ({ value, label }))}
            value={stage === "" ? null : stage}
            onChange={setStage}
            clearable
            w={240}
          />
        )
      }
      empty={{ title: t("none"), about: t("none-about") }}
    />
  );
}

function useColumns(): readonly Column<ListedCase>[] {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const periodName = usePeriodName();
  return [
    {
      id: "person",
      title: t("applicant"),
      text: ({ person }) => person.name ?? t("nobody"),
      width: "minmax(12rem, 2fr)",
    },
    { id: "period", title: t("period"), text: ({ period }) => periodName(period), width: "11rem" },
    {
      id: "stage",
      title: t("stage"),
      text: ({ phase, held }) => (phase.id === "session" && held ? t("under-way") : say.titled(phase.title)),
      width: "minmax(11rem, 1.4fr)",
    },
    {
      id: "day",
      title: t("sitting-day"),
      text: ({ heldOn }) => heldOn ?? "",
      show: ({ heldOn }) => (heldOn === null ? t("not-appointed") : say.shortDay(heldOn)),
    },
    {
      id: "term",
      title: t("next-term"),
      text: (one) => nextTerm(one)?.due ?? "",
      show: (one) => <Due of={one} />,
      width: "minmax(14rem, 2fr)",
    },
  ];
}

function Due({ of }: { readonly of: ListedCase }): ReactNode {
  const say = useSay();
  const term = nextTerm(of);
  if (term === null) return null;
  return (
    <Group gap="xs" wrap="wrap">
      <Text size="sm">{say.titled(term.title)}</Text>
      <DaysLeft term={term} />
    </Group>
  );
}
