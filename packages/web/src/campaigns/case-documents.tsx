// The papers of a case that there are now, and the whole file for a court.
import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { IconFileZip } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { useSay } from "../design/say.ts";
import type { Case } from "./case-page.tsx";
import { Panel } from "./panel.tsx";

const formats = ["pdf", "docx"] as const;

export function CaseDocuments({ of: { id, clauses, law } }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const documents = useQuery(api.documents.list.query({ params: { evaluation: id } }));
  return (
    <Panel title={t("documents")}>
      <Answered of={documents}>
        {({ items, bundle }) => (
          <Stack gap="xs">
            {items.length === 0 && (
              <Text size="sm" c="dimmed">
                {t("case.no-documents")}
              </Text>
            )}
            {items.map(({ document, title }) => (
              <Group key={document} justify="space-between">
                <Text size="sm">{say.titled(title)}</Text>
                <Group gap="sm">
                  {formats.map((format) => (
                    <Anchor
                      key={format}
                      href={api.documents.evaluation.address({
                        params: { evaluation: id, document },
                        query: { format, language: say.language },
                      })}
                      download
                      size="sm"
                      aria-label={t("document.take", { title: say.titled(title), format: t(`format.${format}`) })}
                    >
                      {t(`format.${format}`)}
                    </Anchor>
                  ))}
                </Group>
              </Group>
            ))}
            {items.length > 0 && (
              <Text size="xs" c="dimmed">
                {t("document.journaled")}
              </Text>
            )}
            {bundle && (
              <Group gap="xs">
                <Button
                  component="a"
                  href={api.documents.bundle.address({ params: { evaluation: id } })}
                  download
                  variant="default"
                  leftSection={<IconFileZip size={16} aria-hidden />}
                >
                  {t("case.bundle")}
                </Button>
                {clauses["export"] && <ClauseLink address={clauses["export"]} edition={law.edition} />}
              </Group>
            )}
          </Stack>
        )}
      </Answered>
    </Panel>
  );
}
