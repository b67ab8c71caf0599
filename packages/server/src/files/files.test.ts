// Files: known by their content, kept once for a key, seen by who brought them and then by the record's readers.
import { zipSync } from "fflate";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contract } from "@bagalau/contract";
import type { SessionOf } from "../http/session-of.ts";
import { namedSessions, testServer } from "../http/test-server.ts";
import type { TestServer } from "../http/test-server.ts";
import { act } from "../records/act.ts";
import { foundBody } from "../records/body.ts";
import { tallyRegistry } from "../records/tally.fixture.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { attachFiles, checkFiles } from "./attach.ts";
import { fileKind } from "./file-kind.ts";
import { fileRoutes } from "./routes.ts";

const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n");
const office = (part: string, ...more: string[]) =>
  Buffer.from(
    zipSync(Object.fromEntries(["[Content_Types].xml", part, ...more].map((name) => [name, Buffer.from("<a/>")]))),
  );

describe("the kind of a file", () => {
  test.each([
    ["a PDF", pdf, "application/pdf"],
    ["a PNG", Buffer.from("89504e470d0a1a0a0000", "hex"), "image/png"],
    ["a JPEG", Buffer.from("ffd8ffe000104a46", "hex"), "image/jpeg"],
    [
      "a Word document",
      office("word/document.xml"),
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
    [
      "an Excel workbook",
      office("xl/workbook.xml"),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ],
    ["a document with macros", office("word/document.xml", "word/vbaProject.bin"), null],
    ["another zip", office("META-INF/MANIFEST.MF"), null],
    ["a broken zip", Buffer.from("504b03040000", "hex"), null],
    ["a page with a script", Buffer.from("<html><script>alert(1)</script>"), null],
    ["a drawing with a script", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'>"), null],
    ["a program", Buffer.from("4d5a9000", "hex"), null],
  ])("is found from its content: %s", (_name, content, kind) => {
    expect(fileKind(content)).toBe(kind);
  });
});

describe("a file over HTTP", () => {
  let app: TestApp;
  let server: TestServer;
  let body: string;
  let sessionOf: SessionOf;

  beforeAll(async () => {
    app = await testApp({ records: tallyRegistry() });
    body = (await foundBody(app, { title: { kk: "Әкімдік", ru: "Акимат", en: "Akimat" }, pack: "kz/karasu-akimat" }))
      .id;
    sessionOf = namedSessions(body, "2025-10-01");
    server = await testServer(app, { contract: { files: contract.files }, routes: fileRoutes(app), sessionOf });
  });
  afterAll(async () => {
    await server.stop();
    await app.close();
  });

  const send = async (content: Buffer, name: string, key = uuid(), as = "aigerim") => {
    const form = new FormData();
    form.append("file", new File([new Uint8Array(content)], name));
    const headers = { cookie: `bagalau=${as}`, "idempotency-key": key, "accept-language": "ru" };
    const response = await fetch(`${server.address}/api/v1/files`, { method: "POST", headers, body: form });
    return { status: response.status, body: await response.json() };
  };
  const get = (path: string, as = "aigerim") =>
    fetch(`${server.address}/api/v1/files/${path}`, { headers: { cookie: `bagalau=${as}` } });

  test("is kept as it came and comes back as an attachment", async () => {
    const { status, body: file } = await send(pdf, "Қызметтік жазба.pdf");
    expect({ status, file }).toEqual({
      status: 201,
      file: {
        id: file.id,
        name: "Қызметтік жазба.pdf",
        mediaType: "application/pdf",
        size: pdf.length,
        sha256: "f5117edb193052414d3b7496857953fd5c40d289c84ce675aa0bd361d40ffd76",
        addedAt: "2025-10-01T04:00:00.000Z",
        record: null,
      },
    });
    expect(await (await get(file.id)).json()).toEqual(file);
    const content = await get(`${file.id}/content`);
    expect(content.headers.get("content-disposition")).toMatch(/^attachment; /u);
    expect(Buffer.from(await content.arrayBuffer())).toEqual(pdf);
  });

  test("under the same key is kept once; under the same key another file is refused", async () => {
    const key = uuid();
    const first = await send(pdf, "a.pdf", key);
    expect(await send(pdf, "a.pdf", key)).toEqual(first);
    const other = await send(Buffer.concat([pdf, pdf]), "a.pdf", key);
    expect([other.status, other.body.type]).toEqual([409, "urn:bagalau:problem:key-reused"]);
  });

  test("of another kind is refused whatever its name says", async () => {
    const { status, body: problem } = await send(Buffer.from("MZ"), "report.pdf");
    expect([status, problem.detail]).toEqual([
      422,
      "Содержание файла не относится ни к одному из допустимых видов: PDF, PNG, JPEG, DOCX, XLSX.",
    ]);
  });

  test("is nobody else's until a record takes it", async () => {
    const { body: file } = await send(pdf, "b.pdf");
    expect((await get(file.id, "nobody")).status).toBe(401);
    const stranger = await fetch(`${server.address}/api/v1/files/${file.id}`, {
      headers: { authorization: "Bearer personnel" },
    });
    expect(stranger.status).toBe(404);
  });

  test("is taken by one record, and by no second one", async () => {
    const { body: file } = await send(pdf, "c.pdf");
    const { viewer } = (await sessionOf({ cookie: "aigerim", bearer: null, address: "" }))!;
    const [record, second] = [uuid(), uuid()];
    expect(await checkFiles(app, viewer, record, [file.id], "files")).toEqual([{ id: file.id, sha256: file.sha256 }]);
    await attachFiles(app, body, record, [file.id]);
    await checkFiles(app, viewer, record, [file.id], "files");
    await attachFiles(app, body, second, [file.id]);
    await expect(checkFiles(app, viewer, second, [uuid(), file.id], "files")).rejects.toMatchObject({
      code: "invalid",
      reasons: {
        faults: [
          { code: "file-unknown", at: "files.0" },
          { code: "file-unknown", at: "files.1" },
        ],
      },
    });
  });

  test("of a record is read by those who may, no longer by who brought it", async () => {
    const { body: file } = await send(pdf, "d.pdf");
    const { viewer } = (await sessionOf({ cookie: "aigerim", bearer: null, address: "" }))!;
    const record = uuid();
    const actor = { account: viewer.account, person: viewer.person, roles: ["hr"], actingFor: null };
    const open = { record: "tally", id: record, command: { kind: "open", holder: null } };
    expect((await act(app, { body, actor, key: uuid(), language: "ru" }, [open])).ok).toBe(true);
    await attachFiles(app, body, record, [file.id]);
    expect((await get(file.id)).status).toBe(404);
  });
});
