// Types and checked trees as texts: `whole [0 9] points?` is a whole number of points from 0 to 9 or no data.
import { plainText } from "../exact/plain-text.ts";
import { printFormula, printUnit } from "../syntax/printer.ts";
import type { Reference, Type, Typed } from "../check/typed.ts";

export function typeText(type: Type): string {
  const unknown = type.mayBeNoData ? "?" : "";
  switch (type.kind) {
    case "number": {
      const low = type.min === null ? "(…" : `${type.minOpen ? "(" : "["}${plainText(type.min)}`;
      const high = type.max === null ? "…)" : `${plainText(type.max)}${type.maxOpen ? ")" : "]"}`;
      return `${type.integer ? "whole " : ""}${low} ${high} ${printUnit(type.unit)}`.trim() + unknown;
    }
    case "text":
      return `text ${type.words.join("|")}${type.catalogue === null ? "" : ` of ${type.catalogue}`}${unknown}`;
    case "flag":
      return `flag${unknown}`;
    case "list":
      return `${type.min}…${type.max} of ${typeText(type.of)}${unknown}`;
    case "record":
      return `record${unknown}`;
  }
}

/** A line for each node: its formula, its type, what a name stands for, which variables it binds. */
export function treeText({ formula, type, children, reference, binds }: Typed, depth = 0): string {
  const stands = reference === null ? "" : ` = ${referenceText(reference)}`;
  const bound = binds.length === 0 ? "" : ` binds ${binds.join(" ")}`;
  const line = `${"  ".repeat(depth)}${printFormula(formula)}: ${typeText(type)}${stands}${bound}`;
  return [line, ...children.map((child) => treeText(child, depth + 1))].join("\n");
}

function referenceText(reference: Reference): string {
  switch (reference.to) {
    case "part":
      return `part ${reference.id}`;
    case "input":
      return `input ${reference.name}`;
    case "variable":
      return `variable ${reference.name} ${reference.id}`;
  }
}
