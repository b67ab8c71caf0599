// Every operation that the API names is asked rightly and wrongly, by everyone and by nobody: whatever comes, the answer is
// no fault of ours, a refusal is a whole problem in words, and the journal is what the tables show. A new operation is asked
// as soon as it stands in the contract.
import { Writable } from "node:stream";
import fc from "fast-check";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contract, problem } from "@bagalau/contract";
import type { AnyContractRouter, OpenAPI } from "@orpc/contract";
import { inBody } from "../db/viewer.ts";
import { verifyJournal } from "../journal/verify.ts";
import { makeLog } from "../log.ts";
import { act } from "../records/act.ts";
import { foundBody } from "../records/body.ts";
import { rebuild } from "../records/rebuild.ts";
import { tallyRegistry } from "../records/tally.fixture.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { allRoutes } from "./features.ts";
import { operationsIn, requestTo, sendable } from "./fuzz.fixture.ts";
import type { FuzzRequest, Operation } from "./fuzz.fixture.ts";
import type { KnownIds } from "./fuzz-values.fixture.ts";
import type { Served } from "./implement.ts";
import { openApiDocument } from "./openapi.ts";
import { marks, quarterOf } from "./quarter.fixture.ts";
import type { Session, SessionOf } from "./session-of.ts";
import { settled } from "./settled.ts";
import { testServer } from "./test-server.ts";
import { trial, trialRoutes } from "./trial.fixture.ts";

/** The library's own words, which nobody should read. */
const foreignWords = /Invalid input|Too (?:big|small)|Unrecognized key|expected (?:string|number|object)/u;
const environment = {
  BAGALAU_ADDRESS_PER_MINUTE: "1000000",
  BAGALAU_ACCOUNT_PER_MINUTE: "1000000",
  BAGALAU_GUARDED_PER_MINUTE: "100000",
};

interface Target {
  readonly app: TestApp;
  readonly address: string;
  readonly ids: KnownIds;
  readonly bodies: readonly string[];
  readonly callers: readonly (Session | null)[];
  readonly stop: () => Promise<void>;
}

interface Seated {
  readonly body: string;
  readonly callers: readonly Session[];
}

/** What a field that is not called after a kind of record names. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  person: ["applicant", "by", "chair", "evaluator", "handler", "member", "of", "signed", "substitute", "to"],
  notice: ["entry"],
  destruction: ["act"],
};

async function knownIds(app: TestApp, here: string, there: string): Promise<KnownIds> {
  const own = Map.groupBy(await recordsOf(app, here), ({ kind }) => kind);
  const named = [...own].flatMap(([kind, some]) =>
    [kind, ...(alsoCalled[kind] ?? [])].map((name) => [name, some] as const),
  );
  const elsewhere = await recordsOf(app, there);
  return new Map([...named, ["elsewhere", elsewhere] as const].map(([name, some]) => [name, some.map(({ id }) => id)]));
}

/** Two bodies with records of their own; callers sit in the first. */
async function target(
  app: TestApp,
  router: AnyContractRouter,
  routes: readonly Served[],
  seat: () => Promise<Seated>,
): Promise<Target> {
  const here = await seat();
  const there = await seat();
  const callers = [...here.callers, null];
  const bodies = [here.body, there.body];
  const sessionOf: SessionOf = async ({ cookie }) => callers[Number(cookie)] ?? null;
  const server = await testServer(app, { contract: router, routes, sessionOf });
  const ids = await knownIds(app, here.body, there.body);
  const stop = async (): Promise<void> => {
    await server.stop();
    await app.close();
  };
  return { app, address: server.address, ids, bodies, callers, stop };
}

function recordsOf(app: TestApp, body: string) {
  return inBody(app, body, (tx) =>
    tx.selectFrom("record").select(["id", "kind"]).where("body_id", "=", body).execute(),
  );
}

/** One who may open tallies, with one opened. */
async function tallySeats(app: TestApp): Promise<Seated> {
  const title = { kk: "Әкімдік", ru: "Акимат", en: "Akimat" };
  const { id: body } = await foundBody(app, { title, pack: "kz/karasu-akimat" });
  const viewer = { body, account: uuid(), person: uuid(), roles: ["hr"], today: "2025-10-01", language: "kk" } as const;
  const id = uuid();
  const open = { record: "tally", id, command: { kind: "open", holder: null } };
  const actor = { account: viewer.account, person: viewer.person, roles: ["hr"], actingFor: null };
  settled(await act(app, { body, actor, key: uuid(), language: "kk" }, [open]), id);
  return { body, callers: [{ id: uuid(), by: "cookie", viewer }] };
}

/** What is wrong with the answer; null where nothing is. */
async function finding(request: FuzzRequest, { address, callers }: Target): Promise<string | null> {
  const sent = sendable(request, address);
  if (sent === null) return null;
  const headers = new Headers(sent.init.headers);
  if (callers[request.caller] !== null) headers.set("cookie", `bagalau=${request.caller}`);
  headers.set("accept-language", "kk");
  const response = await fetch(sent.url, { ...sent.init, headers });
  const text = await response.text();
  if (response.status >= 500) return `${response.status}: ${faultLines.get(response.headers.get("x-request-id")!)}`;
  if (response.status < 400) return null;
  if (!response.headers.get("content-type")?.startsWith("application/problem+json")) return `no problem: ${text}`;
  const checked = problem.safeParse(JSON.parse(text));
  if (!checked.success) return `no whole problem: ${text}`;
  return foreignWords.test(text) ? `words of the library: ${text}` : null;
}

/** What the log says of a fault of ours, so that a finding says where it arose. */
const faultLines = new Map<string, string>();
const log = makeLog(
  "error",
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      const { request, err } = JSON.parse(chunk.toString()) as { readonly request: string; readonly err: unknown };
      faultLines.set(request, JSON.stringify(err));
      done();
    },
  }),
);

/** So many operations are asked at once: they also meet on the same records. */
const atOnce = 4;

async function fuzz(document: OpenAPI.Document, asked: Target, runs: number): Promise<readonly string[]> {
  const findings: string[] = [];
  const waiting = operationsIn(document).values();
  const askAll = async (): Promise<void> => {
    for (const operation of waiting) await ask(operation);
  };
  const ask = async (operation: Operation): Promise<void> => {
    const property = fc.asyncProperty(
      requestTo(operation, asked.ids, asked.callers.length, { given: marks }),
      async (request) => {
        const found = await finding(request, asked);
        if (found !== null) throw new Error(found);
      },
    );
    const { failed, counterexample, errorInstance } = await fc.check(property, { numRuns: runs });
    if (!failed) return;
    const { operation: _same, ...request } = counterexample![0];
    findings.push(`${operation.name}: ${(errorInstance as Error).message} for ${JSON.stringify(request)}`);
  };
  await Promise.all(Array.from({ length: atOnce }, askAll));
  return findings;
}

/** Every chain whole, every table what its journal gives. */
async function expectWhole({ app, bodies }: Target): Promise<void> {
  const { id, publicPem } = app.secrets.signing;
  const { faults } = await verifyJournal(app.pool, { publicKeys: new Map([[id, publicPem]]) });
  expect(faults).toEqual([]);
  for (const body of bodies) expect((await rebuild(app, body)).faults).toEqual([]);
}

describe("a feature of one record", () => {
  let asked: Target;
  beforeAll(async () => {
    const app = await testApp({ records: tallyRegistry(), environment, log });
    asked = await target(app, trial, trialRoutes(app), () => tallySeats(app));
  });
  afterAll(() => asked.stop());

  test("is asked until a fault that was put into it is found, and no other is", async () => {
    const findings = await fuzz(await openApiDocument(trial, "en"), asked, 40);
    expect(findings.map((one) => one.split(":", 2).join(":"))).toEqual(["tallies.break: 500"]);
    await expectWhole(asked);
  });
});

describe("the whole API", () => {
  let asked: Target;
  beforeAll(async () => {
    const app = await testApp({ environment, log });
    asked = await target(app, contract, allRoutes(app), () => quarterOf(app));
  });
  afterAll(() => asked.stop());

  test(
    "answers whatever it is asked without a fault of its own and without a half-done change",
    { timeout: 240_000 },
    async () => {
      expect(await fuzz(await openApiDocument(contract, "en"), asked, 10)).toEqual([]);
      await expectWhole(asked);
    },
  );
});
