// The HTTP server: every feature's routes, one way to refuse, one line in the log for each request, and a stop that loses
// nothing that has begun.
import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import multipart from "@fastify/multipart";
import { fastify, LogController } from "fastify";
import type { FastifyBaseLogger, FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { v4 as uuid } from "uuid";
import type { AnyContractRouter } from "@orpc/contract";
import type { App } from "../app.ts";
import { describeRoutes } from "./api-pages.ts";
import { problemOf } from "./failure.ts";
import { healthRoutes } from "./health.ts";
import type { Served } from "./implement.ts";
import { languageOf } from "./language.ts";
import { Problem, problemBody } from "./problem.ts";
import type { RefusalSentence } from "./problem.ts";
import { makeLimits, protect } from "./security.ts";
import { namesIn, withNames } from "./refusal-names.ts";
import type { Session, SessionOf } from "./session-of.ts";
import { carry } from "./transport.ts";

export interface ServerParts {
  readonly sessionOf: SessionOf;
  readonly routes: readonly Served[];
  /** What the routes serve, for the API's own description. */
  readonly contract: AnyContractRouter;
  readonly refusalSentence: RefusalSentence;
  /** What is no part of the API: reports of carriers, pages. */
  readonly plugins?: readonly FastifyPluginAsync[];
}

/** Not yet listening. */
export async function makeServer(app: App, parts: ServerParts): Promise<FastifyInstance> {
  const { sessionOf, routes, contract, refusalSentence } = parts;
  const refuse: Refuse = (error, request, reply) => refused(app, error, request, reply, refusalSentence);
  const server = bareServer(app, refuse, refusalSentence);
  server.removeContentTypeParser("text/plain");
  server.decorateRequest("session", null);
  await protect(server, app.config);
  await server.register(multipart);
  server.setErrorHandler(refuse);
  const limits = makeLimits(server, app.config);
  server.addHook("onRequest", (request) => limits.address(request));
  server.setNotFoundHandler(async () => {
    throw new Problem("not-found");
  });
  refuseWhileStopping(server);
  server.addHook("onResponse", async (request, reply) => logged(request, reply));
  for (const served of routes) carry(server, served, { app, sessionOf, limits });
  healthRoutes(server, app);
  describeRoutes(server, contract);
  for (const plugin of parts.plugins ?? []) await server.register(plugin);
  return server;
}

type Refuse = (error: unknown, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

function bareServer({ config, log }: App, refuse: Refuse, refusalSentence: RefusalSentence): FastifyInstance {
  const { trustedProxies, bodyKilobytes, requestSeconds } = config;
  return fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    requestIdHeader: false,
    genReqId: () => uuid(),
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    bodyLimit: bodyKilobytes * 1_024,
    requestTimeout: requestSeconds * 1_000,
    keepAliveTimeout: 30_000,
    forceCloseConnections: "idle",
    return503OnClosing: false,
    http: { maxHeaderSize: 16_384, headersTimeout: 10_000 },
    routerOptions: { maxParamLength: 200, querystringParser: queryOf },
    clientErrorHandler: (error, socket) => sendAway(error, socket, refusalSentence),
    frameworkErrors: (error, request, reply) => void refuse(error, request, reply),
  }) as unknown as FastifyInstance;
}

/** What has begun is finished, what comes later is sent away. */
function refuseWhileStopping(server: FastifyInstance): void {
  let stopping = false;
  server.addHook("preClose", async () => {
    stopping = true;
  });
  server.addHook("onRequest", async () => {
    if (stopping) throw new Problem("unavailable", { retryAfter: 5 });
  });
}

/** Flat: a name that stands several times has a list. */
function queryOf(text: string): Record<string, string | string[]> {
  const search = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name);
      return [name, values.length === 1 ? values[0]! : values];
    }),
  );
}

async function refused(
  app: App,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  refusalSentence: RefusalSentence,
): Promise<FastifyReply> {
  const problem = problemOf(error, request.routeOptions.config.tooLarge);
  const { session, log, id } = request;
  if (problem.code === "fault" || problem.code === "unavailable") {
    log.error({
      request: id,
      code: problem.code,
      route: request.routeOptions.url,
      err: problem.reasons.cause ?? error,
    });
  }
  const { retryAfter } = problem.reasons;
  if (retryAfter !== undefined) reply.header("retry-after", String(retryAfter));
  const language = languageOf(request.headers["accept-language"], session?.viewer.language);
  reply.code(problem.status).header("content-type", "application/problem+json; charset=utf-8");
  reply.header("content-language", language);
  const named = await namingSentence(app, problem, session, refusalSentence);
  return reply.send(JSON.stringify(problemBody(problem, { language, request: id, refusalSentence: named })));
}

/** Names stand for the ids of people; where they cannot be read the ids are left. */
async function namingSentence(
  app: App,
  { reasons }: Problem,
  session: Session | null,
  refusalSentence: RefusalSentence,
): Promise<RefusalSentence> {
  const names = await namesIn(app, session?.viewer ?? null, reasons.refusals ?? []).catch(() => new Map());
  return (refusal, language) => refusalSentence(withNames(refusal, names), language);
}

/** What never became a request: broken HTTP, headers beyond their limit, a request that did not come in time. */
function sendAway(error: Error & { readonly code?: string }, socket: Socket, refusalSentence: RefusalSentence): void {
  if (error.code === "ECONNRESET" || !socket.writable) return;
  const code = error.code === "HPE_HEADER_OVERFLOW" ? "headers-too-large" : "malformed";
  const problem = new Problem(code);
  const body = JSON.stringify(
    problemBody(problem, { language: languageOf(undefined), request: uuid(), refusalSentence }),
  );
  const lines = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    "Connection: close",
    "Content-Type: application/problem+json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n${body}`);
}

function logged(request: FastifyRequest, reply: FastifyReply): void {
  const { session, method, id, log } = request;
  log.info({
    request: id,
    method,
    route: request.routeOptions.url ?? "-",
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    ...(session === null ? {} : { account: session.viewer.account, body: session.viewer.body }),
  });
}
