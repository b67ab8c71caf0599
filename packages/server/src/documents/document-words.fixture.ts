// Every stretch of words that a document's description holds: what each way of drawing it must show.
import type { Block } from "@bagalau/methodology";
import type { Document, Section } from "./document.ts";

export function wordsOf(document: Document): string[] {
  const { body, act, title, sections, signatures, notes, marks, ours, source } = document;
  const words = [
    body,
    ...act,
    title,
    ...sections.flatMap(wordsOfSection),
    ...signatures.flatMap(({ title: of, name, on }) => [of, name, on]),
    ...notes,
    ...marks,
    ours,
    ...source.flatMap(({ name, value }) => [name, value]),
  ];
  const said = words.filter((text) => text !== null && text !== "");
  return said.flatMap((text) => text!.split("\n"));
}

function wordsOfSection(section: Section): (string | null)[] {
  switch (section.kind) {
    case "fields":
      return section.fields.flatMap(({ title, entry }) => [title, entry.text]);
    case "long-text":
      return [section.title, section.text];
    case "table":
      return [
        section.title,
        ...section.columns.map(({ title }) => title),
        ...[...section.rows, ...(section.totals === null ? [] : [section.totals])]
          .flat()
          .flatMap(({ text }) => text?.split(/\s/u) ?? []),
      ];
    case "choice":
      return [section.group, section.title, ...section.options.map(({ title }) => title)];
    case "blocks":
      return section.blocks.flatMap(wordsOfBlock);
  }
}

function wordsOfBlock(block: Block): (string | null)[] {
  switch (block.kind) {
    case "rows":
    case "formula":
      return block.rows.flatMap(({ name, text }) => [name, text]);
    case "mark":
      return [block.text, ...block.details];
    case "result":
      return [block.name, block.text];
    case "difference":
      return [block.name, ...block.stretches.map(({ text }) => text)];
    default:
      return [block.text];
  }
}
