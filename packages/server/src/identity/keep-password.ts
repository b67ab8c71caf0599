// A password on its way in: looked at, hashed, kept under an id that the account is then told.
import { inBody } from "../db/viewer.ts";
import { Problem } from "../http/problem.ts";
import type { Holder } from "./holders.ts";
import type { Identity } from "./identity.ts";
import { hashPassword } from "./password-hash.ts";
import { passwordFaults } from "./password-rules.ts";
import { identityTexts } from "./texts.ts";
import { whileNotFull } from "./while-not-full.ts";

export interface NewPassword {
  readonly id: string;
  readonly password: string;
  readonly secondProof: boolean;
}

type Owner = Pick<Holder, "body" | "account" | "login" | "person">;

/** Throws the faults of the password at its field. Worth nothing until the account names the id. */
export async function keepPassword(
  identity: Identity,
  owner: Owner,
  { id, password, secondProof }: NewPassword,
): Promise<void> {
  const { app, keys } = identity;
  const known = [
    owner.login,
    ...owner.login.split(/[._@+-]/u),
    ...(await namesOf(identity, owner)),
    "bagalau",
    "бағалау",
  ];
  const faults = passwordFaults(password, { secondProof, known });
  if (faults.length > 0) {
    const told = faults.map(({ code, params }) => ({ code, params, at: "password", text: identityTexts[code] }));
    throw new Problem("invalid", { faults: told });
  }
  const hash = await whileNotFull(() => hashPassword(password, keys.password));
  const row = { body_id: owner.body, id, account_id: owner.account, hash, made_at: app.clock.now() };
  await inBody(app, owner.body, (tx) =>
    tx
      .insertInto("kept_password")
      .values(row)
      .onConflict((on) => on.columns(["body_id", "id"]).doNothing())
      .execute(),
  );
}

async function namesOf({ app }: Identity, { body, person }: Owner): Promise<readonly string[]> {
  if (person === null) return [];
  const row = await inBody(app, body, (tx) =>
    tx
      .selectFrom("person")
      .select(["family_name", "given_name", "patronymic"])
      .where("body_id", "=", body)
      .where("record_id", "=", person)
      .executeTakeFirst(),
  );
  return row === undefined ? [] : [row.family_name, row.given_name, row.patronymic ?? ""];
}
