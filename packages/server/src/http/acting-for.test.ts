// An official's duty carried out by another: only by a recorded delegation, on its days, and seen in the journal.
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contract } from "@bagalau/contract";
import { inBody } from "../db/viewer.ts";
import { serveDistricts } from "../evaluations/district.fixture.ts";
import type { District, Servers, Shown, Who } from "../evaluations/district.fixture.ts";
import { sessionOf } from "../identity/session-of.ts";
import { allRoutes } from "./features.ts";
import { sessionTokenOf } from "./seats.fixture.ts";
import { testServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let servers: Servers;
let server: TestServer;
let town: District;
let aigul: string;
let marat: string;

beforeAll(async () => {
  servers = await serveDistricts();
  const { app } = servers;
  server = await testServer(app, { contract, routes: allRoutes(app), sessionOf: sessionOf(app) });
  town = await servers.district();
  aigul = await disagreed("aigul", "berik", "2025-10-16");
  marat = await disagreed("marat", "berik", "2025-10-16");
  await town.evaluation("zhanna", "dana");
  await town.evaluation("gulnar", "ermek");
});
afterAll(async () => {
  await server.stop();
  await servers.stop();
});

async function disagreed(who: Who, evaluator: Who, on: string): Promise<string> {
  town.on("2025-10-01");
  const id = await town.evaluation(who, evaluator);
  await town.post("saule", `/evaluations/${id}/send`);
  town.on("2025-10-13");
  await town.marked(id, evaluator);
  await town.receives(who, id);
  town.on(on);
  await town.post(who, `/evaluations/${id}/application`, { text: "Не согласна", files: [] });
  return id;
}

interface Answer {
  readonly status: number;
  readonly body: Shown;
}

/** One request in a session opened this moment by the account that the person has. */
async function asks(
  who: Who,
  method: string,
  path: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const cookie = `bagalau=${await sessionTokenOf(town.app, town.body, town.id[who])}`;
  const more = method === "GET" ? {} : { "idempotency-key": uuid(), "content-type": "application/json" };
  const response = await fetch(`${server.address}/api/v1${path}`, {
    method,
    headers: { cookie, "accept-language": "ru", ...more, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

async function actorOf(id: string, kind: string) {
  const { actor } = await inBody(town.app, town.body, (tx) =>
    tx
      .selectFrom("event")
      .select("actor")
      .where("record_id", "=", id)
      .where("kind", "=", kind)
      .orderBy("seq", "desc")
      .executeTakeFirstOrThrow(),
  );
  const { person, roles, actingFor } = actor as { person: string; roles: readonly string[]; actingFor: string | null };
  const nameOf = (one: string | null) => Object.entries(town.id).find(([, id]) => id === one)?.[0] ?? null;
  return { person: nameOf(person), roles, actingFor: nameOf(actingFor) };
}

const session = () => ({
  heldOn: "2025-10-30",
  document: null,
  chair: null,
  secretary: null,
  members: [
    { person: town.id.dana, role: "evaluator" },
    { person: town.id.ermek, role: "evaluator" },
    { person: town.id.saule, role: "hr" },
  ],
});

test("A4.2 an official who is away delegates, and his delegate calls the session on the days of the act alone", async () => {
  const act = { number: "12-ө", on: "2025-10-15" };
  const { akim, kairat } = town.id;
  const days = { from: "2025-10-17", until: "2025-10-20" };
  const duty = { duty: "appointing-official", of: akim, by: kairat, ...days, act };
  expect((await asks("akim", "POST", "/delegations", duty)).status).toBe(201);

  const path = `/evaluations/${aigul}/session`;
  town.on("2025-10-16");
  expect((await asks("kairat", "GET", "/applications")).body.items).toEqual([]);
  const early = await asks("kairat", "POST", path, session());
  expect([early.status, early.body.clause, early.body.faults[0].code]).toEqual([403, "19", "access.forbidden"]);

  town.on("2025-10-17");
  expect((await asks("kairat", "GET", "/me")).body.delegated).toEqual([
    { role: "appointing-official", actingFor: akim },
  ]);
  expect((await asks("kairat", "GET", "/applications")).body.items).toHaveLength(2);
  expect((await asks("kairat", "POST", path, session())).status).toBe(200);
  expect(await actorOf(aigul, "session-called")).toEqual({
    person: "kairat",
    roles: ["appointing-official"],
    actingFor: "akim",
  });

  town.on("2025-10-21");
  const late = await asks("kairat", "POST", `/evaluations/${marat}/session`, session());
  expect([late.status, late.body.clause, late.body.faults[0].code]).toEqual([403, "19", "access.forbidden"]);
});

test("A4.2 he who acts for another for what he may himself acts in his own right, unless he says for whom", async () => {
  town.on("2025-10-20");
  const hold = { ground: "Запрос", document: null };
  expect((await asks("kairat", "POST", `/evaluations/${aigul}/hold`, hold)).status).toBe(200);
  expect(await actorOf(aigul, "held")).toEqual({ person: "kairat", roles: ["hr-head"], actingFor: null });
  const akims = { "acting-for": town.id.akim };
  const refused = await asks("kairat", "POST", `/evaluations/${aigul}/hold`, hold, akims);
  expect([refused.status, refused.body.faults[0].code]).toEqual([403, "access.forbidden"]);
});

test("A4.2 nobody names one whose duties are not delegated to him on the day", async () => {
  const named = async (day: string, of: Who) => {
    town.on(day);
    const headers = { "acting-for": town.id[of] };
    const path = `/evaluations/${marat}/session`;
    const { status, body } = await asks("kairat", "POST", path, session(), headers);
    return [status, body.faults[0].code, body.faults[0].at, body.detail];
  };
  const refusal = [
    403,
    "not-delegated",
    "headers.acting-for",
    "На сегодня исполнение обязанностей этого лица вам не передано.",
  ];
  expect(await named("2025-10-16", "akim")).toEqual(refusal);
  expect(await named("2025-10-20", "dana")).toEqual(refusal);
  expect(await named("2025-10-21", "akim")).toEqual(refusal);
});

test("A4.2 a delegate has the duty alone, not what the official is to a record", async () => {
  town.on("2025-10-20");
  const given = { marks: { quality: "5", deadlines: "5", initiative: "5", discipline: "5" } };
  const sheet = { given, comments: {}, files: [] };
  const id = await town.evaluation("nurlan", "akim");
  town.on("2025-10-17");
  await town.post("saule", `/evaluations/${id}/send`);
  const headers = { "acting-for": town.id.akim };
  const answer = await asks("kairat", "POST", `/evaluations/${id}/marks`, sheet, headers);
  expect([answer.status, answer.body.act]).toEqual([404, undefined]);
  expect((await asks("akim", "POST", `/evaluations/${id}/marks`, sheet)).status).toBe(200);
});
