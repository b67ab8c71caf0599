// A server of its own process that delivers once: what a test kills. Its settings and its body come by the environment.
import { setClock } from "../clock.ts";
import { makeApp } from "../app.ts";
import { readConfig } from "../config.ts";
import { bodyOf } from "../records/body.ts";
import { deliver } from "./deliver.ts";

const { database, delivery, body, at, folder } = JSON.parse(process.env["DELIVER_ONCE"] ?? "") as {
  readonly database: { readonly ownerUrl: string; readonly appUrl: string };
  readonly delivery: unknown;
  readonly body: string;
  readonly at: string;
  /** For its keys. */
  readonly folder: string;
};
const environment = { BAGALAU_LOG: "silent", BAGALAU_DATA: folder, BAGALAU_DELIVERY: JSON.stringify(delivery) };
const config = readConfig(environment);
const app = await makeApp(config, { database, clock: setClock(at) });
const found = await bodyOf(app, body);
if (found !== null) await deliver(app, found);
await app.close();
process.exit(0);
