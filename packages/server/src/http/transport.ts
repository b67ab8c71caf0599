// Each route of the contract as a route of Fastify: who calls, within which limits, what goes in, what comes out.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Download, RouteMeta } from "@bagalau/contract";
import type { App } from "../app.ts";
import type { Config } from "../config.ts";
import { inSpan } from "../telemetry.ts";
import { sendAttachment } from "./attachment.ts";
import { makeCall } from "./call.ts";
import { sessionCookie } from "./cookie.ts";
import type { Served } from "./implement.ts";
import { isId } from "./paging.ts";
import { Problem } from "./problem.ts";
import type { Fault } from "./problem.ts";
import { refuseOtherSites } from "./security.ts";
import type { Limits } from "./security.ts";
import type { Named, Session, SessionOf } from "./session-of.ts";
import { storageFaults } from "./storable.ts";
import { readUpload } from "./upload.ts";

declare module "fastify" {
  interface FastifyRequest {
    session: Session | null;
  }
  interface FastifyContextConfig {
    /** What is said of a body that is too large. */
    tooLarge?: Fault;
  }
}

export interface Carrier {
  readonly app: App;
  readonly sessionOf: SessionOf;
  readonly limits: Limits;
}

export function carry(server: FastifyInstance, served: Served, carrier: Carrier): void {
  const { bodyLimit, tooLarge } = sizeOf(served, carrier.app.config);
  server.route({
    method: served.method,
    url: served.path.replaceAll(/\{(\w+)\}/gu, ":$1"),
    bodyLimit,
    config: { tooLarge },
    onRequest: (request) => admit(request, served, carrier),
    handler: (request, reply) =>
      inSpan(`${served.method} ${served.path}`, { "http.route": served.path, "request.id": request.id }, () =>
        answer(request, reply, served, carrier.app),
      ),
  });
}

/** In bytes, and what is said of more. */
function sizeOf(
  { meta: { upload, table } }: Served,
  { fileMegabytes, bodyKilobytes }: Config,
): { readonly bodyLimit: number; readonly tooLarge: Fault } {
  const fault = (code: string, limit: Fault["params"]): Fault => ({ code, at: "body", params: limit });
  const ofTable = fault("table-too-large", { megabytes: String(fileMegabytes) });
  if (upload) return { bodyLimit: (fileMegabytes + 1) * 1_048_576, tooLarge: ofTable };
  if (table) return { bodyLimit: fileMegabytes * 1_048_576, tooLarge: ofTable };
  return { bodyLimit: bodyKilobytes * 1_024, tooLarge: fault("body-too-large", { kilobytes: String(bodyKilobytes) }) };
}

/** Before a body is read: who is it, is he within his limits, may he call at all. */
async function admit(request: FastifyRequest, { meta }: Served, { app, sessionOf, limits }: Carrier): Promise<void> {
  if (meta.rate === "guarded") await limits.guarded(request);
  const cookie = request.cookies[sessionCookie(app.config).name] ?? null;
  const bearer = /^Bearer ([\w.~+/=-]{1,500})$/iu.exec(request.headers.authorization ?? "")?.[1] ?? null;
  if (bearer === null) refuseOtherSites(request, app.config);
  const shown = cookie !== null || bearer !== null;
  const named = namedBy(request, meta);
  request.session = shown
    ? await sessionOf({ cookie: bearer === null ? cookie : null, bearer, address: request.ip, named })
    : null;
  if (request.session !== null) await limits.account(request, request.session.viewer.account);
  else if (meta.caller === "signed-in") throw new Problem("not-signed-in");
}

/** What the contract does not take, or whatever takes its time to come, is not read ahead. */
function namedBy({ params, headers }: FastifyRequest, { actsOn, upload }: RouteMeta): Named | null {
  if (actsOn === null || upload) return null;
  const id = (params as Readonly<Record<string, string>>)[actsOn]!;
  const key = String(headers["idempotency-key"]).toLowerCase();
  return isId(id) && isId(key) ? { id, key } : null;
}

async function answer(request: FastifyRequest, reply: FastifyReply, served: Served, app: App): Promise<FastifyReply> {
  const { meta } = served;
  if (!meta.upload && request.isMultipart()) throw new Problem("unsupported-media");
  if (meta.changes && request.headers["idempotency-key"] === undefined) throw new Problem("key-missing");
  const body = meta.upload ? await readUpload(request, app.config.fileMegabytes) : request.body;
  const input = { params: request.params, query: request.query, headers: declared(request, meta.changes) };
  const whole = body === undefined ? input : { ...input, body };
  refuseUnstorable(input, body);
  const found = await served.run(whole, makeCall(request, reply, request.session));
  return send(reply, served, found);
}

/** Of all headers the contract knows three. */
function declared({ headers }: FastifyRequest, changes: boolean): Readonly<Record<string, string>> {
  if (!changes) return {};
  const names = ["idempotency-key", "if-match", "acting-for"] as const;
  return Object.fromEntries(
    names.filter((name) => headers[name] !== undefined).map((name) => [name, String(headers[name])]),
  );
}

function refuseUnstorable(
  { params, query }: { readonly params: unknown; readonly query: unknown },
  body: unknown,
): void {
  const outside = storageFaults({ path: params, query });
  if (outside.length > 0) throw new Problem("malformed", { faults: outside });
  const inside = storageFaults(body);
  if (inside.length > 0) throw new Problem("invalid", { faults: inside });
}

function send(reply: FastifyReply, { meta, status }: Served, found: unknown): FastifyReply {
  if (meta.produces !== null) return sendAttachment(reply, found as Download);
  const version = (found as { readonly version?: unknown } | undefined)?.version;
  if (typeof version === "number") reply.header("etag", `"${version}"`);
  return found === undefined ? reply.code(204).send() : reply.code(status).send(found);
}
