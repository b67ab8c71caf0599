// What a document says, before it is drawn: one description from which PDF, Word and Excel are made.
import type { Block, Language } from "@bagalau/methodology";

export type FieldType =
  "text" | "long-text" | "count" | "number" | "percent" | "date" | "flag" | "mark" | "file" | "identifier" | "money";

/** `text` null: nothing is written there yet, the place is left free for a hand. */
export interface Entry {
  readonly text: string | null;
  /** A civil day, where the entry is one: Excel keeps it as a day. */
  readonly day: string | null;
  /** A plain decimal, where the entry is a number of things: Excel adds it up. Marks and results stay text, digit for digit. */
  readonly count: string | null;
}

export interface Column {
  readonly id: string;
  readonly title: string;
  readonly type: FieldType;
  /** Columns side by side with one group stand under its title. */
  readonly group: string | null;
}

export interface Table {
  readonly kind: "table";
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Entry[])[];
  /** One entry a column; null where nothing is added up. */
  readonly totals: readonly Entry[] | null;
}

export type Section =
  | {
      readonly kind: "fields";
      readonly fields: readonly { readonly id: string; readonly title: string; readonly entry: Entry }[];
    }
  | { readonly kind: "long-text"; readonly id: string; readonly title: string; readonly text: string | null }
  | Table
  | {
      readonly kind: "choice";
      readonly id: string;
      readonly group: string | null;
      readonly title: string;
      readonly options: readonly { readonly title: string; readonly chosen: boolean }[];
    }
  | { readonly kind: "blocks"; readonly blocks: readonly Block[] };

/** The second and further people of one signature stand without its title. */
export interface SignatureLine {
  readonly title: string;
  readonly name: string | null;
  /** The day of signing, written out. */
  readonly on: string | null;
  /** Confirmed in the system instead of by hand. */
  readonly inSystem: boolean;
}

export interface Document {
  readonly form: string;
  readonly language: Language;
  /** Of the body, above everything. */
  readonly body: string;
  /** The act and the place in it, line by line. */
  readonly act: readonly string[];
  readonly title: string;
  readonly sections: readonly Section[];
  readonly signatures: readonly SignatureLine[];
  /** What the form itself explains below. */
  readonly notes: readonly string[];
  /** What may not be overlooked: the document was entered from paper, it is a draft. */
  readonly marks: readonly string[];
  /** That the form is ours, and why; null where the act prints it. */
  readonly ours: string | null;
  readonly issuedOn: string;
  /** Name and value of each thing that the foot of every page carries, and of the sheet «source» of a workbook. */
  readonly source: readonly { readonly name: string; readonly value: string }[];
}

/** Nothing is written there. */
export const freeEntry: Entry = { text: null, day: null, count: null };
