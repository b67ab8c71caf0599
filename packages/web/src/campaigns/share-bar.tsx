// One whole in its parts, side by side: each as wide as its share. Shades of one colour, so that neighbours are told apart by a gap.
import { Box } from "@mantine/core";
import type { ReactNode } from "react";

interface Props {
  readonly parts: readonly { readonly id: string; readonly count: number; readonly color: string }[];
  readonly height?: number;
}

export function ShareBar({ parts, height = 22 }: Props): ReactNode {
  return (
    <Box style={{ display: "flex", gap: 2, height }}>
      {parts
        .filter(({ count }) => count > 0)
        .map(({ id, count, color }) => (
          <Box key={id} style={{ flex: `${count} 0 3px`, background: color, borderRadius: 2 }} />
        ))}
    </Box>
  );
}

/** The square beside a word of the legend. */
export function ShareMark({ color }: { readonly color: string }): ReactNode {
  return (
    <Box
      className="share-mark"
      style={{ width: 12, height: 12, borderRadius: 2, background: color, flex: "none" }}
      aria-hidden
    />
  );
}

/** From light to dark in the order of what is shown, and the other way round on a dark ground; repeats after eight. */
export function shadeOf(place: number, of: number): string {
  const shade = of <= 1 ? 7 : of <= 8 ? Math.round(2 + (place * 7) / (of - 1)) : 2 + (place % 8);
  return `light-dark(var(--mantine-color-petrol-${shade}), var(--mantine-color-petrol-${10 - shade}))`;
}
