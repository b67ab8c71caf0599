// Text messages through any gateway that speaks HTTP: its address, words and answers are settings.
import { shortDetail } from "./channel.ts";
import type { Channel, DeliveryReport, Message, Sent } from "./channel.ts";
import { atPath, filled, filledTree } from "./template.ts";
import type { GatewaySettings } from "./settings.ts";

/** A channel to the gateway of the settings. */
export function makeTextMessageChannel(settings: GatewaySettings): Channel {
  return {
    means: "text-message",
    repeatable: settings.idempotent,
    send: (message) => send(settings, message),
    close: () => undefined,
  };
}

async function send(settings: GatewaySettings, message: Message): Promise<Sent> {
  const { url, init } = requestOf(settings, message);
  let response: Response;
  try {
    response = await fetch(url, { ...init, signal: AbortSignal.timeout(settings.timeoutMs), redirect: "error" });
  } catch (error) {
    return unanswered(error as Error);
  }
  // An answer that broke off came from a gateway that had the whole message.
  const body = await response.text().catch(() => null);
  return body === null
    ? { outcome: "unknown", detail: `${response.status}` }
    : answered(settings, response.status, body);
}

function requestOf(settings: GatewaySettings, message: Message): { url: string; init: RequestInit } {
  const holes = {
    to: message.address,
    digits: message.address.replace(/\D/gu, ""),
    text: message.text,
    token: message.token,
  };
  const url = filled(settings.url, holes, encodeURIComponent);
  const headers = new Headers();
  for (const [name, value] of Object.entries(settings.headers)) headers.set(name, filled(value, holes));
  const { body, method } = settings;
  if (body.format === "none") return { url, init: { method, headers } };
  if (body.format === "form") {
    const fields = Object.entries(body.fields).map(([name, value]) => [name, filled(value, holes)]);
    return { url, init: { method, headers, body: new URLSearchParams(fields as [string, string][]) } };
  }
  headers.set("content-type", "application/json");
  return { url, init: { method, headers, body: JSON.stringify(filledTree(body.value, holes)) } };
}

/** No connection means that nothing was taken; silence after one means that nobody knows. */
function unanswered(error: Error): Sent {
  const cause = (error.cause ?? {}) as { code?: string };
  const neverConnected = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"];
  const detail = shortDetail(cause.code ?? error.name);
  if (neverConnected.includes(cause.code ?? "") || cause.code === "UND_ERR_CONNECT_TIMEOUT")
    return { outcome: "failed", detail, outage: true };
  return { outcome: "unknown", detail };
}

function answered({ answer }: GatewaySettings, status: number, body: string): Sent {
  const detail = shortDetail(`${status} ${body}`);
  if (status >= 500 || status === 408 || status === 429) return { outcome: "failed", detail, outage: true };
  const parsed = parsedJson(body);
  const state = answer.state === undefined ? null : atPath(parsed, answer.state);
  if (state !== null && answer.rejected.includes(state)) return { outcome: "bounced", detail };
  const reference = atPath(parsed, answer.id);
  const taken = answer.state === undefined || (state !== null && answer.accepted.includes(state));
  if (status < 300 && taken && reference !== null) return { outcome: "accepted", reference, detail };
  return { outcome: "failed", detail, outage: false };
}

/** A gateway's report as it arrived; null where it says nothing final of a message. */
export function readGatewayReport({ report }: GatewaySettings, body: unknown): DeliveryReport | null {
  const reference = atPath(body, report.id);
  const token = report.token === undefined ? null : atPath(body, report.token);
  const word = atPath(body, report.state);
  if (word === null || (reference === null && token === null)) return null;
  const state = report.delivered.includes(word) ? "delivered" : report.bounced.includes(word) ? "bounced" : "delayed";
  return { token, reference, state, detail: shortDetail(word) };
}

function parsedJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
