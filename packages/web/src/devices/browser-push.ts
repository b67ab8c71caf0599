// What this browser can do with signals, and its subscription at its own service.
import { workerHere } from "../offline/start-offline.ts";

/** `install-first`: on iOS only an application on the home screen may. */
export type Ability = "ready" | "refused" | "install-first" | "unable";

export interface Here {
  readonly ability: Ability;
  /** By which the server knows this browser; null where it has no subscription. */
  readonly mark: string | null;
}

export interface Subscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

export async function here(): Promise<Here> {
  const worker = await workerHere();
  const able = worker !== null && "PushManager" in globalThis && "Notification" in globalThis;
  if (!able) {
    const onHomeScreen = (navigator as { readonly standalone?: boolean }).standalone;
    return { ability: onHomeScreen === false ? "install-first" : "unable", mark: null };
  }
  if (Notification.permission === "denied") return { ability: "refused", mark: null };
  const subscription = await worker.pushManager.getSubscription();
  return { ability: "ready", mark: subscription === null ? null : await markOf(subscription.endpoint) };
}

export async function subscriptionHere(): Promise<Subscription | null> {
  const subscription = await (await workerHere())?.pushManager.getSubscription();
  return subscription === null || subscription === undefined ? null : plain(subscription);
}

/** Under the server's key. Null where the browser's service does not answer. */
export async function subscribe(key: string): Promise<Subscription | null> {
  const worker = await workerHere();
  if (worker === null) return null;
  try {
    const options = { userVisibleOnly: true, applicationServerKey: key };
    // One under another key stands in the way: the installation had another before.
    const before = await worker.pushManager.getSubscription();
    if (before !== null && keyOf(before) !== key) await before.unsubscribe();
    return plain(await worker.pushManager.subscribe(options));
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

export async function unsubscribe(): Promise<void> {
  await (await (await workerHere())?.pushManager.getSubscription())?.unsubscribe();
}

async function markOf(endpoint: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(endpoint));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function plain(subscription: PushSubscription): Subscription {
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint: endpoint!, keys: { p256dh: keys!["p256dh"]!, auth: keys!["auth"]! } };
}

function keyOf({ options }: PushSubscription): string {
  const bytes = String.fromCharCode(...new Uint8Array(options.applicationServerKey ?? new ArrayBuffer()));
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
