// Who asks and the evaluation that his request names are read together; what was read ahead tells nobody more than he may know.
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { contract } from "@bagalau/contract";
import { inBody } from "../db/viewer.ts";
import { marks, serveDistricts } from "../evaluations/district.fixture.ts";
import type { District, Servers, Shown, Who } from "../evaluations/district.fixture.ts";
import { sessionOf } from "../identity/session-of.ts";
import { readToken } from "../identity/token.ts";
import { makeCall } from "./call.ts";
import { allRoutes } from "./features.ts";
import { sessionTokenOf } from "./seats.fixture.ts";
import { testServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";

let servers: Servers;
let server: TestServer;
let town: District;

beforeAll(async () => {
  servers = await serveDistricts();
  const { app } = servers;
  server = await testServer(app, { contract, routes: allRoutes(app), sessionOf: sessionOf(app) });
  town = await servers.district();
});
afterAll(async () => {
  await server.stop();
  await servers.stop();
});

function tokenOf(who: Who, of = town): Promise<string> {
  return sessionTokenOf(of.app, of.body, of.id[who]);
}

const sheet = { given: marks, comments: {}, files: [] };

interface Given {
  readonly key?: string;
  readonly body?: object;
}

async function submits(token: string, id: string, { key = uuid(), body = sheet }: Given = {}) {
  const response = await fetch(`${server.address}/api/v1/evaluations/${id}/marks`, {
    method: "POST",
    headers: { cookie: `bagalau=${token}`, "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(body),
  });
  const said: Shown = await response.json();
  return { status: response.status, said, code: said.faults?.[0]?.code ?? said.code };
}

/** An evaluation by Berik whose sheet waits for him. */
async function sent(who: Who = "aigul"): Promise<string> {
  town.on("2025-10-01");
  const id = await town.evaluation(who, "berik");
  await town.post("saule", `/evaluations/${id}/send`);
  town.on("2025-10-13");
  return id;
}

async function statementsOf<Done>(work: () => Promise<Done>): Promise<{ done: Done; names: readonly string[] }> {
  const query = vi.spyOn(servers.app.pool, "query");
  try {
    const done = await work();
    return { done, names: query.mock.calls.map(([asked]) => (asked as unknown as { name: string }).name) };
  } finally {
    query.mockRestore();
  }
}

test("a sheet is submitted in two round trips: who asks with what he asks about, and everything that is written", async () => {
  const [first, id] = [await sent("marat"), await sent()];
  const token = await tokenOf("berik");
  await submits(token, first);
  const { done, names } = await statementsOf(() => submits(token, id));
  expect([done.status, done.said.id, done.said.version]).toEqual([200, id, 7]);
  expect(names).toEqual(["session-holders", "append-acts"]);
});

test("the same under the same key has the first answer again, and another content under it is refused", async () => {
  const [id, token, key] = [await sent(), await tokenOf("berik"), uuid()];
  const first = await submits(token, id, { key });
  expect(first.status).toBe(200);
  const { done: again, names } = await statementsOf(() => submits(token, id, { key: key.toUpperCase() }));
  expect([again.status, again.said]).toEqual([200, first.said]);
  expect(names).toEqual(["session-holders"]);
  const other = await submits(token, id, { key, body: { ...sheet, comments: { quality: "Жақсы" } } });
  expect([other.status, other.code]).toEqual([409, "key-reused"]);
});

test("what another changed after it was read is seen where it is written, and the record is read anew", async () => {
  const [id, token] = [await sent(), await tokenOf("berik")];
  const { app } = servers;
  const meanwhile = app.pool.query.bind(app.pool) as (...asked: unknown[]) => Promise<unknown>;
  const query = vi.spyOn(app.pool, "query").mockImplementation((async (...asked: unknown[]) => {
    const found = await meanwhile(...asked);
    if ((asked[0] as { name: string }).name !== "session-holders") return found;
    query.mockRestore();
    await town.does("evaluation", id, {
      kind: "substitute",
      substitute: town.id.dana,
      from: "2025-10-13",
      until: "2025-10-14",
      ground: "leave",
    });
    return found;
  }) as never);
  const raced = await submits(token, id);
  expect([raced.status, raced.said.version]).toEqual([200, 9]);
});

test("one session is told of no record of another body, and whoever is not signed in of none at all", async () => {
  const elsewhere = await servers.district();
  const [id, mine] = [await sent(), await tokenOf("berik")];
  const foreign = await submits(await tokenOf("berik", elsewhere), id);
  expect(foreign.status).toBe(404);
  const stranger = await submits(await tokenOf("zhanna"), id);
  expect(stranger.status).toBe(404);

  const { body, hash } = readToken("session", mine)!;
  const asked = (tokens: readonly Buffer[]) =>
    servers.app.pool.query("select place, session_id, kind, state from session_holders($1, $2, $3, $4, $5, $6)", [
      body,
      tokens,
      tokens.map(() => servers.app.clock.now()),
      tokens.map(() => 600),
      tokens.map(() => id),
      tokens.map(() => uuid()),
    ]);
  const { rows } = await asked([Buffer.alloc(32), hash]);
  expect(rows.map(({ place, kind }) => [place, kind])).toEqual([[2, "evaluation"]]);
});

test("a session that was ended is over with the next request, whatever it names", async () => {
  const [id, token, key] = [await sent(), await tokenOf("berik"), uuid()];
  expect((await submits(token, id, { key })).status).toBe(200);
  const { body, hash } = readToken("session", token)!;
  await inBody(servers.app, body, (tx) =>
    tx.updateTable("session").set({ ended_at: servers.app.clock.now() }).where("token_hash", "=", hash).execute(),
  );
  const late = await submits(token, id, { key });
  expect(late.status).toBe(401);
});

test("what was read ahead is given for its own record alone, and once", () => {
  const loading = { records: new Map(), answered: null };
  const [id, other] = [uuid(), uuid()];
  const viewer = {
    body: uuid(),
    account: uuid(),
    person: null,
    roles: [],
    today: "2025-10-13",
    language: "ru",
  } as const;
  const session = { id: uuid(), by: "cookie", viewer, ahead: { id, loading } } as const;
  const call = () => makeCall({ headers: {} } as never, {} as never, session);
  const [first, second] = [call(), call()];
  expect([first.takeAhead(id), first.takeAhead(id)]).toEqual([loading, null]);
  expect([second.takeAhead(other), second.takeAhead(id)]).toEqual([null, null]);
});
