// A refusal that a clause gives tells of which act the clause is; one that the house gives names none.
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveDistricts } from "../evaluations/district.fixture.ts";
import type { Answer, District, Servers, Shown } from "../evaluations/district.fixture.ts";

let servers: Servers;
let town: District;
let id: string;

beforeAll(async () => {
  servers = await serveDistricts();
  town = await servers.district();
  id = await town.evaluation("marat", "berik");
  await town.post("saule", `/evaluations/${id}/send`);
  town.on("2025-10-13");
});
afterAll(() => servers.stop());

const told = ({ status, body }: Answer) => [
  status,
  body.act,
  body.clause,
  body.faults.map(({ code }: Shown) => code as string),
];
const act = "kz/karasu-akimat@2025-08-14";

test("A2.1 wrong values are refused by the clause of an act", async () => {
  const sheet = { given: { marks: { quality: "6" } }, comments: {}, files: [] };
  const refused = told(await town.post("berik", `/evaluations/${id}/marks`, sheet));
  expect(refused.slice(0, 3)).toEqual([422, act, "16, 17"]);
});

test("A2.1 a file that nobody knows is told beside what the act refuses, and the act with it", async () => {
  const sheet = { given: { marks: { quality: "6" } }, comments: {}, files: [uuid()] };
  const refused = await town.post("berik", `/evaluations/${id}/marks`, sheet);
  expect(told(refused).slice(0, 3)).toEqual([422, act, "16, 17"]);
  expect(refused.body.faults[0].code).toBe("file-unknown");
});

test("A4.1 whoever may not is refused by the clause of an act", async () => {
  const call = { heldOn: "2025-10-30", document: null, members: [], chair: null, secretary: null };
  const answer = await town.post("saule", `/evaluations/${id}/session`, call);
  expect(told(answer)).toEqual([403, act, "19", ["access.forbidden"]]);
  const reading = await town.get("nurlan", `/evaluations/${id}/sheet`);
  expect(told(reading)).toEqual([403, act, "13", ["access.forbidden"]]);
});

test("A3.2 an application after its term is refused by the clause of an act", async () => {
  await town.marked(id, "berik");
  await town.receives("marat", id);
  town.on("2025-10-21");
  const answer = await town.post("marat", `/evaluations/${id}/application`, { text: "Не согласен", files: [] });
  expect(told(answer)).toEqual([409, act, "10", ["law.term-passed"]]);
});

test("what no act refuses names none", async () => {
  const key = { "idempotency-key": uuid() };
  const hold = (ground: string) => town.post("saule", `/evaluations/${id}/hold`, { ground, document: null }, key);
  expect((await hold("Запрос")).status).toBe(200);
  expect(told(await hold("Иное"))).toEqual([409, undefined, undefined, ["key-reused"]]);
});
