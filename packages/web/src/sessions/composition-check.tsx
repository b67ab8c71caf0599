// What the composition breaks, clause by clause, before anybody signs it.
import { Alert, List, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { ClauseLink } from "../design/clause-link.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import type { Rules } from "./the-case.ts";
import { secretaryOf } from "./use-composition.ts";
import type { Draft } from "./composition.ts";

type Fault = Answer<typeof api.calibration.check>["faults"][number];

export interface Check {
  readonly faults: readonly Fault[];
  /** Checked as it stands now, and nothing is broken. */
  readonly isRight: boolean;
  readonly error: Error | null;
}

export function useCheck(evaluation: string, draft: Draft, rules: Rules): Check {
  const { members, chair, heldOn } = draft;
  const body = {
    members: [...members],
    chair,
    secretary: secretaryOf(draft, rules),
    ...(heldOn === null ? {} : { heldOn }),
  };
  const checked = useQuery({
    ...api.calibration.check.query({ params: { evaluation }, body }),
    placeholderData: keepPreviousData,
  });
  const faults = checked.data?.faults ?? [];
  const isRight = checked.data !== undefined && !checked.isPlaceholderData && faults.length === 0;
  return { faults, isRight, error: checked.error };
}

interface Props {
  readonly check: Check;
  readonly edition: string;
  /** Nobody is told that a composition lacks everything before he has begun it. */
  readonly started: boolean;
}

export function CompositionCheck({ check, edition, started }: Props): ReactNode {
  const { t } = useTranslation("sessions");
  if (check.error !== null) return <RefusalNote error={check.error} />;
  return (
    <div aria-live="polite">
      {!started && (
        <Text size="sm" c="dimmed">
          {t("check-begins")}
        </Text>
      )}
      {started && check.isRight && (
        <Alert color="teal" icon={<IconCircleCheck aria-hidden />} title={t("check-right")} />
      )}
      {started && check.faults.length > 0 && (
        <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} title={t("check-wrong")}>
          <List size="sm" spacing={4}>
            {check.faults.map(({ code, at, sentence, clause }) => (
              <List.Item key={`${code} ${at} ${sentence}`}>
                {sentence} {clause !== null && <ClauseLink address={clause} edition={edition} />}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </div>
  );
}
