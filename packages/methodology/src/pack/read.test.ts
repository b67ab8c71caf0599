import { describe, expect, test } from "vitest";
import { readPacks } from "./read.ts";
import { changed, samplePacks } from "./sample-pack.ts";

function faultsOf(changes: Readonly<Record<string, string | null>>): string[] {
  return readPacks(samplePacks(changes)).faults.map(
    ({ code, place, params }) => `${place.file}:${place.line}:${place.column} ${code} ${JSON.stringify(params)}`,
  );
}

function localEdition(changes: Readonly<Record<string, string | null>> = {}) {
  return readPacks(samplePacks(changes)).packs.get("kz/local")!.editions[0]!;
}

describe("reading packs", () => {
  test("the sample packs are read without a fault", () => {
    expect(faultsOf({})).toEqual([]);
  });

  test("all faults of all files are found at once", () => {
    const changes = {
      ...changed(
        "kz/typical/2025-01-01/rules/sheet.yaml",
        "kind: number, unit: points, min: 0",
        "kind: numbre, unit: points, min: 0",
      ),
      ...changed("kz/local/2025-03-01/procedure/terms.yaml", "  holder: evaluated\n", ""),
      ...changed("kz/local/pack.yaml", 'en: "Akimat"', 'de: "Akimat"'),
      "kz/local/2025-03-01/rules/empty.txt": "",
      "kz/typical/2025-01-01/law/titles.yaml":
        '"1": { kk: "Баға", ru: "Отметки", en: "Marks" }\n"1": { kk: "а", ru: "б", en: "c" }\n"2": { kk: "", ru: "б", en: "c" }\n',
    };
    expect(faultsOf(changes)).toEqual([
      'kz/local/2025-03-01/procedure/terms.yaml:1:3 missing-key {"key":"holder"}',
      'kz/local/2025-03-01/rules/empty.txt:1:1 unknown-file {"file":"2025-03-01/rules/empty.txt"}',
      'kz/local/pack.yaml:4:7 missing-translation {"language":"en"}',
      'kz/local/pack.yaml:4:38 unknown-key {"key":"de"}',
      'kz/typical/2025-01-01/law/titles.yaml:2:1 duplicate-key {"key":"1"}',
      'kz/typical/2025-01-01/law/titles.yaml:3:12 empty-text {"got":""}',
      'kz/typical/2025-01-01/rules/sheet.yaml:8:14 not-one-of {"got":"numbre","allowed":"number, count, choice, flag, record, list"}',
    ]);
  });

  test("a citation that is quoted has a quote, any other says why", () => {
    const changes = {
      ...changed("kz/typical/2025-01-01/rules/sheet.yaml", 'quote: { ru: "из двух отметок" }\n', ""),
      ...changed("kz/local/2025-03-01/edition.yaml", 'because: { kk: "Мысал", ru: "Пример", en: "Example" }\n', ""),
    };
    expect(faultsOf(changes)).toEqual([
      'kz/local/2025-03-01/edition.yaml:1:1 missing-because {"provenance":"reconstructed"}',
      "kz/typical/2025-01-01/rules/sheet.yaml:1:1 missing-quote {}",
    ]);
  });

  test("keys that are names or addresses are held to their form", () => {
    const changes = {
      ...changed("kz/typical/2025-01-01/rules/sheet.yaml", "  a: { kind", "  a-1: { kind"),
      ...changed("kz/local/2025-03-01/law/titles.yaml", '"1":', '"п. 1":'),
    };
    expect(faultsOf(changes)).toEqual([
      'kz/local/2025-03-01/law/titles.yaml:1:1 bad-address {"got":"п. 1"}',
      'kz/typical/2025-01-01/rules/sheet.yaml:8:3 bad-name {"got":"a-1"}',
    ]);
  });

  test("a term says in exactly one way when it is due", () => {
    expect(
      faultsOf(
        changed(
          "kz/local/2025-03-01/procedure/terms.yaml",
          "{ workingDays: 3 }",
          "{ workingDays: 3, calendarDays: 4 }",
        ),
      ),
    ).toEqual(['kz/local/2025-03-01/procedure/terms.yaml:7:8 unclear-due {"keys":"workingDays, calendarDays"}']);
  });

  test("folders and files are named for what is inside", () => {
    const changes = {
      ...changed("kz/typical/2025-01-01/rules/sheet.yaml", "id: sheet", "id: paper"),
      ...changed("kz/local/pack.yaml", '["2025-03-01"]', '["2025-03-02"]'),
      ...changed("kz/typical/2025-01-01/examples/all.yaml", "rule: sheet", "rule: paper"),
    };
    expect(faultsOf(changes)).toEqual([
      'kz/local/pack.yaml:9:11 unlisted-edition {"edition":"2025-03-01"}',
      'kz/local/pack.yaml:9:12 missing-changes {"edition":"2025-03-02"}',
      'kz/local/pack.yaml:9:12 missing-edition {"edition":"2025-03-02"}',
      'kz/typical/2025-01-01/rules/sheet.yaml:1:5 wrong-name {"got":"paper","expected":"sheet"}',
    ]);
  });
});

describe("a library", () => {
  test("has each pack once", () => {
    const twice = Object.fromEntries(
      [...samplePacks()]
        .filter(([path]) => path.startsWith("kz/typical/"))
        .map(([path, text]) => [`copy/${path}`, text]),
    );
    expect(faultsOf(twice)).toEqual(['copy/kz/typical/pack.yaml:1:5 repeated-id {"kind":"packs","id":"kz/typical"}']);
  });
});

describe("D4 a local act states only what differs", () => {
  test("it has the typical act's rules and scales, its own term, and none of the typical law", () => {
    const edition = localEdition();
    expect([...edition.rules.keys()]).toEqual(["sheet"]);
    expect(edition.rules.get("sheet")!.from).toEqual({ pack: "kz/typical", edition: "2025-01-01" });
    expect(edition.terms.get("appeal")!.due).toEqual({ kind: "working-days", days: 3 });
    expect(edition.terms.get("appeal")!.from).toEqual({ pack: "kz/local", edition: "2025-03-01" });
    expect([...edition.clauses.keys()]).toEqual(["1"]);
    expect(edition.examples.map((example) => example.id)).toEqual(["good", "three-days"]);
  });

  test("what is inherited cites the typical act", () => {
    const { rules, scales, typicalClauses } = localEdition();
    expect(rules.get("sheet")!.citation.clauses).toEqual(["typical:1"]);
    expect(rules.get("sheet")!.parts["score"]!.citation.clauses).toEqual(["typical:1"]);
    expect(scales.get("two-grades")!.citation.clauses).toEqual(["typical:2"]);
    expect(typicalClauses.get("2")!.paragraphs).toEqual([
      'Результату от 0 до 2,99 соответствует оценка "слабо", от 3 до 5 "хорошо".',
    ]);
  });

  test("a closed item may be neither replaced nor taken away", () => {
    const changes = {
      ...changed("kz/typical/2025-01-01/procedure/terms.yaml", "  open: true\n", ""),
      ...changed(
        "kz/local/2025-03-01/edition.yaml",
        "{ examples: [five-days] }",
        "{ examples: [five-days, six], scales: [two-grades] }",
      ),
    };
    expect(faultsOf(changes)).toEqual([
      'kz/local/2025-03-01/edition.yaml:10:34 nothing-to-remove {"kind":"examples","id":"six"}',
      'kz/local/2025-03-01/edition.yaml:10:49 not-open {"kind":"scales","id":"two-grades","pack":"kz/typical"}',
      'kz/local/2025-03-01/procedure/terms.yaml:1:7 not-open {"kind":"terms","id":"appeal","pack":"kz/typical"}',
    ]);
  });

  test("an edition that rests on nothing or on itself is a fault", () => {
    expect(faultsOf(changed("kz/local/2025-03-01/edition.yaml", "pack: kz/typical", "pack: kz/unknown"))[0]).toBe(
      'kz/local/2025-03-01/edition.yaml:9:1 unknown-edition {"edition":"kz/unknown@2025-01-01"}',
    );
    expect(faultsOf(changed("kz/local/2025-03-01/edition.yaml", "amends: null", 'amends: "2025-03-01"'))).toContain(
      'kz/local/2025-03-01/edition.yaml:8:1 edition-cycle {"edition":"kz/local@2025-03-01"}',
    );
  });
});

describe("an amending edition", () => {
  const amending = {
    ...changed("kz/local/pack.yaml", '["2025-03-01"]', '["2025-03-01", "2025-09-01"]'),
    "kz/local/CHANGES.md": "## 2025-03-01\n## 2025-09-01\n",
    "kz/local/2025-03-01/law/ru.md":
      "# Глава 1\n\n## 1\n\nНесогласный обращается в течение трех рабочих дней.\n\nВторой абзац.\n\n## 2\n\nСтарое.\n",
    "kz/local/2025-03-01/law/titles.yaml":
      '"1": { kk: "Өтініш", ru: "Обращение", en: "Application" }\n"2": { kk: "Ескі", ru: "Старое", en: "Old" }\n',
    "kz/local/2025-09-01/edition.yaml": `act: { number: "9", title: { kk: "Қаулы", ru: "Постановление", en: "Resolution" }, adoptedOn: "2025-08-20", publishedOn: null }
inForceFrom: "2025-09-01"
inForceUntil: null
repeal: null
provenance: reconstructed
because: { kk: "Мысал", ru: "Пример", en: "Example" }
checkedOn: "2026-01-01"
amends: "2025-03-01"
derives: null
without: { clauses: ["1¶2"] }
`,
    "kz/local/2025-09-01/law/ru.md": "# Глава 1\n\n## 2\n\nНовое.\n",
  };

  test("inherits law, replaces clauses that it states and drops what it takes away", () => {
    const { packs, faults } = readPacks(samplePacks(amending));
    expect(faults).toEqual([]);
    const [first, second] = packs.get("kz/local")!.editions;
    expect(first!.clauses.get("1")!.paragraphs).toHaveLength(2);
    expect(
      [...second!.clauses.values()].map(({ address, paragraphs, title }) => [address, paragraphs, title?.en]),
    ).toEqual([
      ["1", ["Несогласный обращается в течение трех рабочих дней."], "Application"],
      ["2", ["Новое."], "Old"],
    ]);
    expect(second!.derives).toEqual({ pack: "kz/typical", edition: "2025-01-01" });
    expect(second!.terms.get("appeal")!.from.edition).toBe("2025-03-01");
    expect(second!.terms.get("appeal")!.citation.clauses).toEqual(["1"]);
  });
});

describe("a rule", () => {
  test("goes to the engine with only what it uses", () => {
    const { source } = localEdition().rules.get("sheet")!;
    expect({ ...source, inputs: Object.keys(source.inputs) }).toMatchObject({
      id: "sheet",
      inputs: ["a", "b"],
      value: "score",
      grade: "two-grades",
      units: ["points"],
      functions: [],
      catalogues: [],
      rounding: { digits: 2, mode: "half-up" },
    });
    expect(source.scales.map(({ id, grades }) => [id, grades.map(({ from, to }) => `${from}…${to}`)])).toEqual([
      ["two-grades", ["0…299/100", "3…5"]],
    ]);
  });

  test("that is a folder has the parts of all its files, each at its place", () => {
    const whole = samplePacks().get("kz/typical/2025-01-01/rules/sheet.yaml")!;
    const [head = "", rest = ""] = whole.split("parts:\n");
    const parts = rest.slice(0, rest.indexOf("value:"));
    const twice = parts.replace("id: score", "id: twice").replace("mean(a, b)", "missing + a");
    const { packs, faults } = readPacks(
      samplePacks({
        "kz/typical/2025-01-01/rules/sheet.yaml": null,
        "kz/typical/2025-01-01/rules/sheet/rule.yaml": `${head}${rest.slice(rest.indexOf("value:"))}`,
        "kz/typical/2025-01-01/rules/sheet/one.yaml": `parts:\n${parts}`,
        "kz/typical/2025-01-01/rules/sheet/two.yaml": `parts:\n${twice}`,
      }),
    );
    expect(faults).toEqual([]);
    const rule = packs.get("kz/typical")!.editions[0]!.rules.get("sheet")!;
    expect(rule.source.parts.map((part) => part.id)).toEqual(["score", "twice"]);
    const unknown = rule.faults.find((found) => found.code === "unknown-name")!;
    expect(unknown.place).toEqual({ file: "kz/typical/2025-01-01/rules/sheet/two.yaml", line: 10, column: 14 });
    expect(unknown.params["frame"]).toBe("    formula: missing + a\n             ^^^^^^^");
    expect(rule.checked).toBeNull();
  });
});
