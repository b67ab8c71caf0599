import { describe, expect, it } from "vitest";
import { hr } from "../testing/quarter.ts";
import { Town } from "../testing/town.ts";
import type { Told } from "../testing/town.ts";

const id = "disclosure-1";
const request = {
  kind: "request",
  id,
  pack: "kz/karasu-akimat",
  edition: "2025-08-14",
  disclosure: "access-to-information",
  number: "ЗТ-17",
  receivedOn: "2025-11-03",
  asker: "Прокуратура района",
  request: "Результаты оценки за III квартал",
  file: null,
};
const results = [{ record: "evaluation", id: "evaluation-1", result: 1, person: "aigul" }];
const disclose = {
  kind: "disclose",
  ground: "Статья 11 Закона «О доступе к информации»",
  results,
  withheld: "",
  file: null,
};
const tell = (town: Town, command: Told) => town.tell(hr, "disclosure", id, command);

describe("A4.1 a disclosure to a third party", () => {
  it("is a recorded act with its ground, and is kept", async () => {
    const town = new Town("2025-11-05");
    expect(await tell(town, request)).toEqual(["disclosure requested"]);
    expect(await tell(town, disclose)).toEqual(["disclosure disclosed", "disclosure keeping-started"]);
    expect(town.event<{ clause: string }>(id, "disclosed").clause).toBe("13");
    expect(town.view(id).tables["keeping"]).toEqual([
      { clause: "12", from_day: "2025-11-05", until_day: "2028-11-05", held: false },
    ]);
    expect(await tell(town, { kind: "refuse", reasons: "x" })).toEqual(["disclosure.ended (13)"]);
    expect(town.rebuilt(id)).toEqual(town.state(id));
  });

  it("without ground or results is refused by clause 13", async () => {
    const town = new Town("2025-11-05");
    await tell(town, request);
    expect(await tell(town, { ...disclose, ground: "", results: [] })).toEqual([
      "law.text-missing (13) at ground",
      "disclosure.nothing (13) at results",
    ]);
  });

  it("is none of those that the act gives to its own people", async () => {
    const town = new Town("2025-11-05");
    const wrong = { ...request, disclosure: "official-need", asker: "", receivedOn: "2025-11-06" };
    expect(await tell(town, wrong)).toEqual([
      "disclosure.not-permitted (13) at disclosure",
      "law.text-missing (13) at asker",
      "law.day-in-future (13) at receivedOn",
    ]);
  });

  it("that was asked for can be refused with reasons", async () => {
    const town = new Town("2025-11-05");
    await tell(town, request);
    expect(await tell(town, { kind: "refuse", reasons: "Обязанности раскрыть нет" })).toEqual([
      "disclosure refused",
      "disclosure keeping-started",
    ]);
    expect(town.view(id).phase).toBe("refused");
  });
});
