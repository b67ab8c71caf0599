// What somebody said or wrote, as he said it: who, in what part, the words with their lines, the files beside them.
import { Group, Paper, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { FileName } from "../design/files-field.tsx";

interface Props {
  readonly who: string;
  readonly as?: ReactNode;
  readonly text: string;
  readonly files?: readonly string[];
}

export function Said({ who, as, text, files = [] }: Props): ReactNode {
  return (
    <Paper p="sm" bg="var(--mantine-color-default-hover)">
      <Stack gap={4}>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {who}
          </Text>
          {as}
        </Group>
        <Words text={text} />
        {files.map((file) => (
          <Text key={file} size="sm">
            <FileName file={file} />
          </Text>
        ))}
      </Stack>
    </Paper>
  );
}

export function Words({ text }: { readonly text: string }): ReactNode {
  return <Text style={{ whiteSpace: "pre-wrap" }}>{text}</Text>;
}
