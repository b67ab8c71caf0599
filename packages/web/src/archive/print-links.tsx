// A document in the formats in which it can be had.
import { Button, Group } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";

const formats = ["pdf", "docx", "xlsx"] as const;

interface Props {
  readonly title: string;
  readonly address: (format: (typeof formats)[number]) => string;
}

export function PrintLinks({ title, address }: Props): ReactNode {
  const { t } = useTranslation("archive");
  return (
    <Group gap={4}>
      {formats.map((format) => (
        <Button
          key={format}
          component="a"
          href={address(format)}
          download
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} aria-hidden />}
          aria-label={t("print", { title, format: t(`format.${format}`) })}
        >
          {t(`format.${format}`)}
        </Button>
      ))}
    </Group>
  );
}
