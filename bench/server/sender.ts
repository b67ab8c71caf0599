// The sender of requests, the same for both services: so many at a time over kept connections, each timed by itself.
import { Agent, request as httpRequest } from "node:http";
import { randomUUID } from "node:crypto";
import { answerQuestions } from "./child.ts";

export interface Sending {
  readonly path: string;
  readonly cookie: string;
  /** JSON. */
  readonly body: string;
}

export interface Sent {
  readonly status: number;
  readonly milliseconds: number;
  /** Empty where the status says all. */
  readonly said: string;
}

export interface Round {
  readonly seconds: number;
  readonly sent: readonly Sent[];
}

interface Asked {
  readonly address: string;
  readonly clients: number;
  readonly requests: readonly Sending[];
}

const agents = new Map<string, Agent>();

answerQuestions({
  send: async ({ address, clients, requests }: Asked): Promise<Round> => {
    const agent = agents.get(address) ?? new Agent({ keepAlive: true, maxSockets: clients });
    agents.set(address, agent);
    const sent: Sent[] = [];
    let next = 0;
    const startedAt = performance.now();
    const client = async (): Promise<void> => {
      for (let at = next++; at < requests.length; at = next++) sent[at] = await send(address, agent, requests[at]!);
    };
    await Promise.all(Array.from({ length: clients }, client));
    return { seconds: (performance.now() - startedAt) / 1_000, sent };
  },
});

function send(address: string, agent: Agent, { path, cookie, body }: Sending): Promise<Sent> {
  const headers = {
    cookie,
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "idempotency-key": randomUUID(),
    "accept-language": "kk",
  };
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const asked = httpRequest(`${address}${path}`, { method: "POST", agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const milliseconds = performance.now() - startedAt;
        const status = response.statusCode ?? 0;
        const said = status >= 200 && status < 300 ? "" : Buffer.concat(chunks).toString("utf8");
        resolve({ status, milliseconds, said });
      });
      response.on("error", reject);
    });
    asked.on("error", reject);
    asked.end(body);
  });
}
