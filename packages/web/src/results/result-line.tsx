// One result in a list: of what, the score and grade where they may be read, and what still runs.
import { Group, Paper, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useSay } from "../design/say.ts";
import { unbroken } from "../design/unbroken.tsx";
import type { Titles } from "../design/say.ts";

interface Props {
  readonly to: "/results/$evaluation" | "/results/year/$annual";
  readonly params: Readonly<Record<string, string>>;
  readonly title: string;
  readonly about: string;
  readonly result: { readonly shown: string; readonly grade: { readonly title: Titles } | null } | null;
  /** What stands where there is no score. */
  readonly instead: string | null;
  readonly children?: ReactNode;
}

export function ResultLine({ to, params, title, about, result, instead, children }: Props): ReactNode {
  const say = useSay();
  return (
    <Paper component={Link} to={to} params={params as never} withBorder px="md" py="sm" className="result-link">
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Stack gap={2}>
          <Text fw={600}>{unbroken(title)}</Text>
          <Text size="sm" c="dimmed">
            {about}
          </Text>
          {result !== null && result.grade !== null && <Text size="sm">{say.titled(result.grade.title)}</Text>}
        </Stack>
        <Text fw={700} fz={result === null ? "sm" : 26} className="score" ta="right">
          {result === null ? (instead ?? "") : say.figure(result.shown)}
        </Text>
      </Group>
      {children}
    </Paper>
  );
}
