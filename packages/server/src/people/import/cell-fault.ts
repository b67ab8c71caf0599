// What is wrong at one cell of the table, and in which words it is told.
import type { Language, Text } from "@bagalau/methodology";
import { dateText } from "@bagalau/methodology/wording";
import { refusalSentence } from "@bagalau/procedure";
import type { Refusal } from "@bagalau/procedure";
import type { Fault } from "../../http/problem.ts";
import { filled } from "../../sentence.ts";
import { headerOf } from "./columns.ts";
import type { Column } from "./columns.ts";
import { importTexts } from "./texts.ts";

export interface CellFault {
  /** `B7` */
  readonly cell: string;
  /** From 1. */
  readonly row: number;
  /** Of the column, from 0. */
  readonly place: number;
  /** Null where the header is none of ours: `value` is the header then. */
  readonly column: Column | null;
  readonly value: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

export type ImportCode = keyof typeof importTexts;

/** As the answer shows it. */
export function shownFault({ cell, row, column, value, code, params }: CellFault, language: Language) {
  const name = column === null ? value : headerOf(column, language);
  return { cell, row, column: name, value, code, sentence: sentenceOf(code, params, language) };
}

/** As a refused run tells it, at its cell. */
export function problemFault({ cell, value, code, params }: CellFault): Fault {
  const said = (language: Language): string => sentenceOf(code, params, language);
  const text: Text = { kk: said("kk"), ru: said("ru"), en: said("en") };
  return { code, at: cell, params: { ...params, value }, text };
}

/** Codes of the import are its own; all others are refusals of the records that it would change. */
function sentenceOf(code: string, params: Refusal["params"], language: Language): string {
  const text = (importTexts as Readonly<Record<string, Text>>)[code];
  return text === undefined ? refusalSentence({ code, params }, language) : saidWithDays(text, language, params);
}

/** Days stand in it as people write them. */
export function saidWithDays(text: Text, language: Language, params: Readonly<Record<string, string>>): string {
  const said = Object.entries(params).map(([name, value]) => [name, dateText(language, value)]);
  return filled(text, language, Object.fromEntries(said));
}
