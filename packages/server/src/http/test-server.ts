// A server for tests, listening on a free port: callers are named by their cookie.
import { v7 as uuid } from "uuid";
import type { AnyContractRouter } from "@orpc/contract";
import type { FastifyPluginAsync } from "fastify";
import type { App } from "../app.ts";
import type { Served } from "./implement.ts";
import type { RefusalSentence } from "./problem.ts";
import { makeServer } from "./server.ts";
import type { Session, SessionOf } from "./session-of.ts";

export interface TestServer {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

interface Parts {
  readonly contract: AnyContractRouter;
  readonly routes: readonly Served[];
  readonly sessionOf: SessionOf;
  readonly plugins?: readonly FastifyPluginAsync[];
  /** Codes alone where it is absent. */
  readonly refusalSentence?: RefusalSentence;
}

const codesAlone: RefusalSentence = ({ code }, language) => `${code} (${language})`;

export async function testServer(app: App, parts: Parts): Promise<TestServer> {
  const server = await makeServer(app, { refusalSentence: codesAlone, ...parts });
  const address = await server.listen({ host: "127.0.0.1", port: 0 });
  return { address, stop: () => server.close() };
}

/** `aigerim` is signed in by the cookie `bagalau=aigerim`, the personnel system by `Bearer personnel`. */
export function namedSessions(body: string, today: string): SessionOf {
  const account = uuid();
  const person = uuid();
  const viewer = { body, account, person, roles: ["hr"], today, language: "ru" } as const;
  const byName: Readonly<Record<string, Session>> = {
    aigerim: { id: uuid(), by: "cookie", viewer },
    personnel: {
      id: uuid(),
      by: "key",
      viewer: { ...viewer, account: uuid(), person: null, roles: ["personnel-system"] },
    },
  };
  return async ({ cookie, bearer }) => byName[bearer ?? cookie ?? ""] ?? null;
}
