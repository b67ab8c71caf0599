// The mark of a browser in which a login has been signed in: kept by the browser, known to be ours by its seal, worth nothing
// by itself. It only keeps a stranger's failures apart from the owner's.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

export function newDevice(key: Buffer, body: string, login: string): string {
  const nonce = randomBytes(16).toString("base64url");
  return `${nonce}.${markOf(key, body, login, nonce)}`;
}

/** Null where the mark is not ours or belongs to another login. */
export function deviceNonce(key: Buffer, body: string, login: string, device: string | null): string | null {
  const [nonce, mark, ...more] = (device ?? "").slice(0, 200).split(".");
  if (nonce === undefined || mark === undefined || more.length > 0) return null;
  const [given, right] = [Buffer.from(mark), Buffer.from(markOf(key, body, login, nonce))];
  return given.length === right.length && timingSafeEqual(given, right) ? nonce : null;
}

function markOf(key: Buffer, body: string, login: string, nonce: string): string {
  return createHmac("sha256", key).update(`${body} ${login} ${nonce}`).digest("base64url");
}
