import { readFileSync } from "node:fs";
import { evaluate, readJson } from "@bagalau/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPacks } from "../pack/read.ts";
import { changed, samplePacks } from "../pack/sample-pack.ts";
import { sentence } from "../wording/sentence.ts";
import { digestsOf, engineVersion, makeReceipt } from "./receipt.ts";
import { verifyReceipt } from "./verify-receipt.ts";

const sheet = "kz/typical/2025-01-01/rules/sheet.yaml";
const withUnused = changed(
  sheet,
  "parts:",
  `  self:
    kind: number
    unit: points
    min: 0
    max: 5
    title: { kk: "Өзі", ru: "Сам", en: "Self" }
    unused: { because: { kk: "Есептелмейді", ru: "Не считается", en: "Not counted" }, clause: "1", provenance: derived }
parts:`,
);
const library = readPacks(samplePacks(withUnused));

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

async function receipt(on: string | null = "2025-10-22"): Promise<{ [name: string]: Json }> {
  const pack = library.packs.get("kz/typical");
  const edition = pack?.editions[0];
  const rule = edition?.rules.get("sheet");
  const facts = readJson('{ "a": 4.50, "b": "3.123", "self": 5 }');
  if (!pack || !edition || !rule?.checked || !("value" in facts)) throw new Error("the sample cannot be read");
  const result = evaluate(rule.checked, facts.value);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  const made = await makeReceipt({ pack, edition, rule, facts: facts.value, result, on, named: true });
  return JSON.parse(JSON.stringify(made)) as { [name: string]: Json };
}

const failures = async (made: unknown, packs = library) =>
  (await verifyReceipt(made, packs))
    .filter(({ ok }) => !ok)
    .map(({ name, params }) => `${name} ${params["sections"] ?? params["at"] ?? ""}`.trim());

/** The paths of everything in a receipt that is not made of further things. */
function leaves(value: Json, path: readonly string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [[...path]];
  const inner = Object.entries(value).flatMap(([name, held]) => leaves(held, [...path, name]));
  return inner.length === 0 ? [[...path]] : inner;
}

function altered(value: Json, [name, ...rest]: readonly string[]): Json {
  if (name === undefined) return other(value);
  if (Array.isArray(value)) return value.map((held, index) => (String(index) === name ? altered(held, rest) : held));
  if (typeof value !== "object" || value === null) throw new Error(name);
  return { ...value, [name]: altered(value[name] ?? null, rest) };
}

function other(value: Json): Json {
  if (typeof value === "string")
    return /^[0-9a-f]{64}$/.test(value) ? value.replace(/^./, (digit) => (digit === "0" ? "1" : "0")) : `${value}1`;
  if (typeof value === "number") return value + 1;
  return typeof value === "boolean" ? !value : "1";
}

describe("a receipt says everything that is needed to compute the result anew", () => {
  it("in full", async () => {
    const { digests, editionHash, ...rest } = await receipt();
    expect(editionHash).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(digests as object)).toHaveLength(11);
    expect(rest).toEqual({
      format: 1,
      pack: "kz/typical",
      edition: "2025-01-01",
      act: {
        number: "1",
        title: { kk: "Бұйрық", ru: "Приказ", en: "Order" },
        adoptedOn: "2024-12-01",
        inForceFrom: "2025-01-01",
      },
      why: { on: "2025-10-22", named: true, code: "in-force", params: { date: "2025-10-22", from: "2025-01-01" } },
      calendar: "kz",
      rule: "sheet",
      inputs: { a: "4.50", b: "3.123", self: "5" },
      result: {
        value: "3.81",
        exact: "7623/2000",
        grade: "good",
        parts: { score: { value: "3.81", exact: "7623/2000" } },
      },
      trace: [{ part: "score", formula: "mean(a, b)", value: "7623/2000", of: ["9/2", "3123/1000"] }],
      engine: "0.1.0",
    });
  });

  it("with the version of the engine that computed", () => {
    const manifest = JSON.parse(readFileSync(new URL("../../../engine/package.json", import.meta.url), "utf8")) as {
      version: string;
    };
    expect(engineVersion).toBe(manifest.version);
  });
});

describe("a receipt that nobody touched holds", () => {
  it.each(["2025-10-22", null])("when the edition was sought for %s", async (on) => {
    expect(await failures(await receipt(on))).toEqual([]);
  });

  it("read by the exact reader of JSON too", async () => {
    const read = readJson(JSON.stringify(await receipt(), null, 2));
    expect(await failures("value" in read ? read.value : null)).toEqual([]);
  });

  it("after a later edition has ended the one by which it was computed", async () => {
    const made = await receipt();
    const files = samplePacks({
      ...withUnused,
      ...changed("kz/typical/2025-01-01/edition.yaml", "inForceUntil: null", 'inForceUntil: "2025-12-31"'),
    });
    expect(await failures(made, readPacks(files))).toEqual([]);
  });

  it("and each check says so in words", async () => {
    const said = (await verifyReceipt(await receipt(), library)).map(({ code, params }) =>
      sentence("ru", code, params),
    );
    expect(said).toEqual([
      "Квитанция цела и не содержит лишнего.",
      "Контрольные суммы всех разделов сходятся.",
      "Пакет kz/typical, редакция 2025-01-01: известны.",
      "Редакция совпадает до буквы.",
      "Акт, его номер и даты совпадают с пакетом.",
      "Выбор редакции согласуется с её датами.",
      "Правило sheet есть в редакции.",
      "Пересчитанный результат совпадает.",
      "Каждый шаг расчёта совпадает.",
    ]);
  });
});

describe("a receipt altered anywhere fails and names what", () => {
  it("leaf by leaf", async () => {
    const made = await receipt();
    const unnoticed: string[] = [];
    for (const path of leaves(made)) {
      const found = await failures(altered(made, path));
      const section = (path[0] === "digests" ? path[1] : path[0]) ?? "";
      if (!found.some((failure) => failure.includes(section))) unnoticed.push(path.join("."));
    }
    expect(leaves(made).length).toBeGreaterThan(40);
    expect(unnoticed).toEqual([]);
  });

  it("section by section when it is taken out", async () => {
    const made = await receipt();
    const without = Object.keys(made).map((taken) => Object.entries(made).filter(([name]) => name !== taken));
    const found = await Promise.all(without.map((sections) => failures(Object.fromEntries(sections))));
    expect(found).toEqual(Object.keys(made).map((section) => [`shape ${section}`]));
  });

  it("when something is added", async () => {
    expect(await failures({ ...(await receipt()), note: "x" })).toEqual(["shape /"]);
  });

  it("even when the checksums are made to fit: a result is computed anew", async () => {
    const made = await receipt();
    const forged = altered(made, ["result", "value"]) as Parameters<typeof digestsOf>[0];
    const found = await failures({ ...forged, digests: await digestsOf(forged) });
    expect(found).toEqual(["result value"]);
  });

  it("when the pack is no longer the one by which it was computed", async () => {
    const other = readPacks(
      samplePacks({ ...withUnused, ...changed("kz/typical/2025-01-01/law/titles.yaml", "Marks", "Notes") }),
    );
    expect(await failures(await receipt(), other)).toEqual(["edition-hash"]);
    expect(await failures(await receipt(), readPacks(new Map()))).toEqual(["edition-known"]);
  });
});

describe("a malformed receipt is a fault and no exception", () => {
  it.each([null, 1, "", [], {}, { format: 2 }, { format: 1, trace: 5 }])("%j", async (given) => {
    const checks = await verifyReceipt(given, library);
    expect(checks.map(({ name, ok }) => [name, ok])).toEqual([["shape", false]]);
  });

  it("whatever is written in its inputs", async () => {
    const made = await receipt();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (inputs) => {
        expect(await failures({ ...made, inputs })).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
