// What an evaluator writes on a sheet, and its places: read, written, compared leaf by leaf.
export type Given = Readonly<Record<string, unknown>>;

export interface SheetContent {
  /** Inputs of the rule: `{ marks: { quality: "4.5" } }`, numbers as texts. */
  readonly given: Given;
  /** By place, `marks.quality`, or `sheet` for the whole. */
  readonly comments: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}

export const emptyContent: SheetContent = { given: {}, comments: {}, files: [] };

type Step = string | number;

/** `kpis[0].mark` → `kpis`, 0, `mark`. */
function stepsOf(place: string): readonly Step[] {
  return [...place.matchAll(/\[(\d+)\]|([^.[\]]+)/gu)].map(([, index, name]) =>
    index === undefined ? name! : Number(index),
  );
}

export function valueAt(given: Given, place: string): unknown {
  let value: unknown = given;
  for (const step of stepsOf(place)) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<Step, unknown>)[step];
  }
  return value;
}

/** The same with another value at the place; undefined takes it away. */
export function withValue(given: Given, place: string, value: unknown): Given {
  return written(given, stepsOf(place), value) as Given;
}

function written(whole: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === "number") {
    const items = Array.isArray(whole) ? [...whole] : [];
    if (rest.length === 0 && value === undefined) return items.toSpliced(step, 1);
    items[step] = written(items[step], rest, value);
    return items;
  }
  const fields = typeof whole === "object" && whole !== null && !Array.isArray(whole) ? whole : {};
  const { [step]: before, ...others } = fields as Record<string, unknown>;
  const after = written(before, rest, value);
  return after === undefined ? others : { ...fields, [step]: after };
}

/** Every value that was written, by `marks.quality`, `comments.sheet`, `files`; a list is one value. */
function leavesOf({ given, comments, files }: SheetContent): ReadonlyMap<string, unknown> {
  const leaves = new Map<string, unknown>();
  collect(given, "given", leaves);
  for (const [place, text] of Object.entries(comments)) if (text !== "") leaves.set(`comments.${place}`, text);
  if (files.length > 0) leaves.set("files", files);
  return leaves;
}

function collect(value: unknown, at: string, leaves: Map<string, unknown>): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    if (value !== undefined && value !== "") leaves.set(at, value);
    return;
  }
  for (const [name, part] of Object.entries(value)) collect(part, `${at}.${name}`, leaves);
}

/** One value that stands otherwise in two contents; undefined where it is not there. */
export interface Difference {
  /** `given.marks.quality`, `comments.marks.quality`, `files`. */
  readonly at: string;
  readonly mine: unknown;
  readonly other: unknown;
}

export function differences(mine: SheetContent, other: SheetContent): readonly Difference[] {
  const [here, there] = [leavesOf(mine), leavesOf(other)];
  return [...new Set([...here.keys(), ...there.keys()])]
    .filter((at) => JSON.stringify(here.get(at)) !== JSON.stringify(there.get(at)))
    .map((at) => ({ at, mine: here.get(at), other: there.get(at) }));
}

export function isSame(one: SheetContent, other: SheetContent): boolean {
  return differences(one, other).length === 0;
}

/** Mine, with the other's values at the places chosen. */
export function merged(mine: SheetContent, other: SheetContent, chosen: ReadonlySet<string>): SheetContent {
  let content = mine;
  for (const difference of differences(mine, other)) {
    if (chosen.has(difference.at)) content = withLeaf(content, difference.at, difference.other);
  }
  return content;
}

function withLeaf(content: SheetContent, at: string, value: unknown): SheetContent {
  if (at === "files") return { ...content, files: (value ?? []) as readonly string[] };
  const place = at.slice(at.indexOf(".") + 1);
  if (at.startsWith("given.")) return { ...content, given: withValue(content.given, place, value) };
  const { [place]: _, ...comments } = content.comments;
  return { ...content, comments: value === undefined ? comments : { ...comments, [place]: value as string } };
}
