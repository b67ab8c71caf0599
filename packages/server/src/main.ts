// Starts the whole server from its settings, says where it is, and stops it so that nothing begun is lost.
import type { Writable } from "node:stream";
import { contract } from "@bagalau/contract";
import type { Language } from "@bagalau/methodology";
import { refusalSentence } from "@bagalau/procedure";
import { makeApp } from "./app.ts";
import type { App, AppOptions } from "./app.ts";
import { readConfig, WrongConfig } from "./config.ts";
import type { Config } from "./config.ts";
import { DatabaseRefusal } from "./db/database-refusal.ts";
import { allRoutes } from "./http/features.ts";
import { pages } from "./http/pages.ts";
import { makeServer } from "./http/server.ts";
import { sessionOf } from "./identity/session-of.ts";
import { startWorker } from "./jobs/worker.ts";
import { makeLog } from "./log.ts";
import { deliveryReportHooks } from "./notices/report-hook.ts";
import { startTelemetry } from "./telemetry.ts";
import { configFaultLines, say } from "./texts.ts";

export interface Serving {
  readonly app: App;
  /** `http://127.0.0.1:8080` */
  readonly address: string;
  /** Takes no more, finishes what has begun, closes the database. */
  readonly stop: () => Promise<void>;
}

export interface ServeOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** For what is said before anybody has signed in. */
  readonly language: Language;
  readonly out: Writable;
  /** The folder of the application's pages, asked for once the settings are right; null: the API alone. */
  readonly pages: (() => Promise<string>) | null;
}

/** Serves until SIGTERM or SIGINT. The exit code: 0 stopped as asked, 2 wrong settings, 1 could not start. */
export async function runServer({ environment, language, out, pages: bring }: ServeOptions): Promise<0 | 1 | 2> {
  const write = (line: string): void => void out.write(`${line}\n`);
  try {
    const config = readConfig(environment);
    const serving = await serve(config, { pages: bring === null ? null : await bring() });
    write(say(language, "server.listening", { address: byName(serving.address) }));
    await stopSignal();
    write(say(language, "server.stopping"));
    await within(config.stopSeconds, serving.stop());
    write(say(language, "server.stopped"));
    return 0;
  } catch (error) {
    if (error instanceof WrongConfig) {
      for (const line of configFaultLines(error.faults, language)) write(line);
      return 2;
    }
    if (!(error instanceof DatabaseRefusal)) throw error;
    write(error.sentence(language));
    return 1;
  }
}

/** Of this machine by its name: browsers keep passkeys for names alone. */
function byName(address: string): string {
  return address.replace("//127.0.0.1:", "//localhost:");
}

/** `clock`: another than the machine's. `pages`: the folder of the application's pages. */
export async function serve(
  config: Config,
  { pages: folder = null, ...options }: Pick<AppOptions, "clock"> & { readonly pages?: string | null } = {},
): Promise<Serving> {
  const telemetry = startTelemetry(config.telemetryUrl);
  const app = await makeApp(config, { ...options, log: makeLog(config.logLevel) });
  try {
    const server = await makeServer(app, {
      contract,
      refusalSentence,
      routes: allRoutes(app),
      sessionOf: sessionOf(app),
      plugins: [deliveryReportHooks(app), ...(folder === null ? [] : [pages(folder)])],
    });
    const worker = config.workers ? await startWorker(app) : null;
    const address = await server.listen({ host: config.host, port: config.port });
    const stop = async (): Promise<void> => {
      await server.close();
      await worker?.stop();
      await app.close();
      await telemetry.close();
    };
    return { app, address, stop };
  } catch (error) {
    await app.close();
    throw error;
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGTERM", () => resolve());
    process.once("SIGINT", () => resolve());
  });
}

/** What does not end in time is cut off: the database keeps what was committed. */
async function within(seconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, seconds * 1_000);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
