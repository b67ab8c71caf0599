// By which roles people of the staff list may sit: read from the list and the edition, never from whoever asks.
import { afterAll, beforeAll, expect, test } from "vitest";
import { v7 as uuid } from "uuid";
import { openHall, order, settle } from "../campaigns/district.fixture.ts";
import type { District, Hall } from "../campaigns/district.fixture.ts";
import { act } from "../records/act.ts";
import { seated } from "./bears.ts";

let hall: Hall;
let district: District;

beforeAll(async () => {
  hall = await openHall();
  hall.app.clock.set("2025-10-01T05:00:00.000Z");
  district = await settle(hall.app, [1]);
});
afterAll(() => hall.close());

const quarter = { id: "2025-Q3", from: "2025-07-01", to: "2025-09-30" };

async function borne(pack: string, edition: string, people: readonly string[]) {
  const { app } = hall;
  const viewer = { body: district.body.id, account: null, person: null, roles: [], today: "2025-10-01" } as const;
  const seats = people.map((person) => ({ person, role: "evaluator" }));
  const member = await seated(
    app,
    { ...viewer, language: "ru" },
    { id: uuid(), period: quarter, pack, edition },
    seats,
  );
  return seats.map((seat) => member(seat).bears);
}

test("A1.1 A3.3 a head of unit is one whose post is of a category that the act names", async () => {
  const [department] = district.departments;
  const { akim, chief } = district;
  const people = [akim, chief, department!.head, department!.people[0]!];
  const karasu = () => borne("kz/karasu-akimat", "2025-08-14", people);
  expect(await karasu()).toEqual([["direct-supervisor"], ["head-of-unit"], ["head-of-unit"], []]);
  const lesser = { kind: "change", from: "2025-10-01", act: order, category: "leading" };
  const { app, body } = { app: hall.app, body: district.body.id };
  const title = { kk: "Жетекші", ru: "Жетекші", en: null };
  const same = { title, unit: department!.unit, supervisor: null, code: null };
  const command = { ...same, ...lesser };
  const actor = { account: null, person: null, roles: ["hr"], actingFor: null };
  const target = { record: "post", id: department!.headPost, command };
  expect((await act(app, { body, actor, key: uuid(), language: "ru" }, [target])).ok).toBe(true);
  expect(await karasu()).toEqual([["direct-supervisor"], ["head-of-unit"], [], []]);
  expect(await borne("kz/kerbulak-maslikhat", "2023-04-26", people)).toEqual([
    ["direct-supervisor", "head-of-unit"],
    ["head-of-unit"],
    ["head-of-unit"],
    [],
  ]);
});
