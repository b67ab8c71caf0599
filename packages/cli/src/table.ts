// Plain tables for a terminal: columns as wide as they need, colour only where the terminal shows it.

export interface Style {
  strong(text: string): string;
  faint(text: string): string;
  bad(text: string): string;
}

const plain = (text: string): string => text;

const paint =
  (code: number) =>
  (text: string): string =>
    `\u001b[${code}m${text}\u001b[0m`;

/** Whether the terminal shows colours and nobody asked for none. */
export function showsColour(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): boolean {
  return isTerminal && !environment["NO_COLOR"] && environment["TERM"] !== "dumb";
}

export function styleFor(colour: boolean): Style {
  return colour ? { strong: paint(1), faint: paint(2), bad: paint(31) } : { strong: plain, faint: plain, bad: plain };
}

/** Rows of cells as text; the first row is the heading. Trailing white space is dropped. */
export function table(rows: readonly (readonly string[])[], style: Style): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return lines.map((line, index) => (index === 0 ? style.strong(line) : line)).join("\n") + "\n";
}

/** Text wrapped to `width` columns with an indent on every line. */
export function wrapped(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, indent + line].join("\n");
}
