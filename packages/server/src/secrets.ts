// The keys of the installation: one master key, from which each purpose has its own, and the key that signs checkpoints.
import { createPrivateKey, createPublicKey, generateKeyPairSync, hkdfSync, randomBytes } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { chmod, mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { keyIdOf } from "@bagalau/procedure/journal";
import { writeWhole } from "./db/embedded/data-folder.ts";

export interface Secrets {
  /** 32 bytes for one purpose (`session`, `totp`, `backup`), always the same for the same installation. */
  readonly keyFor: (purpose: string) => Buffer;
  readonly signing: Signing;
  /** PEM by key id: of the key that signs now and of those that signed before, as they are kept in the data folder. */
  readonly publicKeys: ReadonlyMap<string, string>;
}

/** Ed25519. */
export interface Signing {
  readonly id: string;
  readonly privateKey: KeyObject;
  /** PEM: what the body publishes, and by which anyone checks. */
  readonly publicPem: string;
}

export interface SecretSettings {
  /** 32 bytes in base64; null: kept in the data folder. */
  readonly masterKey: string | null;
  /** PEM; null: kept in the data folder. */
  readonly signingKey: string | null;
}

/** Keys that nobody set are made once and kept in `folder`, readable by the server's user alone. */
export async function readSecrets({ masterKey, signingKey }: SecretSettings, folder: string): Promise<Secrets> {
  const master = masterOf(masterKey ?? (await kept(folder, "master.key", () => randomBytes(32).toString("base64"))));
  const privateKey = createPrivateKey(signingKey ?? (await kept(folder, "signing.pem", newSigningKey)));
  if (privateKey.asymmetricKeyType !== "ed25519") throw new Error("BAGALAU_SIGNING_KEY is not an Ed25519 key in PEM.");
  const publicKey = createPublicKey(privateKey);
  const id = keyIdOf(publicKey);
  const publicPem = publicKey.export({ type: "spki", format: "pem" }).toString();
  await kept(folder, `${id}.public.pem`, () => publicPem);
  return {
    keyFor: (purpose) => Buffer.from(hkdfSync("sha256", master, "bagalau", purpose, 32)),
    signing: { id, privateKey, publicPem },
    publicKeys: new Map([...(await publicKeysIn(folder)), [id, publicPem]]),
  };
}

function masterOf(text: string): Buffer {
  const master = Buffer.from(text.trim(), "base64");
  if (master.length !== 32) throw new Error("BAGALAU_MASTER_KEY is not 32 bytes in base64.");
  return master;
}

/** A key that was replaced still proves what it signed. */
async function publicKeysIn(root: string): Promise<readonly (readonly [string, string])[]> {
  const folder = path.join(root, "keys");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".public.pem"));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), "utf8")));
  return texts.map((text) => [keyIdOf(createPublicKey(text)), text] as const);
}

function newSigningKey(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

async function kept(root: string, name: string, make: () => string): Promise<string> {
  const folder = path.join(root, "keys");
  const file = path.join(folder, name);
  const found = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (found !== null) return found;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const made = make();
  await writeWhole(file, made);
  return made;
}
