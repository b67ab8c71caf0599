// What a text for people is made of before it has a layout: screens, documents and the terminal all draw these blocks.
import type { Language, Provenance } from "../pack/model.ts";

/** A stretch of a text that was compared with another one. `gap`: unchanged words that were left out. */
export interface Stretch {
  readonly kind: "same" | "removed" | "added" | "gap";
  readonly text: string;
}

/** One line of a computation or of a list of inputs; `depth` counts from 0. */
export interface Row {
  readonly name: string | null;
  readonly text: string;
  readonly depth: number;
}

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** What is sought first: the value, the grade, the due day. */
  | { readonly kind: "result"; readonly name: string; readonly text: string }
  /** Inputs with their values, days with what they are. */
  | { readonly kind: "rows"; readonly rows: readonly Row[] }
  /** The act's own words, in the language in which they stand. */
  | { readonly kind: "quote"; readonly language: Language; readonly text: string }
  /** Formula, the same with numbers, result: aligned by name. */
  | { readonly kind: "formula"; readonly rows: readonly Row[] }
  /** A mark that may not be overlooked: what we chose ourselves, what follows, what is doubtful, what is missing. */
  | {
      readonly kind: "mark";
      readonly mark: Provenance | "doubt" | "no-data" | "warning";
      readonly text: string;
      readonly details: readonly string[];
    }
  | { readonly kind: "difference"; readonly name: string | null; readonly stretches: readonly Stretch[] };
