// Outside sign-in services by OpenID Connect: the code flow with PKCE, a state and a nonce, bound to the browser that began.
import { createHmac } from "node:crypto";
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import type { Configuration } from "openid-client";
import { found } from "../http/settled.ts";
import type { Identity } from "./identity.ts";
import { refused } from "./refuse.ts";
import type { SignInService } from "./settings.ts";
import { beginStep, takeStep } from "./steps.ts";

/** What somebody is on his way for. */
export type Errand =
  | { readonly kind: "enter" }
  /** Binds the service to an account that is signed in. */
  | { readonly kind: "bind"; readonly account: string; readonly session: string }
  /** Accepts an invitation without a password. */
  | { readonly kind: "accept"; readonly token: string };

interface OnTheWay {
  readonly service: string;
  readonly errand: Errand;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Departure {
  /** Where the browser is sent. */
  readonly url: string;
  /** For the browser's cookie: an answer without it is not this browser's. */
  readonly ticket: string;
}

export interface Vouched {
  readonly body: string;
  readonly service: SignInService;
  readonly errand: Errand;
  /** A keyed hash of what the service calls the person. */
  readonly subject: Buffer;
}

/** Throws 404 for a service that is not set up, `identity.service-away` for one that does not answer. */
export async function departTo(identity: Identity, id: string, body: string, errand: Errand): Promise<Departure> {
  const service = serviceOf(identity, id);
  const configuration = await configurationOf(service);
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: returnAddress(identity, service),
    scope: service.scope,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
    nonce,
  });
  const content: OnTheWay = { service: id, errand, state, nonce, verifier };
  const account = errand.kind === "bind" ? errand.account : null;
  return { url: url.href, ticket: await beginStep(identity, "service", { body, account, content }) };
}

/** `query`: what stood after `?` in the address that the service sent the browser to. Throws `identity.service-refused`. */
export async function returnFrom(
  identity: Identity,
  id: string,
  { ticket, query }: { readonly ticket: string | null; readonly query: string },
): Promise<Vouched> {
  const service = serviceOf(identity, id);
  const { body, content } = await takeStep<OnTheWay>(identity, "service", ticket ?? "");
  if (content.service !== id) throw refused("identity.service-refused");
  const configuration = await configurationOf(service);
  const address = new URL(returnAddress(identity, service));
  address.search = query;
  const tokens = await authorizationCodeGrant(configuration, address, {
    pkceCodeVerifier: content.verifier,
    expectedState: content.state,
    expectedNonce: content.nonce,
    idTokenExpected: true,
  }).catch(() => {
    throw refused("identity.service-refused");
  });
  const sub = tokens.claims()?.sub;
  if (sub === undefined) throw refused("identity.service-refused");
  const subject = createHmac("sha256", identity.keys.subject).update(`${service.issuer} ${sub}`).digest();
  return { body, service, errand: content.errand, subject };
}

function serviceOf({ settings }: Identity, id: string): SignInService {
  return found(settings.services.find((service) => service.id === id));
}

/** A page of the application, which hands the answer on. */
function returnAddress({ origin }: Identity, { id }: SignInService): string {
  return `${origin}/sign-in/${id}`;
}

const known = new WeakMap<SignInService, Promise<Configuration>>();
const seconds = 10;

/** Found out once; a service that did not answer is asked anew. */
async function configurationOf(service: SignInService): Promise<Configuration> {
  const asked = known.get(service) ?? discover(service);
  known.set(service, asked);
  return asked.catch(() => {
    known.delete(service);
    throw refused("identity.service-away");
  });
}

function discover({ issuer, clientId, clientSecret }: SignInService): Promise<Configuration> {
  const address = new URL(issuer);
  const sameMachine = ["127.0.0.1", "[::1]", "localhost"].includes(address.hostname);
  const execute = sameMachine && address.protocol === "http:" ? [allowInsecureRequests] : [];
  return discovery(address, clientId, clientSecret, undefined, { execute, timeout: seconds });
}
