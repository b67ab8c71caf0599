import { describe, expect, test } from "vitest";
import { loadPacks } from "../node.ts";
import type { PackFault, PackLibrary } from "../pack/model.ts";
import { lawReferenceFaults } from "./law-references.ts";

const library = await loadPacks();

/** The findings about an edition's law, its notes that accept them put aside. */
function findings(
  pack: string,
  editionId: string,
): { from: string; to: string; better: string | undefined; code: string }[] {
  return faults(withoutNotes(library), pack, editionId).map(({ code, params }) => ({
    code,
    from: params["from"]!,
    to: params["to"]!,
    better: params["better"],
  }));
}

function faults(from: PackLibrary, pack: string, editionId: string): PackFault[] {
  const resolved = from.resolver.edition(pack, editionId)!;
  const whole = from.packs.get(pack)!;
  const edition = whole.editions.find(({ id }) => id === editionId)!;
  return lawReferenceFaults(resolved, whole, edition);
}

function withoutNotes(from: PackLibrary): PackLibrary {
  const bare = (pack: string, id: string) => {
    const resolved = from.resolver.edition(pack, id);
    if (resolved === null) return null;
    const clauses = new Map([...resolved.clauses].map(([address, clause]) => [address, { ...clause, notes: [] }]));
    return { ...resolved, clauses, source: { ...resolved.source, notes: null } };
  };
  return { ...from, resolver: { packs: from.resolver.packs, edition: bare } as unknown as PackLibrary["resolver"] };
}

describe("slips that the law's own text gives away", () => {
  test("Karasu: clause 6 sends for terms to 5, which has none; 18 and 20 send for the session's order to the appeal of 11", () => {
    expect(findings("kz/karasu-akimat", "2025-08-14")).toEqual([
      { code: "suspicious-reference", from: "6", to: "5", better: "4" },
      { code: "suspicious-reference", from: "18", to: "11", better: "10" },
      { code: "suspicious-reference", from: "20", to: "11", better: "10" },
    ]);
  });

  test("Kerbulak: clauses 38 and 40 send to 13, rightly, and nothing else is wrong", () => {
    expect(findings("kz/kerbulak-maslikhat", "2023-04-26")).toEqual([]);
    expect(findings("kz/kerbulak-maslikhat", "2023-08-04")).toEqual([]);
  });

  test("Kerbulak: once the second part of clause 6 has expired, clause 12 still sends to it", () => {
    expect(findings("kz/kerbulak-maslikhat", "2023-09-01")).toEqual([
      { code: "broken-reference", from: "12", to: "6¶2", better: undefined },
    ]);
  });

  test("the annual system, in Kazakh, and the operational evaluation send nowhere wrong", () => {
    expect(findings("kz/annual-system", "2010-10-08")).toEqual([]);
    expect(findings("kz/orgdev", "2023-02-20")).toEqual([]);
  });

  test("what a note accepts is no finding any more", () => {
    expect(faults(library, "kz/karasu-akimat", "2025-08-14")).toEqual([]);
  });
});
