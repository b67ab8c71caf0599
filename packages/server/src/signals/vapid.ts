// How push services know this installation (RFC 8292): a P-256 key pair made of the master key, so that whoever keeps that key
// keeps the subscriptions, and an hours-long token for each service.
import { createECDH } from "node:crypto";
import webPush from "web-push";
import type { App } from "../app.ts";
import type { Secrets } from "../secrets.ts";

/** Base64url without padding: 65 bytes and 32. */
interface KeyPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

const pairs = new WeakMap<Secrets, KeyPair>();

/** What a browser subscribes under. */
export function publicKeyOf({ secrets }: Pick<App, "secrets">): string {
  return pairOf(secrets).publicKey;
}

/** The value of `Authorization` for a service by its origin. */
export function tokenFor({ secrets, config }: Pick<App, "secrets" | "config">, service: string): string {
  const { publicKey, privateKey } = pairOf(secrets);
  const said = webPush.getVapidHeaders(service, contactOf(config), publicKey, privateKey, "aes128gcm");
  return said.Authorization;
}

/** Where nobody is named: the installation's own address, as long as others can open it. */
function contactOf({ pushContact, publicUrl }: App["config"]): string {
  if (pushContact !== null) return pushContact;
  return publicUrl?.startsWith("https://") === true ? publicUrl : "mailto:bagalau@localhost";
}

function pairOf(secrets: Secrets): KeyPair {
  const known = pairs.get(secrets);
  if (known !== undefined) return known;
  const made = pairFrom(secrets, 0);
  pairs.set(secrets, made);
  return made;
}

/** Not every 32 bytes are a private key of the curve: of four thousand million one is not, and then the next are taken. */
function pairFrom(secrets: Secrets, turn: number): KeyPair {
  const scalar = secrets.keyFor(turn === 0 ? "push" : `push ${turn}`);
  const curve = createECDH("prime256v1");
  try {
    curve.setPrivateKey(scalar);
  } catch {
    return pairFrom(secrets, turn + 1);
  }
  return { publicKey: curve.getPublicKey("base64url"), privateKey: scalar.toString("base64url") };
}
