// Whether the journal is what was written: verified from here, the first altered line named, checkpoints to be kept elsewhere.
import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { Checkpoints } from "./checkpoints.tsx";
import { OversightFrame } from "./oversight-frame.tsx";
import { VerifyJournal } from "./verify-journal.tsx";

export function JournalPage(): ReactNode {
  const { t } = useTranslation("oversight");
  return (
    <OversightFrame title={t("title")} about={t("journal-about")}>
      <Stack gap="lg">
        <VerifyJournal />
        <Checkpoints />
      </Stack>
    </OversightFrame>
  );
}
