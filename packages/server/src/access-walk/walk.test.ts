// Everybody asks every route about every record in every phase. What each must be answered is derived from the access table;
// nothing is left out, and a new route that says nowhere what it asks for fails.
import { randomUUID } from "node:crypto";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contract } from "@bagalau/contract";
import { accessTable, mayDo } from "@bagalau/procedure";
import type { Operation } from "../http/fuzz.fixture.ts";
import { openApiDocument } from "../http/openapi.ts";
import { ask, each, withoutInstance } from "./asking.fixture.ts";
import type { Answer } from "./asking.fixture.ts";
import { asksNothing, asksRight, asksRole } from "./asked-of.fixture.ts";
import type { AsksRight } from "./asked-of.fixture.ts";
import { differs, expectedOf } from "./expected.fixture.ts";
import type { Expected } from "./expected.fixture.ts";
import { sessionOfAccount } from "./people-of-scene.fixture.ts";
import type { Seated } from "./people-of-scene.fixture.ts";
import { leastRequest, operationsByName } from "./requests.fixture.ts";
import { openScene } from "./scene.fixture.ts";
import type { Scene, SceneRecord } from "./scene.fixture.ts";
import { act } from "../records/act.ts";

let scene: Scene;
let operations: ReadonlyMap<string, Operation>;
beforeAll(async () => {
  operations = operationsByName(await openApiDocument(contract, "en"));
  scene = await openScene();
}, 180_000);
afterAll(() => scene.close());

const atOnce = 16;

type Asker = Pick<Seated, "headers">;

/** Whoever may is told that he saw an older version, so that everything stays as it is; whoever may not needs no version. */
function askAs(name: string, { headers }: Asker, id: string, right?: AsksRight, may = false): Promise<Answer> {
  const { by = "", body = {}, parameters = {} } = right ?? {};
  const named = { parameters: { ...parameters, [by]: id }, body, headers, unseenVersion: may };
  const { path, init } = leastRequest(operationOf(name, right), named);
  return ask(scene.address, path, init);
}

function operationOf(name: string, right?: AsksRight): Operation {
  return operations.get(right?.operation ?? name)!;
}

function insiders(): readonly Seated[] {
  return [...scene.home.everybody, scene.home.machine];
}

/** The records that a route can name, by the id that stands in its path. */
function namedBy({ record, by }: AsksRight): readonly (SceneRecord & { readonly named: string })[] {
  if (by !== "file")
    return scene.records.filter(({ kind }) => kind === record).map((one) => ({ ...one, named: one.id }));
  return scene.records.flatMap((one) => (one.file === null ? [] : [{ ...one, named: one.file }]));
}

describe("the map from routes to the access table", () => {
  test("has every route of the contract that needs a session, each once", () => {
    const forms = Object.entries(asksRight).map(([name, { operation }]) => operation ?? name);
    const mapped = [...new Set(forms), ...Object.keys(asksRole), ...Object.keys(asksNothing)];
    const signed = [...operations.values()].filter(({ name }) => !isForAnyone(name)).map(({ name }) => name);
    expect(mapped.toSorted()).toEqual(signed.toSorted());
  });

  test("names rights that the access table has", () => {
    const known = new Set(accessTable.map(({ record, action }) => `${record}/${action}`));
    const named = Object.values(asksRight).flatMap(({ record, of = record, actions }) =>
      actions.map((one) => `${of}/${one}`),
    );
    expect(named.filter((right) => !known.has(right))).toEqual([]);
  });

  test("has a record in every phase that the access table names", () => {
    const phases = new Set(scene.records.map(({ kind, phase }) => `${kind}/${phase}`));
    const walked = new Set(Object.values(asksRight).map(({ record }) => record));
    const named = accessTable
      .filter(({ record }) => walked.has(record))
      .flatMap(({ record, phases: some }) => (some === "*" ? [] : some.map((phase) => `${record}/${phase}`)));
    expect([...new Set(named)].filter((one) => !phases.has(one))).toEqual([]);
  });
});

function isForAnyone(name: string): boolean {
  return name.startsWith("sign-in.") || name.startsWith("letters.");
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

interface Combination {
  readonly name: string;
  readonly right: AsksRight;
  readonly record: SceneRecord & { readonly named: string };
  readonly who: Seated;
  readonly expected: Expected;
}

function combinations(): readonly Combination[] {
  const { edition } = scene.app.law.law("kz/karasu-akimat", "2025-08-14");
  const strangers = scene.abroad.everybody;
  return Object.entries(asksRight).flatMap(([name, right]) =>
    namedBy(right).flatMap((record) => [
      ...insiders().map((who) => ({ name, right, record, who, expected: expectedOf(right, record, who, edition) })),
      ...strangers.map((who) => ({
        name,
        right,
        record,
        who,
        expected: { answer: "not there", clauses: [] } as const,
      })),
    ]),
  );
}

test("A4.1 D1 everybody is answered by every route about every record in every phase as the access table says", async () => {
  const all = combinations();
  const wrong: string[] = [];
  const counts = new Map<string, number>();
  let notDrawn = 0;
  const unknown = new Map<string, Promise<unknown>>();
  const answerToNobodysId = ({ name, who, right }: Combination): Promise<unknown> => {
    const key = `${name} ${who.name} ${who.actor.account}`;
    const found = unknown.get(key) ?? askAs(name, who, randomUUID(), right).then(withoutInstance);
    unknown.set(key, found);
    return found;
  };
  await each(all, atOnce, async (combination) => {
    const { name, right, record, who, expected } = combination;
    if (expected.answer === "done" && ![undefined, record.phase].includes(right.drawnOnlyIn)) {
      notDrawn += 1;
      return;
    }
    const answer = await askAs(name, who, record.named, right, expected.answer === "done");
    const place = `${name} · ${record.kind} ${record.phase} · ${who.name}`;
    const difference = differs(expected, answer, operationOf(name, right).method === "GET");
    if (difference !== null)
      wrong.push(`${place}: ${difference} ${answer.body?.type ?? ""} ${answer.body?.detail ?? ""}`);
    counts.set(expected.answer, (counts.get(expected.answer) ?? 0) + 1);
    if (answer.status !== 404 || expected.answer !== "not there") return;
    const same = JSON.stringify(withoutInstance(answer)) === JSON.stringify(await answerToNobodysId(combination));
    if (!same) wrong.push(`${place}: is told apart from an id that nothing has`);
  });
  const viewers = insiders().length + scene.abroad.everybody.length;
  const places = Object.values(asksRight).reduce((sum, right) => sum + namedBy(right).length, 0);
  const answers = [...counts].map(([answer, count]) => `${answer} ${count}`).join(", ");
  say(`${all.length} combinations: ${answers}, not drawn ${notDrawn}`);
  expect(wrong).toEqual([]);
  expect(all.length).toBe(viewers * places);
}, 900_000);

test("what asks for a role of the body is refused to everybody without it", async () => {
  const all = Object.entries(asksRole).flatMap(([name, asked]) => insiders().map((who) => ({ name, asked, who })));
  const wrong: string[] = [];
  await each(all, atOnce, async ({ name, asked, who }) => {
    const { status, body } = await askAs(name, who, "");
    const gone = who.name === "dismissed head of HR";
    const may = mayDo({ roles: who.roles, ...asked, phase: null, edition: null }).ok;
    const fine = gone ? status === 401 : may ? ![401, 403, 404].includes(status) : status === 403;
    if (!fine || status >= 500) wrong.push(`${name} · ${who.name}: may ${may}, but ${status} ${body?.type ?? ""}`);
  });
  expect(wrong).toEqual([]);
  expect(all).toHaveLength(Object.keys(asksRole).length * insiders().length);
});

test("nobody is answered without a session, with a forged or a revoked one, after dismissal, or once his account is locked", async () => {
  const { app, home } = scene;
  const member = home.of("former substitute");
  const revoked = await sessionOfAccount(app, home.body, member.account);
  const locked = home.of("former evaluator");
  const ended = await ask(scene.address, "/api/v1/me/sessions/end-others", { method: "POST", headers: member.headers });
  expect(ended.status).toBeLessThan(300);
  const lock = { record: "account", id: locked.account, command: { kind: "lock", ground: "бұйрық 9" } };
  const { actor } = home.of("administrator");
  expect(await act(app, { body: home.body, actor, key: randomUUID(), language: "ru" }, [lock])).toMatchObject({
    ok: true,
  });
  const nobodies: readonly Pick<Seated, "name" | "headers">[] = [
    { name: "nobody", headers: {} },
    { name: "a forger", headers: { cookie: `bagalau=${"A".repeat(70)}` } },
    { name: "a forged key", headers: { authorization: `Bearer ${"A".repeat(70)}` } },
    { name: "a key as a cookie", headers: { cookie: `bagalau=${home.machine.headers["authorization"]!.slice(7)}` } },
    { name: "a revoked session", headers: { cookie: `bagalau=${revoked}` } },
    { name: "the dismissed", headers: home.of("dismissed head of HR").headers },
    { name: "the locked", headers: locked.headers },
  ];
  const signed = [...operations.keys()].filter((name) => !isForAnyone(name));
  const all = signed.flatMap((name) => nobodies.map((who) => ({ name, who })));
  const wrong: string[] = [];
  await each(all, atOnce, async ({ name, who }) => {
    const right = asksRight[name];
    const known = right === undefined ? "" : namedBy(right)[0]!.named;
    const { status } = await askAs(name, who, known, right);
    if (status !== 401) wrong.push(`${name} · ${who.name}: ${status}`);
  });
  say(`${all.length} requests without a session`);
  expect(wrong).toEqual([]);
  expect((await ask(scene.address, "/api/v1/me", { headers: member.headers })).status).toBe(200);
});
