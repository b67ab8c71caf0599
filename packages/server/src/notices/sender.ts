// On whose behalf a message goes, and where it leads.
import type { Kysely } from "kysely";
import type { App } from "../app.ts";
import type { Database } from "../db/tables.ts";
import type { Sender } from "./compose.ts";

/** `entry`: the entry of the inbox that the message is about; null: the inbox itself. */
export async function senderOf(app: App, tx: Kysely<Database>, body: string, entry: string | null): Promise<Sender> {
  const { title } = await tx.selectFrom("body").select("title").where("id", "=", body).executeTakeFirstOrThrow();
  const address = (app.config.publicUrl ?? `http://localhost:${app.config.port}`).replace(/\/+$/u, "");
  return { body: title, link: entry === null ? `${address}/inbox` : `${address}/inbox/${entry}` };
}
