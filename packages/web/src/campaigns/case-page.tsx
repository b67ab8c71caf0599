// One case as HR conducts it: how far it is, its terms and people, what can be done, its papers, notices and readings.
import { Alert, Badge, Button, Grid, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { hasRole, useMe } from "../app/session.ts";
import { Answered } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { Page } from "../design/page.tsx";
import type { Crumb } from "../design/page.tsx";
import { usePeriodName } from "../design/period-name.ts";
import { useSay } from "../design/say.ts";
import { CaseDeeds } from "./case-deeds.tsx";
import { CaseDocuments } from "./case-documents.tsx";
import { CaseFacts } from "./case-facts.tsx";
import { CaseNotices } from "./case-notices.tsx";
import { CaseReadings } from "./case-readings.tsx";
import { CaseResults } from "./case-results.tsx";
import { CaseTerms } from "./case-terms.tsx";

export type Case = Answer<typeof api.evaluations.conduct.show>;

export function CasePage(): ReactNode {
  const { t } = useTranslation("campaigns");
  const { evaluation: id = "" } = useParams({ strict: false });
  const opened = useQuery(api.evaluations.conduct.show.query({ params: { evaluation: id } }));
  const campaign = opened.data?.campaign ?? null;
  const name = usePeriodName();
  const crumbs: readonly Crumb[] = [
    { title: t("title"), to: "/campaigns" },
    ...(campaign === null || opened.data === undefined
      ? []
      : [{ title: name(opened.data.period), to: "/campaigns/$campaign/people" as const, params: { campaign } }]),
  ];
  return (
    <Page
      title={opened.data?.person.name ?? t("case.title")}
      crumbs={crumbs}
      about={opened.data && <Head of={opened.data} />}
      actions={opened.data && <CaseDeeds of={opened.data} />}
    >
      <Answered of={opened} lines={8}>
        {(answer) => <Parts of={answer} />}
      </Answered>
    </Page>
  );
}

function Head({ of }: { readonly of: Case }): ReactNode {
  const say = useSay();
  const name = usePeriodName();
  const units = useQuery(api.units.list.query());
  const unit = units.data?.find(({ id }) => id === of.post.unit);
  return (
    <Group gap="xs">
      <Badge variant="light" size="lg">
        {say.titled(of.phase.title)}
      </Badge>
      <Text size="sm">{name(of.period)}</Text>
      <Text size="sm">
        {[say.titled(of.post.title), unit === undefined ? null : say.titled(unit.name)]
          .filter((part) => part !== null)
          .join(", ")}
      </Text>
    </Group>
  );
}

/** No result can be there yet. */
const beforeResult = ["opened", "sheet-sent"];
const heard = ["applied", "session", "decided", "signed", "published"];

function Parts({ of }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const me = useMe();
  const { exclusion, may, phase, law } = of;
  return (
    <Stack gap="md">
      {exclusion !== null && (
        <Alert color="gray" title={t("case.excluded", { day: say.day(exclusion.on) })}>
          <Group gap="xs">
            <Text size="sm">{say.titled(exclusion.duty.title)}</Text>
            <ClauseLink address={exclusion.clause} edition={law.edition} />
          </Group>
          <Text size="sm">{exclusion.reason}</Text>
        </Alert>
      )}
      {heard.includes(phase.id) && may.includes("read-materials") && (
        <Alert color="petrol" title={t("case.disagreed")}>
          <Group>
            <Text size="sm">{t("case.disagreed-about")}</Text>
            <Button component={Link} to={`/sessions/${of.id}`} size="xs">
              {t("case.to-session")}
            </Button>
          </Group>
        </Alert>
      )}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <Stack gap="md">
            <CaseTerms of={of} />
            <CaseFacts of={of} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <Stack gap="md">
            {may.includes("read-result") && !beforeResult.includes(phase.id) && <CaseResults of={of} />}
            <CaseDocuments of={of} />
            {hasRole(me, "hr", "hr-head") && <CaseNotices of={of} />}
            {hasRole(me, "hr-head", "auditor") && <CaseReadings of={of} />}
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
