// A result at a glance: the score, its grade in the act's words, and where it stands among the grades.
import { Box, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { useSay } from "../design/say.ts";
import type { Titles } from "../design/say.ts";
import { bandsOf, shareOf } from "./drawing.ts";
import type { Grade } from "./drawing.ts";

interface Result {
  readonly shown: string;
  readonly grade: { readonly id: string; readonly title: Titles } | null;
  readonly scale: readonly (Grade & { readonly title: Titles })[];
}

export function ScoreShown({
  result,
  children,
}: {
  readonly result: Result;
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const { shown, grade, scale } = result;
  const held = scale.find(({ id }) => id === grade?.id);
  return (
    <Stack gap="sm">
      <Group gap="lg" align="center">
        <Text fz={52} fw={700} lh={1} className="score">
          {say.figure(shown)}
        </Text>
        <Stack gap={2} flex="1 1 9.5rem">
          {grade !== null && (
            <Text fw={600} size="lg" lh={1.25}>
              {say.titled(grade.title)}
            </Text>
          )}
          {held !== undefined && (
            <Text size="sm" c="dimmed">
              {t("grade-range", { from: say.figure(held.from), to: say.figure(held.to) })}
            </Text>
          )}
        </Stack>
      </Group>
      {scale.length > 0 && <ScaleBar shown={shown} grade={grade?.id ?? null} scale={scale} />}
      {children}
    </Stack>
  );
}

/** The same as the words beside it, drawn. */
function ScaleBar({
  shown,
  grade,
  scale,
}: {
  readonly shown: string;
  readonly grade: string | null;
  readonly scale: readonly Grade[];
}): ReactNode {
  const say = useSay();
  const bands = bandsOf(scale);
  const last = scale.reduce((most, { to }) => (Number(to) > Number(most) ? to : most), bands[0]?.to ?? "");
  return (
    <Box className="scale" aria-hidden>
      <Box className="scale-bar">
        {bands.map(({ id, start, end }) => (
          <Box
            key={id}
            className={id === grade ? "scale-band scale-band-held" : "scale-band"}
            style={{ flexGrow: end - start }}
          />
        ))}
        <Box className="scale-mark" style={{ insetInlineStart: `${shareOf(scale, shown) * 100}%` }} />
      </Box>
      <Box className="scale-ticks">
        {bands.map(({ id, from, start }) => (
          <span key={id} style={{ insetInlineStart: `${start * 100}%` }}>
            {say.figure(shortened(from))}
          </span>
        ))}
        <span style={{ insetInlineStart: "100%" }}>{say.figure(shortened(last))}</span>
      </Box>
    </Box>
  );
}

/** `4.00` → `4` */
function shortened(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/u, "") : decimal;
}
