// What the walk cannot see: lists, counts, pages, searches, errors, keys, versions, letters and the log, each tried as a way
// around the access table.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contract } from "@bagalau/contract";
import { mayDo } from "@bagalau/procedure";
import { inBody } from "../db/viewer.ts";
import { openApiDocument } from "../http/openapi.ts";
import { ask, withoutInstance } from "./asking.fixture.ts";
import type { Answer, Content } from "./asking.fixture.ts";
import { asksRight } from "./asked-of.fixture.ts";
import { rolesIn } from "./expected.fixture.ts";
import type { Player, Seated } from "./people-of-scene.fixture.ts";
import { leastRequest, operationsByName } from "./requests.fixture.ts";
import { openScene } from "./scene.fixture.ts";
import type { Scene, SceneRecord } from "./scene.fixture.ts";
import { secrets } from "./stories.fixture.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 180_000);
afterAll(() => scene.close());

const api = "/api/v1";

function get(who: Pick<Seated, "headers">, path: string): Promise<Answer> {
  return ask(scene.address, `${api}${path}`, { headers: who.headers });
}

function post(
  who: Seated,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const sent = { "content-type": "application/json", "idempotency-key": randomUUID(), ...who.headers, ...headers };
  return ask(scene.address, `${api}${path}`, { method: "POST", headers: sent, body: JSON.stringify(body) });
}

function present(): readonly Seated[] {
  return [...scene.home.everybody, scene.home.machine].filter(({ name }) => name !== "dismissed head of HR");
}

function may(who: Seated, record: SceneRecord, action: string): boolean {
  const { edition } = scene.app.law.law("kz/karasu-akimat", "2025-08-14");
  return mayDo({ roles: rolesIn(who, record), record: record.kind, phase: record.phase, action, edition }).ok;
}

function of(kind: string): readonly SceneRecord[] {
  return scene.records.filter((record) => record.kind === kind);
}

/** All pages of a list, so many entries at a time. */
async function all(who: Seated, path: string, limit: number): Promise<readonly Content[]> {
  const items: Content[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const more: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const { status, body } = await get(who, `${path}${path.includes("?") ? "&" : "?"}limit=${limit}${more}`);
    if (status !== 200) throw new Error(`${path} ${who.name}: ${status}`);
    items.push(...body.items);
    cursor = body.next;
  }
  return items;
}

const lists = [
  { path: "/evaluations", kind: "evaluation", action: "see" },
  { path: "/annual", kind: "annual", action: "see" },
  { path: "/notices", kind: "notice", action: "see" },
  { path: "/disputes", kind: "dispute", action: "see" },
  { path: "/disclosures", kind: "disclosure", action: "see" },
  { path: "/archive/acts", kind: "destruction", action: "see" },
  { path: "/campaigns", kind: "campaign", action: "see" },
  { path: "/accounts", kind: "account", action: "see" },
] as const;

describe("a list", () => {
  test.each(lists)(
    "$path has what the access table lets its reader see and nothing else",
    async ({ path, kind, action }) => {
      const ours = new Set(of(kind).map(({ id }) => id));
      for (const who of present()) {
        const seen = (await all(who, path, 200)).map(({ id }) => id).filter((id) => ours.has(id));
        const expected = of(kind).filter((record) => may(who, record, action));
        expect([who.name, seen.toSorted()]).toEqual([who.name, expected.map(({ id }) => id).toSorted()]);
      }
    },
  );

  test.each(lists)("$path has the same on small pages as on one", async ({ path }) => {
    for (const player of ["hr", "auditor", "evaluated"] as const) {
      const who = scene.home.of(player);
      expect((await all(who, path, 3)).map(({ id }) => id)).toEqual((await all(who, path, 200)).map(({ id }) => id));
    }
  });

  test("of evaluations with values tells the results that its reader may read", async () => {
    const ours = new Map(of("evaluation").map((record) => [record.id, record]));
    for (const who of present()) {
      for (const { id, result } of await all(who, "/evaluations?values=true", 200)) {
        const record = ours.get(id);
        if (record === undefined || result === null) continue;
        expect([who.name, record.phase, may(who, record, "read-result")]).toEqual([who.name, record.phase, true]);
      }
    }
    for (const player of ["administrator", "auditor", "another servant", "former evaluator"] as const) {
      const items = await all(scene.home.of(player), "/evaluations?values=true", 200);
      expect(items.filter(({ result }) => result !== null)).toEqual([]);
    }
  });

  test("begun from a cursor that names what one may not see is as one begun from nothing that exists", async () => {
    const servant = scene.home.of("another servant");
    for (const path of ["/evaluations", "/annual", "/disputes", "/campaigns", "/notices"]) {
      const hidden = await get(servant, `${path}?cursor=${scene.evaluation("published")}`);
      const unknown = await get(servant, `${path}?cursor=${randomUUID()}`);
      expect([path, hidden.status, hidden.body.items ?? []]).toEqual([path, unknown.status, unknown.body.items ?? []]);
      expect(hidden.body.items ?? []).toEqual([]);
    }
  });

  test("continued with another reader's cursor has nothing of that reader's", async () => {
    const { body } = await get(scene.home.of("hr"), "/evaluations?limit=2");
    const servant = scene.home.of("another servant");
    const { body: stolen } = await get(servant, `/evaluations?limit=200&cursor=${encodeURIComponent(body.next)}`);
    expect(stolen.items).toEqual([]);
  });

  test("filtered by what one may not know finds nothing", async () => {
    const person = scene.home.of("evaluated").person!;
    const evaluator = scene.home.of("evaluator").person!;
    for (const player of ["another servant", "former evaluator", "methodologist"] as const) {
      for (const filter of [`person=${person}`, `evaluator=${evaluator}`, "phase=applied", "overdue=true"]) {
        expect((await get(scene.home.of(player), `/evaluations?${filter}`)).body.items).toEqual([]);
      }
    }
  });
});

test("counts are of what their reader may see", async () => {
  const total = async (who: Seated): Promise<number> => (await get(who, "/evaluations/progress")).body.total;
  for (const who of present()) {
    expect([who.name, await total(who)]).toEqual([who.name, (await all(who, "/evaluations", 200)).length]);
  }
});

test("people are found by their names, never by their number, address or telephone", async () => {
  const servant = scene.home.of("another servant");
  const card = (await get(scene.home.of("hr"), `/people/${scene.home.of("evaluated").person}`)).body;
  expect((await get(servant, `/people?name=${encodeURIComponent(card.name.family)}`)).body.items).toHaveLength(1);
  for (const hidden of [card.iin, card.iin.slice(0, 6), card.contacts.email, card.contacts.phone, "evaluated@"]) {
    expect((await get(servant, `/people?name=${encodeURIComponent(hidden)}`)).body.items).toEqual([]);
  }
});

describe("a refusal", () => {
  test("tells whoever may not read the result nothing of it, whatever he asks about the evaluation", async () => {
    const operations = operationsByName(await openApiDocument(contract, "en"));
    const told = Object.values(secrets);
    const { rows } = await inBody(scene.app, scene.home.body, async (tx) => {
      return { rows: await tx.selectFrom("result").select(["shown", "exact"]).execute() };
    });
    const values = rows.flatMap(({ shown, exact }) => [`"${shown}"`, `"${exact}"`]);
    expect(values.length).toBeGreaterThan(10);
    for (const player of [
      "administrator",
      "auditor",
      "another servant",
      "former evaluator",
      "delegate of tomorrow",
    ] as const) {
      const { headers } = scene.home.of(player);
      for (const [name, { record, by, body = {}, parameters = {}, operation = name }] of Object.entries(asksRight)) {
        if (record !== "evaluation" || by !== "evaluation") continue;
        const named = { parameters: { ...parameters, [by]: scene.evaluation("published") }, body, headers };
        const { path, init } = leastRequest(operations.get(operation)!, { ...named, unseenVersion: false });
        const { text } = await ask(scene.address, path, init);
        expect([name, [...told, ...values].filter((secret) => text.includes(secret))]).toEqual([name, []]);
      }
    }
  });

  test("of many sheets at once is the same for a hidden evaluation and for none", async () => {
    const servant = scene.home.of("another servant");
    const faultsFor = async (id: string) =>
      (await post(servant, "/evaluations/send", { evaluations: [id] })).body.refused[0].faults;
    expect(await faultsFor(scene.evaluation("opened"))).toEqual(await faultsFor(randomUUID()));
  });

  test("of a dispute about a hidden record is the same as about none", async () => {
    const servant = scene.home.of("another servant");
    const dispute = (id: string) =>
      post(servant, "/disputes", { about: { record: "evaluation", id }, text: "Рәсім", files: [] });
    const [hidden, unknown] = [await dispute(scene.evaluation("computed")), await dispute(randomUUID())];
    expect(hidden.status).toBe(422);
    expect(withoutInstance(hidden)).toEqual(withoutInstance(unknown));
  });
});

describe("a version", () => {
  test("that is old tells whoever may not act nothing of what has changed", async () => {
    const stale = { "if-match": '"1"' };
    const path = (id: string) => `/evaluations/${id}/hold`;
    const body = { ground: "сот", document: null };
    const seeing = await post(scene.home.of("evaluator"), path(scene.evaluation("published")), body, stale);
    expect([seeing.status, seeing.body.changed]).toEqual([403, undefined]);
    const servant = scene.home.of("another servant");
    const hidden = await post(servant, path(scene.evaluation("published")), body, stale);
    expect([hidden.status, hidden.body.changed]).toEqual([404, undefined]);
    expect(withoutInstance(hidden)).toEqual(withoutInstance(await post(servant, path(randomUUID()), body, stale)));
  });

  test("of another's account tells nobody but its administrator how often it changed", async () => {
    const account = scene.home.of("hr").account;
    const body = { ground: "тексеру" };
    const probe = await post(scene.home.of("another servant"), `/accounts/${account}/lock`, body, {
      "if-match": '"7"',
    });
    expect(probe.status).toBe(404);
    const administrator = await post(scene.home.of("administrator"), `/accounts/${account}/lock`, body, {
      "if-match": '"7"',
    });
    expect([administrator.status, administrator.body.type]).toEqual([409, "urn:bagalau:problem:conflict"]);
  });
});

test("a key of another account gives nobody the answer that was given under it", async () => {
  const key = { "idempotency-key": randomUUID() };
  const path = `/evaluations/${scene.evaluation("published")}/hold`;
  const body = { ground: "сот", document: null };
  const first = await post(scene.home.of("hr"), path, body, key);
  expect(first.status).toBe(200);
  for (const player of ["hr-head", "evaluated", "another servant"] as const) {
    const second = await post(scene.home.of(player), path, body, key);
    expect([409, 404]).toContain(second.status);
    expect(second.body.version).toBeUndefined();
    expect(second.body.changed).toBeUndefined();
  }
  expect((await post(scene.home.of("hr"), path, body, key)).body).toEqual(first.body);
});

test("a draft is its author's alone, also before those who may mark the same sheet", async () => {
  const path = `/evaluations/${scene.evaluation("sheet-sent")}/draft`;
  const evaluator = scene.home.of("evaluator");
  const headers = { "content-type": "application/json", "idempotency-key": randomUUID(), ...evaluator.headers };
  const draft = { revision: 0, given: {}, comments: { sheet: secrets.comment }, files: [] };
  const saved = await ask(scene.address, api + path, { method: "PUT", headers, body: JSON.stringify(draft) });
  expect(saved.status).toBe(200);
  expect((await get(evaluator, path)).text).toContain(secrets.comment);
  for (const player of ["substitute", "hr", "hr-head"] as const) {
    expect((await get(scene.home.of(player), path)).body.revision).toBe(0);
  }
});

test("a file that nobody's record has taken is its bringer's alone", async () => {
  const form = new FormData();
  form.append("file", new File(["%PDF-1.7\n1 0 obj\n"], "evidence.pdf"));
  const headers = { "idempotency-key": randomUUID(), ...scene.home.of("evaluator").headers };
  const { body } = await ask(scene.address, `${api}/files`, { method: "POST", headers, body: form });
  for (const player of ["hr-head", "administrator", "evaluated"] as const) {
    expect((await get(scene.home.of(player), `/files/${body.id}`)).status).toBe(404);
    expect((await get(scene.home.of(player), `/files/${body.id}/content`)).status).toBe(404);
  }
});

test("an inbox has its owner's entries alone, and no entry tells a result", async () => {
  for (const who of present()) {
    for (const { id, about } of await all(who, "/inbox", 100)) {
      const notice = scene.records.find((record) => record.id === id);
      if (notice !== undefined) expect([who.name, notice.person]).toEqual([who.name, who.person]);
      expect(about.every((one: object) => Object.keys(one).join() === "record,id,name,period")).toBe(true);
    }
  }
});

test("addresses of people are shown with their notices to the HR service and to themselves, not to administrators and auditors", async () => {
  const shown = async (player: Player): Promise<boolean> =>
    (await get(scene.home.of(player), "/notices?limit=200")).text.includes("evaluated@example.kz");
  expect([await shown("hr"), await shown("hr-head"), await shown("evaluated")]).toEqual([true, true, true]);
  expect([await shown("administrator"), await shown("auditor")]).toEqual([false, false]);
});

test("the journal of readings names who read, and is the evaluated person's, the head of HR's and the auditor's", async () => {
  const path = `/evaluations/${scene.evaluation("received")}/readings`;
  await get(scene.home.of("hr"), `/evaluations/${scene.evaluation("received")}/results`);
  const { body } = await get(scene.home.of("auditor"), path);
  expect(body.items[0]).toMatchObject({
    reader: { id: scene.home.of("hr").person },
    role: "hr",
    action: "read-result",
  });
  expect((await get(scene.home.of("evaluated"), path)).status).toBe(200);
  expect((await get(scene.home.of("hr"), path)).status).toBe(403);
  expect((await get(scene.home.of("another servant"), path)).status).toBe(404);
});

test("what anybody may ask tells nothing of any body's people", async () => {
  const names = scene.home.everybody.flatMap(({ person }) => (person === null ? [] : [person]));
  for (const path of ["/health", "/ready", "/openapi.json", "/api/v1/openapi.json", "/api/v1/sign-in"]) {
    const { text } = await ask(scene.address, path, {});
    expect([path, names.filter((name) => text.includes(name))]).toEqual([path, []]);
    expect(text).not.toMatch(/example\.kz|Қоңырбаева/u);
  }
});

test("the log of all this has no name, number, address, mark, or word of a person", async () => {
  const log = scene.log.join("");
  expect(scene.log.length).toBeGreaterThan(500);
  const people = await inBody(scene.app, scene.home.body, (tx) =>
    tx
      .selectFrom("person")
      .innerJoin("person_card", "person_card.record_id", "person.record_id")
      .select(["family_name", "iin", "email", "phone"])
      .execute(),
  );
  const words = [...people.flatMap((one) => Object.values(one)), ...Object.values(secrets), '"4.48"'];
  expect(words.filter((word) => word !== null && log.includes(word))).toEqual([]);
});
