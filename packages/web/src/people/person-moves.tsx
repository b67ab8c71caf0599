// What the changes of a card did to evaluations that are under way: in whose, by which clause, and what is left to HR.
import { Alert, Anchor, List, Stack, Text } from "@mantine/core";
import { useQueries, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { useSay } from "../design/say.ts";
import { Panel } from "./panel.tsx";

type Move = Answer<typeof api.campaigns.moves>["items"][number];
type Campaign = Answer<typeof api.campaigns.list>["items"][number];

/** The latest of each campaign; the campaign's own page has them all. */
const latest = 100;

export function PersonMoves({ person }: { readonly person: string }): ReactNode {
  const { t } = useTranslation("people");
  const running = useQuery(api.campaigns.list.query({ query: { phase: ["review", "opening", "open"] } }));
  return (
    <Panel title={t("moves.title")}>
      <Answered of={running} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t("moves.no-campaign")}
            </Text>
          ) : (
            <Moves campaigns={items} person={person} />
          )
        }
      </Answered>
    </Panel>
  );
}

function Moves({ campaigns, person }: { readonly campaigns: readonly Campaign[]; readonly person: string }): ReactNode {
  const { t } = useTranslation("people");
  const answers = useQueries({
    queries: campaigns.map(({ id }) =>
      api.campaigns.moves.query({ params: { campaign: id }, query: { limit: latest } }),
    ),
  });
  const moves = answers.flatMap(({ data }, index) =>
    (data?.items ?? [])
      .filter(
        ({ person: whose, changes, troubles }) =>
          whose?.id === person || [...changes, ...troubles].some((one) => one.person.id === person),
      )
      .map((move) => ({ move, campaign: campaigns[index]! })),
  );
  if (moves.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t("moves.none")}
      </Text>
    );
  }
  return (
    <Stack gap="sm">
      {moves.map(({ move, campaign }) => (
        <OneMove key={`${campaign.id} ${move.seq}`} move={move} campaign={campaign} />
      ))}
    </Stack>
  );
}

function OneMove({ move, campaign }: { readonly move: Move; readonly campaign: Campaign }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const { on, reference, changes, troubles } = move;
  return (
    <Stack gap={4}>
      <Text size="sm">
        <Anchor component={Link} to={`/campaigns/${campaign.id}/moves`} size="sm">
          {say.period(campaign.period)}
        </Anchor>
        {`: ${reference === null ? say.day(on) : t("moves.by", { day: say.day(on), number: reference })}`}
      </Text>
      {troubles.length > 0 && (
        <Alert color="red" p="xs" title={t("moves.left")}>
          <Sentences of={troubles.map(({ person, trouble }) => ({ person, ...trouble }))} edition={campaign.edition} />
        </Alert>
      )}
      <Sentences of={changes.map(({ person, ground }) => ({ person, ...ground }))} edition={campaign.edition} />
      {changes.length + troubles.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("moves.nothing")}
        </Text>
      )}
    </Stack>
  );
}

interface Sentence {
  readonly person: { readonly id: string; readonly name: string | null };
  readonly code: string;
  readonly sentence: string;
  readonly clause: string | null;
}

function Sentences({ of, edition }: { readonly of: readonly Sentence[]; readonly edition: string }): ReactNode {
  const { t } = useTranslation("people");
  return (
    <List size="sm" spacing={2}>
      {of.map(({ person, code, sentence, clause }) => (
        <List.Item key={`${person.id} ${code}`}>
          {t("moves.sentence", { name: person.name ?? t("somebody"), sentence })}{" "}
          {clause !== null && <ClauseLink address={clause} edition={edition} />}
        </List.Item>
      ))}
    </List>
  );
}
