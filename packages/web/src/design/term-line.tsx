// A term: when, by which clause, what follows when it is missed; red when it has been.
import { Badge, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { ClauseLink } from "./clause-link.tsx";
import { useSay } from "./say.ts";
import type { Titles } from "./say.ts";

interface DueTerm {
  readonly title: Titles;
  readonly clause: string;
  readonly due: string;
  readonly missed: Titles;
  readonly metOn: string | null;
  readonly overdue: boolean;
}

export function TermLine({
  term,
  edition,
}: {
  readonly term: DueTerm;
  readonly edition?: string | undefined;
}): ReactNode {
  const { t } = useTranslation("design");
  const say = useSay();
  const state = term.metOn !== null ? "met" : term.overdue ? "overdue" : "running";
  return (
    <Stack gap={2}>
      <Group gap="xs">
        <Text fw={500}>{say.titled(term.title)}</Text>
        <Badge color={{ met: "gray", overdue: "red", running: "petrol" }[state]} variant="light">
          {t(`term.${state}`, { day: say.shortDay(term.metOn ?? term.due) })}
        </Badge>
        <ClauseLink address={term.clause} edition={edition} />
      </Group>
      {state !== "met" && (
        <Text size="sm" c="dimmed">
          {state === "overdue" ? say.titled(term.missed) : t("term.missed", { text: say.titled(term.missed) })}
        </Text>
      )}
    </Stack>
  );
}
