// Who has read the result of a case: the reader, the right, the clause.
import { List, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { useClauseName } from "../design/clause-name.ts";
import { useSay } from "../design/say.ts";
import type { Case } from "./case-page.tsx";
import { Panel } from "./panel.tsx";

export function CaseReadings({ of: { id } }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const clauseName = useClauseName();
  const readings = useQuery(
    api.evaluations.results.readings.query({ params: { evaluation: id }, query: { limit: 20 } }),
  );
  return (
    <Panel title={t("case.readings")}>
      <Answered of={readings}>
        {({ times, items }) => (
          <>
            <Text size="sm" c="dimmed">
              {times === 0 ? t("case.nobody-read") : t("case.read-times", { count: times })}
            </Text>
            <List size="sm">
              {items.map(({ seq, at, reader, clause }) => (
                <List.Item key={seq}>
                  {t("case.read-by", { name: reader?.name ?? t("case.the-system"), moment: say.moment(at) })}{" "}
                  {clause !== null && t("case.by-clause", { clause: clauseName(clause) })}
                </List.Item>
              ))}
            </List>
          </>
        )}
      </Answered>
    </Panel>
  );
}
