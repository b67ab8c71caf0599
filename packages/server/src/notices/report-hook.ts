// Where carriers report deliveries: an address for each means, opened by a secret of its own. What arrives has the carrier's
// shape: a mail server's report as a letter, a gateway's as JSON, a form or a query.
import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { apiPrefix } from "@bagalau/contract";
import type { App } from "../app.ts";
import { readDeliveryStatus } from "./delivery-status.ts";
import { takeReport } from "./reports.ts";
import { deliveryOf } from "./settings.ts";
import { readGatewayReport } from "./text-message-channel.ts";

const mostBytes = 256 * 1_024;

/**
 * Under `/api/v1`: POST `/delivery-reports/e-mail` with the report as it arrived (`message/rfc822`), POST or GET
 * `/delivery-reports/text-message` with the gateway's. `Authorization: Bearer <secret>`, or `?secret=` for gateways that can
 * send no header. 204 taken, 401, 404 not about a sending of ours, 422 no report in it.
 */
export function deliveryReportHooks(app: App): FastifyPluginAsync {
  return (server: FastifyInstance) => {
    server.removeAllContentTypeParsers();
    server.addContentTypeParser("*", { parseAs: "string", bodyLimit: mostBytes }, (_request, body, done) => {
      done(null, body);
    });
    const take = (means: "e-mail" | "text-message") => (request: FastifyRequest, reply: FastifyReply) =>
      answer(app, means, request, reply);
    server.post(`${apiPrefix}/delivery-reports/e-mail`, take("e-mail"));
    server.post(`${apiPrefix}/delivery-reports/text-message`, take("text-message"));
    server.get(`${apiPrefix}/delivery-reports/text-message`, take("text-message"));
    return Promise.resolve();
  };
}

async function answer(
  app: App,
  means: "e-mail" | "text-message",
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { reportSecrets, mail, textMessage } = deliveryOf(app);
  if (!isKnown(request, reportSecrets[means])) return reply.code(401).send();
  const body = typeof request.body === "string" ? request.body : "";
  const report =
    means === "e-mail"
      ? mail && readDeliveryStatus(body, mail.returnPath)
      : textMessage && readGatewayReport(textMessage, valueOf(request, body));
  if (report === null) return reply.code(422).send();
  const isOurs = await takeReport(app, means, report);
  app.log.info({ means, status: isOurs ? 204 : 404 }, "delivery report");
  return reply.code(isOurs ? 204 : 404).send();
}

/** Compared by digests, so that the time taken tells nothing. */
function isKnown(request: FastifyRequest, secret: string | undefined): boolean {
  if (secret === undefined) return false;
  const query = request.query as Readonly<Record<string, unknown>>;
  const bearer = /^Bearer (.+)$/u.exec(request.headers.authorization ?? "")?.[1];
  const given = bearer ?? (typeof query["secret"] === "string" ? query["secret"] : "");
  return timingSafeEqual(digestOf(given), digestOf(secret));
}

function digestOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function valueOf(request: FastifyRequest, body: string): unknown {
  if (request.method === "GET") return request.query;
  try {
    return JSON.parse(body);
  } catch {
    return Object.fromEntries(new URLSearchParams(body));
  }
}
