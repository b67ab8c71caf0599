// A fictitious district with its staff entered by the commands that a body would give, a server that listens, and people who
// call it: what the tests of campaigns begin with.
import { v7 as newId } from "uuid";
import { apiPrefix, contract } from "@bagalau/contract";
import { refusalSentence } from "@bagalau/procedure";
import { readIin } from "@bagalau/procedure/organisation";
import type { Actor } from "@bagalau/procedure";
import { todayIn } from "../clock.ts";
import { dutyRoutes } from "../duties/routes.ts";
import { makeServer } from "../http/server.ts";
import type { SessionOf } from "../http/session-of.ts";
import { lawRoutes } from "../law/routes.ts";
import { peopleRoutes } from "../people/routes.ts";
import { act, actMany } from "../records/act.ts";
import type { Acted, Target } from "../records/act.ts";
import { foundBody } from "../records/body.ts";
import type { Body } from "../records/body.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { campaignRoutes } from "./routes.ts";

export const order = { number: "45-к", on: "2025-01-08" } as const;
const firstDay = "2025-01-08";

export interface Answer {
  readonly status: number;
  // Tests look into answers of every shape.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
  readonly etag: string | null;
}

/** Somebody signed in, by the cookie that is his id. */
export interface Caller {
  readonly get: (path: string, language?: string) => Promise<Answer>;
  readonly post: (path: string, body?: unknown, key?: string) => Promise<Answer>;
}

export interface Hall {
  readonly app: TestApp;
  readonly address: string;
  /** Lets `person` of the body in with these roles. */
  readonly caller: (body: Body, person: string, roles?: readonly string[]) => Caller;
  readonly close: () => Promise<void>;
}

/** Ten in the morning in Almaty, the first day after the third quarter. */
const morning = "2025-10-01T05:00:00.000Z";

export async function openHall(): Promise<Hall> {
  const app = await testApp({ at: morning, environment: { BAGALAU_ADDRESS_PER_MINUTE: "1000000" } });
  const seated = new Map<string, { readonly body: Body; readonly person: string; readonly roles: readonly string[] }>();
  const sessionOf: SessionOf = async ({ cookie }) => {
    const seat = seated.get(cookie ?? "");
    if (seat === undefined) return null;
    const { body, person, roles } = seat;
    const today = todayIn(app.clock, body.timeZone);
    const viewer = { body: body.id, account: person, person, roles, today, language: "ru" as const };
    return { id: person, by: "cookie", viewer };
  };
  const parts = { campaigns: contract.campaigns, body: contract.body, law: contract.law, duties: contract.duties };
  const { people, units, posts, personnel } = contract;
  const organisation = { people, units, posts, personnel };
  const server = await makeServer(app, {
    contract: { ...parts, ...organisation },
    routes: [...campaignRoutes(app), ...lawRoutes(app), ...peopleRoutes(app), ...dutyRoutes(app)],
    sessionOf,
    refusalSentence,
  });
  const address = await server.listen({ host: "127.0.0.1", port: 0 });
  return {
    app,
    address,
    caller: (body, person, roles = []) => {
      const cookie = newId();
      seated.set(cookie, { body, person, roles });
      return callerBy(address, cookie);
    },
    close: async () => {
      await server.close();
      await app.close();
    },
  };
}

function callerBy(address: string, cookie: string): Caller {
  const ask = async (method: string, path: string, headers: Readonly<Record<string, string>>, body?: unknown) => {
    const response = await fetch(`${address}${apiPrefix}${path}`, {
      method,
      headers: { cookie: `bagalau=${cookie}`, "accept-language": "en", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get("content-type")?.includes("json") === true;
    return { status: response.status, body: json ? JSON.parse(text) : text, etag: response.headers.get("etag") };
  };
  return {
    get: (path, language = "en") => ask("GET", path, { "accept-language": language }),
    post: (path, body, key = newId()) =>
      ask(
        "POST",
        path,
        { "idempotency-key": key, ...(body === undefined ? {} : { "content-type": "application/json" }) },
        body,
      ),
  };
}

export interface Department {
  readonly unit: string;
  readonly head: string;
  readonly headPost: string;
  readonly people: readonly string[];
  readonly posts: readonly string[];
}

export interface District {
  readonly body: Body;
  readonly akim: string;
  readonly chief: string;
  readonly departments: readonly Department[];
}

const hr: Actor = { account: null, person: null, roles: ["hr"], actingFor: null };

/** The akim over the head of the apparatus, who is over the departments, each with a head and so many specialists. */
export async function settle(app: TestApp, sizes: readonly number[]): Promise<District> {
  const body = await foundBody(app, { title: { kk: "Қарасу", ru: "Карасу", en: "Karasu" }, pack: "kz/karasu-akimat" });
  const staff = new Staff();
  const top = staff.unit("Әкімдік", null);
  const akim = staff.headOf(top, "none", "Әкім");
  const apparatus = staff.unit("Аппарат", top);
  const chief = staff.headOf(apparatus, "E-R-1", "Басшы", akim.post);
  const departments = sizes.map((size, index): Department => {
    const unit = staff.unit(`Бөлім ${index + 1}`, apparatus);
    const head = staff.headOf(unit, "E-R-1", "Жетекші");
    const places = Array.from({ length: size }, () => staff.specialist(unit));
    return {
      unit,
      head: head.person,
      headPost: head.post,
      people: places.map(({ person }) => person),
      posts: places.map(({ post }) => post),
    };
  });
  const acting = { body: body.id, actor: hr, language: "ru" } as const;
  const refused = await actMany(app, acting, staff.targets, { keyOf: () => newId(), size: 500 });
  if (refused.length > 0) throw new Error(JSON.stringify(refused[0]));
  return { body, akim: akim.person, chief: chief.person, departments };
}

interface Place {
  readonly person: string;
  readonly post: string;
}

/** The commands that make a staff list, in their order. */
class Staff {
  readonly targets: Target[] = [];
  #people = 0;

  unit(name: string, parent: string | null): string {
    const id = newId();
    const title = { kk: name, ru: name, en: null };
    this.#tell("unit", id, {
      kind: "create",
      id,
      name: title,
      parent,
      head: null,
      code: null,
      from: firstDay,
      act: null,
    });
    return id;
  }

  headOf(unit: string, category: string, title: string, supervisor: string | null = null): Place {
    const place = this.specialist(unit, category, title, supervisor);
    this.#tell("unit", unit, { kind: "name-head", head: place.post, from: firstDay, act: null });
    return place;
  }

  specialist(unit: string, category = "other", title = "Бас маман", supervisor: string | null = null): Place {
    const post = newId();
    const titles = { kk: title, ru: title, en: null };
    const content = { title: titles, unit, category, supervisor, code: null };
    this.#tell("post", post, { kind: "create", id: post, ...content, from: firstDay, act: null });
    return { post, person: this.#appointed(post) };
  }

  #appointed(post: string): string {
    const id = newId();
    const number = (this.#people += 1);
    const name = { family: `Қызметші-${String(number).padStart(4, "0")}`, given: "Әсем", patronymic: null };
    const contacts = { email: null, phone: null, address: null };
    const card = { id, iin: iin(number), name, contacts, language: "kk", since: firstDay };
    this.#tell("person", id, { kind: "register", ...card });
    const dates = { from: firstDay, until: null };
    this.#tell("person", id, { kind: "appoint", ...dates, post, as: "main", by: "appointment", act: order });
    return id;
  }

  #tell(record: string, id: string, command: Target["command"]): void {
    this.targets.push({ record, id, command });
  }
}

/** The number of somebody born in March 1985: the `index`-th of those that exist. */
function iin(index: number): string {
  const day = String((index % 28) + 1).padStart(2, "0");
  const serial = Math.floor(index / 28);
  for (let tried = serial * 20; ; tried += 1) {
    const eleven = `8503${day}3${String(tried).padStart(4, "0")}`;
    const found = Array.from({ length: 10 }, (_, digit) => `${eleven}${digit}`).find((one) => readIin(one).ok);
    if (found !== undefined) return found;
  }
}

/** Somebody's own command; throws where it is refused. */
export async function does(
  app: TestApp,
  body: Body,
  person: string | null,
  target: Target,
  roles: readonly string[] = [],
) {
  const actor: Actor = { account: person, person, roles, actingFor: null };
  const acted = await act(app, { body: body.id, actor, key: newId(), language: "ru" }, [target]);
  if (!acted.ok) throw new Error(JSON.stringify(acted));
  return acted;
}

/** The same, with what refuses it. */
export async function tries(app: TestApp, body: Body, person: string, target: Target): Promise<readonly string[]> {
  const actor: Actor = { account: person, person, roles: [], actingFor: null };
  const acted: Acted = await act(app, { body: body.id, actor, key: newId(), language: "ru" }, [target]);
  return acted.ok
    ? acted.events.map(({ kind }) => kind)
    : acted.refusals.map(({ code, clause }) => `${code} (${clause ?? "–"})`);
}
