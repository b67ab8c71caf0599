// Why somebody was not evaluated: the ground, its clause, since when.
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { ClauseLink } from "../design/clause-link.tsx";
import { useSay } from "../design/say.ts";
import type { Titles } from "../design/say.ts";
import { Part } from "./part.tsx";

interface Props {
  readonly exclusion: {
    readonly duty: { readonly title: Titles };
    readonly clause: string;
    readonly reason: string;
    readonly on: string;
  };
  readonly edition: string;
}

export function ExclusionPart({ exclusion, edition }: Props): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  return (
    <Part title={t("excluded")} aside={<ClauseLink address={exclusion.clause} edition={edition} />}>
      <Stack gap={4}>
        <Text fw={500}>{say.titled(exclusion.duty.title)}</Text>
        <Text className="said">{exclusion.reason}</Text>
        <Text size="sm" c="dimmed">
          {t("excluded-on", { day: say.day(exclusion.on) })}
        </Text>
      </Stack>
    </Part>
  );
}
