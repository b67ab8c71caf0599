// Where scores stand in a picture: on the scale of the edition, whatever grades it has. Numbers here are pixels and shares.
export interface Grade {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface Band extends Grade {
  /** Shares of the whole scale, 0 to 1. */
  readonly start: number;
  readonly end: number;
}

/** Each grade from its first score to that of the next one, so that no gap is drawn where the act prints two digits. */
export function bandsOf(scale: readonly Grade[]): readonly Band[] {
  const sorted = scale.toSorted((one, other) => Number(one.from) - Number(other.from));
  return sorted.map((grade, index) => {
    const next = sorted[index + 1];
    return { ...grade, start: shareOf(sorted, grade.from), end: next === undefined ? 1 : shareOf(sorted, next.from) };
  });
}

/** Where the score stands between the least and the most, 0 to 1; the middle where there is no scale. */
export function shareOf(scale: readonly Grade[], score: string): number {
  const [least, most] = [
    Math.min(...scale.map(({ from }) => Number(from))),
    Math.max(...scale.map(({ to }) => Number(to))),
  ];
  if (scale.length === 0 || most <= least) return 0.5;
  return Math.min(1, Math.max(0, (Number(score) - least) / (most - least)));
}

/** Points of a line over the width, the first and the last at the margin; a single one stands in the middle. */
export function pointsOf(
  scores: readonly string[],
  scale: readonly Grade[],
  { width, height, margin }: { readonly width: number; readonly height: number; readonly margin: number },
): readonly { readonly x: number; readonly y: number }[] {
  const step = scores.length < 2 ? 0 : (width - 2 * margin) / (scores.length - 1);
  const first = scores.length < 2 ? width / 2 : margin;
  return scores.map((score, index) => ({ x: first + index * step, y: height * (1 - shareOf(scale, score)) }));
}
