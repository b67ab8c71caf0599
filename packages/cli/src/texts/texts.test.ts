// The three catalogues are equal in rank: the same keys, the same inserted names, nothing left in another language.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogues, languageOf, languages } from "./texts.ts";

const names = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").sort();

describe("D3 Kazakh, Russian and English are equal", () => {
  test("every key stands in every language with the same inserted names", () => {
    for (const language of languages) {
      expect(Object.keys(catalogues[language]).sort(), language).toEqual(Object.keys(catalogues.en).sort());
      for (const [key, text] of Object.entries(catalogues.en)) {
        expect(names(catalogues[language][key as keyof typeof catalogues.en]), `${language} ${key}`).toEqual(
          names(text),
        );
      }
    }
  });

  test("every key is said somewhere", () => {
    const folder = new URL("..", import.meta.url);
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.startsWith("texts"))
      .map((file) => readFileSync(new URL(file, folder), "utf8"))
      .join("\n");
    const unsaid = Object.keys(catalogues.en).filter(
      (key) => !sources.includes(`"${key}"`) && !sources.includes(`\`${key.replace(/[^.]+$/, "")}\${`),
    );
    expect(unsaid).toEqual([]);
  });

  test("no sentence is the same in Kazakh and in Russian but for signs and names of variables", () => {
    const same = Object.keys(catalogues.en).filter((key) => {
      const { kk, ru } = catalogues;
      return kk[key as keyof typeof kk] === ru[key as keyof typeof ru];
    });
    expect(same.sort()).toEqual(["label.act", "label.edition", "label.none", "label.pack"]);
  });
});

describe("the language of a call", () => {
  test.each([
    ["kk", {}, "kk"],
    [undefined, { LANG: "kk_KZ.UTF-8" }, "kk"],
    [undefined, { LC_ALL: "en_US.UTF-8", LANG: "kk_KZ.UTF-8" }, "en"],
    [undefined, { LANG: "C" }, "ru"],
    [undefined, {}, "ru"],
    ["de", { LANG: "en_GB" }, "en"],
  ])("--lang %s in %j is %s", (option, environment, language) => {
    expect(languageOf(option, environment)).toBe(language);
  });
});
