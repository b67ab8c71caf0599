// What was tried, the latest first: by which means, to which address, what came of it, and what proves it.
import { Badge, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { FileName } from "../design/files-field.tsx";
import { useSay } from "../design/say.ts";
import { capitalised } from "../design/capitalised.ts";
import type { Attempt, Notice } from "./the-notice.ts";

const outcomes = ["running", "sent", "bounced", "failed", "delivered"] as const;

export function Attempts({ notice }: { readonly notice: Notice }): ReactNode {
  const { t } = useTranslation("notices");
  return (
    <Paper withBorder p="md" component="section">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t("attempts")}
        </Title>
        {notice.attempts.length === 0 && <Text c="dimmed">{t("no-attempts")}</Text>}
        {notice.attempts.toReversed().map((attempt) => (
          <OneAttempt key={attempt.attempt} notice={notice} attempt={attempt} />
        ))}
      </Stack>
    </Paper>
  );
}

function OneAttempt({ notice, attempt }: { readonly notice: Notice; readonly attempt: Attempt }): ReactNode {
  const { t } = useTranslation("notices");
  const say = useSay();
  const { means, address, startedOn, reference, reason, proof, carried } = attempt;
  const way = notice.ways.find((one) => one.means === means);
  const outcome = outcomes.find((one) => one === attempt.outcome);
  const isBad = outcome === "bounced" || outcome === "failed";
  return (
    <Paper p="sm" bg="var(--mantine-color-default-hover)">
      <Stack gap={4}>
        <Group gap="xs">
          <Text fw={600}>{way === undefined ? means : capitalised(say.titled(way.title))}</Text>
          <Badge variant="light" color={isBad ? "red" : outcome === "delivered" ? "teal" : "petrol"}>
            {outcome === undefined ? attempt.outcome : t(`outcome.${outcome}`)}
          </Badge>
          <Text size="sm" c="dimmed">
            {say.day(startedOn)}
          </Text>
        </Group>
        {address !== null && <Text size="sm">{t("to-address", { address })}</Text>}
        {reference !== null && <Text size="sm">{t("reference-is", { reference })}</Text>}
        {reason !== null && <Text size="sm">{t("reason-is", { reason })}</Text>}
        {carried !== null && carried.detail !== null && carried.detail !== reason && (
          <Text size="sm">{carried.detail}</Text>
        )}
        {carried !== null && carried.nextAt !== null && (
          <Text size="sm">{t("tries-again", { when: say.moment(carried.nextAt) })}</Text>
        )}
        {proof !== null && (
          <Group gap="xs">
            <Text size="sm" fw={600}>
              {t(`proof.${proof.kind}`, { day: say.day(proof.on) })}
            </Text>
            {proof.takenBy !== null && <Text size="sm">{t("taken-by", { name: proof.takenBy })}</Text>}
            {proof.reference !== null && <Text size="sm">{t("reference-is", { reference: proof.reference })}</Text>}
            {proof.file !== null && <FileName file={proof.file} />}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
