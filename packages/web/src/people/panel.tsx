// A part of a card: its heading, what can be done in it, its content.
import { Group, Paper, Title } from "@mantine/core";
import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function Panel({ title, actions, children }: Props): ReactNode {
  return (
    <Paper withBorder p="md" component="section">
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={2} size="h4">
          {title}
        </Title>
        {actions !== undefined && <Group gap={4}>{actions}</Group>}
      </Group>
      {children}
    </Paper>
  );
}
