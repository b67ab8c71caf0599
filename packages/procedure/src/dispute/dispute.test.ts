import { describe, expect, it } from "vitest";
import { hr } from "../testing/quarter.ts";
import { Town } from "../testing/town.ts";
import type { Told } from "../testing/town.ts";

const id = "dispute-1";
const register = {
  kind: "register",
  id,
  pack: "kz/karasu-akimat",
  edition: "2025-08-14",
  number: "Р-1",
  applicant: "aigul",
  about: { record: "evaluation", id: "evaluation-1" },
  campaign: "campaign-1",
  text: "Лист заполнен не тем руководителем",
  files: [],
  receivedOn: "2025-10-14",
};
const tell = (town: Town, command: Told) => town.tell(hr, "dispute", id, command);

describe("A3.9 a dispute about the procedure", () => {
  it("is registered, handled by the HR service with everybody concerned, resolved and kept", async () => {
    const town = new Town("2025-10-14");
    expect(await tell(town, register)).toEqual(["dispute registered"]);
    expect(await tell(town, { kind: "resolve", outcome: "settled", reasons: "x", measures: "" })).toEqual([
      "dispute.nobody-handles (14)",
    ]);
    await tell(town, { kind: "take-up", handler: "saule" });
    await tell(town, { kind: "note", person: "berik", text: "Замещал с 1 октября", files: ["order"] });
    const resolve = { kind: "resolve", outcome: "rejected", reasons: "Замещение оформлено приказом", measures: "" };
    expect(await tell(town, resolve)).toEqual(["dispute resolved", "dispute keeping-started"]);
    expect(await tell(town, resolve)).toEqual(["dispute.ended (14)"]);
    expect(town.view(id).tables["dispute"]).toEqual([
      {
        number: "Р-1",
        received_on: "2025-10-14",
        about_record: "evaluation",
        about_id: "evaluation-1",
        handler_id: "saule",
        outcome: "rejected",
      },
    ]);
    expect(town.rebuilt(id)).toEqual(town.state(id));
  });

  it("says something, is not from tomorrow and is not handled by the applicant", async () => {
    const town = new Town("2025-10-14");
    expect(await tell(town, { ...register, number: "", text: "", receivedOn: "2025-10-15" })).toEqual([
      "law.text-missing (14) at number",
      "law.text-missing (14) at text",
      "law.day-in-future (14) at receivedOn",
    ]);
    await tell(town, register);
    expect(await tell(town, register)).toEqual(["dispute.exists (14)"]);
    expect(await tell(town, { kind: "take-up", handler: "aigul" })).toEqual(["dispute.own (14) at handler"]);
  });

  it("can be taken back, and is kept all the same until its term is over", async () => {
    const town = new Town("2025-10-14");
    await tell(town, register);
    expect(await tell(town, { kind: "destroy", act: "a" })).toEqual(["keeping.not-completed (12)"]);
    await tell(town, { kind: "withdraw", reason: "Разъяснили" });
    town.today = "2028-10-14";
    expect(await tell(town, { kind: "destroy", act: "a" })).toEqual(["keeping.still-kept (12)"]);
    town.today = "2028-10-15";
    expect(await tell(town, { kind: "destroy", act: "a" })).toEqual(["dispute destroyed"]);
  });
});
