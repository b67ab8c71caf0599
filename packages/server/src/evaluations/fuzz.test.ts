// Every operation on evaluations asked rightly and wrongly, by everyone, about evaluations in every phase: no fault of ours, a
// whole journal, and tables that are what the journal gives.
import fc from "fast-check";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contract } from "@bagalau/contract";
import { inBody } from "../db/viewer.ts";
import { operationsIn, requestTo, sendable } from "../http/fuzz.fixture.ts";
import { openApiDocument } from "../http/openapi.ts";
import { verifyJournal } from "../journal/verify.ts";
import { rebuild } from "../records/rebuild.ts";
import { lower, serveDistricts } from "./district.fixture.ts";
import type { District, Servers, Who } from "./district.fixture.ts";

const callers: readonly Who[] = ["saule", "akim", "berik", "dana", "aigul", "nurlan", "gulnar"];

let servers: Servers;
let town: District;

beforeAll(async () => {
  servers = await serveDistricts();
  town = await servers.district();
  await town.evaluation("gulnar", "dana");
  await town.evaluation("zhanna", "ermek");
  for (const reached of [0, 1, 2, 3, 4, 5, 6]) await reach(await town.evaluation("aigul", "berik"), reached);
  const year = { id: "2024", from: "2024-01-01", to: "2024-12-31" };
  const annual = uuid();
  const law = { pack: "kz/karasu-akimat", edition: "2025-08-14", lawOn: "2024-12-31" };
  const person = { person: town.id.aigul, dismissed: false };
  await town.does("annual", annual, { kind: "await", id: annual, ...law, ...person, year, rule: "year" });
  const part = { period: "2024-Q1", evaluation: null, shown: "4.00", why: null };
  await town.does("annual", annual, { kind: "form", parts: [part] });
});
afterAll(() => servers.stop());

async function reach(id: string, stage: number): Promise<void> {
  const members = [
    { person: town.id.dana, role: "evaluator" },
    { person: town.id.ermek, role: "evaluator" },
    { person: town.id.saule, role: "hr" },
  ];
  const path = `/evaluations/${id}`;
  const stages: readonly (() => Promise<unknown>)[] = [
    () => town.post("saule", `${path}/send`),
    () => town.marked(id, "berik"),
    () => town.receives("aigul", id),
    () => town.post("aigul", `${path}/application`, { text: "Не согласна", files: [] }),
    () =>
      town.post("akim", `${path}/session`, {
        heldOn: "2025-10-01",
        members: members.map(({ person, role }) => ({ person, role })),
        chair: null,
        secretary: null,
        document: null,
      }),
    async () => {
      await town.post("saule", `${path}/session/hold`, {
        heldOn: "2025-10-01",
        present: members.map(({ person }) => person),
      });
      await town.post("dana", `${path}/session/motions`, { outcome: "lower", given: lower, grounds: "Доводы" });
    },
  ];
  for (const step of stages.slice(0, stage)) await step();
}

async function knownIds(): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await inBody(town.app, town.body, (tx) =>
    tx.selectFrom("record").select(["id", "kind", "phase"]).where("body_id", "=", town.body).execute(),
  );
  const phases = rows.filter(({ kind }) => kind === "evaluation").map(({ phase }) => phase);
  expect([...new Set(phases)].toSorted()).toEqual([
    "applied",
    "computed",
    "opened",
    "received",
    "session",
    "sheet-sent",
  ]);
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  return new Map([...byKind].map(([kind, some]) => [kind, some.map(({ id }) => id)]));
}

test("no request is answered by a fault of ours, and nothing is half done", async () => {
  const { evaluations, calibration, annual } = contract;
  const document = await openApiDocument({ evaluations, calibration, annual }, "en");
  const ids = await knownIds();
  const findings: string[] = [];
  for (const operation of operationsIn(document)) {
    const property = fc.asyncProperty(requestTo(operation, ids, callers.length), async (request) => {
      const sent = sendable(request, town.address);
      if (sent === null) return;
      const headers = new Headers(sent.init.headers);
      headers.set("cookie", town.cookie(callers[request.caller]!));
      const response = await fetch(sent.url, { ...sent.init, headers });
      const text = await response.text();
      if (response.status >= 500) throw new Error(`${response.status}: ${text}`);
    });
    const { failed, counterexample, errorInstance } = await fc.check(property, { numRuns: 20 });
    if (!failed) continue;
    const { operation: _same, ...request } = counterexample![0];
    findings.push(`${operation.name}: ${(errorInstance as Error).message} for ${JSON.stringify(request)}`);
  }
  expect(findings).toEqual([]);
  const { id, publicPem } = town.app.secrets.signing;
  expect((await verifyJournal(town.app.pool, { publicKeys: new Map([[id, publicPem]]) })).faults).toEqual([]);
  expect((await rebuild(town.app, town.body)).faults).toEqual([]);
});
