// An outside sign-in service for tests: a whole OpenID provider on this machine, whose people sign in by being named and
// consent to everything.
import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

export interface SampleService {
  readonly issuer: string;
  /** Goes where the application sends the browser, is `person` there, and comes back with the address to return to. */
  readonly visit: (url: string, person: string) => Promise<URL>;
  readonly stop: () => Promise<void>;
}

export const clientId = "bagalau";
export const clientSecret = "secret of tests alone, long enough";

/** `returnTo`: where it sends people back. */
export async function sampleService(returnTo: string): Promise<SampleService> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey: signing } = generateKeyPairSync("rsa", { modulusLength: 2_048 });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [returnTo],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    pkce: { required: () => true },
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
    adapter: adapterOf(new Map()),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { readonly uid: string }) => `${asking}${uid}` },
    jwks: { keys: [{ ...signing.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "one" }] },
    cookies: { keys: ["a key of tests alone"] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  });
  const others = provider.callback();
  server.on("request", (request, response) => {
    if (request.url?.startsWith(asking) !== true) others(request, response);
    else answer(provider, request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  return {
    issuer,
    visit: (url, person) => visit(url, person, returnTo),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Where the service asks who is there and whether he consents. */
const asking = "/asking/";
/** Names who is there. */
const personHeader = "x-person";

async function answer(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { prompt, session, params } = await provider.interactionDetails(request, response);
  if (prompt.name === "login") {
    const login = { accountId: String(request.headers[personHeader]) };
    return provider.interactionFinished(request, response, { login });
  }
  const grant = new provider.Grant({ accountId: session!.accountId, clientId });
  grant.addOIDCScope(params.scope);
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
}

interface Kept {
  readonly uid?: string;
  readonly grantId?: string;
  readonly [field: string]: unknown;
}

/** Where the provider keeps what is under way: of this service alone, and gone with it. */
function adapterOf(kept: Map<string, Kept>) {
  return class {
    readonly #prefix: string;

    constructor(model: string) {
      this.#prefix = `${model} `;
    }

    async upsert(id: string, payload: Kept): Promise<void> {
      kept.set(this.#prefix + id, payload);
    }

    async find(id: string): Promise<Kept | undefined> {
      return kept.get(this.#prefix + id);
    }

    async findByUid(uid: string): Promise<Kept | undefined> {
      return [...kept].find(([key, payload]) => key.startsWith(this.#prefix) && payload.uid === uid)?.[1];
    }

    async consume(id: string): Promise<void> {
      kept.set(this.#prefix + id, { ...kept.get(this.#prefix + id), consumed: Math.floor(Date.now() / 1_000) });
    }

    async destroy(id: string): Promise<void> {
      kept.delete(this.#prefix + id);
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key);
    }
  };
}

/** A browser of its own: goes where it is sent, and says at each place who is there. */
async function visit(url: string, person: string, returnTo: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = new URL(url);
  for (let step = 0; step < 20; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response: Response = await fetch(next, { redirect: "manual", headers: { cookie, [personHeader]: person } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const location = response.headers.get("location");
    if (location === null) throw new Error(`${response.status}: ${(await response.text()).slice(0, 500)}`);
    next = new URL(location, next);
    if (next.href.startsWith(returnTo)) return next;
  }
  throw new Error("the service sends the browser round in circles");
}
