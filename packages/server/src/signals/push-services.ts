// To which addresses signals may go: the browsers' own services, by name. An address comes from whoever subscribes, and the server
// asks no other host on his word.
import type { Reader } from "../config-values.ts";

/** Of Chrome and its kin, Firefox, Safari, Edge. */
export const knownServices: readonly string[] = [
  "fcm.googleapis.com",
  "updates.push.services.mozilla.com",
  "*.push.apple.com",
  "*.notify.windows.com",
];

const host = /^(?:\*\.)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/u;
const ownMachine = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * A host, which is asked by https at its usual port; `*.` stands for one name or several before it. Or a whole origin: a service of
 * the body's own. Without https only one of the same machine.
 */
export const pushService: Reader<string> = (raw) => {
  if (host.test(raw)) return { value: raw };
  const url = /^https?:\/\//u.test(raw) && URL.canParse(raw) ? new URL(raw) : null;
  const sealed = url !== null && (url.protocol === "https:" || ownMachine.has(url.hostname));
  return sealed && url.origin === raw ? { value: raw } : { faults: [{ code: "not-a-push-service", params: { raw } }] };
};

/** Who answers for the signals, told to the services: `mailto:…` or `https://…`. */
export const contact: Reader<string> = (raw) => {
  const url = URL.canParse(raw) ? new URL(raw) : null;
  const said = url !== null && (url.protocol === "https:" || /^mailto:[^@\s]+@[^@\s]+$/u.test(raw));
  return said && raw.length <= 200 ? { value: raw } : { faults: [{ code: "not-a-contact", params: { raw } }] };
};

/** The origin of an endpoint of one of the services; null for any other address. */
export function serviceOf(endpoint: string, services: readonly string[]): string | null {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  if (url === null || url.username !== "" || url.password !== "") return null;
  return services.some((service) => isOf(url, service)) ? url.origin : null;
}

function isOf(url: URL, service: string): boolean {
  if (service.includes("://")) return url.origin === service;
  if (url.protocol !== "https:" || url.port !== "") return false;
  return service.startsWith("*.") ? url.hostname.endsWith(service.slice(1)) : url.hostname === service;
}
