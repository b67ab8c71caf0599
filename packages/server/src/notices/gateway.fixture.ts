// A real text-message gateway for tests: it takes messages over HTTP, or breaks, stalls and forgets as it is told.
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface GatewayRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface SampleGateway {
  readonly url: string;
  /** Every request that reached it. */
  readonly requests: readonly GatewayRequest[];
  /** Messages that people really got: by token, each once. */
  readonly messages: ReadonlyMap<string, { readonly id: string; readonly body: string }>;
  /** `broken`: 500. `stalled`: takes the message and never answers. `cut`: takes it and breaks the connection. `rejecting`: a wrong number. `talking`: 200 with no JSON. */
  mood: "well" | "broken" | "stalled" | "cut" | "rejecting" | "busy" | "talking";
  /** Forgets its messages and its mood. */
  readonly reset: () => void;
  readonly close: () => Promise<void>;
}

export async function startGateway(): Promise<SampleGateway> {
  const requests: GatewayRequest[] = [];
  const messages = new Map<string, { id: string; body: string }>();
  const state: Pick<SampleGateway, "mood"> = { mood: "well" };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      requests.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
      answer(request, response, body);
    });
  });
  const take = (request: IncomingMessage, body: string): string => {
    const token = String(request.headers["idempotency-key"] ?? `none-${requests.length}`);
    const known = messages.get(token);
    if (known !== undefined) return known.id;
    const id = `sms-${messages.size + 1}`;
    messages.set(token, { id, body });
    return id;
  };
  const answer = (request: IncomingMessage, response: ServerResponse, body: string): void => {
    const reply = (status: number, value: unknown): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    };
    switch (state.mood) {
      case "broken":
        return reply(500, { error: "internal" });
      case "busy":
        return reply(429, { error: "too many requests" });
      case "rejecting":
        return reply(200, { code: "bad-number", message: "no such subscriber" });
      case "talking":
        response.writeHead(200, { "content-type": "text/html" }).end("<h1>Maintenance</h1>");
        return;
      case "stalled":
        take(request, body);
        return;
      case "cut":
        take(request, body);
        request.socket.destroy();
        return;
      case "well":
        return reply(200, { code: "queued", data: { messageId: take(request, body) } });
    }
  };
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
  };
  const reset = (): void => {
    requests.length = 0;
    messages.clear();
    state.mood = "well";
  };
  return Object.assign(state, { reset, url: `http://127.0.0.1:${port}`, requests, messages, close });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
