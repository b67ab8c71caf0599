// Every pack that the project ships, held against everything that can be checked.
import { describe, expect, test } from "vitest";
import { loadPacks } from "../node.ts";
import { checkPack } from "./check-pack.ts";

const library = await loadPacks();
const ids = [...library.resolver.packs.keys()];

describe("the packs that are shipped", () => {
  test("are those of the five acts, of the typical act that they derive from, and an invented one", () => {
    expect(ids.toSorted()).toEqual(
      expect.arrayContaining([
        "kz/aksu-maslikhat",
        "kz/annual-system",
        "kz/karasu-akimat",
        "kz/kerbulak-maslikhat",
        "kz/orgdev",
        "kz/typical-b",
      ]),
    );
  });

  test.each(ids)("%s has nothing wrong with it", (id) => {
    expect(checkPack(library, id)).toEqual([]);
  });

  test("the calendars are read without a fault", () => {
    expect(library.faults.filter(({ place }) => place.file.includes("calendars/"))).toEqual([]);
    expect([...library.calendars.keys()]).toEqual(["kz"]);
  });
});
