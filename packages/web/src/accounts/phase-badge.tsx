// Whether an account can be entered, in a word.
import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import type { Answer, api } from "../api/api.ts";

export type Phase = Answer<typeof api.accounts.show>["phase"];

const colors = { invited: "orange", active: "petrol", locked: "red", recovering: "orange", closed: "gray" } as const;

export function PhaseBadge({ phase }: { readonly phase: Phase }): ReactNode {
  const { t } = useTranslation("accounts");
  return (
    <Badge variant="light" color={colors[phase]}>
      {t(`phase.${phase}`)}
    </Badge>
  );
}
