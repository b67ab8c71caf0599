// The periods of which a year's result was made, each with its own result a click away.
import { Anchor, Table } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import type { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useSay } from "../design/say.ts";
import { Part } from "./part.tsx";

type Result = Answer<typeof api.annual.result>;

export function YearParts({ result }: { readonly result: Result }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  return (
    <Part title={t("year-parts")}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("period")}</Table.Th>
            <Table.Th scope="col" className="figures">
              {t("score")}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {result.parts.map(({ period, evaluation, shown }) => (
            <Table.Tr key={period}>
              <Table.Th scope="row" fw={400}>
                {evaluation === null ? (
                  say.period(period)
                ) : (
                  <Anchor component={Link} to="/results/$evaluation" params={{ evaluation } as never}>
                    {say.period(period)}
                  </Anchor>
                )}
              </Table.Th>
              <Table.Td className="figures">{shown === null ? t("no-result") : say.figure(shown)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Part>
  );
}
