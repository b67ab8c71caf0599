import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkPack } from "./check/check-pack.ts";
import { loadCalendar, loadPackDir, loadPacks } from "./node.ts";
import { samplePacks } from "./pack/sample-pack.ts";

let packs = "";

beforeAll(async () => {
  packs = await mkdtemp(path.join(tmpdir(), "packs-"));
  for (const [file, text] of samplePacks()) {
    await mkdir(path.join(packs, path.dirname(file)), { recursive: true });
    await writeFile(path.join(packs, file), text);
  }
});

afterAll(() => rm(packs, { recursive: true }));

describe("packs on the disk", () => {
  test("are all read, with the calendars", async () => {
    const { packs: read, calendars, faults } = await loadPacks(packs);
    expect(faults).toEqual([]);
    expect([...read.keys()].toSorted()).toEqual(["kz/local", "kz/typical"]);
    expect([...calendars.keys()]).toEqual(["kz"]);
  });

  test("one is read with what it derives from, and without the others", async () => {
    const alone = await loadPacks(packs, { only: "kz/typical" });
    expect([...alone.packs.keys()]).toEqual(["kz/typical"]);
    const derived = await loadPacks(packs, { only: "kz/local" });
    expect([...derived.packs.keys()].toSorted()).toEqual(["kz/local", "kz/typical"]);
    expect([...derived.packs.get("kz/local")!.editions[0]!.rules.keys()]).toEqual(["sheet"]);
  });

  test("one that does not exist leaves the others to be named", async () => {
    const { packs: read } = await loadPacks(packs, { only: "kz/unknown" });
    expect([...read.keys()].toSorted()).toEqual(["kz/local", "kz/typical"]);
  });

  test("one that stands elsewhere finds the typical act among the others", async () => {
    const elsewhere = await mkdtemp(path.join(tmpdir(), "elsewhere-"));
    for (const [file, text] of samplePacks()) {
      if (!file.startsWith("kz/local/")) continue;
      const target = path.join(elsewhere, file.slice("kz/".length));
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, text);
    }
    const { library, id } = await loadPackDir(path.join(elsewhere, "local"), packs);
    expect(id).toBe("kz/local");
    expect(checkPack(library, "kz/local")).toEqual([]);
    await rm(elsewhere, { recursive: true });
  });

  test("a folder without a pack says so", async () => {
    const { library, id } = await loadPackDir(path.join(packs, "kz"), packs);
    expect(id).toBe(null);
    expect(library.faults.map(({ code, params }) => [code, params])).toContainEqual([
      "missing-file",
      { file: "pack.yaml" },
    ]);
  });
});

describe("a calendar on the disk", () => {
  test("D1 counts working days by its holidays and moved days off", async () => {
    const { calendar, faults } = await loadCalendar(packs, "kz");
    expect(faults).toEqual([]);
    expect(calendar!.dayOn("2025-10-27")).toMatchObject({ working: false });
    expect(calendar!.dayOn("2025-10-28")).toMatchObject({ working: true });
  });

  test("that does not exist is null", async () => {
    expect((await loadCalendar(packs, "xx")).calendar).toBeNull();
  });
});
