// A table of many newcomers taken while a campaign is open: its cost is theirs alone, and the server goes on answering.
import { setImmediate as turn } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { runDueWork } from "../jobs/due-work.ts";
import { iinOf } from "../people/town.fixture.ts";
import { openHall, settle } from "./district.fixture.ts";
import type { Caller, Hall } from "./district.fixture.ts";

let hall: Hall;

beforeAll(async () => {
  hall = await openHall();
});
afterAll(async () => {
  await hall.close();
});

/** A body with an open campaign, and who acts for its HR service. */
async function opened(): Promise<readonly [Caller, string]> {
  const { body, chief } = await settle(hall.app, [2]);
  const hrOfficer = hall.caller(body, chief, ["hr"]);
  const { body: campaign } = await hrOfficer.post("/campaigns", { period: "2025-Q3" });
  expect((await hrOfficer.post(`/campaigns/${campaign.id}/open`)).status).toBe(202);
  return [hrOfficer, campaign.id];
}

interface Told {
  readonly person: { readonly name: string };
  readonly others: number;
}

const day = "2025-10-01";

/** So many people who come to the unit that is there, each to a new post, by one document. */
function newcomers(count: number): object {
  const rows = Array.from({ length: count * 2 }, (_, place) => place + 1)
    .flatMap((number) => iinsOf(number))
    .slice(0, count)
    .map((iin, place) => ({
      iin,
      family: `Жаңа-${place}`,
      given: "Әсем",
      "unit-kk": "Бөлім 1",
      "post-kk": "Сарапшы",
      category: "other",
      appointedOn: "2025-01-08",
    }));
  return { mode: "run", on: day, act: { number: "№ 77-ө", on: day }, rows };
}

/** Not every number is somebody's. */
function iinsOf(number: number): readonly string[] {
  try {
    return [iinOf(number, "880101")];
  } catch {
    return [];
  }
}

/** The moves that the campaign is asked to decide from now on, and in which turn of the process each. */
function decisions(): { readonly turns: number[]; readonly first: Promise<void>; readonly stop: () => void } {
  const kind = hall.app.records.kind("campaign");
  const decide = kind.decide;
  const turns: number[] = [];
  const { promise: first, resolve: begun } = Promise.withResolvers<void>();
  let now = 0;
  const over = new AbortController();
  void (async () => {
    for (; !over.signal.aborted; now += 1) await turn();
  })();
  const spy = vi.spyOn(kind, "decide").mockImplementation((state, command, setting) => {
    if (command.kind === "reroute") {
      turns.push(now);
      begun();
    }
    return decide(state, command, setting);
  });
  return {
    turns,
    first,
    stop: () => {
      over.abort();
      spy.mockRestore();
    },
  };
}

async function take(count: number) {
  const [hrOfficer, campaign] = await opened();
  const { turns, stop } = decisions();
  const { status, body } = await hrOfficer.post("/personnel/people", newcomers(count));
  stop();
  expect([status, body.people.created]).toEqual([200, count]);
  const { body: moves } = await hrOfficer.get(`/campaigns/${campaign}/moves`);
  return { hrOfficer, campaign, turns, moves: moves.items };
}

describe("newcomers while a campaign is open", () => {
  test("whom one document brings are decided on together, however many: twice as many are not asked about more often", async () => {
    const [some, twice] = [await take(60), await take(120)];
    expect(twice.turns.length).toBe(some.turns.length);
    const [move] = twice.moves;
    expect(twice.moves).toHaveLength(1);
    expect(move).toMatchObject({ person: { name: "Жаңа-0 Әсем" }, others: 119, ground: "appointment" });
    expect(move).toMatchObject({ reference: "№ 77-ө", troubles: [] });
    await runDueWork(hall.app);
    const { hrOfficer, campaign } = twice;
    const { body } = await hrOfficer.get(`/campaigns/${campaign}/progress`);
    expect([body.phase, body.people, body.created]).toEqual(["open", 124, 124]);
    expect((await hrOfficer.get(`/campaigns/${campaign}/moves`)).body.items).toHaveLength(1);
  });

  test("whom a document brings in a small number are each a move of his own", async () => {
    const { moves } = await take(3);
    const told = moves.map(({ person, others }: Told) => [person.name, others]);
    expect(told).toEqual([
      ["Жаңа-2 Әсем", 0],
      ["Жаңа-1 Әсем", 0],
      ["Жаңа-0 Әсем", 0],
    ]);
  });

  test("are never decided on twice in one turn of the process, which answers others between", async () => {
    const [hrOfficer] = await opened();
    const { turns, first, stop } = decisions();
    const answered: string[] = [];
    const health = first.then(async () => {
      answered.push(`health ${(await fetch(`${hall.address}/health`)).status}`);
    });
    answered.push(`import ${(await hrOfficer.post("/personnel/people", newcomers(400))).status}`);
    await health;
    stop();
    expect(answered).toEqual(["health 200", "import 200"]);
    expect(turns.length).toBeGreaterThan(1);
    expect(new Set(turns).size).toBe(turns.length);
  });
});
