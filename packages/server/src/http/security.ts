// What protects the browser and the server whatever the route is: headers, the limit for each address, and that a change
// comes from the application's own pages. The measures and their tests are listed in docs/security.md.
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import { fastify } from "fastify";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Config } from "../config.ts";
import { isHttps } from "./cookie.ts";
import { Problem } from "./problem.ts";

const permissions = [
  "accelerometer",
  "autoplay",
  "camera",
  "display-capture",
  "fullscreen",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

export async function protect(server: FastifyInstance, config: Config): Promise<void> {
  await server.register(cookie);
  await server.register(rateLimit, { global: false, cache: 20_000 });
  const protecting = {
    ...(await helmetHeaders(config)),
    "permissions-policy": permissions.map((name) => `${name}=()`).join(", "),
    "cache-control": "no-store",
  };
  server.addHook("onRequest", (request, reply, next) => {
    reply.headers(protecting).header("x-request-id", request.id);
    next();
  });
}

/** Helmet's headers are the same in every answer, and it makes them anew for each: so it is asked once, by a server of its own. */
async function helmetHeaders(config: Config): Promise<Readonly<Record<string, string>>> {
  const asked = fastify();
  await asked.register(helmet, helmetOptions(config));
  asked.get("/", () => null);
  const { headers } = await asked.inject("/");
  await asked.close();
  const carried = new Set(["connection", "content-length", "content-type", "date"]);
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (carried.has(name) ? [] : [[name, String(value)]])),
  );
}

export interface Limits {
  /** Each throws a `Problem` 429 beyond its number of requests a minute. */
  readonly address: (request: FastifyRequest) => Promise<void>;
  readonly guarded: (request: FastifyRequest) => Promise<void>;
  readonly account: (request: FastifyRequest, account: string) => Promise<void>;
}

/** After `protect`. Counts stand in the process: several processes each have their own. */
export function makeLimits(server: FastifyInstance, config: Config): Limits {
  const perMinute = (max: number, keyGenerator?: (request: FastifyRequest) => string) =>
    server.createRateLimit({ max, timeWindow: 60_000, ...(keyGenerator === undefined ? {} : { keyGenerator }) });
  const accounts = new WeakMap<FastifyRequest, string>();
  const address = perMinute(config.addressPerMinute);
  const guarded = perMinute(config.guardedPerMinute);
  const account = perMinute(config.accountPerMinute, (request) => accounts.get(request) ?? "");
  return {
    address: async (request) => refuseBeyond(await address(request)),
    guarded: async (request) => refuseBeyond(await guarded(request)),
    account: async (request, id) => {
      accounts.set(request, id);
      refuseBeyond(await account(request));
    },
  };
}

type Counted = Awaited<ReturnType<ReturnType<FastifyInstance["createRateLimit"]>>>;

function refuseBeyond(counted: Counted): void {
  if (counted.isAllowed || !counted.isExceeded) return;
  throw new Problem("too-many", { retryAfter: counted.ttlInSeconds });
}

/**
 * A browser says where a request comes from; one from another site changes nothing. A caller that is no browser says
 * neither, and carries no cookie that it did not choose to send.
 */
export function refuseOtherSites(request: FastifyRequest, config: Config): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) {
    if (site !== "same-origin") throw new Problem("other-site");
    return;
  }
  const { origin } = request.headers;
  if (origin !== undefined && origin !== ownOrigin(request, config)) throw new Problem("other-site");
}

function ownOrigin(request: FastifyRequest, { publicUrl }: Config): string {
  return publicUrl === null ? `${request.protocol}://${request.host}` : new URL(publicUrl).origin;
}

function helmetOptions(config: Config): Parameters<typeof helmet>[1] {
  const https = isHttps(config);
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 63_072_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: "no-referrer" },
    frameguard: { action: "deny" },
  };
}
