// Blocks as plain text for a terminal or a log: wrapped to a width, coloured only when asked.
import type { Block, Row, Stretch } from "./blocks.ts";

export interface TextLayout {
  /** Columns; at least 40. */
  readonly width: number;
  readonly colour: boolean;
}

type Style = "bold" | "dim" | "green" | "red" | "yellow" | "cyan";

const codes: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  green: [32, 39],
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

const marks = { quoted: "=", derived: "→", reconstructed: "◆", doubt: "?", "no-data": "∅", warning: "!" } as const;

/** The blocks as lines of text; ends with a line break. */
export function toText(blocks: readonly Block[], layout: TextLayout): string {
  const width = Math.max(40, layout.width);
  const paint = (style: Style, text: string): string => {
    const [on, off] = codes[style];
    return layout.colour && text !== "" ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  };
  const drawn = blocks.map((block) => drawBlock(block, width, paint).join("\n"));
  return `${drawn.join("\n\n")}\n`;
}

type Paint = (style: Style, text: string) => string;

function drawBlock(block: Block, width: number, paint: Paint): string[] {
  switch (block.kind) {
    case "heading":
      return drawHeading(block.level, block.text, width, paint);
    case "paragraph":
      return wrap(block.text, width, "", "");
    case "result":
      return wrap(`${block.name}: ${block.text}`, width, "", "  ").map((line) => paint("bold", line));
    case "rows":
      return block.rows.flatMap((row) => drawRow(row, width));
    case "quote":
      return wrap(block.text, width, "  │ ", "  │ ").map((line) => paint("dim", line));
    case "formula":
      return drawFormula(block.rows, width, paint);
    case "mark": {
      const style = block.mark === "quoted" || block.mark === "derived" ? "cyan" : "yellow";
      const head = wrap(block.text, width, `${marks[block.mark]} `, "  ").map((line) => paint(style, line));
      return [...head, ...block.details.flatMap((detail) => wrap(detail, width, "  ", "  "))];
    }
    case "difference":
      return drawDifference(block.name, block.stretches, width, paint);
  }
}

function drawHeading(level: number, text: string, width: number, paint: Paint): string[] {
  const lines = wrap(text, width, "", "").map((line) => paint("bold", line));
  if (level > 2) return lines;
  const length = Math.min(width, Math.max(...wrap(text, width, "", "").map((line) => line.length)));
  return [...lines, (level === 1 ? "═" : "─").repeat(length)];
}

function drawRow(row: Row, width: number): string[] {
  const margin = "  ".repeat(row.depth + 1);
  const text = row.name === null ? row.text : row.text === "" ? `${row.name}:` : `${row.name}: ${row.text}`;
  return wrap(text, width, margin, `${margin}  `);
}

function drawFormula(rows: readonly Row[], width: number, paint: Paint): string[] {
  const longest = Math.max(0, ...rows.map((row) => (row.name ?? "").length));
  return rows.flatMap((row) => {
    const margin = "  ".repeat(row.depth + 1);
    const name = row.name === null ? "" : `${row.name}:`;
    const label = name.padEnd(longest + 2);
    const lines = wrap(row.text, width, margin + label, margin + " ".repeat(longest + 2));
    return lines.map((line, index) => (index === 0 && name !== "" ? line.replace(name, paint("dim", name)) : line));
  });
}

function drawDifference(name: string | null, stretches: readonly Stretch[], width: number, paint: Paint): string[] {
  const signs = { same: ["", ""], removed: ["[−", "−]"], added: ["{+", "+}"], gap: ["", ""] } as const;
  const text = stretches.map(({ kind, text }) => signs[kind][0] + text + signs[kind][1]).join(" ");
  const lines = wrap(name === null ? text : `${name}: ${text}`, width, "  ", "    ");
  let open: Style | null = null;
  return lines.map((line) => {
    const parts = line.split(/(\[−|−\]|\{\+|\+\})/);
    return parts
      .map((part) => {
        if (part === "[−" || part === "{+") open = part === "[−" ? "red" : "green";
        const painted = open === null ? part : paint(open, part);
        if (part === "−]" || part === "+}") open = null;
        return painted;
      })
      .join("");
  });
}

/** Breaks at plain spaces only: a no-break space keeps a number and what belongs to it together. */
function wrap(text: string, width: number, first: string, next: string): string[] {
  return text.split("\n").flatMap((paragraph, index) => wrapLine(paragraph, width, index === 0 ? first : next, next));
}

function wrapLine(text: string, width: number, first: string, next: string): string[] {
  const lines: string[] = [];
  let line = first;
  let bare = true;
  for (const word of text.split(" ").filter((part) => part !== "")) {
    if (!bare && line.length + 1 + word.length > width) {
      lines.push(line);
      line = next;
      bare = true;
    }
    line += bare ? word : ` ${word}`;
    bare = false;
  }
  return [...lines, line.trimEnd()];
}
