// What concerns every page, above it: the line is down, or a newer build waits to be opened.
import { Alert, Button, Group, Text } from "@mantine/core";
import { IconRefresh, IconWifiOff } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { useLine } from "../api/line.ts";
import { openNewerBuild, useNewerBuild } from "../offline/start-offline.ts";

export function NotesAbove(): ReactNode {
  const { t } = useTranslation();
  const line = useLine();
  const newer = useNewerBuild();
  useFreshAfter(line);
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

const askEvery = 15_000;

/** While the line is down the server is asked from time to time; once it is back, what is shown is read anew. */
function useFreshAfter(line: boolean): void {
  const queries = useQueryClient();
  const before = useRef(line);
  useEffect(() => {
    if (line && !before.current) void queries.invalidateQueries();
    before.current = line;
    if (line) return undefined;
    const asking = setInterval(() => void queries.refetchQueries({ queryKey: ["who"] }), askEvery);
    return () => clearInterval(asking);
  }, [line, queries]);
}
