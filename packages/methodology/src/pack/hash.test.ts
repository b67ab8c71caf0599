import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, sha256 } from "./hash.ts";
import { readPacks } from "./read.ts";
import { changed, samplePacks } from "./sample-pack.ts";

function localHash(changes: Readonly<Record<string, string | null>> = {}): Promise<string> {
  return readPacks(samplePacks(changes)).packs.get("kz/local")!.editions[0]!.hash();
}

describe("the hash of an edition", () => {
  test("is SHA-256 in hexadecimal", async () => {
    expect(await sha256("Ә")).toBe("e258591f1e6352e0e767192591df94681c4aa5326cf1239e5776539615f792a5");
    expect(await localHash()).toMatch(/^[0-9a-f]{64}$/u);
  });

  test("equal data has one canonical text, in whatever order its keys were written", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "ә" }], a: undefined })).toBe('{"b":[1,{"c":"ә","d":null}]}');
  });

  test("writes every text as JSON does, whatever it consists of", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(canonicalJson({ [text]: text })).toBe(JSON.stringify({ [text]: text }));
      }),
    );
  });

  test("has the keys of every object in the order of their units", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (numbers) => {
        const fields = Object.keys(numbers)
          .sort()
          .map((key) => `${JSON.stringify(key)}:${numbers[key]}`);
        expect(canonicalJson(numbers)).toBe(`{${fields.join(",")}}`);
      }),
    );
  });

  test("does not look at the layout, remarks or order of keys of the files", async () => {
    const reordered = changed(
      "kz/local/2025-03-01/procedure/terms.yaml",
      "  due: { workingDays: 3 }\n  holder: evaluated\n",
      "  # a remark\n  holder: evaluated\n  due:\n    workingDays: 3\n",
    );
    expect(await localHash(reordered)).toBe(await localHash());
  });

  test("changes with its own content, with its law and with what it inherits", async () => {
    const hashes = await Promise.all([
      localHash(),
      localHash(changed("kz/local/2025-03-01/procedure/terms.yaml", "workingDays: 3", "workingDays: 4")),
      localHash(changed("kz/local/2025-03-01/law/ru.md", "Несогласный", "Hесогласный")),
      localHash(changed("kz/typical/2025-01-01/rules/sheet.yaml", "mean(a, b)", "mean(b, a)")),
    ]);
    expect(new Set(hashes).size).toBe(4);
  });

  test("D2 stays when the act is repealed or somebody looks for something newer, so that old receipts still find their edition", async () => {
    const repeal =
      'repeal: { act: { kk: "а", ru: "а", en: "a" }, on: "2026-01-01", provenance: reconstructed, because: { kk: "а", ru: "а", en: "a" } }';
    const path = "kz/local/2025-03-01/edition.yaml";
    expect(await localHash(changed(path, "repeal: null", repeal))).toBe(await localHash());
    expect(await localHash(changed(path, 'checkedOn: "2026-01-01"', 'checkedOn: "2026-06-01"'))).toBe(
      await localHash(),
    );
  });
});
