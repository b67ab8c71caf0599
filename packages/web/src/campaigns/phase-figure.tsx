// How far the evaluations of a campaign are, each phase as wide as its share and a way to its people.
import { Anchor, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import type { Answer, api } from "../api/api.ts";
import { Figure } from "../design/figure.tsx";
import { useSay } from "../design/say.ts";
import { byPhase, finished } from "./phase-order.ts";
import { ShareBar, ShareMark, shadeOf } from "./share-bar.tsx";

interface Props {
  readonly campaign: string;
  readonly phases: Answer<typeof api.evaluations.lists.progress>["phases"];
  readonly total: number;
}

export function PhaseFigure({ campaign, phases, total }: Props): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const ordered = phases.toSorted(byPhase(({ phase }) => phase.id));
  const done = phases.filter(({ phase }) => finished.includes(phase.id)).reduce((sum, { count }) => sum + count, 0);
  const colored = ordered.map((one, place) => ({ ...one, color: shadeOf(place, ordered.length) }));
  return (
    <Stack gap="xs">
      <Figure
        title={t("progress")}
        about={t("progress-about", { done, of: total })}
        head={[t("state"), t("cases-head")]}
        rows={ordered.map(({ phase, count }) => [say.titled(phase.title), String(count)])}
      >
        <ShareBar height={28} parts={colored.map(({ phase, count, color }) => ({ id: phase.id, count, color }))} />
      </Figure>
      <Group component="ul" gap="4px 16px" m={0} p={0} style={{ listStyle: "none" }} aria-label={t("progress")}>
        {colored.map(({ phase, count, color }) => (
          <Group component="li" key={phase.id} gap={6} wrap="nowrap">
            <ShareMark color={color} />
            <Anchor component={Link} to={`/campaigns/${campaign}/people?phase=${phase.id}`} size="sm">
              {say.titled(phase.title)}
            </Anchor>
            <Text size="sm" fw={600}>
              {count}
            </Text>
          </Group>
        ))}
      </Group>
    </Stack>
  );
}
