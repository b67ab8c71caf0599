// Who holds a campaign up: terms that nobody kept, by who must act, the oldest first; and the people whom each keeps waiting.
import { Accordion, Anchor, Badge, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { pageLimit } from "../api/all-pages.ts";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { useSay } from "../design/say.ts";
import type { Campaign } from "./campaign-frame.tsx";

type Progress = Answer<typeof api.campaigns.progress>;
type Held = Progress["overdue"][number];

interface Props {
  readonly campaign: Campaign;
  readonly progress: Progress;
}

export function Overdue({ campaign, progress: { overdue } }: Props): ReactNode {
  const { t } = useTranslation("campaigns");
  const [looked, setLooked] = useState<string | null>(null);
  const late = overdue.reduce((sum, { evaluations }) => sum + evaluations, 0);
  return (
    <Paper withBorder p="md">
      <Group gap="xs" mb={overdue.length === 0 ? 0 : "sm"}>
        <Title order={2} size="h4">
          {t("overdue")}
        </Title>
        <Badge color={late === 0 ? "gray" : "red"} variant="light">
          {late}
        </Badge>
      </Group>
      {overdue.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("nothing-overdue")}
        </Text>
      ) : (
        <Accordion value={looked} onChange={setLooked} variant="contained">
          {overdue.map((held) => (
            <HeldUp key={keyOf(held)} held={held} campaign={campaign} shown={looked === keyOf(held)} />
          ))}
        </Accordion>
      )}
    </Paper>
  );
}

function keyOf({ term, holder, person }: Held): string {
  return `${term.id} ${holder.id} ${person?.id ?? ""}`;
}

interface HeldProps {
  readonly held: Held;
  readonly campaign: Campaign;
  readonly shown: boolean;
}

function HeldUp({ held, campaign, shown }: HeldProps): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const { term, holder, person, evaluations, due, clause } = held;
  return (
    <Accordion.Item value={keyOf(held)}>
      <Accordion.Control>
        <Group gap="xs" justify="space-between" wrap="nowrap" pr="xs">
          <div>
            <Text fw={500}>{person?.name ?? say.titled(holder.title)}</Text>
            <Text size="sm" c="dimmed">
              {t("overdue-term", { title: say.titled(term.title), day: say.shortDay(due) })}
            </Text>
          </div>
          <Badge
            color="red"
            variant="light"
            size="lg"
            style={{ flex: "none" }}
            aria-label={t("cases", { count: evaluations })}
          >
            {evaluations}
          </Badge>
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        <Group gap="xs" mb="xs">
          <ClauseLink address={clause} edition={campaign.edition} />
          {person !== null && (
            <Anchor component={Link} to={`/campaigns/${campaign.id}/people?evaluator=${person.id}`} size="sm">
              {t("all-of-evaluator")}
            </Anchor>
          )}
        </Group>
        {shown && <Waiting held={held} campaign={campaign} />}
      </Accordion.Panel>
    </Accordion.Item>
  );
}

/** Whose cases wait for him. */
function Waiting({ held, campaign }: Omit<HeldProps, "shown">): ReactNode {
  const terms = useQuery(
    api.evaluations.lists.terms.query({ query: { campaign: campaign.id, overdue: "true", limit: pageLimit } }),
  );
  return (
    <Answered of={terms}>
      {({ items }) => {
        const his = items.filter(
          ({ term, bearers }) =>
            term.term === held.term.id &&
            term.holder.id === held.holder.id &&
            (held.person === null || bearers.some(({ id }) => id === held.person?.id)),
        );
        return (
          <Stack gap={4} component="ul" m={0} pl="md">
            {his.map(({ evaluation, person }) => (
              <li key={evaluation}>
                <Anchor component={Link} to={`/evaluations/${evaluation}`} size="sm">
                  {person.name}
                </Anchor>
              </li>
            ))}
          </Stack>
        );
      }}
    </Answered>
  );
}
