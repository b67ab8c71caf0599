// Prints tables for a person who reads a terminal: first column to the left, numbers to the right.

export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heading, ...rows];
  const widths = heading.map((_, at) => Math.max(...all.map((row) => row[at]!.length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => (at < 1 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join("  ");
  return [line(heading), widths.map((width) => "─".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}

/** `12 345`. */
export function grouped(value: number): string {
  return Math.round(value).toLocaleString("en").replaceAll(",", " ");
}

/** How many times one rate is another: `0.034`, `1.00`, `28.1`, `1 500`. */
export function ratio(value: number): string {
  if (value >= 100) return grouped(value);
  return value >= 10 ? value.toFixed(1) : value >= 0.1 ? value.toFixed(2) : value.toPrecision(2);
}
