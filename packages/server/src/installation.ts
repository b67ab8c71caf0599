// The installation as the command line works on it, beside the server or while none runs.
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import type { Language } from "@bagalau/methodology";
import { makeApp, openDatabase } from "./app.ts";
import type { App, AppOptions } from "./app.ts";
import { readConfig, WrongConfig } from "./config.ts";
import type { Config } from "./config.ts";
import { attachEmbedded } from "./db/attach-embedded.ts";
import { DatabaseRefusal } from "./db/database-refusal.ts";
import { restoreBackup, writeBackup } from "./journal/backup.ts";
import type { BackupSummary } from "./journal/backup.ts";
import { makeLog } from "./log.ts";
import { readSecrets } from "./secrets.ts";
import { configFaultLines } from "./texts.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** To be closed. `clock`: another than the machine's. Throws what `refusalLines` puts into words. */
export async function openInstallation(
  environment: Environment,
  options: Pick<AppOptions, "clock"> = {},
): Promise<App> {
  const config = readConfig(environment);
  const log = makeLog("silent");
  try {
    return await makeApp(config, { ...options, log });
  } catch (error) {
    const attached = await besideServer(config, error);
    if (attached === null) throw error;
    const { database, folder } = attached;
    return makeApp(config, { ...options, log, database, secrets: await readSecrets(config, folder) });
  }
}

/** Where a server of the same data folder runs, its database; null for every other reason not to start. */
async function besideServer({ dataFolder }: Config, error: unknown) {
  if (!(error instanceof DatabaseRefusal) || error.code !== "in-use") return null;
  return attachEmbedded(dataFolder === path.resolve(".bagalau") ? null : dataFolder);
}

/** Sealed by the installation's own key: whoever restores it needs that key. */
export function backUp({ database, secrets, clock }: App, sink: Writable): Promise<BackupSummary> {
  return writeBackup(database.ownerUrl, secrets.keyFor("backup"), clock.now(), sink);
}

/** Into an empty installation whose keys are those of the backup's. Throws what `refusalLines` puts into words. */
export async function restoreInto(environment: Environment, source: Readable): Promise<BackupSummary> {
  const config = readConfig(environment);
  const { address, folder, stop } = await openDatabase(config, {}, makeLog("silent"));
  try {
    const { keyFor } = await readSecrets(config, folder);
    return await restoreBackup(address.ownerUrl, keyFor("backup"), source);
  } finally {
    await stop();
  }
}

/** Why the installation does not open or a backup is not taken; null for a failure of ours. */
export function refusalLines(error: unknown, language: Language): readonly string[] | null {
  if (error instanceof WrongConfig) return configFaultLines(error.faults, language);
  return error instanceof DatabaseRefusal ? [error.sentence(language)] : null;
}
