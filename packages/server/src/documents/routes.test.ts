// Forms over HTTP: any servant prints the forms of his act, in his language, and nobody else does.
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contract } from "@bagalau/contract";
import { namedSessions, testServer } from "../http/test-server.ts";
import type { TestServer } from "../http/test-server.ts";
import { foundBody } from "../records/body.ts";
import { tallyRegistry } from "../records/tally.fixture.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { printed } from "./printed-text.fixture.ts";
import { documentRoutes } from "./routes.ts";

let app: TestApp;
let server: TestServer;
const signedIn = { cookie: "bagalau=aigerim" };

beforeAll(async () => {
  app = await testApp({ records: tallyRegistry() });
  const title = { kk: "Әкімдік аппараты", ru: "Аппарат акима", en: "Office of the akim" };
  const { id } = await foundBody(app, { title, pack: "kz/karasu-akimat" });
  const sessionOf = namedSessions(id, "2025-10-01");
  server = await testServer(app, { contract: { forms: contract.forms }, routes: documentRoutes(app), sessionOf });
});
afterAll(async () => {
  await server.stop();
  await app.close();
});

const asked = (path: string, headers: Record<string, string> = signedIn): Promise<Response> =>
  fetch(`${server.address}/api/v1${path}`, { headers });

test("A1.11 the forms of the edition in force are listed with their clauses", async () => {
  const { pack, edition, items } = (await (await asked("/forms")).json()) as {
    pack: string;
    edition: string;
    items: { id: string; clauses: string[] }[];
  };
  expect([pack, edition]).toEqual(["kz/karasu-akimat", "2025-08-14"]);
  expect(items.map(({ id, clauses }) => `${id}: ${clauses.join(", ")}`).toSorted()).toEqual([
    "annual-list: 4¶3",
    "application: 10",
    "destruction-act: 12",
    "exclusion-list: 5¶1, 5¶2",
    "feedback: 23",
    "general-sheet: typical:app.2",
    "leader-sheet: typical:app.1",
    "result-notice: 9¶1, 9¶2",
    "schedule: 15(1)",
    "session-minutes: 22¶5",
  ]);
});

test("A1.11 a form is printed free in the language asked for, under the body's name", async () => {
  const answer = await asked("/forms/application/blank?language=kk");
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  const { text } = await printed(new Uint8Array(await answer.arrayBuffer()));
  expect(text.startsWith("Әкімдік аппараты")).toBe(true);
  expect(text).toContain("Калибрлеу сессиясын өткізу туралы өтініш");
});

test("A1.11 a form for Word comes in the caller's own language where none is asked for", async () => {
  const answer = await asked("/forms/general-sheet/blank?format=docx", { ...signedIn, "accept-language": "en" });
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  expect(strFromU8(files["word/document.xml"]!)).toContain("General sheet");
});

test.each([
  ["/forms/unknown/blank", 404],
  ["/forms/toString/blank", 404],
  ["/forms/application/blank?format=html", 400],
  ["/forms/application/blank?language=de", 400],
])("%s is answered with %d", async (path, status) => {
  expect((await asked(path)).status).toBe(status);
});

test("nobody who is not signed in is given a form", async () => {
  expect((await asked("/forms/application/blank", {})).status).toBe(401);
});
