// A server of its own process that tells once: what a test kills. Its settings and its body come by the environment.
import { makeApp } from "../app.ts";
import { setClock } from "../clock.ts";
import { readConfig } from "../config.ts";
import { bodyOf } from "../records/body.ts";
import { signal } from "./signal.ts";

const { database, services, body, at, folder } = JSON.parse(process.env["TELL_ONCE"] ?? "") as {
  readonly database: { readonly ownerUrl: string; readonly appUrl: string };
  readonly services: string;
  readonly body: string;
  readonly at: string;
  /** For its keys. */
  readonly folder: string;
};
const config = readConfig({ BAGALAU_LOG: "silent", BAGALAU_DATA: folder, BAGALAU_PUSH_SERVICES: services });
const app = await makeApp(config, { database, clock: setClock(at) });
const found = await bodyOf(app, body);
if (found !== null) await signal(app, found);
await app.close();
process.exit(0);
