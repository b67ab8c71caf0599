import { expect, it } from "vitest";
import { readPacks } from "../pack/read.ts";
import { changed, samplePacks } from "../pack/sample-pack.ts";
import { whyEdition } from "./why-edition.ts";

const edition = "kz/typical/2025-01-01/edition.yaml";

function why(on: string | null, changes: Readonly<Record<string, string>> = {}) {
  const pack = readPacks(samplePacks(changes)).packs.get("kz/typical");
  const first = pack?.editions[0];
  if (pack === undefined || first === undefined) throw new Error("the sample pack cannot be read");
  return whyEdition(pack, first, on);
}

it("an edition without an end is in force from its first day", () => {
  expect(why("2025-01-01")).toEqual({ code: "in-force", params: { date: "2025-01-01", from: "2025-01-01" } });
});

it("an edition with a last day is in force on it and not after", () => {
  const ended = changed(edition, "inForceUntil: null", 'inForceUntil: "2025-08-31"');
  const params = { date: "2025-08-31", from: "2025-01-01", until: "2025-08-31" };
  expect(why("2025-08-31", ended)).toEqual({ code: "in-force-until", params });
  expect(why("2025-09-01", ended)).toEqual({ code: "named", params: { from: "2025-01-01" } });
});

it("A2.8 a repealed act governed until the day before its repeal", () => {
  const repeal = `repeal: { act: { kk: "Бұйрық", ru: "Приказ", en: "Order" }, on: "2025-06-01", clause: "1", provenance: quoted, quote: { ru: "двух отметок" } }`;
  const repealed = changed(edition, "repeal: null", repeal);
  const params = { date: "2025-05-31", from: "2025-01-01", repealed: "2025-06-01" };
  expect(why("2025-05-31", repealed)).toEqual({ code: "in-force-repealed", params });
  expect(why("2025-06-01", repealed).code).toBe("named");
});

it("an edition is followed by the next one", () => {
  const files = samplePacks();
  const next = (files.get(edition) ?? "")
    .replace('inForceFrom: "2025-01-01"', 'inForceFrom: "2025-07-01"')
    .replace("amends: null", 'amends: "2025-01-01"');
  const head = (files.get("kz/typical/pack.yaml") ?? "").replace('["2025-01-01"]', '["2025-01-01", "2025-07-01"]');
  const both = { "kz/typical/pack.yaml": head, "kz/typical/2025-07-01/edition.yaml": next };
  const params = { date: "2025-06-30", from: "2025-01-01", next: "2025-07-01" };
  expect(why("2025-06-30", both)).toEqual({ code: "in-force-next", params });
});

it("without a day the edition itself was asked for", () => {
  expect(why(null)).toEqual({ code: "named", params: { from: "2025-01-01" } });
  expect(why("2024-12-31").code).toBe("named");
});
