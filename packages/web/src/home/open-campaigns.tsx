// How far the evaluations are that HR conducts now: done of all, and what nobody kept in time.
import { Anchor, Group, Paper, Progress, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useSay } from "../design/say.ts";

type Campaign = Answer<typeof api.campaigns.list>["items"][number];

export function OpenCampaigns(): ReactNode {
  const { t } = useTranslation("home");
  const running = useQuery(api.campaigns.list.query({ query: { phase: ["review", "opening", "open"] } }));
  const items = running.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-labelledby="open-campaigns">
      <Title order={2} size="h4" id="open-campaigns">
        {t("campaigns")}
      </Title>
      {items.map((campaign) => (
        <Progressing key={campaign.id} campaign={campaign} />
      ))}
    </Stack>
  );
}

/** Their marks are not given yet. */
const before = ["opened", "sheet-sent"];
const over = ["completed", "not-evaluated", "destroyed"];

function Progressing({ campaign: { id, period, due } }: { readonly campaign: Campaign }): ReactNode {
  const { t } = useTranslation("home");
  const say = useSay();
  const { data: progress } = useQuery(api.campaigns.progress.query({ params: { campaign: id } }));
  const sheets = progress?.sheets ?? [];
  const countOf = (phases: readonly string[]): number =>
    sheets.filter(({ phase }) => phases.includes(phase)).reduce((sum, { evaluations }) => sum + evaluations, 0);
  const all = progress?.created ?? 0;
  const [marked, done] = [all - countOf(before), countOf(over)];
  const late = (progress?.overdue ?? []).reduce((sum, { evaluations }) => sum + evaluations, 0);
  return (
    <Paper withBorder p="md">
      <Anchor component={Link} to={`/campaigns/${id}`} fw={600}>
        {say.period(period)}
      </Anchor>
      <Text size="sm" c="dimmed">
        {t("until", { day: say.day(due) })}
      </Text>
      {all === 0 ? (
        progress !== undefined && (
          <Text size="sm" mt="xs">
            {t("not-open")}
          </Text>
        )
      ) : (
        <>
          <Share label={t("marked")} part={marked} of={all} />
          <Share label={t("done")} part={done} of={all} />
        </>
      )}
      {late > 0 && (
        <Text size="sm" mt="xs" c="var(--mantine-color-error)" fw={600}>
          {t("late", { count: late })}
        </Text>
      )}
    </Paper>
  );
}

interface ShareProps {
  readonly label: string;
  readonly part: number;
  readonly of: number;
}

function Share({ label, part, of }: ShareProps): ReactNode {
  const { t } = useTranslation("home");
  return (
    <div>
      <Group justify="space-between" mt="xs" mb={4}>
        <Text size="sm">{label}</Text>
        <Text size="sm">{t("of", { part, of })}</Text>
      </Group>
      <Progress value={(100 * part) / of} aria-label={label} />
    </div>
  );
}
