// Bearer tokens: the body where they are known and 32 random bytes. The database keeps only a hash of those bytes; they are
// random enough that a plain hash of them tells nothing.
import { hash, randomBytes } from "node:crypto";

export type TokenKind = "session" | "ticket" | "letter" | "key";

const marks: Readonly<Record<TokenKind, string>> = { session: "s", ticket: "t", letter: "i", key: "k" };
const secretBytes = 32;

export interface NewToken {
  /** Given to its bearer once. */
  readonly text: string;
  /** What the database keeps. */
  readonly hash: Buffer;
}

export interface KnownToken {
  readonly body: string;
  readonly hash: Buffer;
}

export function newToken(kind: TokenKind, body: string): NewToken {
  const secret = randomBytes(secretBytes);
  const place = Buffer.from(body.replaceAll("-", ""), "hex").toString("base64url");
  return { text: `${marks[kind]}.${place}.${secret.toString("base64url")}`, hash: hashOf(kind, body, secret) };
}

/** Null where the text cannot be a token of this kind. */
export function readToken(kind: TokenKind, text: string | null | undefined): KnownToken | null {
  const [mark, place, secret, ...more] = (text ?? "").slice(0, 200).split(".");
  if (mark !== marks[kind] || place === undefined || secret === undefined || more.length > 0) return null;
  const bytes = Buffer.from(place, "base64url");
  const random = Buffer.from(secret, "base64url");
  if (bytes.length !== 16 || random.length !== secretBytes) return null;
  const body = bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
  return { body, hash: hashOf(kind, body, random) };
}

/** The kind and the body are part of it: a token carried to another body or purpose is another token. */
function hashOf(kind: TokenKind, body: string, secret: Buffer): Buffer {
  return hash("sha256", Buffer.concat([Buffer.from(`${kind} ${body} `), secret]), "buffer");
}
