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
  return <Box style={{ width: 12, height: 12, borderRadius: 2, background: color, flex: "none" }} aria-hidden />;
}

const shades = [2, 4, 6, 8, 9, 3, 5, 7, 1];

/** From light to dark, in the order of what is shown; repeats after nine. */
export function shadeOf(place: number, of: number): string {
  const even = of <= 1 ? 7 : Math.round(2 + (place * 7) / (of - 1));
  return `var(--mantine-color-petrol-${of <= 8 ? even : shades[place % shades.length]})`;
}
