// How many notices I have not opened yet, beside the menu's entry; nothing where there are none.
import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { useUnopened } from "./use-unopened.ts";

export function UnopenedBadge(): ReactNode {
  const { t } = useTranslation("inbox");
  const count = useUnopened();
  if (count === 0) return null;
  return (
    <Badge size="md" role="status" aria-label={t("unopened-number", { number: count })}>
      {count}
    </Badge>
  );
}
