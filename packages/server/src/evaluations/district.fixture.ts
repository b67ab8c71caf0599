// A small district before a real server: people with names, accounts and roles, their evaluations of one quarter, and a clock.
import { Buffer } from "node:buffer";
import { v7 as uuid } from "uuid";
import { contract } from "@bagalau/contract";
import { loadPacks } from "@bagalau/methodology/node";
import { refusalSentence } from "@bagalau/procedure";
import { dateIn } from "@bagalau/calendar";
import { inBody } from "../db/viewer.ts";
import { fileRoutes } from "../files/routes.ts";
import { sessionCookie } from "../http/cookie.ts";
import type { Served } from "../http/implement.ts";
import { makeServer } from "../http/server.ts";
import type { SessionOf } from "../http/session-of.ts";
import type { OwnSession } from "../identity/session-of.ts";
import { makeLawBook } from "../law-book.ts";
import { noticeRoutes } from "../notices/routes.ts";
import { act, actAs } from "../records/act.ts";
import type { Acted } from "../records/act.ts";
import { foundBody } from "../records/body.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { evaluationRoutes } from "./routes.ts";

const law = { pack: "kz/karasu-akimat", edition: "2025-08-14" } as const;

/** Family name, given name and the role that the body gives; Saule keeps the HR service. */
const people = {
  saule: ["Серікова", "Сәуле", "hr"],
  kairat: ["Қайратұлы", "Қайрат", "hr-head"],
  akim: ["Әбдірахманов", "Асқар", "appointing-official"],
  nurlan: ["Нұрланов", "Нұрлан", "administrator"],
  audit: ["Төлеген", "Ғалым", "auditor"],
  berik: ["Берікұлы", "Берік", null],
  dana: ["Данаева", "Дана", null],
  ermek: ["Ермекұлы", "Ермек", null],
  gulnar: ["Гүлнарова", "Гүлнар", null],
  aigul: ["Айгүлова", "Айгүл", null],
  marat: ["Маратов", "Марат", null],
  zhanna: ["Жаннаева", "Жанна", null],
} as const;

export type Who = keyof typeof people;

/** What came over the wire, taken apart by the test that knows it. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Shown = any;

type Headers = Readonly<Record<string, string>>;

export interface Answer {
  readonly status: number;
  readonly body: Shown;
  readonly version: number | null;
}

export interface District {
  readonly app: TestApp;
  readonly body: string;
  readonly id: Readonly<Record<Who, string>>;
  readonly address: string;
  readonly cookie: (who: Who) => string;
  /** `09:00` in Almaty on the day. */
  readonly on: (day: string) => void;
  readonly get: (who: Who, path: string, language?: string) => Promise<Answer>;
  readonly post: (who: Who, path: string, body?: object | null, headers?: Headers) => Promise<Answer>;
  readonly put: (who: Who, path: string, body: object) => Promise<Answer>;
  /** A PNG of its own content; its id. */
  readonly upload: (who: Who, words: string) => Promise<string>;
  readonly download: (who: Who, path: string) => Promise<unknown>;
  readonly bytes: (who: Who, path: string) => Promise<number>;
  /** An opened evaluation of the third quarter. */
  readonly evaluation: (person: Who, evaluator: Who) => Promise<string>;
  /** What somebody does to a record by the same commands, past HTTP. */
  readonly does: (record: string, id: string, command: { kind: string } & Record<string, unknown>) => Promise<void>;
  /** Who has read a record's result: `saule hr read-result 13`. */
  readonly readings: (id: string) => Promise<readonly string[]>;
  /** From now on he carries out the duty of another, by a delegation. */
  readonly delegate: (who: Who, role: string, of: Who) => void;
  /** Marks, sent by the evaluator. */
  readonly marked: (id: string, by: Who, given?: object) => Promise<void>;
  /** The evaluated opens the notice of the result. */
  readonly receives: (who: Who, id: string) => Promise<void>;
}

export const marks = { marks: { quality: "4", deadlines: "4", initiative: "3.5", discipline: "4.48" } };
export const lower = { marks: { quality: "3", deadlines: "3", initiative: "3.5", discipline: "4" } };

export interface Servers {
  readonly app: TestApp;
  readonly district: () => Promise<District>;
  readonly stop: () => Promise<void>;
}

/** One server for all districts of a test file; `more`: routes of other features. */
export async function serveDistricts(more: (app: TestApp) => readonly Served[] = () => []): Promise<Servers> {
  const environment = { BAGALAU_ADDRESS_PER_MINUTE: "1000000", BAGALAU_ACCOUNT_PER_MINUTE: "1000000" };
  const app = await testApp({ environment, law: makeLawBook(await loadPacks(undefined, { only: law.pack })) });
  const seats = new Map<string, Seat>();
  const sessionOf: SessionOf = async ({ cookie }) => {
    const seat = seats.get(cookie ?? "");
    if (seat === undefined) return null;
    const today = dateIn("Asia/Almaty", new Date(app.clock.now()));
    const { delegated, ...own } = seat;
    const session: Pick<OwnSession, "delegated"> = { delegated };
    return { id: seat.account, by: "cookie", viewer: { ...own, today, language: "ru" }, ...session };
  };
  const routes = [...evaluationRoutes(app), ...noticeRoutes(app), ...fileRoutes(app), ...more(app)];
  const server = await makeServer(app, { contract, routes, sessionOf, refusalSentence });
  const address = await server.listen({ host: "127.0.0.1", port: 0 });
  return {
    app,
    district: () => openDistrict(app, address, seats),
    stop: async () => {
      await server.close();
      await app.close();
    },
  };
}

interface Seat {
  readonly body: string;
  readonly account: string;
  readonly person: string;
  readonly roles: readonly string[];
  readonly delegated: OwnSession["delegated"];
}

async function openDistrict(app: TestApp, address: string, seats: Map<string, Seat>): Promise<District> {
  app.clock.set("2025-10-01T04:00:00.000Z");
  const title = { kk: "Қарасу ауданының әкімдігі", ru: "Акимат Карасуского района", en: "Karasu akimat" };
  const { id: body } = await foundBody(app, { title, pack: law.pack });
  const id = Object.fromEntries(Object.keys(people).map((who) => [who, uuid()])) as Record<Who, string>;
  for (const [index, who] of (Object.keys(people) as Who[]).entries()) {
    const account = await entered(app, body, id[who], who, index);
    const role = people[who][2];
    seats.set(`${body}.${who}`, { body, account, person: id[who], roles: role === null ? [] : [role], delegated: [] });
  }
  const cookie = (who: Who): string => `${sessionCookie(app.config).name}=${body}.${who}`;
  const ask = (who: Who, path: string, init: RequestInit, headers: Headers = {}) =>
    fetch(`${address}/api/v1${path}`, {
      ...init,
      headers: { cookie: cookie(who), "accept-language": "ru", ...headers },
    });
  const change = (method: string, who: Who, path: string, given: object | null, headers: Headers) => {
    const content = given === null ? {} : { body: JSON.stringify(given) };
    const type = given === null ? {} : { "content-type": "application/json" };
    return answerOf(ask(who, path, { method, ...content }, { ...type, "idempotency-key": uuid(), ...headers }));
  };
  const does: District["does"] = async (record, target, command) =>
    sound(await actAs(app, body, [{ record, id: target, command }]));
  const post: District["post"] = (who, path, given = null, headers = {}) => change("POST", who, path, given, headers);
  return {
    app,
    body,
    id,
    address,
    cookie,
    on: (day) => app.clock.set(`${day}T09:00:00+05:00`),
    get: (who, path, language = "ru") => answerOf(ask(who, path, {}, { "accept-language": language })),
    post,
    put: (who, path, given) => change("PUT", who, path, given, {}),
    upload: async (who, words) => {
      const form = new FormData();
      const png = Buffer.from(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
        "base64",
      );
      form.append("file", new Blob([png, Buffer.from(words)]), `${words}.png`);
      const answer = await answerOf(ask(who, "/files", { method: "POST", body: form }, { "idempotency-key": uuid() }));
      if (answer.status !== 201) throw new Error(JSON.stringify(answer));
      return answer.body.id as string;
    },
    download: async (who, path) => (await ask(who, path, {})).json(),
    bytes: async (who, path) => (await (await ask(who, path, {})).arrayBuffer()).byteLength,
    evaluation: async (person, evaluator) => {
      const target = uuid();
      await does("evaluation", target, opening(target, id[person], id[evaluator]));
      return target;
    },
    does,
    delegate: (who, role, of) => {
      const seat = seats.get(`${body}.${who}`)!;
      const delegated = [{ role, actingFor: id[of] }];
      seats.set(`${body}.${who}`, { ...seat, roles: [...seat.roles, role], delegated });
    },
    readings: (target) => readingsOf(app, body, id, target),
    marked: async (target, by, given = marks) => {
      const answer = await post(by, `/evaluations/${target}/marks`, { given, comments: {}, files: [] });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    },
    receives: async (who, target) => {
      const { body: inbox } = await answerOf(ask(who, "/inbox", {}));
      const about = inbox.items.find((entry: Shown) => entry.openedOn === null && entry.about[0].id === target);
      const answer = await post(who, `/inbox/${about.id}/open`, {});
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    },
  };
}

function opening(id: string, person: string, evaluator: string) {
  const title = { kk: "Бас маман", ru: "Главный специалист", en: "Chief specialist" };
  return {
    kind: "open",
    id,
    ...law,
    lawOn: "2025-09-30",
    campaign: null,
    period: { id: "2025-Q3", from: "2025-07-01", to: "2025-09-30" },
    person,
    post: { id: uuid(), title, category: "other", unit: uuid() },
    evaluator,
    evaluatorBy: "16",
    rule: "sheet",
    fixed: { form: "general" },
    dismissedOn: null,
  };
}

async function entered(app: TestApp, body: string, person: string, who: Who, index: number): Promise<string> {
  const [family, given, role] = people[who];
  const name = { family, given, patronymic: null };
  const contacts = { email: null, phone: null, address: null };
  const since = "2024-01-01";
  const command = { kind: "register", id: person, iin: iin(index), name, contacts, language: "kk", since };
  const actor = { account: null, person: null, roles: ["hr"], actingFor: null };
  sound(await act(app, { body, actor, key: uuid(), language: "kk" }, [{ record: "person", id: person, command }]));
  const account = uuid();
  const invitation = uuid();
  const roles = role === null ? [] : [{ role, from: "2025-10-01", until: null, act: "№ 1" }];
  const invite = {
    kind: "invite",
    account,
    login: who,
    person,
    language: "kk",
    roles,
    invitation,
    until: "2026-12-31",
  };
  for (const told of [invite, { kind: "activate", invitation, password: uuid() }]) {
    sound(await actAs(app, body, [{ record: "account", id: account, command: told }]));
  }
  return account;
}

/** Born on the 1st of January 1985, the `index`-th of those whose check digit exists. */
function iin(index: number): string {
  const found = Array.from({ length: 40 }, (_, number) => withCheckDigit(`8501013${String(number).padStart(4, "0")}`));
  return found.filter((one) => one !== null)[index]!;
}

function withCheckDigit(digits: string): string | null {
  const sum = (first: number): number =>
    [...digits].reduce((total, digit, place) => total + Number(digit) * (((place + first - 1) % 11) + 1), 0) % 11;
  const check = sum(1) === 10 ? sum(3) : sum(1);
  return check === 10 ? null : `${digits}${check}`;
}

async function readingsOf(app: TestApp, body: string, ids: Record<Who, string>, record: string) {
  const rows = await inBody(app, body, (tx) =>
    tx
      .selectFrom("reading")
      .innerJoin("event", (join) =>
        join.onRef("event.body_id", "=", "reading.body_id").onRef("event.record_id", "=", "reading.record_id"),
      )
      .select("event.data")
      .where("reading.body_id", "=", body)
      .where("reading.of_id", "=", record)
      .where("event.kind", "=", "was-read")
      .orderBy("event.seq")
      .execute(),
  );
  const names = new Map(Object.entries(ids).map(([who, person]) => [person, who]));
  return rows.map(({ data }) => {
    const { reader, role, action, clause } = data as Record<string, string>;
    return `${names.get(reader ?? "")} ${role} ${action} ${clause}`;
  });
}

async function answerOf(asked: Promise<Response>): Promise<Answer> {
  const response = await asked;
  const text = await response.text();
  const version = /^"(\d+)"$/u.exec(response.headers.get("etag") ?? "")?.[1];
  return {
    status: response.status,
    body: text === "" ? null : JSON.parse(text),
    version: version === undefined ? null : Number(version),
  };
}

function sound(acted: Acted): void {
  if (!acted.ok) throw new Error(JSON.stringify(acted));
}
