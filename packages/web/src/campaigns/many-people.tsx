// Evaluators with more people than the act lets one evaluate alone, and those whom they named to evaluate beside them.
import { Button, Group, List, Paper, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { ClauseLink } from "../design/clause-link.tsx";
import type { Campaign } from "./campaign-frame.tsx";
import { CoEvaluatorsDialog } from "./co-evaluators-dialog.tsx";

type Asked = Campaign["asked"][number];

export function ManyPeople({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { t } = useTranslation("campaigns");
  const { id, most, asked, phase, edition } = campaign;
  const reviewing = phase === "review";
  const review = useQuery({ ...api.campaigns.review.query({ params: { campaign: id } }), enabled: reviewing });
  const over = (review.data?.evaluators ?? []).filter((one) => one.over);
  const none = reviewing ? over.length === 0 : asked.length === 0;
  if (most === null || (reviewing && review.data === undefined)) return null;
  return (
    <Paper withBorder p="md">
      <Group gap="xs" mb="xs">
        <Title order={2} size="h4">
          {t("many.title", { most: most.people })}
        </Title>
        <ClauseLink address={most.clause} edition={edition} />
      </Group>
      {none && (
        <Text size="sm" c="dimmed">
          {t("many.none")}
        </Text>
      )}
      <Stack gap="sm">
        {reviewing
          ? over.map(({ evaluator, people }) => (
              <Group key={evaluator.id} justify="space-between">
                <Text size="sm">{t("many.has", { name: evaluator.name, count: people })}</Text>
                <Button
                  component={Link}
                  to={`/campaigns/${id}/review?evaluator=${evaluator.id}`}
                  variant="default"
                  size="xs"
                >
                  {t("many.see")}
                </Button>
              </Group>
            ))
          : asked.map((one) => <AskedOne key={one.evaluator.id} asked={one} campaign={campaign} />)}
      </Stack>
    </Paper>
  );
}

function AskedOne({ asked, campaign }: { readonly asked: Asked; readonly campaign: Campaign }): ReactNode {
  const { t } = useTranslation("campaigns");
  const { evaluator, people, coEvaluators } = asked;
  const [naming, setNaming] = useState(false);
  return (
    <div>
      <Group justify="space-between">
        <Text size="sm" fw={500}>
          {t("many.has", { name: evaluator.name, count: people })}
        </Text>
        {campaign.may.includes("name-co-evaluators") && (
          <Button variant="default" size="xs" onClick={() => setNaming(true)}>
            {t("many.name")}
          </Button>
        )}
      </Group>
      {coEvaluators.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("many.not-named")}
        </Text>
      ) : (
        <List size="sm">
          {coEvaluators.map((one) => (
            <List.Item key={one.person.id}>
              {t("many.beside", { name: one.person.name, count: one.people.length })}
            </List.Item>
          ))}
        </List>
      )}
      {naming && <CoEvaluatorsDialog campaign={campaign.id} asked={asked} onClose={() => setNaming(false)} />}
    </div>
  );
}
