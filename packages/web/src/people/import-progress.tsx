// How far an import is, while its answer is waited for: a bar that moves with the work done, the step in words, rows counted.
import { Group, Progress, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { stepOf } from "./import-course.ts";

/** How often the server is asked, in milliseconds. */
const every = 400;

/** `of`: the key of the request. What is spoken changes with the step alone. */
export function ImportProgress({ of, label }: { readonly of: string; readonly label: string }): ReactNode {
  const { t } = useTranslation("people");
  const { data } = useQuery({
    ...api.people.importCourse.query({ params: { import: of } }),
    refetchInterval: every,
    staleTime: 0,
    gcTime: 0,
  });
  const { step, counted, share } = stepOf(data);
  return (
    <Stack gap={6} maw={640}>
      <Group justify="space-between" wrap="nowrap" align="baseline">
        <Text size="sm" role="status">
          {t(`import.step.${step}`)}
        </Text>
        <Text size="sm" className="figures" aria-hidden>
          {share} %
        </Text>
      </Group>
      <Progress.Root size="lg">
        <Progress.Section value={share} aria-label={label} />
      </Progress.Root>
      <Text size="sm" c="dimmed" mih="1.5em">
        {counted !== null && t(`import.counted.${counted.what}`, { done: counted.done, of: counted.of })}
      </Text>
    </Stack>
  );
}
