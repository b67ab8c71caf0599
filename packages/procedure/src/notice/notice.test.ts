import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computed, evaluated, evaluation, hr, opens, sent } from "../testing/quarter.ts";
import { library, system, Town } from "../testing/town.ts";
import type { Told } from "../testing/town.ts";
import type { Notice, Proof } from "./notice-model.ts";
import { proofFaults } from "./proof.ts";

const id = "notice-1";

async function queued(notice = "result-dismissed"): Promise<Town> {
  const town = new Town("2025-10-13");
  const about = {
    record: "evaluation",
    id: evaluation,
    result: null,
    person: "aigul",
    period: "2025-Q3",
    campaign: null,
  };
  const to = { person: "aigul", role: "evaluated" };
  const command = { kind: "queue", id, pack: "kz/karasu-akimat", edition: "2025-08-14", notice, about, to };
  expect(await town.tell(hr, "notice", id, command)).toEqual(["notice queued"]);
  return town;
}

const tell = (town: Town, command: Told, by = hr) => town.tell(by, "notice", id, command);
const mail = { kind: "attempt", means: "e-mail", address: "aigul@example.kz", on: "2025-10-13" };
const report = { kind: "report", on: "2025-10-13", reference: "250 2.0.0", file: null, takenBy: null };

describe("A3.1 a notice", () => {
  it("that was sent is not proved: only the report of delivery proves it", async () => {
    const town = await queued();
    expect(await tell(town, mail, system)).toEqual(["notice attempt-started"]);
    expect(await tell(town, { kind: "record-sent", attempt: 1, reference: "id-1" }, system)).toEqual(["notice sent"]);
    expect(town.view(id).tables["notice"]?.[0]).toMatchObject({ state: "sent", proved_on: null });
    await tell(town, { kind: "record-delivered", attempt: 1, proof: report }, system);
    expect(town.view(id).tables["notice"]?.[0]).toMatchObject({
      state: "delivered",
      means: "e-mail",
      proved_on: "2025-10-13",
    });
    expect(town.rebuilt(id)).toEqual(town.state(id));
  });

  it("that bounced is retried at its time or by another means, each attempt kept", async () => {
    const town = await queued();
    await tell(town, mail, system);
    const bounce = {
      kind: "record-failure",
      attempt: 1,
      outcome: "bounced",
      reason: "550",
      retryAt: "2025-10-13T09:00:00Z",
    };
    expect(await tell(town, bounce, system)).toEqual(["notice not-delivered"]);
    expect(town.view(id).tables["notice"]?.[0]).toMatchObject({
      state: "bounced",
      next_attempt_at: "2025-10-13T09:00:00Z",
    });
    expect(await tell(town, bounce, system)).toEqual(["notice.no-attempt (9¶2) at attempt"]);
    await tell(town, { ...mail, means: "text-message", address: "+7 700 000 00 00" }, system);
    expect(town.state<Notice>(id).attempts.map(({ means, outcome }) => [means, outcome])).toEqual([
      ["e-mail", "bounced"],
      ["text-message", "running"],
    ]);
    expect(await tell(town, mail, system)).toEqual(["notice.under-way (9¶2)"]);
  });

  it("without an address is an error that is seen, until there is one", async () => {
    const town = await queued();
    expect(await tell(town, { ...mail, address: null }, system)).toEqual(["notice address-missing"]);
    expect(town.view(id).tables["notice"]?.[0]).toMatchObject({
      state: "no-address",
      means: "e-mail",
      proved_on: null,
    });
    expect(await tell(town, mail, system)).toEqual(["notice attempt-started"]);
    expect(town.state<Notice>(id).withoutAddress).toEqual([]);
  });

  it("goes by the means that the clause names and by no other", async () => {
    const dismissed = await queued();
    expect(await tell(dismissed, { ...mail, means: "in-system" })).toEqual([
      "notice.means-not-permitted (9¶2) at means",
    ]);
    const serving = await queued("result");
    expect(await serving.refusal(hr, "notice", id, mail)).toEqual([
      "Этого средства акт для такого извещения не предусматривает: электронная почта. Предусмотрены: информационная система, мобильное приложение.",
    ]);
  });

  it("has no other name than the edition's", async () => {
    const town = new Town("2025-10-13");
    const about = {
      record: "evaluation",
      id: evaluation,
      result: 1,
      person: "aigul",
      period: "2025-Q3",
      campaign: null,
    };
    const to = { person: "aigul", role: "evaluated" };
    const law = { pack: "kz/karasu-akimat", edition: "2025-08-14" };
    expect(await tell(town, { kind: "queue", id, ...law, notice: "letter", about, to })).toEqual([
      "notice.unknown (–) at notice",
    ]);
    expect(await tell(await queued(), { kind: "queue", id, ...law, notice: "result", about, to })).toEqual([
      "notice.exists (–)",
    ]);
  });

  it.each([
    ["registered-letter", { kind: "advice", on: "2025-10-13", reference: null, file: "scan", takenBy: null }, []],
    [
      "registered-letter",
      { ...report },
      ["notice.proof-kind (9¶2) at proof.kind", "notice.proof-incomplete (9¶2) at proof.file"],
    ],
    ["telegram", { kind: "advice", on: "2025-10-13", reference: null, file: "scan", takenBy: null }, []],
    ["telephonogram", { kind: "log", on: "2025-10-13", reference: "17", file: null, takenBy: "Сәуле" }, []],
    [
      "telephonogram",
      { kind: "log", on: "2025-10-13", reference: null, file: null, takenBy: null },
      ["notice.proof-incomplete (9¶2) at proof.takenBy", "notice.proof-incomplete (9¶2) at proof.reference"],
    ],
    ["text-message", { ...report, reference: null }, ["notice.proof-incomplete (9¶2) at proof.reference"]],
    ["e-mail", { ...report, kind: "reply" }, []],
    ["other-recorded", { kind: "record", on: "2025-10-13", reference: null, file: "scan", takenBy: null }, []],
    ["e-mail", { ...report, on: "2025-10-14" }, ["law.day-in-future (9¶2) at proof.on"]],
    ["e-mail", { ...report, on: "2025-10-12" }, ["law.day-too-early (9¶2) at proof.on"]],
  ])("by %s is proved by %j: %j", async (means, proof, expected) => {
    const town = await queued();
    await tell(town, { ...mail, means });
    const told = await tell(town, { kind: "record-delivered", attempt: 1, proof });
    expect(told).toEqual(expected.length === 0 ? ["notice delivered"] : expected);
  });

  it("by every means that an edition of a pack permits can be proved", () => {
    const editions = [...library.packs.values()].flatMap((pack) => pack.editions);
    const notices = editions.flatMap((edition) => [...edition.notices.values()]);
    const permitted = new Set<string>(notices.flatMap(({ content }) => content.means.map((one) => one.id)));
    const proof: Proof = { kind: "record", on: "2025-10-13", reference: null, file: "scan", takenBy: null };
    const unknown = [...permitted].filter((means) =>
      proofFaults(means, proof, "").some(({ code }) => code === "notice.means-unknown"),
    );
    expect([permitted.size, unknown]).toEqual([8, []]);
  });
});

describe("A3.1 a notice that was given up", () => {
  const giveUp = { kind: "give-up", reason: "Адресат выехал" };
  const givenUp = async (): Promise<Town> => {
    const town = await queued();
    await tell(town, { ...mail, means: "registered-letter", address: "Қарасу" });
    await tell(town, { kind: "record-sent", attempt: 1, reference: "RR1" });
    expect(await tell(town, giveUp)).toEqual(["notice given-up"]);
    return town;
  };

  it("is proved all the same by the advice of delivery that comes afterwards", async () => {
    const town = await givenUp();
    town.today = "2025-11-20";
    const proof = { kind: "advice", on: "2025-11-14", reference: null, file: "scan", takenBy: null };
    expect(await tell(town, { kind: "record-delivered", attempt: 1, proof })).toEqual(["notice delivered"]);
    expect(town.view(id).tables["notice"]?.[0]).toMatchObject({ state: "delivered", proved_on: "2025-11-14" });
  });

  it("is tried again by a person and by no program", async () => {
    const town = await givenUp();
    const again = { ...mail, means: "other-recorded", address: "Қолма-қол" };
    expect(await tell(town, again, system)).toEqual(["notice.ended (9¶2)"]);
    expect(
      await tell(town, { kind: "record-failure", attempt: 1, outcome: "failed", reason: "x", retryAt: null }),
    ).toEqual(["notice.ended (9¶2)"]);
    expect(await tell(town, giveUp)).toEqual(["notice.ended (9¶2)"]);
    expect(await tell(town, again)).toEqual(["notice attempt-started"]);
    expect(town.state<Notice>(id).endReason).toBeNull();
  });

  it("in the system is received by whoever opens it after all", async () => {
    const town = await computed();
    const notice = town.lastNotice(evaluation);
    await town.tell(hr, "notice", notice, giveUp);
    expect(await town.tell(evaluated, "notice", notice, opens)).toContain("evaluation result-received");
  });
});

describe("a notice in the system", () => {
  it("is proved by the addressee's opening it and by nobody else's", async () => {
    const town = await computed();
    const notice = town.lastNotice(evaluation);
    expect(await town.refusal(hr, "notice", notice, opens)).toEqual([
      "Извещение считается полученным, только когда его открывает сам адресат.",
    ]);
    expect(await town.tell(evaluated, "notice", notice, opens)).toContain("evaluation result-received");
  });

  it("A3.1 is never proved by HR in the addressee's stead", async () => {
    const town = await computed();
    const notice = town.lastNotice(evaluation);
    const attempt = { kind: "attempt", means: "in-system", address: "aigul", on: "2025-10-13" };
    expect(await town.tell(hr, "notice", notice, attempt)).toEqual(["notice attempt-started"]);
    const proof = { kind: "opened", on: "2025-10-13", reference: null, file: null, takenBy: null };
    expect(await town.tell(hr, "notice", notice, { kind: "record-delivered", attempt: 1, proof })).toEqual([
      "notice.not-the-addressee (9¶1) at proof.kind",
    ]);
    expect(town.view(evaluation).phase).toBe("computed");
  });

  it("about a sheet tells the evaluation nothing", async () => {
    const town = await sent();
    const evaluator = { account: "a", person: "berik", roles: [], actingFor: null };
    expect(await town.tell(evaluator, "notice", town.lastNotice(evaluation), opens)).toEqual([
      "notice attempt-started",
      "notice delivered",
    ]);
  });

  it("whose receipt the evaluation refuses is not delivered either: both or neither", async () => {
    const town = await computed();
    const notice = town.lastNotice(evaluation);
    await town.act(system, {
      record: "evaluation",
      id: evaluation,
      command: { kind: "record-receipt", result: 1, on: "2025-10-13", means: "in-system", notice },
    });
    expect(await town.tell(evaluated, "notice", notice, opens)).toEqual([
      "evaluation.received-already (9¶1) at result",
    ]);
    expect(town.view(notice).phase).toBe("queued");
  });
});

it("law: nothing overwrites a final state", async () => {
  const ends: readonly Told[] = [
    { kind: "record-delivered", attempt: 1, proof: report },
    { kind: "withdraw", reason: "Лист возвращён" },
  ];
  const afterwards: readonly Told[] = [
    mail,
    { kind: "record-sent", attempt: 1, reference: null },
    { kind: "record-failure", attempt: 1, outcome: "failed", reason: "x", retryAt: null },
    opens,
    { kind: "give-up", reason: "Адресат выехал" },
    ...ends,
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...ends),
      fc.array(fc.constantFrom(...afterwards), { maxLength: 6 }),
      async (end, later) => {
        const town = await queued();
        await tell(town, mail, system);
        await tell(town, end);
        const before = town.state(id);
        for (const command of later) expect(await tell(town, command)).toEqual(["notice.ended (9¶2)"]);
        expect(town.state(id)).toEqual(before);
      },
    ),
    { numRuns: 30 },
  );
});
