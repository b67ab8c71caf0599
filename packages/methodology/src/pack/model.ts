// What a pack is once it has been read: editions resolved (amended, derived, taken away from) and ready to execute.
import type { CheckedRule, Rational, Rule } from "@bagalau/engine";
import type { CalendarData } from "@bagalau/calendar";
import type {
  CatalogueContent,
  Disclosure,
  Duty,
  FormContent,
  NoticeContent,
  Panel,
  Role,
  Use,
} from "./schema-content.ts";
import type { RuleExpectation } from "./schema-edition.ts";
import type { Resolver } from "./resolve.ts";

export type { CatalogueContent, Disclosure, Duty, FormContent, NoticeContent, Panel, Use };

export type Language = "kk" | "ru" | "en";
export type Text = Readonly<Record<Language, string>>;

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Provenance = "quoted" | "derived" | "reconstructed";

/** Where law stands. `clauses` are addresses in the edition's law, `typical:…` in the typical act's. */
export interface Citation {
  readonly clauses: readonly string[];
  readonly provenance: Provenance;
  readonly quote: Partial<Text> | null;
  readonly because: Text | null;
  /** Where the citation is written in the pack. */
  readonly place: Place;
  readonly doubts: readonly {
    readonly question: Text;
    readonly chosen: Text;
    readonly alternatives: readonly Text[];
    readonly because: Text;
  }[];
}

/** Everything stated in a pack that has an id. `from` is the pack and edition that states it: not always the one that is read. */
export interface Stated {
  readonly id: string;
  readonly title: Text;
  readonly citation: Citation;
  readonly place: Place;
  readonly from: { readonly pack: string; readonly edition: string };
  readonly open: boolean;
}

export interface Clause {
  /** `4`, `69-1`, `app.9`, `preamble`. */
  readonly address: string;
  readonly chapter: string;
  /** In the first official language that the pack holds the clause in. */
  readonly paragraphs: readonly string[];
  readonly language: Language;
  /** In every official language that the pack holds it in. */
  readonly texts: Partial<Readonly<Record<Language, readonly string[]>>>;
  readonly title: Text | null;
  readonly notes: readonly Note[];
  readonly place: Place;
}

export interface Note {
  readonly clause: string;
  readonly kind: "slip" | "silence" | "picture" | "missing-base";
  readonly text: Text;
  readonly accepts: readonly { readonly code: string; readonly refersTo: string }[];
}

/** A rule as stated, as the engine takes it and as the engine proved it. */
export interface StatedRule extends Stated {
  readonly for: "person" | "body" | "authority";
  /** As the engine takes it. */
  readonly source: Rule;
  /** Null when the check found an error. Checked at the first look, then kept. */
  readonly checked: CheckedRule | null;
  /** What the engine's check found, with places in the pack's files. */
  readonly faults: readonly PackFault[];
  /** Branches and rows of the functions that it calls, and whether it can take them: one that no rule can take is dead. */
  readonly functionBranches: readonly { readonly fault: PackFault; readonly taken: boolean }[];
  /** By the part's id. */
  readonly parts: Readonly<Record<string, Stated>>;
  /** By path without indexes: `V.a`, `kpis`, `kpis.mark`. */
  readonly inputTitles: Readonly<Record<string, Text>>;
  /** Titles of the words of choices and of text parts, by word. */
  readonly wordTitles: Readonly<Record<string, Text>>;
  readonly requirements: readonly { readonly says: Text; readonly citation: Citation }[];
  readonly rounding: { readonly digits: number; readonly mode: string; readonly citation: Citation };
}

export type Due =
  | { readonly kind: "working-days"; readonly days: number }
  | { readonly kind: "calendar-days"; readonly days: number }
  | {
      readonly kind: "after-period";
      readonly period: "quarter" | "half" | "year";
      readonly month: number;
      readonly day: number | "last";
    }
  | { readonly kind: "working-days-before"; readonly days: number; readonly term: string };

export interface Term extends Stated {
  readonly trigger: { readonly event: string; readonly title: Text; readonly proved: boolean };
  readonly due: Due;
  readonly holder: string;
  readonly missed: { readonly effect: "refused" | "overdue" | "lapses"; readonly text: Text };
}

/** Items whose content only later consumers read: kept as read, already proved by the schema. */
export interface Item<Content> extends Stated {
  readonly content: Content;
}

export interface Grade {
  readonly id: string;
  readonly title: Text;
  readonly from: Rational;
  readonly to: Rational;
}

export interface Scale extends Stated {
  readonly digits: number;
  readonly grades: readonly Grade[];
}

export interface Example {
  readonly id: string;
  readonly name: Text;
  readonly because: Text;
  readonly place: Place;
  readonly from: { readonly pack: string; readonly edition: string };
  readonly subject:
    { readonly rule: string; readonly givenJson: string } | { readonly term: string; readonly from: string };
  readonly expect: RuleExpectation | { readonly due: string };
}

export interface Edition {
  /** The folder's name: the first day in force. */
  readonly id: string;
  readonly pack: string;
  readonly act: {
    readonly number: string;
    readonly title: Text;
    readonly adoptedOn: string;
    readonly publishedOn: string | null;
  };
  readonly inForceFrom: string;
  readonly inForceUntil: string | null;
  readonly repeal: { readonly act: Text; readonly on: string; readonly citation: Citation } | null;
  readonly amends: string | null;
  readonly derives: { readonly pack: string; readonly edition: string } | null;
  readonly citation: Citation;
  readonly checkedOn: string;
  readonly missingClauses: readonly string[];
  readonly clauses: ReadonlyMap<string, Clause>;
  /** Clauses of the act that this one derives from: what `typical:…` leads to. Empty where nothing is derived. */
  readonly typicalClauses: ReadonlyMap<string, Clause>;
  readonly rules: ReadonlyMap<string, StatedRule>;
  readonly scales: ReadonlyMap<string, Scale>;
  readonly catalogues: ReadonlyMap<string, Item<CatalogueContent>>;
  readonly functions: ReadonlyMap<
    string,
    Stated & { readonly parameters: readonly string[]; readonly formula: string }
  >;
  readonly units: ReadonlyMap<
    string,
    { readonly id: string; readonly title: Readonly<Record<Language, Readonly<Record<string, string>>>> }
  >;
  readonly forms: ReadonlyMap<string, Item<FormContent>>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly panels: ReadonlyMap<string, Item<Panel>>;
  readonly notices: ReadonlyMap<string, Item<NoticeContent>>;
  readonly disclosures: ReadonlyMap<string, Item<Disclosure>>;
  readonly uses: ReadonlyMap<string, Item<Use>>;
  readonly roles: ReadonlyMap<string, Item<Role>>;
  readonly duties: ReadonlyMap<string, Item<Duty>>;
  readonly examples: readonly Example[];
  /** SHA-256, hex, of the canonical form of everything that the edition consists of, inherited content included. */
  readonly hash: () => Promise<string>;
}

export interface Pack {
  readonly id: string;
  readonly title: Text;
  readonly body: Text;
  readonly official: readonly Language[];
  readonly kind: "typical" | "local" | "national" | "example";
  readonly timezone: string;
  readonly calendar: string;
  /** By first day in force. */
  readonly editions: readonly Edition[];
}

/** One fault of a pack. The sentence is made by `wording` from code and params. */
export interface PackFault {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly place: Place;
  readonly params: Readonly<Record<string, string>>;
}

export interface PackLibrary {
  readonly packs: ReadonlyMap<string, Pack>;
  /** By id: `kz`. */
  readonly calendars: ReadonlyMap<string, CalendarData>;
  /** Faults that reading found, of all packs, by file and line. Those of formulas are at their rules. */
  readonly faults: readonly PackFault[];
  /** The files as read and resolved: for the checks, which need the place of every word. */
  readonly resolver: Resolver;
}
