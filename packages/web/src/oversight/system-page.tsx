// Whether everything runs, what failed for good, and which settings are in force.
import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { hasRole, useMe } from "../app/session.ts";
import { DeadWork } from "./dead-work.tsx";
import { Health } from "./health.tsx";
import { OversightFrame } from "./oversight-frame.tsx";
import { Settings } from "./settings.tsx";

export function SystemPage(): ReactNode {
  const { t } = useTranslation("oversight");
  const administers = hasRole(useMe(), "administrator");
  return (
    <OversightFrame title={t("system")}>
      <Stack gap="lg">
        <Health />
        {administers && <DeadWork />}
        {administers && <Settings />}
      </Stack>
    </OversightFrame>
  );
}
