// Terms of a case: what runs, what is late, what was kept.
import { Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { ClauseLink } from "../design/clause-link.tsx";
import { DaysLeft } from "../design/days-left.tsx";
import { useSay } from "../design/say.ts";
import type { Case } from "./case-page.tsx";
import { Panel } from "./panel.tsx";

export function CaseTerms({ of: { terms, law } }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  return (
    <Panel title={t("case.terms")}>
      {terms.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("case.no-terms")}
        </Text>
      )}
      <Stack gap="sm">
        {terms.map((term) => (
          <div key={`${term.term} ${term.from}`}>
            <Group gap="xs">
              <Text fw={500}>{say.titled(term.title)}</Text>
              <DaysLeft term={term} />
              <ClauseLink address={term.clause} edition={law.edition} />
            </Group>
            <Text size="sm" c="dimmed">
              {t("case.term-line", {
                from: say.shortDay(term.from),
                due: say.shortDay(term.due),
                holder: say.titled(term.holder.title),
              })}
            </Text>
            {term.metOn === null && <Text size="sm">{say.titled(term.missed)}</Text>}
          </div>
        ))}
      </Stack>
    </Panel>
  );
}
