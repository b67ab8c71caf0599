// A real push service for tests, as RFC 8030 has them, with browsers that subscribe at it: it checks who sends (RFC 8292), takes,
// refuses, stalls as it is told; a browser opens what was sealed for it (RFC 8291), by nothing but the standard.
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from "node:crypto";
import type { ECDH } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Message {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** As the browser reads it. */
  readonly text: string;
  readonly size: number;
  /** The claims of a token whose signature is right. */
  readonly claims: { readonly aud: string; readonly exp: number; readonly sub: string };
  readonly key: string;
}

export interface SampleSubscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
  /** What reached it. */
  readonly messages: readonly Message[];
}

export type Mood = number | "stalled" | "cut" | "moved";

export interface SamplePushService {
  readonly origin: string;
  readonly subscribe: () => SampleSubscription;
  /** How often it was asked, whatever it answered. */
  readonly asked: () => number;
  /** How many it had in hand at once, at most. */
  readonly most: () => number;
  /** The status that it answers, or how it breaks. */
  mood: Mood;
  retryAfter: string | null;
  readonly reset: () => void;
  readonly close: () => Promise<void>;
}

interface Browser extends SampleSubscription {
  readonly curve: ECDH;
  readonly messages: Message[];
}

export async function startPushService(): Promise<SamplePushService> {
  const browsers = new Map<string, Browser>();
  const state = { mood: 201 as Mood, retryAfter: null as string | null };
  const counts = { asked: 0, inHand: 0, most: 0 };
  const server = createServer((request, response) => {
    counts.asked += 1;
    counts.inHand += 1;
    counts.most = Math.max(counts.most, counts.inHand);
    response.on("close", () => (counts.inHand -= 1));
    void serve(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const content = await bodyOf(request);
    const browser = browsers.get(request.url ?? "");
    if (browser === undefined) return void response.writeHead(404).end();
    const said = tokenOf(request, origin);
    if (said === null) return void response.writeHead(403).end("wrong token");
    if (state.mood === "moved") return void response.writeHead(307, { location: `${origin}/elsewhere` }).end();
    const taken = state.mood === "stalled" || state.mood === "cut" || state.mood < 300;
    if (taken) {
      const text = opened(browser, content);
      browser.messages.push({ headers: request.headers, text, size: content.length, ...said });
    }
    if (state.mood === "cut") return void request.socket.destroy();
    if (state.mood === "stalled") return;
    response.writeHead(state.mood, state.retryAfter === null ? {} : { "retry-after": state.retryAfter }).end();
  }

  return Object.assign(state, {
    origin,
    subscribe: () => {
      const curve = createECDH("prime256v1");
      const path = `/push/${randomBytes(24).toString("base64url")}`;
      const keys = { p256dh: curve.generateKeys("base64url"), auth: randomBytes(16).toString("base64url") };
      const browser: Browser = { endpoint: `${origin}${path}`, keys, curve, messages: [] };
      browsers.set(path, browser);
      return browser;
    },
    asked: () => counts.asked,
    most: () => counts.most,
    reset: () => {
      Object.assign(state, { mood: 201, retryAfter: null });
      Object.assign(counts, { asked: 0, most: 0 });
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  });
}

/** Null where the token is not signed by the key beside it, is meant for another service, or is over or too long. */
function tokenOf({ headers }: IncomingMessage, origin: string): Pick<Message, "claims" | "key"> | null {
  const [, token = "", key = ""] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/u.exec(headers.authorization ?? "") ?? [];
  const [head = "", body = "", signature = ""] = token.split(".");
  if (key === "" || signature === "") return null;
  const point = Buffer.from(key, "base64url");
  const jwk = { kty: "EC", crv: "P-256", x: half(point, 1), y: half(point, 33) };
  const publicKey = { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" } as const;
  const right = verify("sha256", Buffer.from(`${head}.${body}`), publicKey, Buffer.from(signature, "base64url"));
  const claims = JSON.parse(Buffer.from(body, "base64url").toString()) as Message["claims"];
  const { alg } = JSON.parse(Buffer.from(head, "base64url").toString()) as { readonly alg: string };
  const left = claims.exp - Date.now() / 1_000;
  return right && alg === "ES256" && claims.aud === origin && left > 0 && left <= 86_400 ? { claims, key } : null;
}

function half(point: Buffer, from: number): string {
  return point.subarray(from, from + 32).toString("base64url");
}

/** RFC 8291 3.4, RFC 8188 2: one record. */
function opened({ curve, keys }: Browser, content: Buffer): string {
  const salt = content.subarray(0, 16);
  const sender = content.subarray(21, 21 + content[20]!);
  const sealed = content.subarray(21 + content[20]!);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), curve.getPublicKey(), sender]);
  const auth = Buffer.from(keys.auth, "base64url");
  const secret = Buffer.from(hkdfSync("sha256", curve.computeSecret(sender), auth, info, 32));
  const derived = (name: string, length: number): Buffer =>
    Buffer.from(hkdfSync("sha256", secret, salt, `Content-Encoding: ${name}\0`, length));
  const decipher = createDecipheriv("aes-128-gcm", derived("aes128gcm", 16), derived("nonce", 12));
  decipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString();
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
