// A body of one's own from nothing to its first campaign: founded, its administrator in, the HR service in, its people in, the
// campaign open; and what stands against a founding.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { apiPrefix, contract } from "@bagalau/contract";
import { refusalSentence } from "@bagalau/procedure";
import { v7 as uuid } from "uuid";
import { allRoutes } from "../http/features.ts";
import { testServer } from "../http/test-server.ts";
import { allBodies, foundBody } from "../records/body.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { establishBody } from "./establish-body.ts";
import type { BodyAsked, Established } from "./establish-body.ts";
import { Browser, addApplication, memberBy, must, tokenIn } from "./sample-house.fixture.ts";
import { sessionOf } from "./session-of.ts";

let app: TestApp;
let address: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  app = await testApp({ at: "2025-10-01T04:00:00.000Z", environment: { BAGALAU_GUARDED_PER_MINUTE: "1000" } });
  const routes = allRoutes(app);
  ({ address, stop } = await testServer(app, { contract, routes, sessionOf: sessionOf(app), refusalSentence }));
});
afterAll(async () => {
  await stop();
  await app.close();
});

function asked(name: string, changed: Partial<BodyAsked> = {}): BodyAsked {
  return {
    id: null,
    title: { kk: `${name} әкімдігі`, ru: `Акимат ${name}`, en: `Akimat of ${name}` },
    pack: "kz/karasu-akimat",
    timeZone: "Asia/Almaty",
    administrator: { login: "aigerim", act: "№ 1", language: "kk" },
    ...changed,
  };
}

async function established(given: BodyAsked): Promise<Extract<Established, { ok: true }>> {
  const found = await establishBody(app, given);
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return found;
}

async function faultsOf(given: BodyAsked): Promise<readonly string[]> {
  const found = await establishBody(app, given);
  return found.ok ? [] : found.faults.map(({ at, code, found: there }) => `${at} ${code} ${there}`);
}

const staff = `ИИН,Фамилия,Имя,Подразделение,Вышестоящее подразделение,Должность,Категория должности,Руководитель подразделения,Дата назначения
720514300371,Абдикадыров,Гани,Акимат района,,Аким района,none,да,01.02.2022
851122400376,Серикова,Сауле,Служба управления персоналом,Акимат района,Руководитель службы,E-R-1,да,15.03.2021
790315400379,Кожахметова,Инкар,Отдел экономики,Акимат района,Руководитель отдела,E-R-1,да,11.01.2021
910607300377,Хашимов,Мади,Отдел экономики,Акимат района,Главный специалист,other,нет,05.01.2023
`;

describe("a body of one's own", () => {
  test("from its founding to an open campaign everything is done by those whom it lets in", async () => {
    const { body, founded, letter } = await established(asked("Карасу"));
    expect([founded, letter?.login, letter?.until]).toEqual([true, "aigerim", "2025-10-03"]);
    const administrator = new Browser(address);
    expect(must(await administrator.post("/letters/open", { token: tokenIn(letter!.url) }), 200).body).toMatchObject({
      kind: "invitation",
      login: "aigerim",
    });
    await memberBy(app, administrator, letter!.url, "aigerim");
    const roles = [{ role: "hr", from: "2025-10-01", until: null, act: "№ 2-ө" }];
    const invited = await administrator.post("/accounts", { login: "saule", person: null, language: "kk", roles });
    const hr = new Browser(address);
    await memberBy(app, hr, must(invited, 201).body.url, "saule");
    expect(must(await hr.get("/me"), 200).body).toMatchObject({ body, login: "saule", roles: ["hr"], waits: false });

    expect(await importing(hr, "dry-run")).toMatchObject({ rows: 4, faults: [], people: { created: 4 } });
    expect(await importing(hr, "run")).toMatchObject({ units: { created: 3 }, posts: { created: 4 } });
    const { id } = must(await hr.post("/campaigns", { period: "2025-Q3" }), 201).body;
    const { outcomes, troubles } = must(await hr.get(`/campaigns/${id}/review`), 200).body;
    expect([outcomes, troubles]).toEqual([{ evaluated: 3, notEvaluated: 0, elsewhere: 0, outside: 1 }, []]);
    must(await hr.post(`/campaigns/${id}/open`), 202);
    expect(must(await hr.get(`/campaigns/${id}`), 200).body).toMatchObject({ phase: "open", people: 3, waiting: 0 });
  });

  test("asked again is not founded again: a new letter while nobody has entered, none afterwards", async () => {
    const first = await established(asked("Абай"));
    const again = await established(asked("  абай "));
    expect([again.founded, again.body, again.letter?.url === first.letter?.url]).toEqual([false, first.body, false]);
    const late = await new Browser(address).post("/letters/open", { token: tokenIn(first.letter!.url) });
    expect(late.status).toBe(409);
    const browser = new Browser(address);
    must(
      await browser.post("/letters/accept", { token: tokenIn(again.letter!.url), password: "Құрық пен тайқазан 17" }),
      200,
    );
    await addApplication(app, browser);
    expect(await established(asked("Абай", { id: first.body }))).toEqual({ ...first, founded: false, letter: null });
    const another = { login: "marat", act: "№ 9", language: "ru" } as const;
    expect(await established(asked("Абай", { administrator: another }))).toMatchObject({ letter: null });
  });

  test("that is founded by two at once is founded once", async () => {
    const both = await Promise.all([established(asked("Ұлытау")), established(asked("Ұлытау"))]);
    expect(both.map(({ founded }) => founded).toSorted()).toEqual([false, true]);
    expect(new Set(both.map(({ body }) => body)).size).toBe(1);
  });

  test("is told all that stands against it at once, and nothing is founded", async () => {
    const { body } = await established(asked("Қызылжар"));
    const bodies = await allBodies(app);
    const { title } = asked("Қызылжар");
    expect(await faultsOf({ ...asked("Жаңа"), id: body, title: { ...title, en: "Akimat of New" } })).toEqual([
      `id taken ${body}`,
      `title-kk taken ${body}`,
      `title-ru taken ${body}`,
    ]);
    const other = { login: "marat", act: "№ 1", language: "kk" } as const;
    const otherwise = { pack: "kz/orgdev", timeZone: "Asia/Tashkent", administrator: other };
    expect(await faultsOf(asked("Қызылжар", otherwise))).toEqual([
      "pack otherwise kz/karasu-akimat",
      "time-zone otherwise Asia/Almaty",
      "administrator waits aigerim",
    ]);
    expect(await faultsOf(asked("Жаңа", { timeZone: "Asia/Karasu" }))).toEqual(["time-zone unknown-zone Asia/Karasu"]);
    expect(await allBodies(app)).toEqual(bodies);
  });

  test("that was founded and left without an administrator gets one, in its own zone", async () => {
    const { title } = asked("Тобыл");
    const { id } = await foundBody(app, { title, pack: "kz/karasu-akimat", timeZone: "Asia/Tashkent" });
    const { founded, body, letter } = await established(asked("Тобыл", { timeZone: "Asia/Tashkent" }));
    expect([founded, body, letter?.login]).toEqual([false, id, "aigerim"]);
  });
});

async function importing(browser: Browser, mode: "dry-run" | "run"): Promise<unknown> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ mode, on: "2025-10-01", act: "№ 3-к", actOn: "2025-10-01" })) {
    form.append(name, value);
  }
  form.append("file", new Blob([staff], { type: "text/csv" }), "staff.csv");
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = { cookie, "accept-language": "ru", "idempotency-key": uuid() };
  const response = await fetch(`${address}${apiPrefix}/people/import`, { method: "POST", headers, body: form });
  const answer: unknown = await response.json();
  expect([response.status, answer]).toEqual([200, answer]);
  return answer;
}
