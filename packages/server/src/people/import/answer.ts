// What an import was answered, under the key of its request: the same key with the same table gives the first answer again.
import type { App } from "../../app.ts";
import { inBody } from "../../db/viewer.ts";
import { Problem } from "../../http/problem.ts";

/** Null where the key is new. Throws 409 where it was used for something else. */
export async function earlierAnswer<Answer>(
  app: App,
  body: string,
  key: string,
  digest: Buffer,
): Promise<Answer | null> {
  const row = await inBody(app, body, (tx) =>
    tx
      .selectFrom("command")
      .select(["digest", "answer"])
      .where("body_id", "=", body)
      .where("key", "=", key)
      .executeTakeFirst(),
  );
  if (row === undefined) return null;
  if (!row.digest.equals(digest)) throw new Problem("key-reused");
  return row.answer as unknown as Answer;
}

interface Kept {
  readonly body: string;
  readonly key: string;
  readonly account: string | null;
  readonly digest: Buffer;
  readonly answer: object;
}

export async function keepAnswer(app: App, { body, key, account, digest, answer }: Kept): Promise<void> {
  const row = { body_id: body, key, account_id: account, digest, answer: JSON.stringify(answer), at: app.clock.now() };
  await inBody(app, body, (tx) =>
    tx
      .insertInto("command")
      .values(row)
      .onConflict((conflict) => conflict.columns(["body_id", "key"]).doNothing())
      .execute(),
  );
}
