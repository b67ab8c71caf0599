// What happened to people while a campaign went on: whose evaluations changed how, by which clause, and what is left to HR.
import { Alert, Anchor, Badge, Button, Group, List, Paper, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { Empty, Waiting } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import { CampaignFrame } from "./campaign-frame.tsx";
import type { Campaign } from "./campaign-frame.tsx";

type Move = Answer<typeof api.campaigns.moves>["items"][number];

export function MovesPage(): ReactNode {
  return <CampaignFrame>{(campaign) => <Moves campaign={campaign} />}</CampaignFrame>;
}

function Moves({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { t } = useTranslation("campaigns");
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["campaigns.moves", campaign.id],
    queryFn: ({ pageParam }) =>
      api.campaigns.moves({
        params: { campaign: campaign.id },
        query: { limit: 50, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (data === undefined)
    return error === null ? <Waiting /> : <RefusalNote error={error} again={() => void refetch()} />;
  const moves = data.pages.flatMap(({ items }) => items);
  if (moves.length === 0) return <Empty title={t("moves.none")} about={t("moves.none-about")} />;
  return (
    <Stack gap="sm">
      {moves.map((move) => (
        <OneMove key={move.seq} move={move} campaign={campaign} />
      ))}
      {hasNextPage && (
        <Button variant="default" w="fit-content" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("moves.earlier")}
        </Button>
      )}
    </Stack>
  );
}

function OneMove({ move, campaign }: { readonly move: Move; readonly campaign: Campaign }): ReactNode {
  const { t, i18n } = useTranslation("campaigns");
  const say = useSay();
  const { on, person, others, ground, reference, changes, troubles } = move;
  const key = `moves.ground.${ground}`;
  const what = i18n.exists(key, { ns: "campaigns" }) ? t(key as "moves.ground.absence") : ground;
  return (
    <Paper withBorder p="md" component="article">
      <Group gap="xs" mb={4}>
        <Text fw={600}>{person?.name ?? t("moves.staff-list")}</Text>
        {others > 0 && <Text size="sm">{t("moves.others", { count: others })}</Text>}
        <Badge variant="light" color="gray">
          {what}
        </Badge>
        <Text size="sm" c="dimmed">
          {reference === null ? say.day(on) : t("moves.by", { day: say.day(on), number: reference })}
        </Text>
      </Group>
      {troubles.length > 0 && (
        <Alert color="red" title={t("moves.left")} mb="xs">
          <List size="sm">
            {troubles.map(({ person: whose, trouble }) => (
              <List.Item key={`${whose.id} ${trouble.code}`}>
                {t("named-sentence", { name: whose.name, sentence: trouble.sentence })}{" "}
                {trouble.clause !== null && <ClauseLink address={trouble.clause} edition={campaign.edition} />}
              </List.Item>
            ))}
          </List>
          {campaign.may.includes("set-evaluator") && (
            <Anchor component={Link} to={`/campaigns/${campaign.id}/review?trouble=yes`} size="sm">
              {t("do.settle")}
            </Anchor>
          )}
        </Alert>
      )}
      {changes.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("moves.nothing")}
        </Text>
      ) : (
        <List size="sm" spacing={2}>
          {changes.map(({ person: whose, ground: why }) => (
            <List.Item key={whose.id}>
              {t("named-sentence", { name: whose.name, sentence: why.sentence })}{" "}
              {why.clause !== null && <ClauseLink address={why.clause} edition={campaign.edition} />}
            </List.Item>
          ))}
        </List>
      )}
    </Paper>
  );
}
