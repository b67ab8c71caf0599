// Terms that run in a campaign: by when, who must act, in how many cases, by which clause.
import { Paper, Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import type { Answer, api } from "../api/api.ts";
import { ClauseLink } from "../design/clause-link.tsx";
import { useSay } from "../design/say.ts";

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
      <Table.ScrollContainer minWidth={520}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("until")}</Table.Th>
              <Table.Th scope="col">{t("term")}</Table.Th>
              <Table.Th scope="col">{t("who-acts")}</Table.Th>
              <Table.Th scope="col" className="figures">
                {t("cases-head")}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {running.map(({ term, title, clause, due, holder, running: count }) => (
              <Table.Tr key={`${term} ${due} ${holder.id}`}>
                <Table.Td style={{ whiteSpace: "nowrap" }}>{say.shortDay(due)}</Table.Td>
                <Table.Td>
                  <Text size="sm" span>
                    {say.titled(title)}{" "}
                  </Text>
                  <ClauseLink address={clause} edition={edition} />
                </Table.Td>
                <Table.Td>{say.titled(holder.title)}</Table.Td>
                <Table.Td className="figures">{count}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
