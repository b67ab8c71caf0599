// Reads one YAML file so that every scalar stays the text that was written and every value can say where it stands.
// What the format forbids (duplicate keys, anchors, aliases, tags) becomes faults; meaning is left to the schemas.
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import type { Document, Node, Scalar } from "yaml";
import { fault } from "../check/faults.ts";
import type { PackFault, Place } from "./model.ts";

export type Path = readonly (string | number)[];

/** A value of a file that knows its place. Paths are from the value. */
export interface Located {
  readonly file: string;
  /** The place of the value at `path`, or of the nearest thing around it that exists. */
  at(path: Path): Place;
  /** The place of a key of the map at `path`. */
  atKey(path: Path, key: string): Place;
  /** The place of a position inside the text of the scalar at `path`, and the line with a mark under it. */
  within(path: Path, offset: number, length: number): { readonly place: Place; readonly frame: string };
  /** The value at `path` as JSON: plain null, true, false and numbers are themselves, the rest is text. */
  json(path: Path): string;
  below(path: Path): Located;
}

export interface YamlFile {
  /** Maps, lists and texts; undefined where the file cannot be read. */
  readonly data: unknown;
  readonly root: Located;
  readonly faults: readonly PackFault[];
}

const PLAIN_JSON = /^(?:null|true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/u;

export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
  });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const duplicates = document.errors.filter((error) => error.code === "DUPLICATE_KEY");
  // Where the text stops being YAML it stops being read: what the reader says of the rest is noise.
  const broken = document.errors.filter((error) => error.code !== "DUPLICATE_KEY").slice(0, 1);
  const faults = [
    ...duplicates.map(({ pos }) => fault("duplicate-key", placeOf(pos[0]), { key: keyAt(text, pos[0]) })),
    ...broken.map(({ pos, code }) =>
      fault("yaml-syntax", placeOf(pos[0]), { problem: code.toLowerCase().replaceAll("_", "-") }),
    ),
    ...forbiddenFeatures(document, placeOf),
  ];
  const readable = broken.length === 0;
  return { data: readable ? document.toJS() : undefined, root: locate(document, text, file, placeOf, []), faults };
}

function keyAt(text: string, offset: number): string {
  const written = /^[^:\n]*/u.exec(text.slice(offset))?.[0].trim() ?? "";
  return written.replace(/^["'](.*)["']$/u, "$1");
}

function forbiddenFeatures(document: Document, placeOf: (offset: number) => Place): PackFault[] {
  const faults: PackFault[] = [];
  visit(document, {
    Node(_key, node) {
      const start = node.range?.[0] ?? 0;
      if (isAlias(node)) faults.push(fault("yaml-feature", placeOf(start), { feature: "alias" }));
      else if (node.anchor !== undefined) faults.push(fault("yaml-feature", placeOf(start), { feature: "anchor" }));
      else if (node.tag !== undefined) faults.push(fault("yaml-feature", placeOf(start), { feature: "tag" }));
    },
  });
  return faults;
}

function locate(
  document: Document,
  text: string,
  file: string,
  placeOf: (offset: number) => Place,
  start: Path,
): Located {
  const nodeAt = (path: Path): Node | null => {
    const full = [...start, ...path];
    if (full.length === 0) return document.contents as Node | null;
    const found = document.getIn(full, true);
    return isNode(found) ? found : null;
  };
  const nearest = (path: Path): Node | null => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = nodeAt(path.slice(0, length));
      if (node !== null) return node;
    }
    return null;
  };
  return {
    file,
    at: (path) => placeOf(nearest(path)?.range?.[0] ?? 0),
    atKey(path, key) {
      const map = nodeAt(path);
      const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
      return placeOf((pair !== undefined && isNode(pair.key) ? pair.key.range?.[0] : nearest(path)?.range?.[0]) ?? 0);
    },
    within(path, offset, length) {
      const node = nodeAt(path);
      const from = isScalar(node) ? sourceOffset(text, node, offset) : (node?.range?.[0] ?? 0);
      const until = isScalar(node) ? sourceOffset(text, node, offset + Math.max(length, 1) - 1) + 1 : from + 1;
      return { place: placeOf(from), frame: frameAround(text, from, until) };
    },
    json(path) {
      return jsonOf(nodeAt(path));
    },
    below: (path) => locate(document, text, file, placeOf, [...start, ...path]),
  };
}

/** Where in the file a position of a scalar's text stands: folding and indentation change white space only, so the other letters are counted. */
function sourceOffset(text: string, node: Scalar, offset: number): number {
  const [start = 0, end = 0] = node.range ?? [];
  const value = String(node.value);
  let wanted = value.slice(0, offset).replace(/\s/gu, "").length;
  let position = start;
  if (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED") position = text.indexOf("\n", start) + 1;
  else if (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE") position = start + 1;
  for (; position < end; position += 1) {
    if (/\s/u.test(text[position]!)) continue;
    if (wanted === 0) return position;
    wanted -= 1;
  }
  return Math.max(start, end - 1);
}

/** The line of the file with a mark under the stretch. */
function frameAround(text: string, from: number, until: number): string {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const next = text.indexOf("\n", from);
  const line = text.slice(start, next === -1 ? text.length : next);
  const marks = Math.max(1, Math.min(until, start + line.length) - from);
  return `${line}\n${" ".repeat(from - start)}${"^".repeat(marks)}`;
}

function jsonOf(node: unknown): string {
  if (isMap(node)) {
    const fields = node.items.map(
      (pair) => `${JSON.stringify(isScalar(pair.key) ? String(pair.key.value) : "")}:${jsonOf(pair.value)}`,
    );
    return `{${fields.join(",")}}`;
  }
  if (isSeq(node)) return `[${node.items.map(jsonOf).join(",")}]`;
  if (!isScalar(node)) return "null";
  const text = String(node.value);
  return node.type === "PLAIN" && PLAIN_JSON.test(text) ? text : JSON.stringify(text);
}
