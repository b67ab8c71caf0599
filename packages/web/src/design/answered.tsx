// What is read from the server, in each of its states: on its way, refused, empty, there.
import { Center, Skeleton, Stack, Text, ThemeIcon } from "@mantine/core";
import { IconInbox } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { RefusalNote } from "./refusal-note.tsx";

interface Props<T> {
  readonly of: UseQueryResult<T>;
  /** How many lines the answer will have, roughly: the page does not jump when it comes. */
  readonly lines?: number;
  readonly children: (answer: T) => ReactNode;
}

export function Answered<T>({ of, lines = 4, children }: Props<T>): ReactNode {
  if (of.data !== undefined) return children(of.data);
  if (of.error !== null) return <RefusalNote error={of.error} again={() => void of.refetch()} />;
  return <Waiting lines={lines} />;
}

export function Waiting({ lines = 4 }: { readonly lines?: number }): ReactNode {
  const { t } = useTranslation("design");
  return (
    <Stack gap="xs" role="status" aria-label={t("loading")}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={18} width={`${96 - ((line * 17) % 40)}%`} />
      ))}
    </Stack>
  );
}

export function Empty({
  title,
  about,
  children,
}: {
  readonly title: string;
  readonly about?: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <Center py="xl" px="md">
      <Stack align="center" gap="xs" maw={440}>
        <ThemeIcon variant="light" size={44} radius="xl">
          <IconInbox aria-hidden />
        </ThemeIcon>
        <Text fw={600} ta="center">
          {title}
        </Text>
        {about !== undefined && (
          <Text c="dimmed" size="sm" ta="center">
            {about}
          </Text>
        )}
        {children}
      </Stack>
    </Center>
  );
}
