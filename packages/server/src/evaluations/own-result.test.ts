// One's own result as its page needs it, through HTTP: the days left of each term, the scale of its grades, what the marks
// stand for, and the days of the application and the session.
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveDistricts } from "./district.fixture.ts";
import type { District, Servers, Shown, Who } from "./district.fixture.ts";

let servers: Servers;
let town: District;
let aigul: string;
let marat: string;

beforeAll(async () => {
  servers = await serveDistricts();
  town = await servers.district();
  aigul = await town.evaluation("aigul", "berik");
  marat = await town.evaluation("marat", "berik");
  await town.evaluation("zhanna", "dana");
  await town.evaluation("gulnar", "ermek");
  await town.post("saule", "/evaluations/send", { evaluations: [aigul, marat] });
  town.on("2025-10-21");
  await town.marked(aigul, "berik");
  town.on("2025-10-22");
  await town.receives("aigul", aigul);
});
afterAll(() => servers.stop());

async function left(who: Who, id: string, term: string): Promise<readonly unknown[]> {
  const { body } = await town.get(who, `/evaluations/${id}`);
  const found = body.terms.find((one: Shown) => one.term === term);
  return [found.due, found.left, found.overdue];
}

test("A3.1 D1 working days left of a term are counted by the calendar, holidays and days off moved apart", async () => {
  expect(await left("aigul", aigul, "appeal")).toEqual(["2025-10-30", 5, false]);
  town.on("2025-10-26");
  expect(await left("aigul", aigul, "appeal")).toEqual(["2025-10-30", 3, false]);
  town.on("2025-10-30");
  expect(await left("aigul", aigul, "appeal")).toEqual(["2025-10-30", 0, false]);
});

test("A1.3 a term that has passed tells how many working days ago, one that is met tells none", async () => {
  expect(await left("berik", marat, "sheet")).toEqual(["2025-10-20", -7, true]);
  expect(await left("aigul", aigul, "sheet")).toEqual(["2025-10-20", null, false]);
  const { body } = await town.get("saule", "/evaluations/terms");
  expect(body.items.map(({ person, term }: Shown) => [person.id, term.term, term.left])).toContainEqual([
    town.id.marat,
    "sheet",
    -7,
  ]);
});

test("A1.6 a result comes with the grades of its rule and the scores of each", async () => {
  const scale = [
    ["unsatisfactory", "0.00", "1.99"],
    ["satisfactory", "2.00", "2.99"],
    ["proper", "3.00", "3.99"],
    ["effective", "4.00", "5.00"],
  ];
  const { body: own } = await town.get("aigul", "/evaluations/mine");
  const { body: shown } = await town.get("aigul", `/evaluations/${aigul}/results/1`);
  for (const result of [own.items[0].result, shown]) {
    expect(result.scale.map(({ id, from, to }: Shown) => [id, from, to])).toEqual(scale);
  }
});

test("A1.8 the marks come with what they are of, to whoever may read them", async () => {
  const { body } = await town.get("aigul", `/evaluations/${aigul}/sheet`);
  expect(body.form.rule.clause).toBe("16, 17");
  expect(body.form.fixed.map(({ path, word }: Shown) => [path, word.id])).toEqual([["form", "general"]]);
  expect(body.form.fields.map(({ path, max }: Shown) => [path, max])).toEqual([
    ["marks", null],
    ["marks.quality", "5"],
    ["marks.deadlines", "5"],
    ["marks.initiative", "5"],
    ["marks.discipline", "5"],
  ]);
});

test("A3.1 the days of the application and the session are told to those who may read them alone", async () => {
  await town.post("aigul", `/evaluations/${aigul}/application`, { text: "Не согласна", files: [] });
  const days = async (who: Who): Promise<readonly unknown[]> => {
    const { body } = await town.get(who, `/evaluations/${aigul}`);
    return [body.appliedOn, body.sessionOn];
  };
  expect(await days("aigul")).toEqual(["2025-10-30", null]);
  expect(await days("audit")).toEqual([null, null]);
  const members = [
    { person: town.id.dana, role: "evaluator" },
    { person: town.id.ermek, role: "evaluator" },
    { person: town.id.saule, role: "hr" },
  ];
  const session = { heldOn: "2025-11-10", members, chair: null, secretary: null, document: null };
  expect((await town.post("akim", `/evaluations/${aigul}/session`, session)).status).toBe(200);
  expect(await days("aigul")).toEqual(["2025-10-30", "2025-11-10"]);
  expect(await days("audit")).toEqual([null, null]);
});
