// One signal to one device: sealed for the browser alone (RFC 8291), handed to its service (RFC 8030), and what came of it.
import { createECDH } from "node:crypto";
import webPush from "web-push";
import type { Language } from "@bagalau/methodology";
import type { App } from "../app.ts";
import { signalText } from "./texts.ts";
import type { SignalKind } from "./texts.ts";
import { tokenFor } from "./vapid.ts";

export interface Reachable {
  readonly endpoint: string;
  /** The endpoint's origin. */
  readonly service: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly language: Language;
}

/**
 * `taken`: the service has it, which proves nothing. `gone`: the browser will never be there again. `refused`: asking again helps
 * nothing. `later`: the service cannot take it now; `waitSeconds` where it says how long.
 */
export type Pushed =
  | { readonly outcome: "taken" | "gone" | "refused" }
  | { readonly outcome: "later"; readonly waitSeconds: number | null };

/** The service keeps a signal for a device that is off for three days. */
const keptSeconds = 3 * 86_400;
const timeoutMs = 10_000;

/** Never throws. Follows no redirection: the address was allowed, not where it leads. */
export async function push(app: App, to: Reachable, kind: SignalKind): Promise<Pushed> {
  const { cipherText } = webPush.encrypt(to.p256dh, to.auth, signalText(kind, to.language), "aes128gcm");
  const headers = {
    authorization: tokenFor(app, to.service),
    "content-encoding": "aes128gcm",
    "content-type": "application/octet-stream",
    ttl: String(keptSeconds),
    // One that waits is replaced by the next: many become one.
    topic: kind,
    urgency: "normal",
  };
  try {
    const response = await fetch(to.endpoint, {
      method: "POST",
      headers,
      body: new Uint8Array(cipherText),
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    return answered(response, Date.parse(app.clock.now()));
  } catch {
    return { outcome: "later", waitSeconds: null };
  }
}

/** Whether a browser gave a point of the curve and a secret that messages can be sealed with. */
export function canSealFor({ p256dh, auth }: Pick<Reachable, "p256dh" | "auth">): boolean {
  const point = Buffer.from(p256dh, "base64url");
  if (point.length !== 65 || Buffer.from(auth, "base64url").length !== 16) return false;
  const curve = createECDH("prime256v1");
  curve.generateKeys();
  try {
    curve.computeSecret(point);
    return true;
  } catch {
    return false;
  }
}

function answered({ status, headers }: Response, now: number): Pushed {
  if (status >= 200 && status < 300) return { outcome: "taken" };
  if (status === 404 || status === 410) return { outcome: "gone" };
  if (status === 408 || status === 429 || status >= 500)
    return { outcome: "later", waitSeconds: waitIn(headers.get("retry-after"), now) };
  return { outcome: "refused" };
}

/** Seconds, or an instant (RFC 9110); a day at most. */
function waitIn(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = /^\d{1,9}$/u.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1_000);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), 86_400);
}
