import { readdirSync, readFileSync } from "node:fs";
import { faultCodes } from "@bagalau/engine";
import { describe, expect, it } from "vitest";
import { PACK_FAULTS } from "../check/faults.ts";
import type { Language } from "../pack/model.ts";
import { catalogues, parametersOf } from "./phrase.ts";
import { commandCodes, sentence } from "./sentence.ts";

const languages: readonly Language[] = ["kk", "ru", "en"];
const inputCodes = [
  "missing",
  "unknown-field",
  "not-a-number",
  "out-of-range",
  "not-an-integer",
  "inconsistent",
  "division-by-zero",
];
const codes = [...new Set([...faultCodes, ...Object.keys(PACK_FAULTS), ...inputCodes, ...commandCodes])];

/** The sources that take phrases: everything of this package but the catalogues themselves. */
function sources(): string {
  const root = new URL("../", import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const isCatalogue = (file: string): boolean =>
    /(?:^|\/)(?:faults-)?(?:kk|ru|en)\.ts$/.test(file) || file.endsWith(".test.ts");
  return files
    .filter((file) => !isCatalogue(file))
    .map((file) => readFileSync(new URL(file, root), "utf8"))
    .join("\n");
}

describe("D3 the three catalogues are equal", () => {
  const keys = Object.keys(catalogues.en).sort();

  it.each(languages)("%s has the same keys", (language) => {
    expect(Object.keys(catalogues[language]).sort()).toEqual(keys);
  });

  it.each(languages)("%s names the same parameters in each of them", (language) => {
    const named = (of: Language) =>
      Object.fromEntries(keys.map((key) => [key, parametersOf(catalogues[of][key as keyof typeof catalogues.en])]));
    expect(named(language)).toEqual(named("en"));
  });

  it("Kazakh words are not the Russian ones left standing", () => {
    const same = keys.filter((key) => {
      const [kk, ru] = [catalogues.kk, catalogues.ru].map((catalogue) => catalogue[key as keyof typeof catalogue]);
      return typeof kk === "string" && kk === ru && /[а-яё]{5}/iu.test(kk.replace(/\{\w+\}/g, ""));
    });
    expect(same.sort()).toEqual(["explain.formula", "field.formula", "subject.function", "token.formula"]);
  });
});

describe("every phrase is used", () => {
  it("a key stands in the sources, by itself or by the family that it is chosen from", () => {
    const text = sources();
    const families = [...text.matchAll(/`([a-z-]+\.)\$\{/g)].map((match) => match[1] ?? "");
    const used = (key: string): boolean =>
      text.includes(`"${key}"`) || families.some((family) => key.startsWith(family));
    const idle = Object.keys(catalogues.en).filter((key) => !key.startsWith("fault.") && !used(key));
    expect(idle).toEqual([]);
  });

  it("a sentence belongs to a code that exists", () => {
    const spoken = Object.keys(catalogues.en).filter((key) => key.startsWith("fault."));
    const idle = spoken
      .map((key) => key.slice("fault.".length).split("@")[0] ?? "")
      .filter((code) => !codes.includes(code));
    expect([...new Set(idle)]).toEqual([]);
  });
});

describe("every fault has its sentence", () => {
  it.each(languages)("in %s", (language) => {
    const silent = codes.filter((code) => sentence(language, code) === code);
    expect(silent).toEqual([]);
  });

  it.each(languages)("in %s a bound of an input is written as the language writes numbers", (language) => {
    const said = sentence(language, "out-of-range", { min: "0", max: "2.5", got: "7.25" });
    expect(said).toBe(
      {
        kk: "Мәннің төменгі шегі — 0, жоғарғы шегі — 2,5, табылғаны: 7.25.",
        ru: "Значение должно лежать между 0 и 2,5, найдено: 7.25.",
        en: "The value must lie between 0 and 2.5, found: 7.25.",
      }[language],
    );
  });

  it("the nearest names are offered", () => {
    expect(sentence("en", "unknown-name", { name: "makrs", candidates: "marks mark" })).toBe(
      "Neither a part nor an input is called “makrs”. Perhaps meant: marks, mark.",
    );
  });

  it("one code of two origins has the sentence of what it speaks of", () => {
    expect(sentence("ru", "unknown-name", { kind: "terms", id: "appeal" })).toBe(
      "Названо то, чего редакция не содержит: срок «appeal».",
    );
  });

  it("kinds and units are words and not signs of the program", () => {
    expect(sentence("kk", "wrong-kind", { expected: "number", got: "list" })).toBe(
      "Мұнда күтілетіні: сан. Табылғаны: тізім.",
    );
    expect(sentence("ru", "unit-mismatch", { expected: "points", got: "" })).toBe(
      "Единицы не сходятся: ожидается points, найдено без единицы.",
    );
  });

  it("a code without words is shown raw rather than silenced", () => {
    expect(sentence("en", "of-tomorrow", { at: "x" })).toBe("of-tomorrow, at: x");
  });
});
