// The proposal before the opening: who is evaluated on which sheet and by whom, who is not and by which clause; decided in place.
import { Group, Paper, SimpleGrid, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { pageLimit, useAllPages } from "../api/all-pages.ts";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAddressState } from "../design/address-state.ts";
import { ClauseLink } from "../design/clause-link.tsx";
import { BoardActions } from "./board-actions.tsx";
import { CampaignFrame } from "./campaign-frame.tsx";
import type { Campaign } from "./campaign-frame.tsx";
import { useGroundTitle } from "./ground-title.ts";
import { PagesProgress } from "./pages-progress.tsx";
import { ReviewTable } from "./review-table.tsx";

type Review = Answer<typeof api.campaigns.review>;

export function ReviewPage(): ReactNode {
  return <CampaignFrame actions={BoardActions}>{(campaign) => <Proposal campaign={campaign} />}</CampaignFrame>;
}

function Proposal({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { id } = campaign;
  const review = useQuery(api.campaigns.review.query({ params: { campaign: id } }));
  const people = useAllPages(["campaign-people", id], (cursor) =>
    api.campaigns.people({
      params: { campaign: id },
      query: { limit: pageLimit, ...(cursor === undefined ? {} : { cursor }) },
    }),
  );
  const total = useMemo(
    () =>
      review.data === undefined ? undefined : Object.values(review.data.outcomes).reduce((sum, one) => sum + one, 0),
    [review.data],
  );
  return (
    <Stack gap="md">
      {review.data && <Glance review={review.data} edition={campaign.edition} />}
      <PagesProgress of={people} total={total}>
        <ReviewTable campaign={campaign} rows={people.rows} evaluators={review.data?.evaluators ?? []} />
      </PagesProgress>
    </Stack>
  );
}

/** Counts that filter the list below them. */
function Glance({ review, edition }: { readonly review: Review; readonly edition: string }): ReactNode {
  const { t } = useTranslation("campaigns");
  const titleOf = useGroundTitle();
  const [outcome, setOutcome] = useAddressState("outcome", "");
  const [trouble, setTrouble] = useAddressState("trouble", "");
  const troubled = review.troubles.reduce((sum, { people }) => sum + people, 0);
  const { evaluated, notEvaluated, elsewhere, outside } = review.outcomes;
  const counts = [
    { id: "evaluated", count: evaluated },
    { id: "not-evaluated", count: notEvaluated },
    { id: "elsewhere", count: elsewhere },
    { id: "outside", count: outside },
  ] as const;
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 5 }} spacing="xs">
        {counts.map(({ id, count }) => (
          <Count
            key={id}
            title={t(`outcome.${id}`)}
            count={count}
            on={outcome === id}
            onClick={() => setOutcome(outcome === id ? null : id)}
          />
        ))}
        <Count
          title={t("to-settle")}
          count={troubled}
          alarming={troubled > 0}
          on={trouble === "yes"}
          onClick={() => setTrouble(trouble === "yes" ? null : "yes")}
        />
      </SimpleGrid>
      <Group align="stretch" gap="md" grow preventGrowOverflow={false}>
        <Grounds title={t("why-not")} grounds={review.reasons} edition={edition} titleOf={titleOf} />
        <Grounds title={t("in-the-way")} grounds={review.troubles} edition={edition} titleOf={titleOf} />
        <Grounds title={t("worth-a-look")} grounds={review.remarks} edition={edition} titleOf={titleOf} />
      </Group>
    </>
  );
}

interface CountProps {
  readonly title: string;
  readonly count: number;
  readonly on: boolean;
  readonly alarming?: boolean;
  readonly onClick: () => void;
}

function Count({ title, count, on, alarming = false, onClick }: CountProps): ReactNode {
  return (
    <UnstyledButton onClick={onClick} aria-pressed={on} h="100%">
      <Paper withBorder p="sm" h="100%" {...(on ? { bg: "var(--mantine-primary-color-light)" } : {})}>
        <Text size="xl" fw={600} {...(alarming ? { c: "var(--mantine-color-error)" } : {})}>
          {count}
        </Text>
        <Text size="sm">{title}</Text>
      </Paper>
    </UnstyledButton>
  );
}

interface GroundsProps {
  readonly title: string;
  readonly grounds: Review["reasons"];
  readonly edition: string;
  readonly titleOf: (code: string) => string;
}

function Grounds({ title, grounds, edition, titleOf }: GroundsProps): ReactNode {
  const [reason, setReason] = useAddressState("reason", "");
  if (grounds.length === 0) return null;
  return (
    <Paper withBorder p="sm">
      <Title order={2} size="h5" mb={4}>
        {title}
      </Title>
      <Stack gap={4}>
        {grounds.map(({ code, clause, people }) => (
          <Group key={`${code} ${clause ?? ""}`} gap="xs" wrap="nowrap">
            <Text size="sm" fw={600} miw={24} ta="right">
              {people}
            </Text>
            <UnstyledButton
              onClick={() => setReason(reason === code ? null : code)}
              aria-pressed={reason === code}
              className="data-open"
            >
              <Text size="sm" span {...(reason === code ? { fw: 600 } : {})}>
                {titleOf(code)}
              </Text>
            </UnstyledButton>
            {clause !== null && <ClauseLink address={clause} edition={edition} />}
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
