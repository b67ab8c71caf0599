// What can be taken away: documents of the case, the receipt with which anybody computes the result anew, the file for a court.
import { Anchor, Code, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { useSay } from "../design/say.ts";
import { Part } from "./part.tsx";

interface Props {
  readonly evaluation: string;
  /** Where the receipt is; null while there is no result. */
  readonly receipt: string | null;
}

export function PapersPart({ evaluation, receipt }: Props): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const documents = useQuery(api.documents.list.query({ params: { evaluation } }));
  return (
    <Part title={t("papers")} anchor="papers" screenOnly>
      <Answered of={documents} lines={3}>
        {({ items, bundle }) => (
          <Stack gap="xs">
            {items.map(({ document, title }) => (
              <PaperLine
                key={document}
                title={say.titled(title)}
                addressIn={(format) =>
                  api.documents.evaluation.address({
                    params: { evaluation, document },
                    query: { format, language: say.language },
                  })
                }
              />
            ))}
            {receipt !== null && <Receipt address={receipt} />}
            {bundle && (
              <Stack gap={2}>
                <Anchor
                  href={api.documents.bundle.address({ params: { evaluation } })}
                  download
                  size="sm"
                  className="paper-link"
                  w="fit-content"
                >
                  {t("bundle")}
                </Anchor>
                <Text size="sm" c="dimmed">
                  {t("bundle-about")}
                </Text>
              </Stack>
            )}
          </Stack>
        )}
      </Answered>
    </Part>
  );
}

export function PaperLine({
  title,
  addressIn,
}: {
  readonly title: string;
  readonly addressIn: (format: "pdf" | "docx") => string;
}): ReactNode {
  const { t } = useTranslation("results");
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <Text size="sm">{title}</Text>
      <Group gap={4} wrap="nowrap">
        {(["pdf", "docx"] as const).map((format) => (
          <Anchor
            key={format}
            href={addressIn(format)}
            download
            size="sm"
            className="paper-link"
            aria-label={t("paper-in", { title, format: t(`format.${format}`) })}
          >
            {t(`format.${format}`)}
          </Anchor>
        ))}
      </Group>
    </Group>
  );
}

export function Receipt({ address }: { readonly address: string }): ReactNode {
  const { t } = useTranslation("results");
  return (
    <Stack gap={2}>
      <Anchor href={address} download size="sm" className="paper-link" w="fit-content">
        {t("receipt")}
      </Anchor>
      <Text size="sm" c="dimmed">
        {t("receipt-about")}
      </Text>
      <Code block>{t("receipt-command")}</Code>
    </Stack>
  );
}
