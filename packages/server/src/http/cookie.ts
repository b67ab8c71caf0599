// The cookie of a session: unreadable to scripts, sent to no other site, bound to the host where the address is https.
import type { CookieSerializeOptions } from "@fastify/cookie";
import type { Config } from "../config.ts";

export interface SessionCookie {
  readonly name: string;
  readonly options: Readonly<CookieSerializeOptions>;
}

export function sessionCookie(config: Config): SessionCookie {
  const secure = isHttps(config);
  return {
    name: secure ? "__Host-bagalau" : "bagalau",
    options: { httpOnly: true, sameSite: "strict", secure, path: "/" },
  };
}

/** Whether people reach the application by https, at the server or at a proxy before it. */
export function isHttps({ publicUrl }: Pick<Config, "publicUrl">): boolean {
  return publicUrl?.startsWith("https:") ?? false;
}
