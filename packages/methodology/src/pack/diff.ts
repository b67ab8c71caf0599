// What changed from one edition of a pack to another: clause by clause, rule by rule, part by part, and all the rest.
// Words are made of this by `wording/explain-changes.ts`.
import { Rational } from "@bagalau/engine";
import type { Edition, StatedRule, Text } from "./model.ts";
import { wordDifference } from "./word-difference.ts";
import type { WordRun } from "./word-difference.ts";

export type Subject =
  | "edition"
  | "clause"
  | "rule"
  | "input"
  | "requirement"
  | "part"
  | "scale"
  | "catalogue"
  | "function"
  | "unit"
  | "form"
  | "term"
  | "panel"
  | "notice"
  | "disclosure"
  | "use"
  | "role"
  | "duty"
  | "example";

/** One thing that differs. `field` is a path inside the item: `formula`, `due.days`, `title.kk`, `paragraphs`. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Word by word when both sides are there. */
  readonly words: readonly WordRun[];
}

export interface Change {
  readonly subject: Subject;
  /** The address of a clause, the id of anything else; parts, inputs and requirements stand as `rule · id`. */
  readonly id: string;
  readonly title: Text | null;
  readonly kind: "added" | "removed" | "changed";
  /** For `changed`. */
  readonly fields: readonly FieldChange[];
}

/**
 * What changed from one edition of the pack to another: subject by subject in the order of the list, within a subject in the
 * order of the later edition, what was taken out last.
 */
export function diffEditions(before: Edition, after: Edition): Change[] {
  return [
    ...changesOf("edition", new Map([["", actOf(before)]]), new Map([["", actOf(after)]])),
    ...changesOf("clause", clausesOf(before), clausesOf(after)),
    ...ruleChanges(before, after),
    ...collections.flatMap(([subject, list]) => changesOf(subject, list(before), list(after))),
    ...changesOf("example", examplesOf(before), examplesOf(after)),
  ];
}

/** What is compared of one item: its title for the reader and its content for the comparison. */
interface Compared {
  readonly title: Text | null;
  readonly content: unknown;
}

type Items = ReadonlyMap<string, Compared>;

const collections: readonly (readonly [Subject, (edition: Edition) => Items])[] = [
  ["scale", (edition) => stated(edition.scales)],
  ["catalogue", (edition) => stated(edition.catalogues)],
  ["function", (edition) => stated(edition.functions)],
  ["unit", (edition) => new Map([...edition.units].map(([id, unit]) => [id, { title: null, content: unit.title }]))],
  ["form", (edition) => stated(edition.forms)],
  ["term", (edition) => stated(edition.terms)],
  ["panel", (edition) => stated(edition.panels)],
  ["notice", (edition) => stated(edition.notices)],
  ["disclosure", (edition) => stated(edition.disclosures)],
  ["use", (edition) => stated(edition.uses)],
  ["role", (edition) => stated(edition.roles)],
  ["duty", (edition) => stated(edition.duties)],
];

function stated(items: ReadonlyMap<string, { readonly title: Text }>): Items {
  return new Map([...items].map(([id, item]) => [id, { title: item.title, content: item }]));
}

function actOf({
  act,
  inForceFrom,
  inForceUntil,
  repeal,
  amends,
  derives,
  citation,
  missingClauses,
}: Edition): Compared {
  return {
    title: act.title,
    content: { act, inForceFrom, inForceUntil, repeal, amends, derives, citation, missingClauses },
  };
}

function clausesOf(edition: Edition): Items {
  return new Map(
    [...edition.clauses].map(([address, { chapter, texts, title, notes }]) => {
      const written = Object.entries(texts).map(([language, paragraphs]) => [language, paragraphs.join("\n\n")]);
      return [address, { title, content: { chapter, text: Object.fromEntries(written), title, notes } }];
    }),
  );
}

function examplesOf(edition: Edition): Items {
  return new Map(edition.examples.map((example) => [example.id, { title: example.name, content: example }]));
}

function ruleChanges(before: Edition, after: Edition): Change[] {
  const whole = changesOf("rule", rulesOf(before), rulesOf(after));
  const ids = [...after.rules.keys()].filter((id) => before.rules.has(id));
  return [
    ...whole,
    ...ids.flatMap((id) => {
      const [old, now] = [before.rules.get(id), after.rules.get(id)];
      if (old === undefined || now === undefined) return [];
      return [
        ...changesOf("input", inputsOf(old), inputsOf(now)),
        ...changesOf("requirement", requirementsOf(old), requirementsOf(now)),
        ...changesOf("part", partsOf(old), partsOf(now)),
      ];
    }),
  ];
}

function rulesOf(edition: Edition): Items {
  return new Map(
    [...edition.rules].map(([id, rule]) => {
      const { title, citation, open, rounding, source } = rule;
      const order = source.parts.map((part) => part.id).join(", ");
      const content = {
        title,
        for: rule.for,
        citation,
        open,
        rounding,
        value: source.value,
        grade: source.grade,
        order,
      };
      return [id, { title, content }];
    }),
  );
}

function inputsOf(rule: StatedRule): Items {
  return new Map(
    Object.entries(rule.source.inputs).map(([name, input]) => {
      const titles = Object.entries(rule.inputTitles).filter(([path]) => isWithin(path, name));
      const content = { ...input, titles: Object.fromEntries(titles) };
      return [`${rule.id} · ${name}`, { title: rule.inputTitles[name] ?? null, content }];
    }),
  );
}

function isWithin(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`);
}

function requirementsOf(rule: StatedRule): Items {
  return new Map(
    rule.source.requires.map((requirement, index) => {
      const words = rule.requirements[index];
      const content = { ...requirement, id: undefined, says: words?.says, citation: words?.citation };
      return [`${rule.id} · ${requirement.id}`, { title: words?.says ?? null, content }];
    }),
  );
}

function partsOf(rule: StatedRule): Items {
  return new Map(
    rule.source.parts.map((part) => {
      const words = rule.parts[part.id];
      const content = { ...part, title: words?.title, citation: words?.citation };
      return [`${rule.id} · ${part.id}`, { title: words?.title ?? null, content }];
    }),
  );
}

function changesOf(subject: Subject, before: Items, after: Items): Change[] {
  const removed = [...before].filter(([id]) => !after.has(id));
  const changes = [...after].flatMap(([id, now]): Change[] => {
    const old = before.get(id);
    if (old === undefined) return [{ subject, id, title: now.title, kind: "added", fields: [] }];
    const fields = fieldChanges(old.content, now.content);
    return fields.length === 0 ? [] : [{ subject, id, title: now.title, kind: "changed", fields }];
  });
  return [
    ...changes,
    ...removed.map(([id, { title }]): Change => ({ subject, id, title, kind: "removed", fields: [] })),
  ];
}

function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const old = leavesOf(before);
  const now = leavesOf(after);
  const fields = [...new Set([...now.keys(), ...old.keys()])];
  return fields.flatMap((field): FieldChange[] => {
    const [was, is] = [old.get(field) ?? null, now.get(field) ?? null];
    if (was === is) return [];
    const words = was === null || is === null ? [] : wordDifference(was, is);
    const onlySpace = words.length > 0 && words.every((run) => run.kind === "same");
    return onlySpace ? [] : [{ field, before: was, after: is, words }];
  });
}

// Where it stands in a file and which pack states it are no part of what is said.
const passedOver = new Set(["place", "from"]);

/** Every scalar of a value by its path. Elements with an id stand under it, others under their number. */
function leavesOf(value: unknown, path = "", leaves = new Map<string, string>()): Map<string, string> {
  if (value instanceof Rational) return leaves.set(path, decimalOf(value));
  if (value instanceof Map) return leavesOf(Object.fromEntries(value), path, leaves);
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isScalar)) return leaves.set(path, value.map(String).join(", "));
    value.forEach((element, index) => leavesOf(element, under(path, idOf(element) ?? String(index + 1)), leaves));
    return leaves;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([key, held]) => !isPassedOver(key, held));
    for (const [key, held] of entries) leavesOf(held, under(path, key), leaves);
    return leaves;
  }
  return value === null || value === undefined ? leaves : leaves.set(path, String(value));
}

/** As a pack writes it, or a fraction where it has no short decimal. */
function decimalOf(value: Rational): string {
  const digits = [0, 1, 2, 3, 4, 5, 6].find((count) => {
    return Rational.parse(value.toDecimal(count, "down"))?.equals(value) === true;
  });
  return digits === undefined ? value.toString() : value.toDecimal(digits, "down");
}

/** `from` of a grade is its lower bound and is compared; `from` of an item says who states it. */
function isPassedOver(key: string, value: unknown): boolean {
  if (!passedOver.has(key)) return false;
  return typeof value === "object" && value !== null && ("pack" in value || "file" in value);
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function idOf(value: unknown): string | null {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  return typeof id === "string" ? id : null;
}

function under(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
