// What waits for each of those concerned, from the opening of an evaluation to its feedback, over HTTP.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { serveDistricts } from "../evaluations/district.fixture.ts";
import type { District, Servers, Shown, Who } from "../evaluations/district.fixture.ts";
import { dutyRoutes } from "./routes.ts";

let servers: Servers;
let town: District;
let id: string;

beforeAll(async () => {
  servers = await serveDistricts(dutyRoutes);
});
afterAll(() => servers.stop());

beforeEach(async () => {
  town = await servers.district();
  id = await town.evaluation("aigul", "berik");
  town.on("2025-10-13");
});

/** `mark 2 by 2025-10-20 (4¶1): Айгүлова Айгүл`; `late` where it is overdue, `may` where nobody must. */
async function of(who: Who): Promise<readonly string[]> {
  const { status, body } = await town.get(who, "/me/duties");
  if (status !== 200) throw new Error(JSON.stringify(body));
  const ofCase = body.items.filter(({ kind }: Shown) => kind !== "plan-campaign" && kind !== "read-notices");
  return ofCase.map(({ kind, count, due, clause, overdue, optional, items }: Shown) => {
    const words = [kind, count, due === null ? "" : `by ${due}`, `(${clause})`, overdue > 0 ? "late" : ""];
    const names = items.map(({ person }: Shown) => person?.name ?? "–").join(", ");
    return `${optional ? "may " : ""}${words.filter((word) => word !== "").join(" ")}: ${names}`;
  });
}

const aigul = "Айгүлова Айгүл";

async function appliedTo(): Promise<void> {
  await town.post("saule", `/evaluations/${id}/send`);
  await town.marked(id, "berik");
  await town.receives("aigul", id);
  await town.post("aigul", `/evaluations/${id}/application`, { text: "Не согласна", files: [] });
}

async function called(): Promise<void> {
  await town.evaluation("zhanna", "dana");
  await town.evaluation("gulnar", "ermek");
  await town.evaluation("berik", "akim");
  await appliedTo();
  const members = [
    { person: town.id.dana, role: "evaluator" },
    { person: town.id.ermek, role: "evaluator" },
    { person: town.id.saule, role: "hr" },
  ];
  const session = { heldOn: "2025-10-14", members, chair: null, secretary: null, document: null };
  const { status, body } = await town.post("akim", `/evaluations/${id}/session`, session);
  if (status !== 200) throw new Error(JSON.stringify(body));
  await town.receives("aigul", id);
}

test("A1.4 HR sends the sheet, then the evaluator marks it, each by the clause and the day of the act", async () => {
  expect([await of("saule"), await of("berik"), await of("aigul"), await of("marat")]).toEqual([
    [`send-sheets 1 by 2025-10-20 (4¶1): ${aigul}`],
    [],
    [],
    [],
  ]);
  await town.post("saule", `/evaluations/${id}/send`);
  expect([await of("saule"), await of("berik"), await of("aigul")]).toEqual([
    [],
    [`mark 1 by 2025-10-20 (4¶1): ${aigul}`],
    [],
  ]);
});

test("A1.4 people of one term are one duty, with what follows when it is missed and how long there is", async () => {
  const second = await town.evaluation("zhanna", "berik");
  await town.post("saule", "/evaluations/send", { evaluations: [id, second] });
  town.on("2025-10-22");
  const { items } = (await town.get("berik", "/me/duties")).body;
  const marking = items.find(({ kind }: Shown) => kind === "mark");
  expect(marking).toMatchObject({
    optional: false,
    period: "2025-Q3",
    law: { pack: "kz/karasu-akimat", edition: "2025-08-14" },
    clause: "4¶1",
    due: "2025-10-20",
    left: -2,
    count: 2,
    overdue: 2,
    term: { title: { ru: "Оценка за квартал" }, effect: "overdue" },
  });
  expect(marking.term.missed.en).toBe(
    "The evaluation is still made and shown as late: the act does not release from it when the term has passed.",
  );
  expect(marking.items.map((one: Shown) => [one.record, one.person.name])).toEqual([
    ["evaluation", aigul],
    ["evaluation", "Жаннаева Жанна"],
  ]);
});

test("A1.5 while somebody stands in for the evaluator the sheet waits for him alone", async () => {
  await town.post("saule", `/evaluations/${id}/send`);
  const absent = { substitute: town.id.dana, from: "2025-10-13", until: "2025-10-14", ground: "Болезнь" };
  await town.post("saule", `/evaluations/${id}/substitute`, absent);
  const marking = [`mark 1 by 2025-10-20 (4¶1): ${aigul}`];
  expect([await of("berik"), await of("dana")]).toEqual([[], marking]);
  town.on("2025-10-15");
  expect([await of("berik"), await of("dana")]).toEqual([marking, []]);
});

test("A3.1 whoever is evaluated opens the notice, may disagree for five working days, and then no longer", async () => {
  await town.post("saule", `/evaluations/${id}/send`);
  await town.marked(id, "berik");
  expect(await of("aigul")).toEqual(["open-result 1 (9¶1): –"]);
  await town.receives("aigul", id);
  expect(await of("aigul")).toEqual([`may disagree 1 by 2025-10-20 (10): ${aigul}`]);
  town.on("2025-10-21");
  expect(await of("aigul")).toEqual([]);
});

test("A3.2 an application waits for the official three working days, and for HR ten", async () => {
  await appliedTo();
  expect([await of("akim"), await of("saule"), await of("aigul"), await of("berik")]).toEqual([
    [`call-session 1 by 2025-10-16 (19¶1): ${aigul}`],
    [`prepare-session 1 by 2025-10-28 (20): ${aigul}`],
    [],
    [],
  ]);
  expect(await of("kairat")).toEqual(await of("saule"));
});

test("A3.4 a session asks each for his part: to sit, to explain, to vote, to sign, to place, to talk it over", async () => {
  await called();
  const steps: string[] = [];
  const all = async (): Promise<void> => {
    for (const who of ["saule", "akim", "dana", "ermek", "berik", "aigul"] as const) {
      const told = await of(who);
      const asked = told.filter((line) => line.includes(aigul) && !line.startsWith("mark"));
      steps.push(...asked.map((line) => `${who}: ${line.split(" (")[0]}`));
    }
    steps.push("–");
  };
  const does = async (who: Who, to: string, body: object | null): Promise<void> => {
    const answer = await town.post(who, `/evaluations/${id}/session/${to}`, body);
    if (answer.status !== 200) throw new Error(`${to} ${JSON.stringify(answer.body)}`);
  };
  await all();
  town.on("2025-10-14");
  await does("saule", "hold", { heldOn: "2025-10-14", present: [town.id.dana, town.id.ermek, town.id.saule] });
  await does("berik", "explanation", { text: "Обоснование" });
  await does("dana", "motions", { outcome: "keep", given: null, grounds: "Оценка верна" });
  await does("dana", "votes", { motion: 1 });
  await all();
  await does("ermek", "votes", { motion: 1 });
  await does("saule", "votes", { motion: 1 });
  await does("saule", "close-vote", null);
  await all();
  await does("saule", "minutes", { number: "1", text: "Протокол" });
  await all();
  for (const who of ["dana", "ermek", "saule"] as const) await does(who, "minutes/sign", { scan: null });
  await all();
  await does("saule", "minutes/publish", null);
  await all();
  expect(steps).toEqual([
    "saule: sit 1 by 2025-10-14",
    "saule: prepare-session 1 by 2025-10-28",
    "dana: sit 1 by 2025-10-14",
    "ermek: sit 1 by 2025-10-14",
    "berik: explain 1 by 2025-10-14",
    "aigul: may argue 1 by 2025-10-14",
    "–",
    "saule: vote 1 by 2025-10-14",
    "saule: hold-session 1",
    "ermek: vote 1 by 2025-10-14",
    "aigul: may argue 1 by 2025-10-14",
    "–",
    "saule: draw-minutes 1",
    "berik: record-feedback 1",
    "–",
    "saule: sign-minutes 1",
    "dana: sign-minutes 1",
    "ermek: sign-minutes 1",
    "berik: record-feedback 1",
    "–",
    "saule: publish-minutes 1 by 2025-10-17",
    "berik: record-feedback 1",
    "–",
    "berik: record-feedback 1",
    "–",
  ]);
});

test("A4.1 nobody is told of what he may not see, and the auditor has nothing to do in a case", async () => {
  await called();
  expect([await of("audit"), await of("marat"), await of("zhanna"), await of("nurlan")]).toEqual([[], [], [], []]);
});

test("A1.3 a period that is over without a campaign waits for HR, and everybody is told what the act brings next", async () => {
  const asked = async (who: Who) => (await town.get(who, "/me/duties")).body;
  const { items } = await asked("saule");
  expect(items.find(({ kind }: Shown) => kind === "plan-campaign")).toMatchObject({
    period: "2025-Q3",
    due: "2025-10-20",
    clause: "4¶1",
    count: 1,
  });
  expect((await asked("marat")).next).toEqual({
    period: "2025-Q4",
    ends: "2025-12-31",
    title: { kk: "Тоқсандық бағалау", ru: "Оценка за квартал", en: "Quarterly evaluation" },
    due: "2026-01-20",
    clause: "4¶1",
    law: { pack: "kz/karasu-akimat", edition: "2025-08-14" },
  });
});
