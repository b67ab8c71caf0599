// What every part of signing in is given: the application, its settings, its address, and a key for each purpose.
import type { App } from "../app.ts";
import { identitySettings } from "./settings.ts";
import type { IdentitySettings } from "./settings.ts";

export interface Identity {
  readonly app: App;
  readonly settings: IdentitySettings;
  /** `https://bagalau.akimat.kz`: what a browser says it is showing. */
  readonly origin: string;
  /** The host in it: what passkeys are bound to. */
  readonly host: string;
  readonly keys: {
    readonly password: Buffer;
    readonly sealing: Buffer;
    readonly counting: Buffer;
    readonly recovery: Buffer;
    readonly subject: Buffer;
    readonly device: Buffer;
  };
}

const made = new WeakMap<App, Identity>();

export function identityOf(app: App): Identity {
  const known = made.get(app);
  if (known !== undefined) return known;
  const address = new URL(app.config.publicUrl ?? `http://localhost:${app.config.port}`);
  const key = (purpose: string): Buffer => app.secrets.keyFor(`identity ${purpose}`);
  const identity: Identity = {
    app,
    settings: app.config.identity ?? identitySettings.parse({}),
    origin: address.origin,
    host: address.hostname,
    keys: {
      password: key("password"),
      sealing: key("sealing"),
      counting: key("counting"),
      recovery: key("recovery"),
      subject: key("subject"),
      device: key("device"),
    },
  };
  made.set(app, identity);
  return identity;
}

/** The instant so many seconds after `instant`, ISO with `Z`. */
export function after(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1_000).toISOString();
}
