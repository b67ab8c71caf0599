// The closed list of what can be wrong with a pack: each code, how grave it is and what its parameters say.
// Sentences in three languages belong to the wording; the engine's own codes arrive beside these, see `formula-fault`.
import type { PackFault, Place } from "../pack/model.ts";

type Severity = PackFault["severity"];

/** Every code with its severity. The remark names the parameters. */
export const PACK_FAULTS = {
  // Files and YAML
  /** problem: the reader's name of what it met, such as `bad-indent`. */
  "yaml-syntax": "error",
  /** key */
  "duplicate-key": "error",
  /** feature: anchor, alias or tag. */
  "yaml-feature": "error",
  /** file: a path from the pack's folder that the format demands. */
  "missing-file": "error",
  /** file: a path that the format does not know. */
  "unknown-file": "error",
  /** got, expected: the name of a file or of an edition's folder and what stands inside disagree. */
  "wrong-name": "error",
  /** edition: named in pack.yaml, and there is no such folder; or a folder that pack.yaml does not name. */
  "missing-edition": "error",
  "unlisted-edition": "error",
  /** edition: CHANGES.md says nothing about it. */
  "missing-changes": "warning",

  // The shape of data
  /** key */
  "unknown-key": "error",
  /** key */
  "missing-key": "error",
  /** language: kk, ru or en. */
  "missing-translation": "error",
  /** expected: text, list or map. */
  "wrong-kind": "error",
  /** got, allowed: the words, parted by commas. */
  "not-one-of": "error",
  /** min: how many there must be at least. */
  "too-few": "error",
  "empty-text": "error",
  /** got */
  "not-a-number": "error",
  /** got */
  "not-a-whole-number": "error",
  /** got */
  "not-a-date": "error",
  /** got */
  "bad-id": "error",
  /** got: a name that formulas cannot use. */
  "bad-name": "error",
  /** got */
  "bad-unit": "error",
  /** got */
  "bad-address": "error",
  /** got, min, max */
  "not-between": "error",
  /** got: digits of a rounding beyond twelve. */
  "too-many-digits": "error",
  /** keys: what was given; the term does not say in exactly one way when it is due. */
  "unclear-due": "error",
  /** An input `choice` has neither `of` nor `catalogue`, or both. */
  "unclear-choice": "error",
  /** A form without tables, questions and heading. */
  "empty-form": "error",
  /** kind, id */
  "repeated-id": "error",
  /** A citation is `quoted` and has no quote. */
  "missing-quote": "error",
  /** provenance: it is `derived` or `reconstructed` and says no `because`. */
  "missing-because": "error",
  /** language: a quote in a language that is not official for the pack. */
  "unofficial-quote": "error",

  // Law
  /** A line of law/*.md before the first clause. */
  "text-before-clause": "error",
  /** address */
  "repeated-clause": "error",
  /** address */
  "empty-clause": "error",
  /** address */
  "unknown-clause": "error",
  /** address */
  "clause-without-title": "error",
  /** address: listed as missing, and its text is there. */
  "clause-not-missing": "error",
  /** address, quote: the words do not stand there. */
  "drifted-quote": "error",
  /** address: words cannot be quoted from a clause whose text is not there. */
  "quote-of-missing-clause": "error",
  /** file, letters: each with how many more the law files hold than the published text. */
  "law-differs": "error",
  /** language: the edition holds no text of its act in an official language. */
  "law-not-held": "warning",
  /** from, to: the clause that refers and the place that is not there. */
  "broken-reference": "error",
  /** from, to, why: `no-term` or `other-order`; better: the clause that the words fit, where there is one. */
  "suspicious-reference": "error",
  /** address, accepts, to: a note accepts what nobody finds. */
  "idle-note": "error",

  // Editions
  /** edition, other: both would be in force on one day. */
  "editions-overlap": "error",
  /** from, until: days that no edition governs. */
  "editions-gap": "warning",
  /** edition, on: it begins after the act was repealed. */
  "edition-after-repeal": "error",
  /** edition: amended or derived from, and not there. */
  "unknown-edition": "error",
  /** edition: it amends or derives from itself, at whatever distance. */
  "edition-cycle": "error",
  /** kind, id, pack: a closed item of the typical act is replaced or taken away. */
  "not-open": "error",
  /** kind, id: `without` names what is not inherited. */
  "nothing-to-remove": "error",
  /** example, subject: an inherited example of a rule or term that was taken away. */
  "orphan-example": "error",

  // Names
  /** kind, id: a rule, form, term, scale … that is named and not stated. */
  "unknown-name": "error",
  /** event, other: two names of events that differ by a letter or two. */
  "similar-event": "warning",
  /** path: `feeds` leads to no input of a rule. */
  "unknown-input": "error",
  /** calendar */
  "unknown-calendar": "error",
  /** attribute: an item of a catalogue has too few or too many. */
  "missing-attribute": "error",
  "unknown-attribute": "error",
  /** chain: terms, ids parted by arrows. */
  "term-cycle": "error",

  // What the program conducts by name
  /** category, allowed: a role's category that the rule `assignment` does not know. */
  "unknown-category": "error",
  /** panel: evaluations are disputed, and there is no panel of the name by which the program calls it. */
  "missing-session": "error",
  /** panel, outcome */
  "missing-outcome": "error",
  /** event: no notice tells of it. */
  "missing-notice": "error",
  /** term, event: no term starts from it. */
  "missing-term": "error",
  /** term, event, expected: the term of that name starts from another event. */
  "wrong-trigger": "error",
  /** term, event, allowed: a term that starts from the event has another name. */
  "wrong-term": "error",

  // Calendars: the calendar's own codes
  /** from, until */
  "no-years": "error",
  "bad-weekend": "error",
  /** holiday */
  "repeated-holiday": "error",
  /** holiday, from, until */
  "bad-holiday-years": "error",
  /** holiday, date */
  "holiday-outside-years": "error",
  /** year, month, day */
  "no-such-day": "error",
  /** calendar, date, from, until */
  "outside-calendar": "error",
  /** date */
  "repeated-transfer": "error",
  /** date, act */
  "transfer-of-day-off": "error",
  /** date, act */
  "transfer-of-working-day": "error",

  // What nobody uses
  /** kind, id */
  unused: "warning",

  // Formulas, scales, units: the engine's codes, with its severity and params, `rule` and, in a formula, `frame`.

  // Examples
  /** example, at, expected, got */
  "example-fails": "error",
  /** kind, id: a rule or term without an example. */
  "no-example": "error",
  /** rule, part, branch: a branch or row that no example takes; frame. */
  "branch-without-example": "warning",
} as const satisfies Record<string, Severity>;

export type PackFaultCode = keyof typeof PACK_FAULTS;

export function fault(code: PackFaultCode, place: Place, params: Readonly<Record<string, string>> = {}): PackFault {
  return { code, severity: PACK_FAULTS[code], place, params };
}

export function byPlace(left: PackFault, right: PackFault): number {
  return (
    compareText(left.place.file, right.place.file) ||
    left.place.line - right.place.line ||
    left.place.column - right.place.column ||
    compareText(left.code, right.code)
  );
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
