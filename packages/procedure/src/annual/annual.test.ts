import { verifyReceipt } from "@bagalau/methodology";
import { describe, expect, it } from "vitest";
import { evaluated, hr, opens } from "../testing/quarter.ts";
import { library, system, Town } from "../testing/town.ts";
import type { Told } from "../testing/town.ts";
import type { Annual, AnnualComputed, YearPart } from "./annual-model.ts";

const id = "annual-1";
const awaiting = {
  kind: "await",
  id,
  pack: "kz/karasu-akimat",
  edition: "2025-08-14",
  lawOn: "2025-12-31",
  person: "aigul",
  year: { id: "2025", from: "2025-01-01", to: "2025-12-31" },
  rule: "year",
  dismissed: false,
};
const part = (period: string, shown: string | null): YearPart => {
  return { period, evaluation: `evaluation-of-${period}`, shown, why: shown === null ? "minimum-worked" : null };
};
const year = [part("2025-Q1", null), part("2025-Q2", "3.99"), part("2025-Q3", "4.00"), part("2025-Q4", "4.00")];
const tell = (town: Town, command: Told, by = system) => town.tell(by, "annual", id, command);

async function awaited(): Promise<Town> {
  const town = new Town("2026-01-05");
  expect(await tell(town, awaiting)).toEqual(["annual awaited", "annual term-started"]);
  return town;
}

describe("A1.3 the annual result", () => {
  it("forms itself as the mean of the quarters that were evaluated, with a receipt, and is delivered", async () => {
    const town = await awaited();
    town.today = "2026-01-20";
    expect(await tell(town, { kind: "form", parts: year })).toEqual([
      "annual result-computed",
      "annual notice-ordered",
      "notice queued",
    ]);
    const [result] = town.state<Annual>(id).results;
    expect([result?.exact, result?.shown, result?.grade]).toEqual(["1199/300", "4.00", "effective"]);
    expect(
      (await verifyReceipt(town.event<AnnualComputed>(id, "result-computed").receipt, library)).filter(({ ok }) => !ok),
    ).toEqual([]);
    expect(town.view(id).terms.map(({ term, due, metOn }) => [term, due, metOn])).toEqual([
      ["annual", "2026-01-30", "2026-01-20"],
    ]);
    expect(await tell(town, { kind: "complete" })).toEqual(["annual.not-ready (12)"]);
    expect(await town.tell(evaluated, "notice", town.lastNotice(id), opens)).toEqual([
      "notice attempt-started",
      "notice delivered",
      "annual result-received",
    ]);
    expect(await tell(town, { kind: "complete" })).toEqual(["annual completed", "annual keeping-started"]);
    expect(town.rebuilt(id)).toEqual(town.state(id));
  });

  it("is formed anew when a session changed a quarter, as a new result with a new notice", async () => {
    const town = await awaited();
    await tell(town, { kind: "form", parts: year });
    expect(await tell(town, { kind: "form", parts: year })).toEqual(["annual.nothing-changed (4¶2)"]);
    await tell(town, { kind: "form", parts: [...year.slice(0, 3), part("2025-Q4", "2.50")] });
    expect(town.view(id).tables["result"]?.map(({ number, shown, standing }) => [number, shown, standing])).toEqual([
      [1, "4.00", false],
      [2, "3.50", true],
    ]);
    expect(town.state<Annual>(id).notices).toHaveLength(2);
  });

  it("is formed anew also after it was received and completed, and is kept from its new completion", async () => {
    const town = await awaited();
    await tell(town, { kind: "form", parts: year });
    await town.tell(evaluated, "notice", town.lastNotice(id), opens);
    await tell(town, { kind: "complete" });
    town.today = "2026-02-09";
    await tell(town, { kind: "form", parts: [...year.slice(0, 3), part("2025-Q4", "4.50")] });
    const { phase, completedOn, keeping } = town.state<Annual>(id);
    expect([phase, completedOn, keeping.from]).toEqual(["formed", null, null]);
    await town.tell(evaluated, "notice", town.lastNotice(id), opens);
    await tell(town, { kind: "complete" });
    expect(town.state<Annual>(id).keeping.until).toBe("2029-02-09");
    expect(town.rebuilt(id)).toEqual(town.state(id));
  });

  it("of a year without any evaluated quarter is no result and no zero", async () => {
    const town = await awaited();
    const none = year.map(({ period }) => part(period, null));
    expect(await tell(town, { kind: "form", parts: none })).toEqual(["annual no-result"]);
    expect([town.view(id).phase, town.view(id).tables["result"]]).toEqual(["no-result", []]);
    expect(await tell(town, { kind: "complete" })).toEqual(["annual completed", "annual keeping-started"]);
  });

  it("is refused with everything that is wrong with its parts", async () => {
    const town = await awaited();
    town.today = "2025-12-31";
    const wrong = [part("2025-Q1", "5.01"), part("2024-Q4", "4.00"), { ...part("2025-Q1", null), why: "" }];
    expect(await tell(town, { kind: "form", parts: wrong })).toEqual([
      "annual.year-runs (4¶2)",
      "annual.other-year (4¶2) at parts[1]",
      "annual.period-repeated (4¶2) at parts[2]",
      "annual.why-missing (4¶2) at parts[2]",
      "out-of-range (4¶2) at quarters[0]",
    ]);
  });

  it("is awaited once, by a rule that the edition has", async () => {
    expect(await tell(await awaited(), awaiting)).toEqual(["annual.exists (–)"]);
    expect(await tell(new Town("2026-01-05"), { ...awaiting, rule: "decade" })).toEqual([
      "law.unknown-rule (–) at rule",
    ]);
  });

  it("is received once, after it was formed", async () => {
    const town = await awaited();
    town.today = "2026-01-20";
    await tell(town, { kind: "form", parts: year });
    const receipt = { kind: "record-receipt", result: 1, on: "2026-01-19", means: "in-system", notice: "n" };
    expect(await tell(town, receipt, hr)).toEqual(["law.day-too-early (9¶1) at on"]);
    expect(await tell(town, { ...receipt, result: 9 }, hr)).toEqual(["annual.no-such-result (9¶1) at result"]);
    await tell(town, { ...receipt, on: "2026-01-20" }, hr);
    expect(await tell(town, { ...receipt, on: "2026-01-20" }, hr)).toEqual(["annual.received-already (9¶1) at result"]);
  });
});
