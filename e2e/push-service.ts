// A push service on this machine, since browsers' own are out of reach: it takes what the server sends. In the page it stands in for the
// browser's way to subscribe; what a push then does in the browser's worker is brought about by the browser itself.
import { createECDH, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "./district.ts";

export interface PushService {
  readonly origin: string;
  /** The headers of what it has taken. */
  readonly taken: readonly Readonly<Record<string, string | string[] | undefined>>[];
  readonly stop: () => Promise<void>;
}

export async function startPushService(): Promise<PushService> {
  const taken: PushService["taken"][number][] = [];
  const server = createServer((request, response) => {
    taken.push(request.headers);
    request.resume().on("end", () => response.writeHead(201).end());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = (): Promise<void> => new Promise((resolve) => void server.close(() => resolve()));
  return { origin, taken, stop };
}

export interface Subscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** As a browser would give it. */
export function subscriptionAt({ origin }: PushService): Subscription {
  const keys = {
    p256dh: createECDH("prime256v1").generateKeys("base64url"),
    auth: randomBytes(16).toString("base64url"),
  };
  return { endpoint: `${origin}/${randomBytes(12).toString("base64url")}`, keys };
}

/** From the page's next opening on its browser subscribes at the service; as every browser, only under the public key of a server. */
export async function subscribesAt(page: Page, service: PushService): Promise<void> {
  await page.addInitScript((own) => {
    const kept = "test.subscribed-under";
    const bytesOf = (key: unknown): Uint8Array<ArrayBuffer> =>
      Uint8Array.from(atob(String(key).replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
    const here = (): unknown => {
      const key = localStorage.getItem(kept);
      if (key === null) return null;
      return {
        ...own,
        options: { applicationServerKey: bytesOf(key).buffer, userVisibleOnly: true },
        toJSON: () => own,
        unsubscribe: () => Promise.resolve(localStorage.removeItem(kept)),
      };
    };
    Object.assign(PushManager.prototype, {
      getSubscription: () => Promise.resolve(here()),
      subscribe: (options?: PushSubscriptionOptionsInit) => {
        const key = options?.applicationServerKey;
        const isPoint = typeof key === "string" && /^[\w-]{87}$/u.test(key) && bytesOf(key)[0] === 4;
        if (!isPoint) return Promise.reject(new DOMException("not a public key of P-256", "InvalidAccessError"));
        localStorage.setItem(kept, key);
        return Promise.resolve(here());
      },
    });
  }, subscriptionAt(service));
}
