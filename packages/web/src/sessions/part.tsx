// One part of the case: its heading, the clause behind it, what can be done in it.
import { Group, Paper, Stack, Title } from "@mantine/core";
import { useId } from "react";
import type { ReactNode } from "react";
import { ClauseLink } from "../design/clause-link.tsx";

interface Props {
  readonly title: string;
  readonly clause?: string | undefined;
  readonly edition?: string | undefined;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function Part({ title, clause, edition, actions, children }: Props): ReactNode {
  const id = useId();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Group gap="xs">
            <Title order={2} size="h4" id={id}>
              {title}
            </Title>
            {clause !== undefined && <ClauseLink address={clause} edition={edition} />}
          </Group>
          {actions !== undefined && (
            <Group gap="xs" className="no-print">
              {actions}
            </Group>
          )}
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
