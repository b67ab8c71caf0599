// The act for whoever reads it, through HTTP: what executes it, rules tried with one's own numbers, editions compared.
import { afterAll, beforeAll, expect, test } from "vitest";
import { v7 as newId } from "uuid";
import { openHall } from "../campaigns/district.fixture.ts";
import type { Caller, Hall } from "../campaigns/district.fixture.ts";
import { foundBody } from "../records/body.ts";

let hall: Hall;
let reader: Caller;

beforeAll(async () => {
  hall = await openHall();
  const title = { kk: "Қарасу", ru: "Карасу", en: "Karasu" };
  reader = hall.caller(await foundBody(hall.app, { title, pack: "kz/karasu-akimat" }), newId());
});
afterAll(async () => {
  await hall.close();
});

test("everything that executes the act names its clauses, and every clause that is named is there", async () => {
  const { body } = await reader.get("/law/stated");
  const { body: law } = await reader.get("/law/clauses");
  const addresses = new Set(law.clauses.map(({ address }: { address: string }) => address));
  const named = body.items.flatMap(({ clauses }: { clauses: string[] }) => clauses);
  const own = named.filter((one: string) => !one.startsWith("typical:"));
  expect(own.filter((one: string) => !addresses.has(one.replace(/[¶(].*$/u, "")))).toEqual([]);
  const kinds = new Set(body.items.map(({ kind }: { kind: string }) => kind));
  expect([...kinds]).toEqual(expect.arrayContaining(["rule", "part", "scale", "term", "panel", "form", "duty"]));
});

test("a rule is shown with its inputs, formulas in words, doubts and examples", async () => {
  const { body } = await reader.get("/law/rules/sheet");
  const paths = body.inputs.map(({ path }: { path: string }) => path);
  const above = body.inputs.flatMap(({ within }: { within: string | null }) => (within === null ? [] : [within]));
  expect(paths.slice(0, 2)).toEqual(["form", "marks"]);
  expect(above.filter((path: string) => !paths.includes(path))).toEqual([]);
  expect(body.inputs.find(({ path }: { path: string }) => path === "marks.quality")).toMatchObject({
    within: "marks",
    kind: "number",
    min: "0",
    max: "5",
  });
  expect(body.parts.some(({ result }: { result: boolean }) => result)).toBe(true);
  expect(body.parts.every(({ formula }: { formula: string }) => formula.length > 0)).toBe(true);
  expect(body.scale.grades.length).toBeGreaterThan(1);
  expect((await reader.get("/law/rules/unknown")).status).toBe(404);
});

test("every worked example of every rule computes when it is tried, and is explained", async () => {
  const { body } = await reader.get("/law/stated");
  for (const { id } of body.items.filter(({ kind }: { kind: string }) => kind === "rule")) {
    const rule = (await reader.get(`/law/rules/${id}`)).body;
    for (const { id: example, given } of rule.examples) {
      const answer = await reader.post(`/law/rules/${id}/try`, { given });
      expect([example, answer.status === 200 || answer.status === 422]).toEqual([example, true]);
      if (answer.status === 200) expect(answer.body.explanation[0]).toMatchObject({ kind: "heading", level: 1 });
      else expect(answer.body.faults.length).toBeGreaterThan(0);
    }
  }
});

test("A1.6 a rule is tried with somebody's own numbers: 3.995 is shown as 4.00 and is effective", async () => {
  const marks = { quality: "4", deadlines: "4.1", initiative: "3.9", discipline: "3.98" };
  const { body } = await reader.post("/law/rules/sheet/try", { given: { form: "general", marks } });
  expect(body).toMatchObject({ shown: "4.00", exact: "799/200", grade: { id: "effective" } });
});

test("what is wrong with the numbers of a trial is told field by field, and nothing is computed", async () => {
  const marks = { quality: "6", deadlines: "4.1", discipline: "x" };
  const { status, body } = await reader.post("/law/rules/sheet/try", { given: { form: "general", marks } });
  expect(status).toBe(422);
  expect(body.faults.map(({ at }: { at: string }) => at)).toEqual([
    "given.marks.quality",
    "given.marks.initiative",
    "given.marks.discipline",
  ]);
  expect(body.faults.every(({ sentence }: { sentence: string }) => sentence.length > 0)).toBe(true);
});

test("a panel tells who sits in it, how many it takes and what it may decide", async () => {
  const { body } = await reader.get("/law/panels");
  const session = body.items.find(({ id }: { id: string }) => id === "session");
  expect(session.members[0]).toMatchObject({ clauses: expect.any(Array), role: { title: { kk: expect.any(String) } } });
  expect(session.outcomes.length).toBeGreaterThan(1);
});

test("the editions of another act are read and compared, change by change in the reader's language", async () => {
  const { body: packs } = await reader.get("/law/packs");
  expect(packs.items[0]).toMatchObject({ id: "kz/karasu-akimat", own: true });
  const named = "pack=kz%2Fkerbulak-maslikhat";
  const { body: editions } = await reader.get(`/law/editions?${named}`);
  const [before, after] = editions.map(({ id }: { id: string }) => id);
  const { body } = await reader.get(`/law/differences?${named}&before=${before}&after=${after}`);
  const clauses = body.items.filter(({ of }: { of: string }) => of === "clause");
  expect(clauses.length).toBeGreaterThan(0);
  expect(clauses[0]).toMatchObject({ subject: "Clauses", kind: expect.any(String), title: expect.any(String) });
  const changes = body.items.flatMap(({ blocks }: { blocks: { kind: string }[] }) => blocks.map(({ kind }) => kind));
  expect(changes).toContain("difference");
  const same = await reader.get(`/law/differences?${named}&before=${before}&after=${before}`);
  expect(same.body.items).toEqual([]);
  expect((await reader.get(`/law/differences?before=${before}&after=${after}`)).status).toBe(404);
  expect((await reader.get("/law/clauses?pack=kz%2Fnone")).status).toBe(404);
});
