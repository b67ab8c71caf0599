// The frame before one is in: whose system it is, the languages, one card.
import { Box, Center, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useEffect } from "react";
import type { ReactNode } from "react";
import { LanguageChoice } from "../app/language-choice.tsx";

interface Props {
  readonly title: string;
  readonly about?: string | undefined;
  readonly children: ReactNode;
}

export function DoorFrame({ title, about, children }: Props): ReactNode {
  useEffect(() => {
    document.title = `${title} · Bagalau`;
  }, [title]);
  return (
    <Center mih="100vh" p="md">
      <Stack w="100%" maw={400} gap="sm">
        <Group justify="space-between" component="header">
          <Group gap={8}>
            <img src="/icon.svg" alt="" width={28} height={28} />
            <Box className="brand">Bagalau</Box>
          </Group>
          <LanguageChoice />
        </Group>
        <Paper withBorder p="lg" component="main">
          <Stack>
            <div>
              <Title order={1} size="h3">
                {title}
              </Title>
              {about !== undefined && (
                <Text size="sm" c="dimmed">
                  {about}
                </Text>
              )}
            </div>
            {children}
          </Stack>
        </Paper>
      </Stack>
    </Center>
  );
}
