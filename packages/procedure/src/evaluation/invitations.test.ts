import { describe, expect, it } from "vitest";
import { akim, applied, called, evaluated, evaluation, evaluator, hr, members, opens } from "../testing/quarter.ts";
import { otherHead, signed, thirdHead } from "../testing/quarter.ts";
import { karasu, otherLaw } from "../testing/town.ts";
import type { Told, Town } from "../testing/town.ts";
import type { Notice } from "../notice/notice-model.ts";
import type { Evaluation } from "./state.ts";

type By = Parameters<Town["tell"]>[0];
const tell = (town: Town, by: By, command: Told) => town.tell(by, "evaluation", evaluation, command);
const session = (town: Town) => town.state<Evaluation>(evaluation).session!;

/** Notices of a sitting that are still to be read: to whom, by which item, of what. */
function invitations(town: Town): readonly (readonly [string, string, unknown])[] {
  return session(town)
    .invitations.map(({ notice }) => town.state<Notice>(notice))
    .filter(({ phase }) => phase !== "withdrawn")
    .map(({ to, notice, sitting }) => [to.person, notice, sitting]);
}

function noticeTo(town: Town, person: string): string {
  return session(town).invitations.findLast((one) => one.person === person)!.notice;
}

/** Held, explained and voted by all, on the day. */
async function voted(town: Town, heldOn = "2025-10-30"): Promise<void> {
  town.today = heldOn;
  for (const [by, command] of [
    [hr, { kind: "hold-session", heldOn, present: ["dana", "ermek", "saule"] }],
    [evaluator, { kind: "explain", text: "Обоснование" }],
    [otherHead, { kind: "propose", outcome: "keep", by: "dana", given: null, grounds: "Доводы" }],
    ...members.map(({ person }): [By, Told] => [hr, { kind: "vote", member: person, motion: 1 }]),
  ] as [By, Told][]) {
    expect(await tell(town, by, command)).toEqual([expect.stringContaining("evaluation ")]);
  }
}

describe("A3.4 whoever is to come to the session", () => {
  it("is told of its day, time and place: the applicant, whoever gave the marks, and its members", async () => {
    const town = await applied();
    town.today = "2025-10-22";
    const where = { heldOn: "2025-10-30", time: "15:00", place: "Үлкен зал" };
    const composition = { members, chair: null, secretary: null, document: null };
    await tell(town, akim, { kind: "call-session", ...where, ...composition });
    const sitting = { on: "2025-10-30", time: "15:00", place: "Үлкен зал" };
    expect(invitations(town)).toEqual([
      ["aigul", "session-evaluated", sitting],
      ["berik", "session-evaluator", sitting],
      ["dana", "session-member", sitting],
      ["ermek", "session-member", sitting],
      ["saule", "session-member", sitting],
    ]);
    expect(town.state<Notice>(noticeTo(town, "aigul")).clause).toBe("15(4)");
  });

  it("is told anew when it is moved, and what has not arrived of the old day is taken back", async () => {
    const town = await called();
    expect(await town.tell(evaluated, "notice", noticeTo(town, "aigul"), opens)).toEqual([
      "notice attempt-started",
      "notice delivered",
      "evaluation invited",
    ]);
    await tell(town, hr, { kind: "move-session", heldOn: "2025-10-31", place: "Кіші зал", reason: "Болезнь члена" });
    const after = { on: "2025-10-31", time: null, place: "Кіші зал" };
    expect(invitations(town)).toEqual([
      ["aigul", "session-evaluated", { on: "2025-10-30", time: null, place: null }],
      ...["aigul", "berik", "dana", "ermek", "saule"].map((person) => [person, expect.any(String), after]),
    ]);
  });

  it("is told when he takes the place of a member, and whose place he took is told no more", async () => {
    const town = await called();
    const by = { person: "gulnar", role: "evaluator", bears: ["evaluator"] };
    await tell(town, akim, { kind: "replace-member", out: "dana", by, ground: "Отпуск" });
    expect(invitations(town).map(([person]) => person)).toEqual(["aigul", "berik", "ermek", "saule", "gulnar"]);
  });

  it("is told by nobody where the act knows no such notice, and then nothing is asked of it", async () => {
    const notices = new Map(
      [...karasu.edition.notices].filter(([, { content }]) => content.about !== "session-appointed"),
    );
    const town = await called(otherLaw(karasu, { notices }));
    expect(session(town).invitations).toEqual([]);
    await voted(town);
    expect((await tell(town, hr, { kind: "close-vote" }))[0]).toBe("evaluation session-decided");
  });
});

describe("A3.5 the vote is not closed", () => {
  const close: Told = { kind: "close-vote" };

  it("while it is not proved that the applicant was told of the day, by the clause that lets him argue", async () => {
    const town = await called();
    await voted(town);
    expect(await tell(town, hr, close)).toEqual(["evaluation.not-invited (22¶2)"]);
    expect(await town.refusal(hr, "evaluation", evaluation, close)).toEqual([
      "Не подтверждено, что оцениваемому лицу сообщили о дне сессии, и своих доводов оно не привело: 30 октября 2025 года. Перенесите сессию и известите его либо подтвердите извещение иным средством.",
    ]);
  });

  it("where he opened the notice only after the sitting", async () => {
    const town = await called();
    await voted(town);
    town.today = "2025-10-31";
    await town.tell(evaluated, "notice", noticeTo(town, "aigul"), opens);
    expect(await tell(town, hr, close)).toEqual(["evaluation.not-invited (22¶2)"]);
  });

  it("where he was told of another day", async () => {
    const town = await called();
    await town.tell(evaluated, "notice", noticeTo(town, "aigul"), opens);
    await voted(town, "2025-10-29");
    expect(await tell(town, hr, close)).toEqual(["evaluation.not-invited (22¶2)"]);
  });

  it("but it is where he has opened the notice, wherever he then was", async () => {
    const town = await called();
    await town.tell(evaluated, "notice", noticeTo(town, "aigul"), opens);
    await voted(town);
    expect(await tell(town, hr, close)).toEqual(["evaluation session-decided"]);
  });

  it("but it is where HR has proved that he was told by other means", async () => {
    const town = await called();
    const notice = noticeTo(town, "aigul");
    town.today = "2025-10-27";
    await town.tell(hr, "notice", notice, {
      kind: "attempt",
      means: "telephonogram",
      address: "+7 701",
      on: "2025-10-27",
    });
    const proof = { kind: "log", on: "2025-10-27", reference: "14", file: null, takenBy: "Айгүл" };
    expect(await town.tell(hr, "notice", notice, { kind: "record-delivered", attempt: 1, proof })).toEqual([
      "notice delivered",
      "evaluation invited",
    ]);
    await voted(town);
    expect(await tell(town, hr, close)).toEqual(["evaluation session-decided"]);
  });

  it("but it is where he has argued", async () => {
    const town = await called();
    await tell(town, evaluated, { kind: "argue", form: "written", text: "Возражения", files: [] });
    await voted(town);
    expect(await tell(town, hr, close)).toEqual(["evaluation session-decided"]);
  });

  it("and a sitting of which he was not told is held anew, with the votes taken anew", async () => {
    const town = await called();
    await voted(town);
    const move: Told = { kind: "move-session", heldOn: "2025-11-03", reason: "Заявитель не был извещён" };
    expect((await tell(town, hr, move))[0]).toBe("evaluation session-moved");
    const { held, present, motions, votes } = session(town);
    expect([held, present, motions, votes]).toEqual([false, [], [], []]);
    expect(town.view(evaluation).terms.find(({ term }) => term === "session")?.metOn).toBeNull();
    await town.tell(evaluated, "notice", noticeTo(town, "aigul"), opens);
    await voted(town, "2025-11-03");
    expect(await tell(town, hr, move)).toEqual(["evaluation.session-held (20)"]);
    expect(await tell(town, hr, close)).toEqual(["evaluation session-decided"]);
    expect(town.rebuilt(evaluation)).toEqual(town.state(evaluation));
  });

  it("and whoever was called is called no more once the application is taken back", async () => {
    const town = await called();
    const notice = noticeTo(town, "ermek");
    await tell(town, evaluated, { kind: "withdraw-application", reason: "Согласна" });
    expect(town.view(notice).phase).toBe("withdrawn");
  });

  it("and whoever was called to a session that a court has annulled is called no more", async () => {
    const town = await signed();
    const notice = noticeTo(town, "ermek");
    town.today = "2025-11-20";
    const appeal = { filedOn: "2025-11-10", court: "СМАС", number: "5-1/25", document: null };
    await tell(town, hr, { kind: "record-court-appeal", ...appeal });
    const outcome = { decidedOn: "2025-11-19", outcome: "annulled", note: "", document: null };
    await tell(town, hr, { kind: "record-court-outcome", ...outcome });
    const carried = { annuls: "session", reason: "Провести новую сессию", document: null, annual: [] };
    await tell(town, hr, { kind: "carry-out-court-act", ...carried });
    expect(town.view(notice).phase).toBe("withdrawn");
    expect(await town.tell(thirdHead, "notice", notice, opens)).toEqual(["notice.ended (15(4))"]);
  });
});
