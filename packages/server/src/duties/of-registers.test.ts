// What registers ask besides evaluations, over HTTP: disagreements about the procedure, requests for results, notices that need a
// hand, and what the archive no longer has to keep.
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { archiveRoutes } from "../archive/routes.ts";
import { completedCase, done } from "../case-documents/case.fixture.ts";
import { disclosureRoutes } from "../disclosures/routes.ts";
import { disputeRoutes } from "../disputes/routes.ts";
import { serveDistricts } from "../evaluations/district.fixture.ts";
import type { District, Servers, Shown, Who } from "../evaluations/district.fixture.ts";
import { deliver } from "../notices/deliver.ts";
import { bodyOf } from "../records/body.ts";
import { dutyRoutes } from "./routes.ts";

let servers: Servers;
let town: District;

beforeAll(async () => {
  servers = await serveDistricts((app) => [
    ...dutyRoutes(app),
    ...disputeRoutes(app),
    ...disclosureRoutes(app),
    ...archiveRoutes(app),
  ]);
});
afterAll(() => servers.stop());
beforeEach(async () => {
  town = await servers.district();
});

/** Of these kinds alone: `answer-requests 1 (13)`. */
async function asked(who: Who, ...kinds: readonly string[]): Promise<readonly string[]> {
  const { body } = await town.get(who, "/me/duties");
  return body.items
    .filter(({ kind }: Shown) => kinds.includes(kind))
    .map(({ kind, count, clause }: Shown) => `${kind} ${count} (${clause ?? "–"})`);
}

const everybody = ["saule", "kairat", "akim", "nurlan", "audit", "aigul"] as const;

async function whoIsAsked(...kinds: readonly string[]): Promise<readonly string[]> {
  const lists = await Promise.all(everybody.map(async (who) => [who, await asked(who, ...kinds)] as const));
  return lists.flatMap(([who, items]) => items.map((item) => `${who}: ${item}`));
}

test("A3.9 a disagreement waits for HR until somebody takes it up, and then for him alone until it is resolved", async () => {
  const kinds = ["take-up-disputes", "resolve-disputes"];
  const id = await done(town, "aigul", "/disputes", { about: null, text: "График не доведён", files: [] });
  expect(await whoIsAsked(...kinds)).toEqual(["saule: take-up-disputes 1 (–)", "kairat: take-up-disputes 1 (–)"]);
  await done(town, "kairat", `/disputes/${id}/take-up`, { handler: town.id.kairat });
  expect(await whoIsAsked(...kinds)).toEqual(["kairat: resolve-disputes 1 (–)"]);
  await done(town, "kairat", `/disputes/${id}/resolve`, {
    outcome: "rejected",
    reasons: "График доведён",
    measures: "",
  });
  expect(await whoIsAsked(...kinds)).toEqual([]);
});

test("A4.1 a request for results waits for the head of HR until he has disclosed or refused", async () => {
  town.on("2025-11-05");
  const id = await done(town, "saule", "/disclosures", {
    disclosure: "access-to-information",
    number: "ЗТ-17",
    receivedOn: "2025-11-03",
    asker: "Прокуратура района",
    request: "Результаты оценки за III квартал",
    file: null,
  });
  expect(await whoIsAsked("answer-requests")).toEqual(["kairat: answer-requests 1 (–)"]);
  await done(town, "kairat", `/disclosures/${id}/refuse`, { reasons: "Запрос без основания" });
  expect(await whoIsAsked("answer-requests")).toEqual([]);
});

test("A3.1 a notice to somebody who has no address waits for HR until its proof is recorded", async () => {
  const id = uuid();
  const about = {
    record: "evaluation",
    id: uuid(),
    result: null,
    person: town.id.zhanna,
    period: "2025-Q3",
    campaign: null,
  };
  const to = { person: town.id.zhanna, role: "evaluated" };
  const law = { pack: "kz/karasu-akimat", edition: "2025-08-14" };
  await town.does("notice", id, { kind: "queue", id, ...law, notice: "result-dismissed", about, to });
  await deliver(servers.app, (await bodyOf(servers.app, town.body))!);
  expect(await whoIsAsked("hand-notices")).toEqual(["saule: hand-notices 1 (9¶2)", "kairat: hand-notices 1 (9¶2)"]);
  const letter = { means: "registered-letter", on: "2025-10-01", address: "Қарасу, Исаков көшесі, 1", reference: null };
  await done(town, "saule", `/notices/${id}/sendings`, letter);
  town.on("2025-10-09");
  const file = await town.upload("saule", "хабарлама");
  const advice = { attempt: 1, kind: "advice", on: "2025-10-08", reference: null, file, takenBy: null };
  await done(town, "saule", `/notices/${id}/proof`, advice);
  expect(await whoIsAsked("hand-notices")).toEqual([]);
});

test("A4.2 what was kept to the end of its term waits for an act, and a drawn act for the head of HR", async () => {
  const case_ = await completedCase(town);
  town.on("2028-10-30");
  expect(await whoIsAsked("draw-act", "carry-out-act")).toEqual([]);
  town.on("2028-10-31");
  expect(await whoIsAsked("draw-act", "carry-out-act")).toContain("saule: draw-act 1 (12)");
  await done(town, "saule", `/evaluations/${case_}/hold`, { ground: "Запрос прокуратуры", document: null });
  expect(await asked("saule", "draw-act")).toEqual([]);
  const { holds } = (await town.get("saule", `/evaluations/${case_}`)).body.kept;
  await done(town, "saule", `/evaluations/${case_}/release`, { hold: holds[0].hold, ground: "Запрос исполнен" });
  const act = await done(town, "saule", "/archive/acts", { number: "1" });
  expect(await whoIsAsked("draw-act", "carry-out-act")).toEqual(["kairat: carry-out-act 1 (–)"]);
  await done(town, "kairat", `/archive/acts/${act}/carry-out`, { paper: "Бумаги измельчены комиссией", file: null });
  expect(await whoIsAsked("draw-act", "carry-out-act")).toEqual([]);
});
