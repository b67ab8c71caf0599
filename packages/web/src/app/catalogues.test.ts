// Kazakh, Russian and English are equal: the same keys, the same inserted values, each plural form that a language has; and
// no word for people stands outside the catalogues.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseAst, transformWithOxc } from "vite";
import { describe, expect, test } from "vitest";

const source = path.join(import.meta.dirname, "..");
const languages = ["kk", "ru", "en"] as const;
const plurals = { kk: ["one", "other"], ru: ["one", "few", "many", "other"], en: ["one", "other"] };
const features = readdirSync(source, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(path.join(source, entry.name)).includes("words.ru.json"))
  .map((entry) => entry.name);

/** `nav.home` → its text. */
function words(feature: string, language: string): Map<string, string> {
  const flat = new Map<string, string>();
  const walk = (part: Record<string, unknown>, before: string): void => {
    for (const [key, value] of Object.entries(part)) {
      if (typeof value === "string") flat.set(before + key, value);
      else walk(value as Record<string, unknown>, `${before}${key}.`);
    }
  };
  walk(JSON.parse(readFileSync(path.join(source, feature, `words.${language}.json`), "utf8")), "");
  return flat;
}

const bare = (key: string): string => key.replace(/_(?:one|few|many|other)$/u, "");
const holes = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1]!).toSorted();

describe.each(features)("the words of %s", (feature) => {
  const [kk, ru, en] = languages.map((language) => words(feature, language)) as [
    Map<string, string>,
    Map<string, string>,
    Map<string, string>,
  ];

  test("have the same keys in the three languages", () => {
    const keys = [kk, ru, en].map((catalogue) => [...new Set([...catalogue.keys()].map(bare))].toSorted());
    expect(keys[0]).toEqual(keys[1]);
    expect(keys[2]).toEqual(keys[1]);
  });

  test("have every plural form of their language and no other", () => {
    for (const [language, catalogue] of [
      ["kk", kk],
      ["ru", ru],
      ["en", en],
    ] as const) {
      const counted = [...catalogue.keys()].filter((key) => key !== bare(key));
      for (const name of new Set(counted.map(bare))) {
        expect(counted.filter((key) => bare(key) === name).toSorted(), language).toEqual(
          plurals[language].map((form) => `${name}_${form}`).toSorted(),
        );
      }
    }
  });

  test("insert the same values", () => {
    const inserted = (catalogue: Map<string, string>): Record<string, string[]> => {
      const by: Record<string, string[]> = {};
      for (const [key, text] of catalogue)
        by[bare(key)] = [...new Set([...(by[bare(key)] ?? []), ...holes(text)])].toSorted();
      return by;
    };
    expect(inserted(kk)).toEqual(inserted(ru));
    expect(inserted(en)).toEqual(inserted(ru));
  });

  test("are no empty words, and no Kazakh ones that are Russian", () => {
    expect([...kk, ...ru, ...en].filter(([, text]) => text.trim() === "")).toEqual([]);
    const cyrillic = [...en].filter(([, text]) => /\p{Script=Cyrillic}/u.test(text));
    expect(cyrillic).toEqual([]);
  });
});

describe("screens", () => {
  const screens = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$/u.test(file),
  );
  /** The letters of the alphabet, and the languages' own names, which are the same everywhere. */
  const nameLetters = new Set(["design/alphabet.ts", "app/language-choice.tsx"]);

  test("say nothing that no catalogue has", async () => {
    const said = await Promise.all(
      screens
        .filter((file) => !nameLetters.has(file))
        .map(async (file) => (await literals(path.join(source, file))).map((text) => `${file}: ${text}`)),
    );
    expect(said.flat()).toEqual([]);
  });
});

/** Where a person reads: what stands between tags, and these attributes. */
const readable = new Set([
  "children",
  "aria-label",
  "label",
  "title",
  "placeholder",
  "description",
  "alt",
  "about",
  "error",
]);

interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}

/** Texts of elements and of attributes that people read, and any Cyrillic letter in the program. */
async function literals(file: string): Promise<string[]> {
  const written = readFileSync(file, "utf8");
  const { code } = await transformWithOxc(written, file, { sourcemap: false });
  const said: string[] = [];
  visit(parseAst(code) as unknown as Node, (node) => {
    if (node.type === "Property") {
      const { key, value } = node as unknown as { key: Node; value: Node };
      if (readable.has(String(key["name"] ?? key["value"])) && file.endsWith("x")) said.push(...textsOf(value));
    }
    if (node.type === "Literal" && /\p{Script=Cyrillic}/u.test(String(node["value"]))) said.push(String(node["value"]));
  });
  return said.filter((text) => /\p{L}{2}/u.test(text) && text !== "Bagalau");
}

function textsOf(node: Node): string[] {
  if (node.type === "Literal") return typeof node["value"] === "string" ? [node["value"]] : [];
  if (node.type === "TemplateLiteral")
    return (node["quasis"] as { value: { raw: string } }[]).map(({ value }) => value.raw);
  if (node.type === "ConditionalExpression")
    return [node["consequent"], node["alternate"]].flatMap((one) => textsOf(one as Node));
  if (node.type === "LogicalExpression") return textsOf(node["right"] as Node);
  return node.type === "ArrayExpression" ? (node["elements"] as Node[]).flatMap(textsOf) : [];
}

function visit(node: Node, seen: (node: Node) => void): void {
  seen(node);
  for (const part of Object.values(node)) {
    for (const inner of Array.isArray(part) ? part : [part]) {
      if (typeof inner === "object" && inner !== null && "type" in inner) visit(inner as Node, seen);
    }
  }
}
