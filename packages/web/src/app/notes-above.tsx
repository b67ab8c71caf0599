// What concerns every page, above it: the line is down, or a newer build waits to be opened.
import { Alert, Button, Group, Text } from "@mantine/core";
import { IconRefresh, IconWifiOff } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useCallback } from "react";
import type { ReactNode } from "react";
import { useLine } from "../api/line.ts";
import { openNewerBuild, useNewerBuild } from "../offline/start-offline.ts";

export function NotesAbove(): ReactNode {
  const { t } = useTranslation();
  const line = useFreshLine();
  const newer = useNewerBuild();
  return (
    <div role="status" className="no-print">
      {!line && (
        <Alert color="orange" icon={<IconWifiOff aria-hidden />} title={t("no-line")} mb="md">
          <Text size="sm">{t("no-line-about")}</Text>
        </Alert>
      )}
      {newer && (
        <Alert color="petrol" icon={<IconRefresh aria-hidden />} title={t("newer")} mb="md">
          <Group justify="space-between">
            <Text size="sm">{t("newer-about")}</Text>
            <Button size="xs" onClick={openNewerBuild}>
              {t("newer-open")}
            </Button>
          </Group>
        </Alert>
      )}
    </div>
  );
}

/** Once the line is back, what is shown is read anew. */
function useFreshLine(): boolean {
  const queries = useQueryClient();
  const ask = useCallback(() => void queries.refetchQueries({ queryKey: ["who"] }), [queries]);
  const back = useCallback(() => void queries.invalidateQueries(), [queries]);
  return useLine(ask, back);
}
