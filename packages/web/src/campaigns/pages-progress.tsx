// How much of a long list has come, while it comes; its rows can be used meanwhile.
import { Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import type { AllPages } from "../api/all-pages.ts";
import { Waiting } from "../design/answered.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";

interface Props<Row> {
  readonly of: AllPages<Row>;
  /** How many there will be, where that is known. */
  readonly total?: number | undefined;
  readonly children: ReactNode;
}

export function PagesProgress<Row>({ of, total, children }: Props<Row>): ReactNode {
  const { t } = useTranslation("campaigns");
  if (!of.begun) return of.error === null ? <Waiting lines={8} /> : <RefusalNote error={of.error} again={of.again} />;
  return (
    <Stack gap="xs">
      <RefusalNote error={of.error} again={of.again} />
      {!of.whole && of.error === null && (
        <div role="status">
          <Text size="sm" c="dimmed">
            {t("loading-people", { count: of.rows.length })}
          </Text>
          {total !== undefined && total > 0 && (
            <Progress
              value={(100 * of.rows.length) / total}
              size="sm"
              aria-label={t("loading-people", { count: of.rows.length })}
            />
          )}
        </div>
      )}
      {children}
    </Stack>
  );
}
