// Two bodies before a real server: in the first, records in every phase and everybody who may look at them; in the second,
// strangers.
import { contract } from "@bagalau/contract";
import { refusalSentence } from "@bagalau/procedure";
import { inBody } from "../db/viewer.ts";
import { allRoutes } from "../http/features.ts";
import { makeServer } from "../http/server.ts";
import { sessionOf } from "../identity/session-of.ts";
import { makeLog } from "../log.ts";
import { foundBody } from "../records/body.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { Writable } from "node:stream";
import { changePlaces, enter, gather, lookedOn } from "./people-of-scene.fixture.ts";
import type { Company, Player } from "./people-of-scene.fixture.ts";
import * as stories from "./stories.fixture.ts";
import type { Story } from "./stories.fixture.ts";

export interface Scene {
  readonly app: TestApp;
  readonly address: string;
  readonly home: Company;
  readonly abroad: Company;
  /** Records of the first body. */
  readonly records: readonly SceneRecord[];
  /** The evaluation that stands in a phase. */
  readonly evaluation: (phase: string) => string;
  readonly log: readonly string[];
  readonly close: () => Promise<void>;
}

export interface SceneRecord {
  readonly kind: string;
  readonly id: string;
  readonly phase: string;
  /** A file that it holds. */
  readonly file: string | null;
  /** Whom it is about. */
  readonly person: string | null;
  readonly parties: readonly { readonly person: string; readonly role: string }[];
}

const strangers: readonly Player[] = ["hr", "another servant"];

export async function openScene(): Promise<Scene> {
  const log: string[] = [];
  const to = new Writable({
    write(line: Buffer, _, done) {
      log.push(line.toString());
      done();
    },
  });
  const environment = {
    BAGALAU_ADDRESS_PER_MINUTE: "1000000",
    BAGALAU_ACCOUNT_PER_MINUTE: "1000000",
    BAGALAU_GUARDED_PER_MINUTE: "100000",
    BAGALAU_CONNECTIONS: "10",
  };
  const app = await testApp({ at: "2025-10-01T05:00:00.000Z", environment, log: makeLog("debug", to) });
  const title = { kk: "Қарасу ауданының әкімдігі", ru: "Акимат Карасуского района", en: "Akimat of Karasu district" };
  const body = (await foundBody(app, { title, pack: "kz/karasu-akimat" })).id;
  const other = (await foundBody(app, { title, pack: "kz/karasu-akimat" })).id;
  const home = await gather(app, body, players);
  const abroad = await gather(app, other, strangers);
  const story: Story = {
    app,
    body,
    person: (player) => home.get(player)!.person,
    actor: (player) => {
      const { person, account, roles } = home.get(player)!;
      return { account, person, roles: Object.keys(roles), actingFor: null };
    },
  };
  const evaluations = await stories.evaluationsInEveryPhase(story);
  await stories.campaignsInEveryPhase(story);
  await stories.yearsInEveryPhase(story);
  await stories.noticesInMorePhases(story);
  await stories.accountsInMorePhases(story);
  await stories.papersInEveryPhase(story, evaluations.get("received")!);
  app.clock.set(`${lookedOn}T05:00:00.000Z`);
  await changePlaces(app, body, home);
  const records = await recordsOf(story);
  const parts = { contract, routes: allRoutes(app), sessionOf: sessionOf(app), refusalSentence };
  const server = await makeServer(app, parts);
  const address = await server.listen({ host: "127.0.0.1", port: 0 });
  return {
    app,
    address,
    records,
    log,
    home: await enter(app, body, home),
    abroad: await enter(app, other, abroad),
    evaluation: (phase) => evaluations.get(phase)!,
    close: async () => {
      await server.close();
      await app.close();
    },
  };
}

const players: readonly Player[] = [
  "hr",
  "hr-head",
  "appointing-official",
  "administrator",
  "auditor",
  "methodologist",
  "evaluated",
  "evaluator",
  "substitute",
  "former evaluator",
  "former substitute",
  "session member",
  "second member",
  "another servant",
  "servant of an ended role",
  "delegate of today",
  "delegate of tomorrow",
  "dismissed head of HR",
];

/** Of each kind one record in each of its phases. */
async function recordsOf(story: Story): Promise<readonly SceneRecord[]> {
  const { app, body } = story;
  const found = await inBody(app, body, async (tx) => {
    const rows = await tx
      .selectFrom("record")
      .select(["id", "kind", "phase", "person_id"])
      .where("body_id", "=", body)
      .orderBy("kind")
      .orderBy("phase")
      .orderBy("id")
      .execute();
    const parties = await tx
      .selectFrom("party")
      .select(["record_id", "person_id", "role"])
      .where("body_id", "=", body)
      .where(({ eb, or }) => or([eb("from_day", "is", null), eb("from_day", "<=", lookedOn)]))
      .where(({ eb, or }) => or([eb("until_day", "is", null), eb("until_day", ">=", lookedOn)]))
      .execute();
    return { rows, parties };
  });
  const one = new Map(found.rows.map((row) => [`${row.kind} ${row.phase}`, row]));
  const records: SceneRecord[] = [];
  for (const { id, kind, phase, person_id: person } of one.values()) {
    const parties = found.parties.filter(({ record_id: of }) => of === id);
    const file = withFiles.includes(kind) ? await stories.fileIn(story, id) : null;
    const roles = parties.map(({ person_id: who, role }) => ({ person: who, role }));
    records.push({ kind, id, phase, person, file, parties: roles });
  }
  return records;
}

const withFiles = ["evaluation", "notice", "dispute", "disclosure", "destruction"];
