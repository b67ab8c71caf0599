import { describe, expect, test } from "vitest";
import { editionOn } from "./edition-on.ts";
import { readPacks } from "./read.ts";
import { samplePacks } from "./sample-pack.ts";

function packWith(editions: readonly { from: string; until?: string; repealedOn?: string }[]) {
  const files = samplePacks();
  const head = files.get("kz/typical/2025-01-01/edition.yaml")!;
  for (const path of files.keys()) if (path.startsWith("kz/")) files.delete(path);
  files.set(
    "kz/a/pack.yaml",
    samplePacks()
      .get("kz/typical/pack.yaml")!
      .replace("kz/typical", "kz/a")
      .replace('["2025-01-01"]', JSON.stringify(editions.map(({ from }) => from))),
  );
  for (const { from, until, repealedOn } of editions) {
    const repeal = `repeal: { act: { kk: "а", ru: "а", en: "a" }, on: "${repealedOn}", provenance: reconstructed, because: { kk: "а", ru: "а", en: "a" } }`;
    const edition = head
      .replace('inForceFrom: "2025-01-01"', `inForceFrom: "${from}"`)
      .replace("inForceUntil: null", `inForceUntil: ${until === undefined ? "null" : `"${until}"`}`)
      .replace("repeal: null", repealedOn === undefined ? "repeal: null" : repeal);
    files.set(`kz/a/${from}/edition.yaml`, edition);
  }
  return readPacks(files).packs.get("kz/a")!;
}

function on(pack: ReturnType<typeof packWith>, date: string): unknown {
  const found = editionOn(pack, date);
  return "edition" in found ? found.edition.id : found;
}

describe("the edition in force on a date", () => {
  const pack = packWith([{ from: "2023-04-26" }, { from: "2023-08-04", until: "2023-08-31" }, { from: "2023-09-01" }]);

  test.each([
    ["2023-04-25", { none: "before-first", since: null }],
    ["2023-04-26", "2023-04-26"],
    ["2023-08-03", "2023-04-26"],
    ["2023-08-04", "2023-08-04"],
    ["2023-08-31", "2023-08-04"],
    ["2023-09-01", "2023-09-01"],
    ["2030-01-01", "2023-09-01"],
  ])("on %s is %j", (date, expected) => {
    expect(on(pack, date)).toEqual(expected);
  });

  test("A2.8 a repealed pack has none from the first day of the repeal", () => {
    const repealed = packWith([{ from: "2017-03-30" }, { from: "2017-07-04", repealedOn: "2018-03-26" }]);
    expect(on(repealed, "2018-03-25")).toBe("2017-07-04");
    expect(on(repealed, "2018-03-26")).toEqual({ none: "repealed", since: "2018-03-26" });
  });

  test("after the last day there is none, between two editions there is a gap", () => {
    const gapped = packWith([
      { from: "2024-01-01", until: "2024-06-30" },
      { from: "2024-08-01", until: "2024-12-31" },
    ]);
    expect(on(gapped, "2024-06-30")).toBe("2024-01-01");
    expect(on(gapped, "2024-07-15")).toEqual({ none: "gap", since: "2024-07-01" });
    expect(on(gapped, "2025-01-01")).toEqual({ none: "expired", since: "2025-01-01" });
  });
});
