// Blocks as Markdown: for the committed explanations of examples, for documents and for the manual.
import type { Block, Row, Stretch } from "./blocks.ts";

const marks = { quoted: "✓", derived: "→", reconstructed: "◆", doubt: "?", "no-data": "∅", warning: "⚠" } as const;

/** The blocks as Markdown; ends with a line break. */
export function toMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(drawBlock).join("\n\n")}\n`;
}

function drawBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${escape(block.text)}`;
    case "paragraph":
      return escape(block.text);
    case "result":
      return `**${escape(block.name)}: ${escape(block.text)}**`;
    case "rows":
      return block.rows.map(drawRow).join("\n");
    case "quote":
      return block.text
        .split("\n")
        .map((line) => `> ${escape(line)}`)
        .join("\n");
    case "formula":
      return block.rows.map(drawRow).join("\n");
    case "mark":
      return [
        `${marks[block.mark]} *${escape(block.text)}*`,
        ...block.details.map((detail) => `- ${escape(detail)}`),
      ].join("\n");
    case "difference":
      return `- ${block.name === null ? "" : `${escape(block.name)}: `}${block.stretches.map(drawStretch).join(" ")}`;
  }
}

function drawRow(row: Row): string {
  const name = row.name === null ? "" : row.text === "" ? `${escape(row.name)}:` : `${escape(row.name)}: `;
  return `${"  ".repeat(row.depth)}- ${name}${escape(row.text)}`;
}

function drawStretch(stretch: Stretch): string {
  const text = escape(stretch.text);
  if (stretch.kind === "removed") return `~~${text}~~`;
  return stretch.kind === "added" ? `**${text}**` : text;
}

function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`).replaceAll("\n", " ");
}
