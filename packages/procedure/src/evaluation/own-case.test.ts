import { describe, expect, it } from "vitest";
import { actor } from "../testing/town.ts";
import type { Told, Town } from "../testing/town.ts";
import { evaluation, hr, received, sent } from "../testing/quarter.ts";

/** She works in the HR service herself. */
const evaluatedInHr = actor("aigul", "hr");
const tell = (town: Town, by: typeof hr, command: Told) => town.tell(by, "evaluation", evaluation, command);

describe("A1.7 A3.2 in her own case a worker of the HR service", () => {
  it("does not enter her application by a day of her choice: another worker does", async () => {
    const town = await received("2025-10-15");
    town.today = "2025-10-31";
    const application = {
      kind: "enter-application",
      text: "Не согласна",
      files: [],
      scan: "file-1",
      receivedOn: "2025-10-20",
    };
    expect(await tell(town, evaluatedInHr, application)).toEqual(["evaluation.own-case (15(4))"]);
    expect(await tell(town, hr, application)).toContain("evaluation application-filed");
  });

  it("does not enter her own sheet from paper, nor send back what was marked", async () => {
    const town = await sent();
    const paper = {
      kind: "enter-paper",
      given: { marks: {} },
      comments: {},
      files: [],
      scan: "file-1",
      writtenOn: "2025-10-10",
      signedBy: "berik",
      reason: "Система была недоступна",
    };
    expect(await tell(town, evaluatedInHr, paper)).toEqual(["evaluation.own-case (15(4))"]);
    expect(await tell(town, evaluatedInHr, { kind: "return-sheet", reason: "Прошу пересмотреть" })).toEqual([
      "evaluation.own-case (15(4))",
    ]);
  });
});
