// A server for tests that kill it: acts without pause on the data folder that it is given and tells every answered key.
import process from "node:process";
import { v7 as uuid } from "uuid";
import { loadPacks } from "@bagalau/methodology/node";
import { makeApp } from "../app.ts";
import { readConfig } from "../config.ts";
import { makeLawBook } from "../law-book.ts";
import { act, actAs } from "../records/act.ts";
import type { Acted } from "../records/act.ts";
import { allBodies, foundBody } from "../records/body.ts";
import { tallyRegistry } from "../records/tally.fixture.ts";
import { isConnectionLoss } from "./connection-loss.ts";

const config = readConfig({ BAGALAU_LOG: "error", BAGALAU_DATA: process.argv[2] });
const law = makeLawBook(await loadPacks(undefined, { only: "kz/karasu-akimat" }));
const app = await makeApp(config, { law, records: tallyRegistry() });
const title = { kk: "Әкімдік", ru: "Акимат", en: "Akimat" };
const body = (await allBodies(app))[0]?.id ?? (await foundBody(app, { title, pack: "kz/karasu-akimat" })).id;

const ids: string[] = [];
for (let count = 0; count < 8; count += 1) {
  const id = uuid();
  const opening = { record: "tally", id, command: { kind: "open", holder: null } };
  const adding = { record: "tally", id, command: { kind: "add", count: 1000, note: "to begin with" } };
  await actAs(app, body, [opening, adding]);
  ids.push(id);
}
tell("ready", String(process.pid));

await Promise.all(ids.map((id, index) => actWithoutEnd(id, ids[(index + 1) % ids.length]!)));

async function actWithoutEnd(id: string, next: string): Promise<void> {
  const actor = { account: null, person: null, roles: ["system"], actingFor: null };
  for (;;) {
    const key = uuid();
    const target = { record: "tally", id, command: { kind: "pass-on", to: next, count: 1 } };
    const acted = await untilAnswered(() => act(app, { body, key, language: "ru", actor }, [target]));
    if (acted.ok) tell("answered", key, String(acted.events.length));
  }
}

/** Whoever was told nothing asks again under the same key, however long the database takes to come back. */
async function untilAnswered(ask: () => Promise<Acted>): Promise<Acted> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!isConnectionLoss(error)) throw error;
    }
  }
}

function tell(...words: readonly string[]): void {
  process.stdout.write(`${words.join(" ")}\n`);
}
