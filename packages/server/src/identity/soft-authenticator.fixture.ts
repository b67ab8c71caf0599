// A passkey device in software, for tests: keys, counters, CBOR and signatures as a real one makes them (attestation «none»).
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";

type Cbor = number | string | Buffer | ReadonlyMap<number | string, Cbor>;

interface Flaws {
  /** What the page that asks says it is. */
  readonly origin?: string;
  readonly host?: string;
  /** The owner was not asked for finger or PIN. */
  readonly unverified?: boolean;
  /** The signature is over something else. */
  readonly badSignature?: boolean;
  readonly challenge?: string;
  readonly userHandle?: string;
}

export interface SoftAuthenticator {
  counter: number;
  readonly create: (options: CreateOptions, flaws?: Flaws) => CredentialJson;
  readonly get: (options: { readonly challenge: string }, flaws?: Flaws) => CredentialJson;
  /** The same device once more: what a thief of the key would have. */
  readonly copy: () => SoftAuthenticator;
}

interface CreateOptions {
  readonly challenge: string;
  readonly user: { readonly id: string };
}

interface CredentialJson {
  readonly id: string;
  readonly rawId: string;
  readonly type: "public-key";
  readonly clientExtensionResults: object;
  readonly response: Readonly<Record<string, unknown>>;
}

interface Device {
  readonly id: Buffer;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly origin: string;
  readonly host: string;
  userHandle: string;
}

export function softAuthenticator(origin: string): SoftAuthenticator {
  const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const device: Device = { id: randomBytes(32), ...pair, origin, host: new URL(origin).hostname, userHandle: "" };
  return authenticatorOf(device, 1);
}

function authenticatorOf(device: Device, counter: number): SoftAuthenticator {
  const authenticator: SoftAuthenticator = {
    counter,
    create: (options, flaws = {}) => {
      device.userHandle = options.user.id;
      const data = Buffer.concat([header(device, 0x41, authenticator.counter, flaws), attested(device)]);
      const object = cbor(
        new Map<string, Cbor>([
          ["fmt", "none"],
          ["attStmt", new Map()],
          ["authData", data],
        ]),
      );
      const client = clientData(device, "webauthn.create", options.challenge, flaws);
      return credential(device, {
        clientDataJSON: text(client),
        attestationObject: text(object),
        transports: ["internal"],
      });
    },
    get: (options, flaws = {}) => {
      authenticator.counter += authenticator.counter === 0 ? 0 : 1;
      const data = header(device, 0x01, authenticator.counter, flaws);
      const client = clientData(device, "webauthn.get", options.challenge, flaws);
      const signed = Buffer.concat([data, sha256(flaws.badSignature === true ? Buffer.from("other") : client)]);
      return credential(device, {
        clientDataJSON: text(client),
        authenticatorData: text(data),
        signature: text(sign("sha256", signed, device.privateKey)),
        userHandle: flaws.userHandle ?? device.userHandle,
      });
    },
    copy: () => authenticatorOf(device, authenticator.counter),
  };
  return authenticator;
}

function credential(device: Device, response: CredentialJson["response"]): CredentialJson {
  return { id: text(device.id), rawId: text(device.id), type: "public-key", clientExtensionResults: {}, response };
}

function clientData(device: Device, type: string, challenge: string, flaws: Flaws): Buffer {
  const said = {
    type,
    challenge: flaws.challenge ?? challenge,
    origin: flaws.origin ?? device.origin,
    crossOrigin: false,
  };
  return Buffer.from(JSON.stringify(said));
}

/** Present 0x01, verified 0x04, credential attached 0x40. */
function header(device: Device, flags: number, counter: number, flaws: Flaws): Buffer {
  const rest = Buffer.alloc(5);
  rest.writeUInt8(flaws.unverified === true ? flags : flags | 0x04, 0);
  rest.writeUInt32BE(counter, 1);
  return Buffer.concat([sha256(Buffer.from(flaws.host ?? device.host)), rest]);
}

function attested({ id, publicKey }: Device): Buffer {
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const size = Buffer.alloc(2);
  size.writeUInt16BE(id.length);
  const key = new Map<number, Cbor>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, "base64url")],
    [-3, Buffer.from(y, "base64url")],
  ]);
  return Buffer.concat([Buffer.alloc(16), size, id, cbor(key)]);
}

/** RFC 8949, as far as a credential needs it. */
function cbor(value: Cbor): Buffer {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "string") return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const entries = [...(value as ReadonlyMap<number | string, Cbor>)];
  return Buffer.concat([head(5, entries.length), ...entries.flatMap(([key, each]) => [cbor(key), cbor(each)])]);
}

function head(major: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(major << 5) | count]);
  if (count < 256) return Buffer.from([(major << 5) | 24, count]);
  return Buffer.from([(major << 5) | 25, count >> 8, count & 255]);
}

function sha256(content: Buffer): Buffer {
  return createHash("sha256").update(content).digest();
}

function text(bytes: Buffer): string {
  return bytes.toString("base64url");
}
