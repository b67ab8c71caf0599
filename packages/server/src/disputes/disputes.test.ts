// Disputes about the procedure over HTTP: who registers, who sees, who handles.
import { afterAll, beforeAll, expect, test } from "vitest";
import { inBody } from "../db/viewer.ts";
import { serveDistricts } from "../evaluations/district.fixture.ts";
import type { District, Servers, Shown } from "../evaluations/district.fixture.ts";
import { disputeRoutes } from "./routes.ts";

let servers: Servers;
let town: District;
let evaluation: string;
let dispute: string;

beforeAll(async () => {
  servers = await serveDistricts(disputeRoutes);
  town = await servers.district();
  town.on("2025-10-14");
  evaluation = await town.evaluation("aigul", "berik");
});
afterAll(() => servers.stop());

const about = () => ({ record: "evaluation", id: evaluation });

test("A3.9 anyone registers a dispute about a record that he may see, and it gets its number", async () => {
  const file = await town.upload("aigul", "служебная записка");
  const answer = await town.post("aigul", "/disputes", { about: about(), text: "Лист заполнял не тот", files: [file] });
  expect([answer.status, answer.version]).toEqual([201, 1]);
  dispute = answer.body.id;
  const { body } = await town.get("aigul", `/disputes/${dispute}`);
  expect(body).toEqual({
    id: dispute,
    version: 1,
    phase: "registered",
    number: "2025/1",
    receivedOn: "2025-10-14",
    applicant: { id: town.id.aigul, name: "Айгүлова Айгүл" },
    about: about(),
    handler: null,
    outcome: null,
    clause: "14",
    content: { text: "Лист заполнял не тот", files: [file], notes: [], resolution: null },
    kept: { clause: null, from: null, until: null, holds: [] },
    may: ["note", "withdraw"],
  });
  const { sha256 } = (await town.get("saule", `/files/${file}`)).body;
  const { data } = await inBody(town.app, town.body, (tx) =>
    tx.selectFrom("event").select("data").where("record_id", "=", dispute).executeTakeFirstOrThrow(),
  );
  expect(data).toMatchObject({ files: [file], digests: [sha256] });
});

test("a record that he may not see is not there to be disputed", async () => {
  const asked = { about: about(), text: "О чужой оценке", files: [] };
  const answer = await town.post("marat", "/disputes", asked);
  expect([answer.status, answer.body.faults[0].code, answer.body.faults[0].at]).toEqual([
    422,
    "disputes.about-unknown",
    "about.id",
  ]);
});

test("the same key registers once, and the number of the register goes on by one", async () => {
  const key = { "idempotency-key": crypto.randomUUID() };
  const asked = { about: null, text: "График не доведён", files: [] };
  const first = await town.post("marat", "/disputes", asked, key);
  const again = await town.post("marat", "/disputes", asked, key);
  expect([again.status, again.body]).toEqual([201, first.body]);
  const many = await Promise.all(
    ["dana", "ermek", "zhanna"].map((who) => town.post(who as "dana", "/disputes", { ...asked, text: who })),
  );
  expect(many.map(({ status }) => status)).toEqual([201, 201, 201]);
  const { items } = (await town.get("saule", "/disputes")).body;
  expect(items.map(({ number }: Shown) => number).toSorted()).toEqual([
    "2025/1",
    "2025/2",
    "2025/3",
    "2025/4",
    "2025/5",
  ]);
});

test("HR enters one that came on paper for whoever wrote it; nobody else does that", async () => {
  const paper = { about: null, text: "Рапорт", files: [], applicant: town.id.gulnar, receivedOn: "2025-10-10" };
  const refused = await town.post("dana", "/disputes", paper);
  expect([refused.status, refused.body.faults[0].sentence]).toEqual([
    403,
    "Разногласие другого лица регистрирует только служба управления персоналом.",
  ]);
  const { body } = await town.post("saule", "/disputes", paper);
  expect((await town.get("gulnar", `/disputes/${body.id}`)).body).toMatchObject({
    receivedOn: "2025-10-10",
    applicant: { name: "Гүлнарова Гүлнар" },
  });
  const unknown = await town.post("saule", "/disputes", { ...paper, applicant: crypto.randomUUID() });
  expect([unknown.status, unknown.body.faults[0].at]).toEqual([422, "applicant"]);
});

test("one sees one's own, HR all; the auditor sees that it exists and not what was said", async () => {
  const seen = async (who: "aigul" | "marat" | "saule" | "audit" | "berik") =>
    (await town.get(who, "/disputes")).body.items.length;
  expect([
    await seen("aigul"),
    await seen("marat"),
    await seen("saule"),
    await seen("audit"),
    await seen("berik"),
  ]).toEqual([1, 1, 6, 6, 0]);
  expect((await town.get("audit", `/disputes/${dispute}`)).body).toMatchObject({
    number: "2025/1",
    content: null,
    may: [],
  });
  expect((await town.get("marat", `/disputes/${dispute}`)).status).toBe(404);
});

test("the list goes on from page to page and repeats nobody", async () => {
  const seen: string[] = [];
  let next: string | null = null;
  do {
    const { body } = await town.get("saule", `/disputes?limit=2${next === null ? "" : `&cursor=${next}`}`);
    seen.push(...body.items.map(({ id }: Shown) => id));
    next = body.next;
  } while (next !== null);
  expect([seen.length, new Set(seen).size]).toEqual([6, 6]);
});

test("HR takes it up, notes what those concerned say, and resolves it with reasons", async () => {
  const path = `/disputes/${dispute}`;
  const resolved = { outcome: "rejected", reasons: "Замещение оформлено приказом", measures: "" };
  expect((await town.post("aigul", `${path}/take-up`, { handler: town.id.saule })).status).toBe(403);
  const early = await town.post("saule", `${path}/resolve`, resolved);
  expect([early.status, early.body.detail, early.body.clause]).toEqual([
    409,
    "Не определено, кто рассматривает разногласие.",
    "14",
  ]);
  const own = await town.post("saule", `${path}/take-up`, { handler: town.id.aigul });
  expect([own.status, own.body.faults[0].at]).toEqual([422, "handler"]);
  await town.post("saule", `${path}/take-up`, { handler: town.id.saule });
  await town.post("saule", `${path}/notes`, { person: town.id.berik, text: "Замещал с 1 октября", files: [] });
  expect((await town.get("saule", path)).body.may).toEqual(["take-up", "note", "resolve", "hold"]);
  expect((await town.post("saule", `${path}/resolve`, resolved)).status).toBe(200);
  const { body } = await town.get("aigul", path);
  expect([body.phase, body.handler.name, body.content.notes[0].person.name, body.content.resolution.on]).toEqual([
    "resolved",
    "Серікова Сәуле",
    "Берікұлы Берік",
    "2025-10-14",
  ]);
  expect([body.kept.clause, body.kept.until]).toEqual(["12", "2028-10-14"]);
});
