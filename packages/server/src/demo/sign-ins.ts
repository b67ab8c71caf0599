// How one enters the demonstration: one password and a code generator for each account, made from the installation's own
// key, so that no two installations have the same and that they can be shown again without being kept anywhere.
import { createHmac } from "node:crypto";
import { generateSync } from "otplib";
import type { App } from "../app.ts";
import { todayIn } from "../clock.ts";
import { inBody } from "../db/viewer.ts";

export interface SignIn {
  readonly login: string;
  /** What the account shows: `hr-head`, `evaluator-of-many`. */
  readonly part: string;
  readonly name: string;
  /** Base32, for an authenticator application; null where no second proof is asked for. */
  readonly secret: string | null;
  /** The code of this half minute. */
  readonly code: string | null;
}

export interface DemonstrationSignIns {
  readonly password: string;
  readonly accounts: readonly SignIn[];
}

const letters = "abcdefghijklmnopqrstuvwxyz234567";
const prefix = "demo.";

export function loginOf(part: string): string {
  return `${prefix}${part}`;
}

/** Four times five letters and digits: a hundred bits. */
export function demonstrationPassword(app: Pick<App, "secrets">, body: string): string {
  return (derived(app, body, "password", 20).match(/.{5}/gu) ?? []).join("-");
}

/** 160 bits, as RFC 4226 recommends. */
export function demonstrationSecret(app: Pick<App, "secrets">, body: string, login: string): string {
  return derived(app, body, `codes of ${login}`, 32).toUpperCase();
}

/** Five bits of a keyed hash for each letter. */
function derived({ secrets }: Pick<App, "secrets">, body: string, purpose: string, length: number): string {
  const bytes = createHmac("sha256", secrets.keyFor("demonstration")).update(`${body} ${purpose}`).digest();
  return [...bytes.subarray(0, length)].map((byte) => letters[byte % 32]).join("");
}

/** The accounts of parts, in the order in which they were made; everybody else has the same password and a number. */
export async function demonstrationSignIns(app: App, body: string): Promise<DemonstrationSignIns> {
  const rows = await inBody(app, body, (tx) =>
    tx
      .selectFrom("account as a")
      .leftJoin("person as p", (on) => on.onRef("p.body_id", "=", "a.body_id").onRef("p.record_id", "=", "a.person_id"))
      .leftJoin("account_factor as f", (on) =>
        on.onRef("f.body_id", "=", "a.body_id").onRef("f.record_id", "=", "a.record_id").on("f.means", "=", "totp"),
      )
      .select(["a.login", "f.factor_id", "p.family_name", "p.given_name", "p.patronymic"])
      .where("a.body_id", "=", body)
      .where("a.nature", "=", "person")
      .where("a.login", "~", `^${prefix}[a-z]`)
      .where((is) => is.or([is("p.dismissed_on", "is", null), is("p.dismissed_on", ">=", todayIn(app.clock, "UTC"))]))
      .orderBy("a.record_id")
      .execute(),
  );
  const epoch = Math.floor(Date.parse(app.clock.now()) / 1_000);
  const accounts = rows.map(({ login, factor_id: factor, family_name, given_name, patronymic }) => {
    const secret = factor === null ? null : demonstrationSecret(app, body, login);
    const code = secret === null ? null : generateSync({ secret, epoch });
    const name = [family_name, given_name, patronymic].filter((one) => one !== null).join(" ");
    return { login, part: login.slice(prefix.length), name, secret, code };
  });
  return { password: demonstrationPassword(app, body), accounts };
}
