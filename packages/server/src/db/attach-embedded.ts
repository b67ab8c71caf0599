// The PostgreSQL that a running server of the same data folder keeps: for commands beside it, which begin and stop nothing.
import path from "node:path";
import type { DatabaseAddress } from "../app.ts";
import { addressOf, whereToListen } from "./embedded/cluster.ts";
import { openDataFolder, passwordsIn } from "./embedded/data-folder.ts";
import { databaseUser } from "./embedded/database-user.ts";

/** `asked` as for the server itself. Null where it listens at a port that only the server knows. */
export async function attachEmbedded(
  asked: string | null,
): Promise<{ readonly database: DatabaseAddress; readonly folder: string } | null> {
  const folder = await openDataFolder(asked, await databaseUser());
  const listening = await whereToListen(folder);
  if ("port" in listening) return null;
  const { owner, app } = await passwordsIn(folder);
  const database = {
    ownerUrl: addressOf(listening, "bagalau", owner, "bagalau"),
    appUrl: addressOf(listening, "bagalau_app", app, "bagalau"),
  };
  return { database, folder: path.resolve(folder.root) };
}
