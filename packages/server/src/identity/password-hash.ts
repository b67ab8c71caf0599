// Passwords as they are kept: Argon2id of node:crypto with the memory and passes that OWASP names (19 MiB, 2 passes, 1
// lane), and a secret of the installation, so that a copy of the database alone cannot even be guessed at.
import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { WorkGate } from "./work-gate.ts";

const hashWith = promisify(argon2);

interface Cost {
  /** KiB */
  readonly memory: number;
  readonly passes: number;
}

const usual: Cost = { memory: 19_456, passes: 2 };
const saltBytes = 16;
const hashBytes = 32;

/** Four at once take 76 MiB at most. Who finds 64 waiting before him is told to come again. */
const gate = new WorkGate(4, 64);

export interface PasswordCheck {
  readonly right: boolean;
  /** The kept form is weaker than what is made today: make a new one while the password is at hand. */
  readonly outdated: boolean;
}

/** `secret`: 32 bytes of the installation. Throws `GateFull`. */
export async function hashPassword(password: string, secret: Buffer, cost: Cost = usual): Promise<string> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(password, secret, salt, cost);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=1$${plain(salt)}$${plain(hash)}`;
}

/**
 * Takes the same time where there is no kept form to compare with: `kept` null is an unknown login, and the answer to it is
 * no. Throws `GateFull`.
 */
export async function checkPassword(password: string, secret: Buffer, kept: string | null): Promise<PasswordCheck> {
  const read = kept === null ? null : parse(kept);
  const { cost, salt, hash } = read ?? { cost: usual, salt: Buffer.alloc(saltBytes), hash: Buffer.alloc(hashBytes) };
  const found = await derive(password, secret, salt, cost);
  const right = timingSafeEqual(found, hash) && read !== null;
  return { right, outdated: right && (cost.memory < usual.memory || cost.passes < usual.passes) };
}

/** The same password typed on another keyboard may come in other code points. */
function derive(password: string, secret: Buffer, nonce: Buffer, { memory, passes }: Cost): Promise<Buffer> {
  const message = Buffer.from(password.normalize("NFKC"));
  const parameters = { message, nonce, secret, memory, passes, parallelism: 1, tagLength: hashBytes };
  return gate.pass(() => hashWith("argon2id", parameters));
}

function parse(kept: string): { readonly cost: Cost; readonly salt: Buffer; readonly hash: Buffer } {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([\w+/]+)\$([\w+/]+)$/u.exec(kept);
  if (found === null) throw new Error("a kept password is not in the form of Argon2id");
  const [, memory, passes, salt = "", hash = ""] = found;
  const cost = { memory: Number(memory), passes: Number(passes) };
  return { cost, salt: Buffer.from(salt, "base64"), hash: Buffer.from(hash, "base64") };
}

function plain(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("=", "");
}
