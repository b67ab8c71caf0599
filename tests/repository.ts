// What tests of the whole repository read: its files as a clone would have them, its sources with their imports.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

const generated = new Set(["node_modules", ".git", ".bagalau", "coverage", "reports", ".stryker-tmp", "test-results"]);
/** Of the pages: `dist`, and `dist.<number>` while they are built. */
const built = /^dist(?:\.\d+)?$/u;

/** Paths from the root with `/`, generated folders left out. */
export function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const place = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (generated.has(entry.name) || built.test(entry.name)) return [];
    return entry.isDirectory() ? filesBelow(place) : [place];
  });
}

export function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

export function foldersIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !generated.has(entry.name) && !built.test(entry.name))
    .map((entry) => entry.name);
}

export interface Import {
  readonly file: string;
  readonly line: number;
  /** As written: `@bagalau/engine`, `./rational.ts`, `node:fs`. */
  readonly specifier: string;
  readonly typesOnly: boolean;
}

/** Static and dynamic imports and re-exports of a source, types included. */
export function importsOf(file: string): Import[] {
  const text = read(file);
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*["']([^"']+)["']|(?:^|\n)\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gu;
  return [...text.matchAll(pattern)].map((match) => ({
    file,
    line: text.slice(0, match.index + match[0].length).split("\n").length,
    specifier: (match[1] ?? match[2] ?? match[3])!,
    typesOnly: /^\s*(?:import|export) type\s/u.test(match[0]),
  }));
}

/** The rows of the first table under a heading, cells without white space around and without backquotes. */
export function tableUnder(document: string, heading: string): string[][] {
  const section = read(document)
    .split(/^## /mu)
    .find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`${document} has no heading "${heading}"`);
  const rows = section.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((row) =>
    row
      .slice(1, row.lastIndexOf("|"))
      .split("|")
      .map((cell) => cell.trim().replaceAll("`", "")),
  );
}
