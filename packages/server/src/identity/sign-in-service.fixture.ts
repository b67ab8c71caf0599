// An outside sign-in service for tests: a whole OpenID provider on this machine, whose people sign in by being named.
import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
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
    features: { devInteractions: { enabled: true } },
    jwks: { keys: [{ ...signing.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "one" }] },
    cookies: { keys: ["a key of tests alone"] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  });
  server.on("request", provider.callback());
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

/** A browser of its own: follows redirects, fills in the forms for signing in and consent. */
async function visit(url: string, person: string, returnTo: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = new URL(url);
  let form: URLSearchParams | null = null;
  for (let step = 0; step < 20; step += 1) {
    const response: Response = await fetch(next, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form === null ? {} : { method: "POST", body: form }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const location = response.headers.get("location");
    const page = await response.text();
    if (location !== null) {
      next = new URL(location, next);
      form = null;
      if (next.href.startsWith(returnTo)) return next;
      continue;
    }
    const action = /<form[^>]+action="([^"]+)"/u.exec(page)?.[1];
    const prompt = /name="prompt" value="(\w+)"/u.exec(page)?.[1];
    if (action === undefined || prompt === undefined) throw new Error(`${response.status}: ${page.slice(0, 500)}`);
    next = new URL(action, next);
    form = new URLSearchParams({ prompt, login: person, password: "any" });
  }
  throw new Error("the service sends the browser round in circles");
}
