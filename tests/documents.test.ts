// The documents say what is there: links lead somewhere, commands and files that they name exist, the glossary is whole.
import path from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, read } from "./repository.ts";

// Law texts and written explanations are data, checked where they are made.
const documents = filesBelow("")
  .filter((file) => file.endsWith(".md"))
  .filter((file) => !/\/law\/|\/source\/|\/examples\/output\//u.test(file));
const everything = new Set(filesBelow(""));
const manifest = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

describe("documents", () => {
  test.each(documents)("%s links to places that exist", (document) => {
    const broken = linksIn(document).filter((target) => !leadsSomewhere(document, target));
    expect(broken).toEqual([]);
  });

  test.each(documents)("%s names commands of package.json", (document) => {
    const named = [...read(document).matchAll(/\bnpm (?:run ([a-z][\w:-]*)|(start|test)\b)/gu)];
    const unknown = named.map((match) => match[1] ?? match[2]!).filter((command) => !(command in manifest.scripts));
    expect(unknown).toEqual([]);
  });

  test.each(documents)("%s names files and folders that exist", (document) => {
    const named = [...read(document).matchAll(/`((?:packages|packs|scripts|tests|bench|docs)\/[\w./-]*)`/gu)];
    expect(named.map((match) => match[1]!).filter((place) => !exists(place))).toEqual([]);
  });

  test("each script of package.json runs a file that exists", () => {
    const files = Object.values(manifest.scripts).map((command) => command.split(" ")[2]!);
    expect(files.filter((file) => !everything.has(file))).toEqual([]);
  });

  test("each decision is listed in docs/decisions/README.md", () => {
    const decisions = filesBelow("docs/decisions").map((file) => path.posix.basename(file));
    const listed = linksIn("docs/decisions/README.md");
    expect(decisions.filter((file) => file !== "README.md").toSorted()).toEqual(listed.toSorted());
  });
});

describe("the glossary", () => {
  const rows = read("GLOSSARY.md")
    .split("\n")
    .filter((line) => /^\| (?!қазақша|-)/u.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split(" | ")
        .map((cell) => cell.trim()),
    );

  test("has the five columns filled in each row", () => {
    expect(rows.filter((row) => row.length !== 5 || row.includes(""))).toEqual([]);
    expect(rows.length).toBeGreaterThan(60);
  });

  test("gives a concept one row: no Kazakh, Russian or English term comes twice", () => {
    const repeated = [0, 1, 2].flatMap((column) => {
      const terms = rows.map((row) => row[column]!);
      return terms.filter((term, at) => terms.indexOf(term) !== at);
    });
    expect(repeated).toEqual([]);
  });

  test("names in code what the packs or the program name so", () => {
    const sources = filesBelow("packs").filter((file) => file.endsWith(".yaml"));
    const programs = filesBelow("packages").filter((file) => file.endsWith(".ts"));
    const written = new Set([...sources, ...programs].flatMap((file) => read(file).match(/[\w-]+/gu) ?? []));
    const codes = rows.map((row) => row[3]!.replaceAll("`", "")).flatMap((code) => code.match(/[\w-]+/gu) ?? []);
    expect(codes.filter((code) => !written.has(code))).toEqual([]);
  });

  test("writes Kazakh in Kazakh letters and Russian without them", () => {
    const kazakhLetters = /[әғқңөұүһі]/iu;
    const kazakh = rows.map((row) => row[0]!).join(" ");
    expect([..."әғқңөұүі"].filter((letter) => !kazakh.toLowerCase().includes(letter))).toEqual([]);
    expect(rows.map((row) => row[1]!).filter((term) => kazakhLetters.test(term))).toEqual([]);
  });
});

function linksIn(document: string): string[] {
  const withoutCode = read(document)
    .replace(/^```[\s\S]*?^```$/gmu, "")
    .replace(/`[^`\n]*`/gu, "");
  return [...withoutCode.matchAll(/\]\(([^)\s]+)\)/gu)].map((match) => match[1]!);
}

function leadsSomewhere(document: string, target: string): boolean {
  if (target.startsWith("https://")) return true;
  const [file = "", anchor] = target.split("#");
  const place = file === "" ? document : path.posix.join(path.posix.dirname(document), file);
  if (!exists(place)) return false;
  return anchor === undefined || anchorsOf(place).includes(anchor);
}

function exists(place: string): boolean {
  const plain = place.replace(/\/$/u, "");
  return everything.has(plain) || [...everything].some((file) => file.startsWith(`${plain}/`));
}

function anchorsOf(document: string): string[] {
  return [...read(document).matchAll(/^#+ (.+)$/gmu)].map((match) =>
    match[1]!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, "")
      .trim()
      .replace(/\s/gu, "-"),
  );
}
