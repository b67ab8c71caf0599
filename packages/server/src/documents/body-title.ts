// What the body is called on its documents.
import type { Text } from "@bagalau/methodology";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";

export async function bodyTitle(app: Pick<App, "pool">, body: string): Promise<Text> {
  const { title } = await inBody(app, body, (tx) =>
    tx.selectFrom("body").select("title").where("id", "=", body).executeTakeFirstOrThrow(),
  );
  return title;
}
