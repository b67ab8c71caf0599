// One motion: what it would do with the result, why, whose it is, and how many are for it.
import { Badge, Group, Paper, Progress, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { ClauseLink } from "../design/clause-link.tsx";
import { useSay } from "../design/say.ts";
import { Words } from "./said.tsx";
import type { Tally } from "./tally.ts";
import { nameOf } from "./the-case.ts";
import type { Motion } from "./the-case.ts";

interface Props {
  readonly motion: Motion;
  readonly count: number;
  readonly tally: Tally;
  readonly carried: boolean;
  readonly edition: string;
  readonly clause: string | undefined;
  readonly children: ReactNode;
}

export function MotionCard({ motion, count, tally, carried, edition, clause, children }: Props): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const { outcome, by, grounds, result } = motion;
  const enough = count >= tally.needed;
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Group gap="xs">
            <Title order={3} size="h5">
              {t("motion-is", { number: motion.motion, outcome: say.titled(outcome.title) })}
            </Title>
            {clause !== undefined && <ClauseLink address={clause} edition={edition} />}
            {carried && <Badge color="teal">{t("carried")}</Badge>}
          </Group>
          {result !== null && (
            <Text fw={600}>
              {t(carried ? "new-result" : "would-be", { score: say.figure(result.shown) })}
              {result.grade !== null && ` – ${say.titled(result.grade.title)}`}
            </Text>
          )}
        </Group>
        <Words text={grounds} />
        <Text size="sm" c="dimmed">
          {t("proposed-by", { name: nameOf(by, t("nobody")) })}
        </Text>
        <Group gap="sm" wrap="nowrap">
          <Progress.Root size="lg" flex={1} aria-hidden>
            <Progress.Section value={(count / Math.max(1, tally.of)) * 100} {...(enough ? { color: "teal" } : {})} />
          </Progress.Root>
          <Text size="sm" fw={600}>
            {t("votes-for", { votes: count, of: tally.of })}
          </Text>
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
