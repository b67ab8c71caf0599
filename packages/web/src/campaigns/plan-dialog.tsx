// Planning a period's campaign: which periods there are, by which edition and term, and what the act requires.
import { Accordion, Group, List, Radio, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { Answered } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { usePeriodName } from "../design/period-name.ts";
import { useSay } from "../design/say.ts";

type Period = Answer<typeof api.campaigns.periods>[number];

export function PlanDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("campaigns");
  const navigate = useNavigate();
  const [picked, setPeriod] = useState<string | null>(null);
  // There before the dialog is: the focus is at once on what is to be chosen.
  const periods = useQuery(api.campaigns.periods.query());
  const possible = (periods.data ?? []).filter(({ campaign }) => campaign === null);
  const period = picked ?? (possible.length === 1 ? possible[0]!.period : null);
  const plan = useAct(api.campaigns.plan, ({ id }) => {
    onClose();
    void navigate({ to: "/campaigns/$campaign", params: { campaign: id } });
  });
  const chosen = periods.data?.find((one) => one.period === period) ?? null;
  return (
    <ActDialog
      opened={opened && !periods.isLoading}
      onClose={onClose}
      title={t("plan.title")}
      does={t("plan.does")}
      act={plan}
      ready={chosen !== null && chosen.campaign === null}
      onSubmit={() => period !== null && plan.run({ body: { period } })}
    >
      <Text size="sm" c="dimmed">
        {t("plan.about")}
      </Text>
      <Answered of={periods}>
        {(items) => (
          <Radio.Group label={t("period")} value={period} onChange={setPeriod} required>
            <Stack gap="xs" mt={6}>
              {items.map((one) => (
                <PeriodChoice key={one.period} period={one} />
              ))}
            </Stack>
          </Radio.Group>
        )}
      </Answered>
      {chosen !== null && <Requirements period={chosen} />}
    </ActDialog>
  );
}

function PeriodChoice({ period }: { readonly period: Period }): ReactNode {
  const { t } = useTranslation("campaigns");
  const name = usePeriodName();
  const say = useSay();
  const { campaign, over, from, to } = period;
  const note = campaign !== null ? t("plan.has") : over ? t("plan.over") : t("plan.not-over", { day: say.day(to) });
  return (
    <Radio
      value={period.period}
      disabled={campaign !== null}
      label={name(period.period)}
      description={t("plan.days", { from: say.shortDay(from), to: say.shortDay(to), note })}
    />
  );
}

function Requirements({ period }: { readonly period: Period }): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const { term, act, requires } = period;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Text size="sm">{t("plan.term", { title: say.titled(term.title), day: say.day(term.due) })}</Text>
        <ClauseLink address={term.clause} edition={act.edition} />
      </Group>
      <Text size="sm" c="dimmed">
        {say.titled(term.missed)}
      </Text>
      <Accordion variant="contained">
        <Accordion.Item value="requires">
          <Accordion.Control>
            <Text size="sm">{t("plan.requires", { count: requires.length })}</Text>
          </Accordion.Control>
          <Accordion.Panel>
            <List size="sm" spacing={6}>
              {requires.map(({ title, clause, text }) => (
                <List.Item key={`${clause} ${title.ru}`}>
                  {say.titled(text)} <ClauseLink address={clause} edition={act.edition} />
                </List.Item>
              ))}
            </List>
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </Stack>
  );
}
