// Whether what was typed is safe: on the server, on its way, or kept here until the line returns.
import { Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUpload } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DraftWord } from "./draft-progress.ts";

const icons = {
  untouched: null,
  saved: IconCloudCheck,
  saving: IconCloudUpload,
  kept: IconCloudOff,
  "signed-out": IconCloudOff,
  refused: IconAlertTriangle,
  conflict: IconAlertTriangle,
} as const;

export function DraftState({ word, safe }: { readonly word: DraftWord; readonly safe: boolean }): ReactNode {
  const { t } = useTranslation("marking");
  const Icon = icons[word];
  const unsafe = !safe && word !== "saved" && word !== "untouched";
  const grave = unsafe || word === "refused" || word === "conflict" || word === "signed-out";
  return (
    <Group gap={6} wrap="nowrap" role="status" className={word === "untouched" ? "only-heard" : "no-print"}>
      {Icon !== null && <Icon size={16} aria-hidden />}
      <Text size="sm" c={grave ? "var(--mantine-color-error)" : "dimmed"}>
        {word === "untouched" ? "" : t(unsafe ? "draft.unsafe" : `draft.${word}`)}
      </Text>
    </Group>
  );
}
