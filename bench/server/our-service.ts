// Our server in a process of its own, with its own PostgreSQL; besides serving it fills itself and looks through what it keeps.
import { readConfig, serve, setClock } from "@bagalau/server/measure";
import type { App } from "@bagalau/server/measure";
import { openCampaign } from "./campaigns.ts";
import type { Opened } from "./campaigns.ts";
import { answerQuestions } from "./child.ts";
import { startProfile, stopProfile } from "./profile.ts";
import { checkSubmissions, sheetsToSubmit } from "./sheets.ts";
import type { Submission } from "./sheets.ts";
import { checkYears, closeYears, fillYears } from "./years.ts";

const clock = setClock("2026-04-06T05:00:00.000Z");
let serving: Awaited<ReturnType<typeof serve>> | null = null;

function running(): { readonly app: App; readonly address: string } {
  if (serving === null) throw new Error("The server has not been started.");
  return serving;
}

interface Begun {
  readonly address: string;
  /** Of another, empty database of the same cluster. */
  readonly bareDatabase: string;
}

answerQuestions(
  {
    start: async ({ folder, connections }: { folder: string; connections: number }): Promise<Begun> => {
      const environment = {
        BAGALAU_DATA: folder,
        BAGALAU_PORT: "0",
        BAGALAU_WORKERS: "false",
        BAGALAU_CONNECTIONS: String(connections),
        BAGALAU_LOG: "warn",
        BAGALAU_ADDRESS_PER_MINUTE: "1000000",
        BAGALAU_ACCOUNT_PER_MINUTE: "1000000",
      };
      serving = await serve(readConfig(environment), { clock });
      return { address: serving.address, bareDatabase: await emptyDatabase(serving.app) };
    },
    "open-campaign": (size: number): Promise<Opened> => openCampaign(running(), clock, size),
    sheets: (campaigns: readonly Opened[]): Promise<readonly Submission[]> => sheetsToSubmit(running().app, campaigns),
    "check-submissions": (submitted: readonly Submission[]) => checkSubmissions(running().app, submitted),
    "fill-years": (given: { bodies: number; size: number }) => fillYears(running().app, clock, given),
    "close-years": (given: { bodies: number; size: number }) => closeYears(running().app, clock, given),
    "check-years": (given: { bodies: number; size: number }) => checkYears(running().app, given),
    "start-profile": () => startProfile(),
    "stop-profile": (file: string) => stopProfile(file),
  },
  async () => serving?.stop(),
);

async function emptyDatabase({ database }: App): Promise<string> {
  const owner = await connectedTo(database.ownerUrl);
  await owner.query("create database bare");
  await owner.end();
  return database.ownerUrl.replace(/\/bagalau(?=\?|$)/u, "/bare");
}

async function connectedTo(connectionString: string) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}
