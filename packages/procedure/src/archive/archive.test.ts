import { addDays } from "@bagalau/calendar";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluated, evaluation, hr, hrHead, received } from "../testing/quarter.ts";
import { karasu, system, Town } from "../testing/town.ts";
import type { Told } from "../testing/town.ts";
import { startKeeping } from "./keeping.ts";
import type { ReadingState } from "./reading-record.ts";

const act = "destruction-1";
const listed = {
  record: "evaluation",
  id: evaluation,
  title: "Оценка, 2025-Q3",
  completedOn: "2025-10-22",
  keptUntil: "2028-10-22",
  onHold: false,
};
const drawn = {
  kind: "draw",
  id: act,
  pack: "kz/karasu-akimat",
  edition: "2025-08-14",
  number: "1",
  records: [listed],
};
const carryOut = { kind: "carry-out", paper: "Уничтожено измельчением, акт № 1", file: "scan-1" };
const tell = (town: Town, command: Told) => town.tell(hrHead, "destruction", act, command);

async function completed(): Promise<Town> {
  const town = await received();
  town.today = "2025-10-23";
  await town.act(system, { record: "evaluation", id: evaluation, command: { kind: "complete" } });
  return town;
}

describe("A4.2 destruction", () => {
  it("after three years takes the evaluation and its notices, and the act remains", async () => {
    const town = await completed();
    town.today = "2028-10-23";
    expect(await tell(town, drawn)).toEqual(["destruction drawn"]);
    expect(await tell(town, carryOut)).toEqual([
      "destruction carried-out",
      "evaluation destroyed",
      "notice destroyed",
      "notice destroyed",
    ]);
    expect(town.view(evaluation)).toEqual({
      phase: "destroyed",
      period: null,
      campaign: null,
      person: null,
      parties: [],
      terms: [],
      tables: {},
    });
    expect(town.view(act).tables["destruction"]).toEqual([{ number: "1", records: 1, carried_out_on: "2028-10-23" }]);
    expect(await town.tell(hr, "evaluation", evaluation, { kind: "hold", ground: "x", document: null })).toEqual([
      "keeping.destroyed (–)",
    ]);
    expect(await tell(town, carryOut)).toEqual(["destruction.ended (12)"]);
  });

  it("on the last day of keeping is refused by clause 12, by name", async () => {
    const town = await completed();
    town.today = "2028-10-22";
    expect(await tell(town, drawn)).toEqual(["destruction.still-kept (12) at records[0]"]);
    expect(await town.refusal(hrHead, "destruction", act, drawn)).toEqual([
      "Срок хранения не истёк: Оценка, 2025-Q3. День завершения – 22 октября 2025 года, последний день хранения – 22 октября 2028 года.",
    ]);
  });

  it("of a record whose list lied is refused by the record itself, and nothing at all happens", async () => {
    const town = await received();
    town.today = "2028-10-23";
    await tell(town, drawn);
    expect(await tell(town, carryOut)).toEqual(["keeping.not-completed (12)"]);
    expect([town.view(act).phase, town.view(evaluation).phase]).toEqual(["drawn", "received"]);
  });

  it("stops at a hold until it is released", async () => {
    const town = await completed();
    await town.tell(hr, "evaluation", evaluation, { kind: "hold", ground: "Проверка", document: null });
    town.today = "2028-10-23";
    await tell(town, drawn);
    expect(await town.refusal(hrHead, "destruction", act, carryOut)).toEqual([
      "На уничтожение наложен запрет, день – 23 октября 2025 года. Основание: Проверка.",
    ]);
    const { hold } = town.event<{ hold: string }>(evaluation, "held");
    expect(await town.tell(hr, "evaluation", evaluation, { kind: "release", hold: "x", ground: "" })).toEqual([
      "keeping.hold-unknown (12) at hold",
      "law.text-missing (12) at ground",
    ]);
    await town.tell(hr, "evaluation", evaluation, { kind: "release", hold, ground: "Проверка окончена" });
    expect(await tell(town, carryOut)).toContain("evaluation destroyed");
  });

  it("lists what it may, each once, and names all that it may not", async () => {
    const town = new Town("2030-01-01");
    const records = [
      listed,
      listed,
      { ...listed, record: "notice", id: "n", title: "Извещение" },
      { ...listed, id: "e2", completedOn: null },
      { ...listed, id: "e3", keptUntil: null },
      { ...listed, id: "e4", onHold: true },
    ];
    expect(await tell(town, { ...drawn, number: "", records })).toEqual([
      "law.text-missing (15(4)) at number",
      "destruction.repeated (12) at records[1]",
      "destruction.not-by-itself (12) at records[2]",
      "destruction.not-completed (12) at records[3]",
      "destruction.no-term (12) at records[4]",
      "destruction.on-hold (12) at records[5]",
    ]);
  });

  it("can be changed and called off until it is carried out", async () => {
    const town = new Town("2030-01-01");
    await tell(town, drawn);
    expect(await tell(town, drawn)).toEqual(["destruction.exists (12)"]);
    await tell(town, { kind: "include", records: [{ ...listed, id: "e2" }] });
    expect(await tell(town, { kind: "leave-out", ids: ["e9"], reason: "x" })).toEqual([
      "destruction.not-listed (12) at ids",
    ]);
    await tell(town, { kind: "leave-out", ids: [evaluation, "e2"], reason: "Запрос суда" });
    expect(await tell(town, carryOut)).toEqual(["destruction.nothing (12)"]);
    expect(await tell(town, { kind: "cancel", reason: "Ошибка" })).toEqual(["destruction cancelled"]);
  });

  it("law: the term of keeping ends on the same day three years later, or on the last of February", () => {
    const offset = fc.integer({ min: 0, max: 11_000 });
    fc.assert(
      fc.property(offset, (days) => {
        const from = addDays("2012-01-01", days);
        const { until, clause } = startKeeping(karasu, from);
        const same = `${Number(from.slice(0, 4)) + 3}${from.slice(4)}`;
        expect([until, clause]).toEqual([same.endsWith("-02-29") ? same.replace("-29", "-28") : same, "12"]);
      }),
    );
  });
});

describe("A4.1 every reading of a result", () => {
  it("is written with the role and the clause that let him, and shows how often it was", async () => {
    const town = new Town("2025-10-20");
    const of = { record: "evaluation", id: evaluation };
    const read = {
      kind: "read",
      reader: "dana",
      role: "session-member",
      action: "read-result",
      ground: "disclosures/official-need",
      clause: "13",
    };
    expect(await town.tell(hr, "reading", "reading-1", read)).toEqual(["law.not-begun (–)"]);
    await town.tell(evaluated, "reading", "reading-1", { kind: "begin", id: "reading-1", of, person: "aigul" });
    await town.tell(hr, "reading", "reading-1", read);
    expect(town.event("reading-1", "was-read")).toEqual({ ...read, kind: "was-read" });
    expect(town.state<ReadingState>("reading-1")).toMatchObject({ times: 1 });
    expect(
      await town.tell(hr, "reading", "reading-1", { kind: "begin", id: "reading-1", of, person: "aigul" }),
    ).toEqual(["reading.exists (–)"]);
  });
});
