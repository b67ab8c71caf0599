// A body with its server for the tests of the organisation: callers are named by their cookie, another body stands beside it.
import { v7 as uuid } from "uuid";
import { contract } from "@bagalau/contract";
import { refusalSentence } from "@bagalau/procedure";
import { todayIn } from "../clock.ts";
import { makeServer } from "../http/server.ts";
import type { Session, SessionOf } from "../http/session-of.ts";
import { foundBody } from "../records/body.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { peopleRoutes } from "./routes.ts";

/** What came over the wire: a test names what it looks at. */
export type Shown = ReturnType<typeof JSON.parse>;

export interface Answer {
  readonly status: number;
  readonly body: Shown;
  readonly bytes: Uint8Array;
}

export interface Asking {
  readonly as?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Town {
  readonly app: TestApp;
  body: string;
  readonly get: (path: string, asking?: Asking) => Promise<Answer>;
  readonly post: (path: string, body: unknown, asking?: Asking) => Promise<Answer>;
  readonly send: (file: Uint8Array, fields: Readonly<Record<string, string>>, asking?: Asking) => Promise<Answer>;
  /** Whoever is signed in by the cookie `name` from now on. */
  readonly enters: (name: string, roles: readonly string[], person?: string | null) => void;
  /** The callers are of a new body, which has nobody yet. */
  readonly move: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openTown(at = "2025-10-22T05:00:00.000Z"): Promise<Town> {
  const app = await testApp({
    at,
    environment: { BAGALAU_ACCOUNT_PER_MINUTE: "100000", BAGALAU_ADDRESS_PER_MINUTE: "100000" },
  });
  const title = { kk: "Қарасу ауданының әкімдігі", ru: "Акимат Карасуского района", en: "Akimat of Karasu district" };
  const found = async (): Promise<string> => (await foundBody(app, { title, pack: "kz/karasu-akimat" })).id;
  const other = await found();
  const callers = new Map<string, Session>();
  const enter = (
    name: string,
    of: string,
    roles: readonly string[],
    person: string | null,
    by: Session["by"],
  ): void => {
    const viewer = { body: of, account: uuid(), person, roles, today: "", language: "ru" } as const;
    callers.set(name, { id: uuid(), by, viewer });
  };
  const callersOf = (body: string): void => {
    for (const role of ["hr", "hr-head", "administrator", "auditor", "appointing-official"]) {
      enter(role, body, [role], null, "cookie");
    }
    enter("nobody", body, [], null, "cookie");
    enter("personnel", body, ["personnel-system"], null, "key");
  };
  enter("stranger", other, ["hr"], null, "cookie");
  const sessionOf: SessionOf = async ({ cookie, bearer }) => {
    const session = callers.get(bearer ?? cookie ?? "");
    if (session === undefined) return null;
    return { ...session, viewer: { ...session.viewer, today: todayIn(app.clock, "Asia/Almaty") } };
  };
  const server = await makeServer(app, { contract, routes: peopleRoutes(app), sessionOf, refusalSentence });
  const address = await server.listen({ host: "127.0.0.1", port: 0 });

  const ask = async (
    method: string,
    path: string,
    sent: BodyInit | null,
    { as = "hr", headers = {} }: Asking,
  ): Promise<Answer> => {
    const signed: Record<string, string> =
      callers.get(as)?.by === "key" ? { authorization: `Bearer ${as}` } : { cookie: `bagalau=${as}` };
    const response = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: { "accept-language": "ru", ...signed, ...headers },
      ...(sent === null ? {} : { body: sent }),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isJson = response.headers.get("content-type")?.includes("json") ?? false;
    return { status: response.status, body: isJson ? JSON.parse(new TextDecoder().decode(bytes)) : null, bytes };
  };
  const keyed = (
    { key = uuid(), headers = {}, ...asking }: Asking,
    more: Readonly<Record<string, string>> = {},
  ): Asking => ({
    ...asking,
    headers: { "idempotency-key": key, ...more, ...headers },
  });
  const town: Town = {
    app,
    body: "",
    get: (path, asking = {}) => ask("GET", path, null, asking),
    post: (path, content, asking = {}) =>
      ask("POST", path, JSON.stringify(content), keyed(asking, { "content-type": "application/json" })),
    send: (file, fields, asking = {}) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.set("file", new Blob([Uint8Array.from(file)]), "people.xlsx");
      return ask("POST", "/people/import", form, keyed(asking));
    },
    enters: (name, roles, person = null) => enter(name, town.body, roles, person, "cookie"),
    move: async () => {
      town.body = await found();
      callersOf(town.body);
    },
    close: async () => {
      await server.close();
      await app.close();
    },
  };
  await town.move();
  return town;
}

/** The `number`-th person that was born on a day: a sound IIN. */
export function iinOf(number: number, born = "850315"): string {
  const start = `${born}3${String(number).padStart(4, "0")}`;
  const weigh = (weights: readonly number[]): number =>
    weights.reduce((sum, weight, place) => sum + weight * Number(start[place]), 0) % 11;
  const first = weigh([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const digit = first < 10 ? first : weigh([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]);
  if (digit === 10) throw new Error(`No IIN begins with ${start}.`);
  return `${start}${digit}`;
}

/** The codes and fields of a problem. */
export function faultsOf({ body }: Answer): readonly string[] {
  return (body.faults as { code: string; at: string | null }[]).map(({ code, at }) => `${code} at ${at}`);
}
