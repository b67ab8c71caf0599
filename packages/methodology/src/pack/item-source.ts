// Reads the items of one file: a list of them, one alone, or a rule whose parts are spread over a folder.
import { fault } from "../check/faults.ts";
import type { PackFault } from "./model.ts";
import type { Kind } from "./schema-edition.ts";
import { holdAgainst, validate } from "./schema-faults.ts";
import { partsFile, rule } from "./schema-rule.ts";
import { readYaml } from "./yaml-source.ts";
import type { Located, Path } from "./yaml-source.ts";
import type { z } from "zod";

/** One statement of an edition, as written and as the schema took it (null when the schema found a fault). */
export interface SourceItem {
  readonly kind: Kind;
  readonly id: string;
  readonly content: unknown;
  /** As written, every scalar a text: what citations are searched in and what is hashed. */
  readonly raw: unknown;
  readonly located: Located;
  readonly from: { readonly pack: string; readonly edition: string };
  readonly open: boolean;
}

/** What one file or folder states. */
export interface ItemsRead {
  readonly items: readonly SourceItem[];
  readonly faults: readonly PackFault[];
}

type From = SourceItem["from"];

export function readOne(file: string, text: string, schema: z.ZodType, kind: Kind, from: From): ItemsRead {
  const yaml = readYaml(file, text);
  if (yaml.data === undefined) return { items: [], faults: yaml.faults };
  return oneItem(
    kind,
    schema,
    yaml.data,
    yaml.root,
    from,
    file
      .split("/")
      .at(-1)!
      .replace(/\.yaml$/u, ""),
    yaml.faults,
  );
}

/** An item that has a file or folder of its own is named for it. */
function oneItem(
  kind: Kind,
  schema: z.ZodType,
  raw: unknown,
  located: Located,
  from: From,
  expected: string,
  before: readonly PackFault[],
): ItemsRead {
  const checked = validate(schema, raw, located);
  const item = sourceItem(kind, checked.content, raw, located, from);
  const misnamed = item !== null && item.id !== expected;
  const name = misnamed ? [fault("wrong-name", located.at(["id"]), { got: item.id, expected })] : [];
  return { items: item === null ? [] : [item], faults: [...before, ...checked.faults, ...name] };
}

export function readList(
  file: string,
  text: string,
  schemaOf: (written: unknown) => z.ZodType,
  kind: Kind,
  from: From,
): ItemsRead {
  const yaml = readYaml(file, text);
  if (yaml.data === undefined || yaml.data === "") return { items: [], faults: yaml.faults };
  if (!Array.isArray(yaml.data)) {
    const got = typeof yaml.data === "string" ? "text" : "map";
    return { items: [], faults: [...yaml.faults, fault("wrong-kind", yaml.root.at([]), { expected: "list", got })] };
  }
  const read = yaml.data.map((raw: unknown, index) => {
    const located = yaml.root.below([index]);
    const checked = validate(schemaOf(raw), raw, located);
    return { item: sourceItem(kind, checked.content, raw, located, from), faults: checked.faults };
  });
  return {
    items: read.flatMap(({ item }) => item ?? []),
    faults: [...yaml.faults, ...read.flatMap(({ faults }) => faults)],
  };
}

function sourceItem(kind: Kind, checked: unknown, raw: unknown, located: Located, from: From): SourceItem | null {
  const written = raw as { id?: unknown; open?: unknown };
  if (typeof raw !== "object" || raw === null || typeof written.id !== "string") return null;
  return {
    kind,
    id: written.id,
    content: checked,
    raw,
    located,
    from,
    open: written.open === "true" || written.open === "yes",
  };
}

/** A large rule: rule.yaml first, then the parts of the other files in the order of their names. */
export function readRuleFolder(
  folder: string,
  path: string,
  files: ReadonlyMap<string, string>,
  from: From,
): ItemsRead {
  const inside = path.slice(0, -"rule.yaml".length);
  const head = readYaml(folder + path, files.get(path)!);
  if (typeof head.data !== "object" || head.data === null) return { items: [], faults: head.faults };
  const others = [...files.keys()].filter((file) => file.startsWith(inside) && file !== path).sort();
  const further = others.map((file) => readYaml(folder + file, files.get(file)!));
  const faults = [
    ...head.faults,
    ...further.flatMap((yaml) => [
      ...yaml.faults,
      ...(yaml.data === undefined ? [] : holdAgainst(partsFile, yaml.data, yaml.root).faults),
    ]),
  ];
  const pieces = [head, ...further].map(({ data, root }) => ({ located: root, parts: partsIn(data) }));
  const raw = { ...head.data, parts: pieces.flatMap(({ parts }) => parts) };
  return oneItem("rules", rule, raw, joinParts(head.root, pieces), from, inside.split("/").at(-2)!, faults);
}

function partsIn(data: unknown): readonly unknown[] {
  const parts = typeof data === "object" && data !== null && "parts" in data ? data.parts : [];
  return Array.isArray(parts) ? parts : [];
}

/** Paths into `parts` lead to the file that holds the part. */
function joinParts(
  head: Located,
  pieces: readonly { readonly located: Located; readonly parts: readonly unknown[] }[],
): Located {
  const lead = (path: Path): [Located, Path] => {
    const [first, index, ...rest] = path;
    if (first !== "parts" || typeof index !== "number") return [head, path];
    let left = index;
    for (const { located, parts } of pieces) {
      if (left < parts.length) return [located, ["parts", left, ...rest]];
      left -= parts.length;
    }
    return [head, path];
  };
  return {
    file: head.file,
    at(path) {
      const [located, inside] = lead(path);
      return located.at(inside);
    },
    atKey(path, key) {
      const [located, inside] = lead(path);
      return located.atKey(inside, key);
    },
    within(path, offset, length) {
      const [located, inside] = lead(path);
      return located.within(inside, offset, length);
    },
    json(path) {
      const [located, inside] = lead(path);
      return located.json(inside);
    },
    below(path) {
      const [located, inside] = lead(path);
      return located.below(inside);
    },
  };
}
