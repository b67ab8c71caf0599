// The marks of a sheet as lines to be read: whatever fields the edition's rule asks for, records and lists with all inside.
import type { Titles } from "../design/say.ts";

interface Field {
  readonly path: string;
  readonly title: Titles;
  readonly kind: "number" | "count" | "choice" | "flag" | "record" | "list";
  readonly min: string | null;
  readonly max: string | null;
  readonly words: readonly { readonly id: string; readonly title: Titles }[];
}

export interface MarkLine {
  readonly path: string;
  readonly title: Titles;
  readonly depth: number;
  /** Of a list: which entry, from 1. */
  readonly place: number | null;
  readonly value:
    | { readonly kind: "number"; readonly figure: string; readonly min: string | null; readonly max: string | null }
    | { readonly kind: "word"; readonly title: Titles }
    | { readonly kind: "flag"; readonly yes: boolean }
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "none" }
    /** A heading of what stands under it. */
    | { readonly kind: "group" };
  readonly comment: string | null;
}

type Given = Readonly<Record<string, unknown>>;

export function markLines(
  fields: readonly Field[],
  given: Given,
  comments: Readonly<Record<string, string>>,
): readonly MarkLine[] {
  const tops = fields.filter(({ path }) => !/[.[]/u.test(path));
  return tops.flatMap((field) => linesOf(field, given[field.path], field.path, 0));

  function linesOf(field: Field, value: unknown, path: string, depth: number): readonly MarkLine[] {
    const line = { path, title: field.title, depth, place: null, comment: commentAt(comments, path) };
    if (field.kind === "record") {
      return [{ ...line, value: { kind: "group" } }, ...insideOf(`${field.path}.`, value, path, depth + 1)];
    }
    if (field.kind === "list") {
      const entries = Array.isArray(value) ? (value as readonly unknown[]) : [];
      return entries.flatMap((entry, index): readonly MarkLine[] => {
        const at = `${path}.${index}`;
        const inside = insideOf(`${field.path}[].`, entry, at, depth + 1);
        const shown = inside.length > 0 ? ({ kind: "group" } as const) : valueOf(field, entry);
        return [{ ...line, path: at, place: index + 1, value: shown, comment: commentAt(comments, at) }, ...inside];
      });
    }
    return value === undefined ? [] : [{ ...line, value: valueOf(field, value) }];
  }

  /** The fields directly under the prefix, as `marks.quality` is under `marks.`. */
  function insideOf(prefix: string, value: unknown, path: string, depth: number): readonly MarkLine[] {
    if (typeof value !== "object" || value === null) return [];
    return fields
      .filter((inner) => inner.path.startsWith(prefix) && !/[.[]/u.test(inner.path.slice(prefix.length)))
      .flatMap((inner) => {
        const name = inner.path.slice(prefix.length);
        return linesOf(inner, (value as Given)[name], `${path}.${name}`, depth);
      });
  }
}

function valueOf(field: Field, value: unknown): MarkLine["value"] {
  if (value === null) return { kind: "none" };
  if (typeof value === "boolean") return { kind: "flag", yes: value };
  const text = String(value);
  const word = field.words.find(({ id }) => id === text);
  if (word !== undefined) return { kind: "word", title: word.title };
  const isFigure = (field.kind === "number" || field.kind === "count") && /^-?\d+(?:\.\d+)?$/u.test(text);
  return isFigure ? { kind: "number", figure: text, min: field.min, max: field.max } : { kind: "text", text };
}

/** A comment on one entry of a list may name it as `kpis.0.mark` or as `kpis[0].mark`. */
function commentAt(comments: Readonly<Record<string, string>>, path: string): string | null {
  return comments[path] ?? comments[path.replaceAll(/\.(\d+)(?=\.|$)/gu, "[$1]")] ?? null;
}
