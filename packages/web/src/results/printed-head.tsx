// On paper alone: whose document it is and when it was printed.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { useMe } from "../app/session.ts";
import { useSay } from "../design/say.ts";

export function PrintedHead(): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const { title, today } = useMe();
  return (
    <Text size="sm" className="only-print">
      {t("printed", { body: say.titled(title), day: say.day(today) })}
    </Text>
  );
}
