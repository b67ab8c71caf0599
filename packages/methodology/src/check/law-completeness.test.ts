import { describe, expect, test } from "vitest";
import { loadPacks } from "../node.ts";
import { letterDifferences } from "./law-completeness.ts";

const { resolver } = await loadPacks();
const published = [...resolver.packs.values()].flatMap((pack) =>
  [...pack.texts].flatMap(([path, text]) => {
    const language = /^source\/.*\.(kk|ru)\.txt$/u.exec(path)?.[1];
    return language === undefined ? [] : [{ pack, path, text, language }];
  }),
);

describe("the law files hold every letter of the published text", () => {
  test("five acts are published", () => {
    const ids = published.map(({ pack }) => pack.id).filter((id) => id.startsWith("kz/"));
    expect(ids.toSorted()).toEqual([
      "kz/aksu-maslikhat",
      "kz/annual-system",
      "kz/karasu-akimat",
      "kz/kerbulak-maslikhat",
      "kz/orgdev",
    ]);
  });

  test.each(published)("$pack.id: $path", ({ pack, text, language }) => {
    const law = [...pack.editions.values()].flatMap((edition) =>
      edition.law.filter((one) => one.language === language),
    );
    expect(law.length).toBeGreaterThan(0);
    expect(
      letterDifferences(
        law.map(({ written }) => written),
        text,
      ),
    ).toEqual([]);
  });
});

describe("the comparison", () => {
  test("does not mind white space, the order of words and our headings of clauses", () => {
    expect(letterDifferences(["# Глава 1\n\n## 1\n\nпервое второе\n"], "Глава 1  второе\nпервое")).toEqual([]);
  });

  test("names each letter that is missing or too many", () => {
    expect(letterDifferences(["## 1\n\nаабв\n"], "ааабг")).toEqual([
      { letter: "а", published: 3, held: 2 },
      { letter: "в", published: 0, held: 1 },
      { letter: "г", published: 1, held: 0 },
    ]);
  });

  test("counts once what a later edition states again, and twice what one edition says twice", () => {
    expect(letterDifferences(["## 1\n\nабв\n\nабв\n", "## 1\n\nабв\n\nгд\n"], "абв абв гд")).toEqual([]);
  });
});
