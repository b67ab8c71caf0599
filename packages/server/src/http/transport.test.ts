// What the transport promises to every feature: what goes in, what is refused and how, what comes out.
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { foundBody } from "../records/body.ts";
import { tallyRegistry } from "../records/tally.fixture.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { namedSessions, testServer } from "./test-server.ts";
import type { TestServer } from "./test-server.ts";
import { trial, trialRoutes } from "./trial.fixture.ts";

let app: TestApp;
let server: TestServer;

beforeAll(async () => {
  app = await testApp({
    records: tallyRegistry(),
    environment: { BAGALAU_BODY_KILOBYTES: "16", BAGALAU_FILE_MEGABYTES: "1", BAGALAU_GUARDED_PER_MINUTE: "1000" },
  });
  const body = await foundBody(app, { title: { kk: "Әкімдік", ru: "Акимат", en: "Akimat" }, pack: "kz/karasu-akimat" });
  const sessionOf = namedSessions(body.id, "2025-10-01");
  server = await testServer(app, { contract: trial, routes: trialRoutes(app), sessionOf });
});
afterAll(async () => {
  await server.stop();
  await app.close();
});

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly raw?: BodyInit;
  readonly as?: "aigerim" | "personnel" | null;
}

async function ask(path: string, { method = "GET", headers = {}, body, raw, as = "aigerim" }: Asked = {}) {
  const signed =
    as === "aigerim" ? { cookie: "bagalau=aigerim" } : as === null ? {} : { authorization: `Bearer ${as}` };
  const json = body === undefined ? {} : { "content-type": "application/json" };
  const sent = raw ?? (body === undefined ? null : JSON.stringify(body));
  const response = await fetch(`${server.address}/api/v1${path}`, {
    method,
    headers: { "accept-language": "en", ...signed, ...json, ...headers },
    ...(sent === null ? {} : { body: sent }),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

const keyed = (more: Record<string, string> = {}) => ({ "idempotency-key": uuid(), ...more });
const post = (path: string, body?: unknown, asked: Asked = {}) =>
  ask(path, { method: "POST", body, headers: keyed(), ...asked });

async function opened(): Promise<string> {
  const id = uuid();
  expect((await post(`/tallies/${id}/open`)).status).toBe(200);
  return id;
}

describe("a change", () => {
  test("answers the record's id and version, the version also as ETag", async () => {
    const id = uuid();
    const { status, body, headers } = await post(`/tallies/${id}/open`);
    expect({ status, body, etag: headers.get("etag") }).toEqual({ status: 200, body: { id, version: 1 }, etag: '"1"' });
  });

  test("without a key is sent back for one", async () => {
    const { status, body, headers } = await ask(`/tallies/${uuid()}/open`, { method: "POST" });
    expect({ status, type: headers.get("content-type") }).toEqual({
      status: 428,
      type: "application/problem+json; charset=utf-8",
    });
    expect(body).toEqual({
      type: "urn:bagalau:problem:key-missing",
      title: "The key is missing",
      status: 428,
      detail: "Each change carries a unique UUID in the header Idempotency-Key.",
      instance: `urn:uuid:${headers.get("x-request-id")}`,
      faults: [],
    });
  });

  test("under the same key gives the first answer again, and does it once", async () => {
    const id = await opened();
    const headers = keyed();
    const once = await post(`/tallies/${id}/add`, { count: 2, note: "two" }, { headers });
    const again = await post(`/tallies/${id}/add`, { count: 2, note: "two" }, { headers });
    expect([once.body, again.body]).toEqual([
      { id, version: 2 },
      { id, version: 2 },
    ]);
  });

  test("under the same key with another content is refused", async () => {
    const id = await opened();
    const headers = keyed();
    await post(`/tallies/${id}/add`, { count: 2, note: "two" }, { headers });
    const { status, body } = await post(`/tallies/${id}/add`, { count: 3, note: "two" }, { headers });
    expect({ status, type: body.type }).toEqual({ status: 409, type: "urn:bagalau:problem:key-reused" });
  });

  test("made on an older version is a conflict that says what happened since", async () => {
    const id = await opened();
    await post(`/tallies/${id}/add`, { count: 2, note: "two" });
    const late = { headers: keyed({ "if-match": '"1"' }) };
    const { status, body } = await post(`/tallies/${id}/add`, { count: 1, note: "late" }, late);
    expect({ status, type: body.type, changed: body.changed }).toEqual({
      status: 409,
      type: "urn:bagalau:problem:conflict",
      changed: [{ seq: 2, kind: "added", at: "2025-10-01T04:00:00.000Z" }],
    });
  });

  test("that the record refuses says so in the language asked for", async () => {
    const { status, body, headers } = await post(
      `/tallies/${uuid()}/add`,
      { count: 1, note: "x" },
      {
        headers: keyed({ "accept-language": "fr, kk;q=0.8, ru;q=0.5" }),
      },
    );
    expect({ status, body, language: headers.get("content-language") }).toEqual({
      status: 409,
      language: "kk",
      body: {
        type: "urn:bagalau:problem:refused",
        title: "Әрекет қабылданбады",
        status: 409,
        detail: "not-open (kk)",
        instance: `urn:uuid:${headers.get("x-request-id")}`,
        faults: [{ code: "not-open", at: null, sentence: "not-open (kk)", params: {} }],
      },
    });
  });

  test("refused for one of its values is unprocessable, with the field", async () => {
    const id = await opened();
    const { status, body } = await post(`/tallies/${id}/add`, { count: -1, note: "less" });
    expect({ status, faults: body.faults }).toEqual({
      status: 422,
      faults: [{ code: "count-not-positive", at: "count", sentence: "count-not-positive (en)", params: {} }],
    });
  });
});

describe("what goes in", () => {
  test("is answered with all faults at once, each at its field", async () => {
    const { status, body } = await post(
      "/tallies/compare",
      {
        names: { kk: "", ru: 7, de: "nein" },
        score: "4,25",
        parts: [{ kind: "note", words: "far too many words" }, { kind: "none" }, { kind: "mark", value: "1" }],
        weight: 1.3,
        extra: true,
      },
      { as: null },
    );
    expect({
      status,
      faults: body.faults.map((one: { at: string; code: string }) => `${one.at}: ${one.code}`),
    }).toEqual({
      status: 422,
      faults: [
        "names.kk: empty",
        "names.ru: not-text",
        "names.de: unknown-field",
        "score: not-a-decimal",
        "parts.0.words: too-long",
        "parts.1.kind: not-one-of",
        "weight: not-below",
        "weight: not-a-multiple",
        "extra: unknown-field",
      ],
    });
  });

  test("is refused where a list has too many or too few items", async () => {
    const parts = (many: number) => Array.from({ length: many }, () => ({ kind: "mark", value: "1" }));
    const body = (many: number) => ({ names: { kk: "а", ru: "б" }, score: "1", parts: parts(many) });
    expect((await post("/tallies/compare", body(4))).body.detail).toBe("The list has too many items. At most: 3.");
    expect((await post("/tallies/compare", body(0))).body.detail).toBe("The list has too few items. At least: 1.");
  });

  test.each([
    ["kk", "Мұнда ондық сан мәтін түрінде болуы керек, мысалы: 4.25. Міндетті мән берілмеген."],
    ["ru", "Здесь должно быть десятичное число в виде текста, например: 4.25. Обязательное значение не указано."],
    ["en", "A decimal number written as a text is expected here, for example: 4.25. A required value is missing."],
  ])("is refused in whole sentences of one language (%s)", async (language, detail) => {
    const headers = { "accept-language": language };
    const names = { kk: "а", ru: "б" };
    const { body } = await post("/tallies/compare", { names, score: "four" }, { headers });
    expect(body.detail).toBe(detail);
  });

  test("in the address is malformed where a value is wrong", async () => {
    const { status, body } = await ask("/tallies?limit=0&least=1&least=2&phase=open&phase=shut&all=1&what=1");
    expect({
      status,
      faults: body.faults.map((one: { at: string; code: string }) => `${one.at}: ${one.code}`),
    }).toEqual({
      status: 400,
      faults: [
        "query.limit: too-small",
        "query.least: not-a-number",
        "query.phase.1: not-one-of",
        "query.all: not-one-of",
        "query.what: unknown-field",
      ],
    });
    expect((await ask("/tallies/7")).body.faults[0]).toEqual({
      code: "not-an-id",
      at: "path.tally",
      sentence: "A UUID is expected here.",
      params: {},
    });
  });

  test("may say a name once or several times", async () => {
    expect((await ask("/tallies?phase=open")).status).toBe(200);
    expect((await ask("/tallies?phase=open&phase=closed&limit=200")).status).toBe(200);
  });

  test.each([
    ["no JSON", '{"count":', 400, "not-json"],
    ["nothing", "", 400, "not-json"],
    ["another prototype", '{"__proto__":{"count":1}}', 400, "not-json"],
  ])("with %s in the body is malformed", async (_name, raw, status, code) => {
    const id = uuid();
    const headers = keyed({ "content-type": "application/json" });
    const answer = await ask(`/tallies/${id}/add`, { method: "POST", raw, headers });
    expect({ status: answer.status, code: answer.body.faults[0]?.code }).toEqual({ status, code });
  });

  test("that is a list instead of an object is malformed", async () => {
    const { status, body } = await post(`/tallies/${uuid()}/add`, [1]);
    expect({ status, faults: body.faults }).toEqual({
      status: 400,
      faults: [{ code: "not-an-object", at: "body", sentence: "An object with fields is expected here.", params: {} }],
    });
  });

  test("in another format than JSON is not taken", async () => {
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "application/xml",
      "multipart/form-data; boundary=x",
    ]) {
      const headers = keyed({ "content-type": type });
      const { status } = await ask(`/tallies/${uuid()}/add`, { method: "POST", raw: "count=1", headers });
      expect({ type, status }).toEqual({ type, status: 415 });
    }
  });

  test("that is too large is refused before it is read", async () => {
    const { status, body } = await post(`/tallies/${uuid()}/add`, { count: 1, note: "x".repeat(20_000) });
    expect({ status, type: body.type }).toEqual({ status: 413, type: "urn:bagalau:problem:too-large" });
  });

  test("that holds a table may be as large as a file, and what is larger is refused with the limit, in three languages", async () => {
    const rows = (count: number) => ({ rows: Array.from({ length: count }, () => "x".repeat(1_000)) });
    expect(await post("/fill", rows(900))).toMatchObject({ status: 200, body: 900 });
    const said = async (path: string, given: object) => {
      const answers = ["kk", "ru", "en"].map((language) =>
        post(path, given, { headers: keyed({ "accept-language": language }) }),
      );
      return (await Promise.all(answers)).map(({ status, body }) => `${status} ${body.detail}`);
    };
    expect(await said("/fill", rows(1_100))).toEqual([
      "413 Кесте тым үлкен. Шегі, мегабайт: 1.",
      "413 Таблица слишком велика. Предел, мегабайт: 1.",
      "413 The table is too large. The limit in megabytes: 1.",
    ]);
    expect(await said(`/tallies/${uuid()}/add`, rows(17))).toEqual([
      "413 Сұраудың денесі тым үлкен. Шегі, килобайт: 16.",
      "413 Тело запроса слишком велико. Предел, килобайт: 16.",
      "413 The body of the request is too large. The limit in kilobytes: 16.",
    ]);
  });

  test("nested without end is refused", async () => {
    const raw = `{"score":${"[".repeat(500)}${"]".repeat(500)}}`;
    const headers = { "content-type": "application/json" };
    const { status, body } = await ask("/tallies/compare", { method: "POST", raw, headers });
    expect({ status, codes: body.faults.map(({ code }: { code: string }) => code) }).toEqual({
      status: 422,
      codes: ["too-deep"],
    });
  });

  test("with a text that no database keeps is refused at its field", async () => {
    const id = await opened();
    for (const note of ["a\u0000b", "\ud800"]) {
      const { status, body } = await post(`/tallies/${id}/add`, { count: 1, note });
      expect({ status, faults: body.faults }).toEqual({
        status: 422,
        faults: [
          { code: "unstorable", at: "note", sentence: "The text has a character that cannot be stored.", params: {} },
        ],
      });
    }
    expect((await ask("/tallies?cursor=%00")).body.faults[0].at).toBe("query.cursor");
  });

  test("by an address that is broken or far too long is refused", async () => {
    expect((await ask("/tallies/%E0%A4%A")).status).toBe(400);
    expect((await ask(`/tallies/${"a".repeat(300)}`)).status).toBe(414);
  });
});

describe("who calls", () => {
  test("must be signed in, and is told so before his body is read", async () => {
    const { status, body } = await post(`/tallies/${uuid()}/open`, undefined, { as: null });
    expect({ status, type: body.type }).toEqual({ status: 401, type: "urn:bagalau:problem:not-signed-in" });
    expect((await ask("/tallies", { as: null, headers: { cookie: "bagalau=nobody" } })).status).toBe(401);
  });

  test("may be a system with a key", async () => {
    expect((await ask("/tallies", { as: "personnel" })).status).toBe(200);
  });

  test("is not told whether what he may not see exists", async () => {
    const { status, body } = await ask(`/tallies/${uuid()}`);
    expect({ status, type: body.type, detail: body.detail }).toEqual({
      status: 404,
      type: "urn:bagalau:problem:not-found",
      detail: "There is no such record, or it is not shown to you.",
    });
    expect((await ask("/nowhere")).body.type).toBe("urn:bagalau:problem:not-found");
  });
});

describe("what comes out", () => {
  test("has only what the contract declares", async () => {
    expect((await ask("/leak")).body).toEqual({ shown: "yes" });
  });

  test("after a fault of ours tells nothing of it", async () => {
    const { status, body } = await ask("/break?secret=880101300123");
    expect({ status, type: body.type, detail: body.detail, faults: body.faults }).toEqual({
      status: 500,
      type: "urn:bagalau:problem:fault",
      detail: "Nothing was done and nothing has changed. Tell the administrator the number of the request.",
      faults: [],
    });
  });

  test("is an attachment where it is a file, its name in any alphabet", async () => {
    const { headers, body } = await ask("/print");
    expect([headers.get("content-type"), headers.get("content-disposition"), body]).toEqual([
      "application/pdf",
      "attachment; filename=\"_______ ________.pdf\"; filename*=UTF-8''%D0%91%D0%B0%D2%93%D0%B0%D0%BB%D0%B0%D1%83%20%C2%AB%D0%BF%D0%B0%D1%80%D0%B0%D2%93%D1%8B%C2%BB.pdf",
      "%PDF-1.7",
    ]);
  });
});

describe("a file that is brought", () => {
  const form = (parts: readonly (readonly [string, string | File])[]) => {
    const raw = new FormData();
    for (const [name, value] of parts) raw.append(name, value);
    return { method: "POST", raw, headers: keyed() };
  };
  const file = new File(["hello"], "..\\folder/сканер 1.pdf");

  test("comes with its name without folders, its digest and the other fields", async () => {
    const { status, body } = await ask(
      "/bring",
      form([
        ["place", "desk"],
        ["file", file],
      ]),
    );
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        name: "сканер 1.pdf",
        sha256: "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
        place: "desk",
      },
    });
  });

  test("is refused where it is missing, empty, double or too large, or a field is wrong", async () => {
    const faults = async (parts: readonly (readonly [string, string | File])[]) => {
      const { status, body } = await ask("/bring", form(parts));
      return [status, ...body.faults.map(({ at, code }: { at: string; code: string }) => `${at}: ${code}`)];
    };
    expect(await faults([["place", "desk"]])).toEqual([422, "file: missing"]);
    expect(await faults([["file", file]])).toEqual([422, "place: missing"]);
    expect(
      await faults([
        ["place", "desk"],
        ["file", new File([], "a.pdf")],
      ]),
    ).toEqual([422, "file: file-empty"]);
    expect(
      await faults([
        ["place", "desk"],
        ["file", file],
        ["file", file],
      ]),
    ).toEqual([413]);
    expect(
      await faults([
        ["place", "a"],
        ["place", "b"],
        ["file", file],
      ]),
    ).toEqual([400, "file: not-multipart"]);
    expect(
      await faults([
        ["place", "desk"],
        ["file", new File(["x".repeat(1_200_000)], "a.pdf")],
      ]),
    ).toEqual([413, "file: file-too-large"]);
    expect((await post("/bring", { place: "desk" })).body.faults[0].code).toBe("not-multipart");
  });
});
