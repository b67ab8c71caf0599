// Terms that run in a campaign: by when, who must act, in how many cases, by which clause.
import { Paper, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import type { Answer, api } from "../api/api.ts";
import { ClauseLink } from "../design/clause-link.tsx";
import { useSay } from "../design/say.ts";
import { StackingTable } from "../design/stacking-table.tsx";

interface Props {
  readonly edition: string;
  readonly terms: Answer<typeof api.evaluations.lists.progress>["terms"];
}

export function RunningTerms({ edition, terms }: Props): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const running = terms.filter((term) => term.running > 0);
  if (running.length === 0) return null;
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h4" mb="xs">
        {t("running-terms")}
      </Title>
      <StackingTable
        head={[
          { title: t("term") },
          { title: t("until") },
          { title: t("who-acts") },
          { title: t("cases-head"), figures: true },
        ]}
        rows={running.map(({ term, title, clause, due, holder, running: count }) => ({
          id: `${term} ${due} ${holder.id}`,
          cells: [
            <>
              {say.titled(title)} <ClauseLink address={clause} edition={edition} />
            </>,
            <span key="until" className="whole">
              {say.shortDay(due)}
            </span>,
            say.titled(holder.title),
            count,
          ],
        }))}
      />
    </Paper>
  );
}
