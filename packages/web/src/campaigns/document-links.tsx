// The papers of a campaign, each in the forms in which it can be taken.
import { Anchor, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { hasRole, useMe } from "../app/session.ts";
import { useSay } from "../design/say.ts";
import type { Campaign } from "./campaign-frame.tsx";

const formats = ["pdf", "docx", "xlsx"] as const;
type Format = (typeof formats)[number];

export function DocumentLinks({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { t } = useTranslation("campaigns");
  const me = useMe();
  const { language } = useSay();
  const { id, schedule, period } = campaign;
  const conducts = hasRole(me, "hr", "hr-head");
  const year = period.slice(0, 4);
  const of = (document: "schedule" | "exclusion-list") => (format: Format) =>
    api.documents.campaign.address({ params: { campaign: id, document }, query: { format, language } });
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h4" mb="xs">
        {t("documents")}
      </Title>
      <Stack gap="xs">
        {schedule !== "none" && <Line title={t("document.schedule")} address={of("schedule")} />}
        {conducts && <Line title={t("document.exclusion-list")} address={of("exclusion-list")} />}
        {conducts && (
          <Line
            title={t("document.annual-list", { year })}
            about={t("document.journaled")}
            address={(format) => api.documents.annualList.address({ params: { year }, query: { format, language } })}
          />
        )}
      </Stack>
    </Paper>
  );
}

interface PaperProps {
  readonly title: string;
  readonly about?: string;
  readonly address: (format: Format) => string;
}

function Line({ title, about, address }: PaperProps): ReactNode {
  const { t } = useTranslation("campaigns");
  return (
    <Group gap="md" justify="space-between">
      <div>
        <Text size="sm">{title}</Text>
        {about !== undefined && (
          <Text size="xs" c="dimmed">
            {about}
          </Text>
        )}
      </div>
      <Group gap="sm">
        {formats.map((format) => (
          <Anchor
            key={format}
            href={address(format)}
            download
            size="sm"
            aria-label={t("document.take", { title, format: t(`format.${format}`) })}
          >
            {t(`format.${format}`)}
          </Anchor>
        ))}
      </Group>
    </Group>
  );
}
