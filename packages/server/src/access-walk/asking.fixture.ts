// Asks a server much at a time and in order, and takes its answers apart.
import { Agent, request } from "node:http";

/** What of an answer a test looks at is named by the test itself. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Content = any;

export interface Answer {
  readonly status: number;
  readonly body: Content;
  readonly text: string;
}

/** Connections are kept: tens of thousands of questions are asked. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export async function ask(address: string, path: string, init: RequestInit): Promise<Answer> {
  const { status, type, text } =
    init.body instanceof FormData ? await sent(address, path, init) : await told(address, path, init);
  const isJson = type.includes("json") && text !== "";
  const body: unknown = isJson ? JSON.parse(text) : null;
  return { status, body, text };
}

interface Raw {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

async function sent(address: string, path: string, init: RequestInit): Promise<Raw> {
  const response = await fetch(address + path, init);
  return { status: response.status, type: response.headers.get("content-type") ?? "", text: await response.text() };
}

function told(address: string, path: string, { method = "GET", headers, body }: RequestInit): Promise<Raw> {
  const options = { agent, method, headers: Object.fromEntries(new Headers(headers)) };
  return new Promise((resolve, reject) => {
    const asking = request(address + path, options, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () => {
        const { statusCode = 0, headers: given } = answer;
        resolve({ status: statusCode, type: given["content-type"] ?? "", text: Buffer.concat(parts).toString() });
      });
    });
    asking.on("error", reject);
    asking.end(typeof body === "string" ? body : undefined);
  });
}

/** Everything of a problem but the number of the request. */
export function withoutInstance({ body }: Answer): unknown {
  const { instance: _, ...rest } = body as Record<string, unknown>;
  return rest;
}

/** So many at a time, each once. */
export async function each<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of left) await work(item);
    }),
  );
}
