// One part of a page about a result: a heading that can be jumped to, and what belongs to it.
import { Group, Paper, Title } from "@mantine/core";
import { useId } from "react";
import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly aside?: ReactNode;
  /** Not on paper: what is done, not what is known. */
  readonly screenOnly?: boolean;
  /** Where links of the page lead. */
  readonly anchor?: string;
  readonly children: ReactNode;
}

export function Part({ title, aside, screenOnly = false, anchor, children }: Props): ReactNode {
  const id = useId();
  return (
    <Paper
      component="section"
      withBorder
      p="md"
      id={anchor}
      aria-labelledby={id}
      className={screenOnly ? "result-part no-print" : "result-part"}
    >
      <Group justify="space-between" align="baseline" gap="xs" mb="sm">
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        {aside}
      </Group>
      {children}
    </Paper>
  );
}
