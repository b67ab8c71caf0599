// Why the door stays shut, in one sentence: who enters needs no heading, clause or number beside it.
import { Alert, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Refused } from "../api/problem.ts";
import { RefusalNote } from "../design/refusal-note.tsx";

export function DoorNote({ error }: { readonly error: Error | null }): ReactNode {
  if (!(error instanceof Refused) || error.status >= 500) return <RefusalNote error={error} />;
  const { faults, title, detail } = error.body;
  const sentences = faults.length > 0 ? faults.map(({ sentence }) => sentence) : [detail ?? title];
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle aria-hidden />}>
      <Stack gap={4}>
        {[...new Set(sentences)].map((sentence) => (
          <Text key={sentence} size="sm">
            {sentence}
          </Text>
        ))}
      </Stack>
    </Alert>
  );
}
