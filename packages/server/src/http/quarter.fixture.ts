// A small town in the midst of its quarter, its evaluations in every phase up to a sitting, and people of it before the server.
import { v7 as uuid } from "uuid";
import type { Campaign, EvaluationState } from "@bagalau/procedure";
import { createAll } from "../campaigns/create-evaluations.ts";
import { settle } from "../campaigns/district.fixture.ts";
import { gatherOrganisation } from "../campaigns/organisation.ts";
import { campaignId } from "../campaigns/plan.ts";
import type { OwnSession } from "../identity/session-of.ts";
import { act, actAs } from "../records/act.ts";
import { loadRecords } from "../records/load.ts";
import type { TestApp } from "../test-app.ts";
import { seated, seats } from "./seats.fixture.ts";
import type { Session } from "./session-of.ts";
import { settled } from "./settled.ts";

const law = { pack: "kz/karasu-akimat", edition: "2025-08-14" } as const;

/** As the edition's sheet wants them. */
export const marks = { marks: { quality: "4", deadlines: "4", initiative: "3.5", discipline: "4.48" } };

export interface Quarter {
  readonly body: string;
  readonly callers: readonly Session[];
}

/** Leaves the clock on the day of the sitting. */
export async function quarterOf(app: TestApp): Promise<Quarter> {
  const on = (day: string): void => app.clock.set(`${day}T09:00:00+05:00`);
  on("2025-10-01");
  const town = await settle(app, [2, 2, 2]);
  const { id: body } = town.body;
  const play = new Play(app, body);
  const evaluations = await openCampaign(app, play);
  const [sent, marked, received, applied, called, sat] = town.departments
    .flatMap(({ people }) => people)
    .map((person) => ({ person, id: evaluations[person]! })) as [Case, Case, Case, Case, Case, Case];
  on("2025-10-13");
  for (const { id } of [marked, received, applied, called, sat]) await play.mark(id);
  on("2025-10-15");
  for (const { id } of [received, applied, called, sat]) await play.receive(id);
  on("2025-10-22");
  for (const one of [applied, called, sat]) await play.disagree(one);
  on("2025-10-23");
  const [first, second, third] = town.departments.map(({ head }) => head) as [string, string, string];
  for (const { id } of [called, sat]) await play.call(id, town.akim, [first, second], town.chief);
  on("2025-10-30");
  const held = { kind: "hold-session", heldOn: "2025-10-30", present: [first, second, town.chief] };
  await play.does(null, ["hr"], "evaluation", sat.id, held);
  await play.awaitYear(received.person);
  const people = [first, third, sent.person, received.person, applied.person, sat.person];
  const callers: Session[] = [await personnelSystem(app, body), ...(await seats(app, body)).values()];
  for (const [index, person] of people.entries()) {
    callers.push(await seated(app, body, person, { role: null, index: 20 + index }));
  }
  return { body, callers };
}

interface Case {
  readonly person: string;
  readonly id: string;
}

async function openCampaign(app: TestApp, play: Play): Promise<Campaign["evaluations"]> {
  const { body } = play;
  const id = campaignId(body, "2025-Q3");
  const organisation = await gatherOrganisation(app, body, "2025-07-01");
  await play.does(null, ["hr"], "campaign", id, { kind: "plan", id, ...law, period: "2025-Q3", organisation });
  await play.does(null, ["hr"], "campaign", id, { kind: "open" });
  await createAll(app, body, id);
  return (await play.state<Campaign>(id)).evaluations;
}

/** By the key that it is given. */
async function personnelSystem(app: TestApp, body: string): Promise<OwnSession> {
  const id = uuid();
  const command = { kind: "register-system", account: id, login: "personnel", language: "kk" };
  settled(await actAs(app, body, [{ record: "account", id, command }]), id);
  const viewer = { body, account: id, person: null, roles: ["personnel-system"], today: "2025-10-30" };
  const proved = { strength: 2, provedAt: app.clock.now(), waits: false, delegated: [] } as const;
  return { id: uuid(), by: "key", viewer: { ...viewer, language: "kk" }, ...proved };
}

type Standing = Exclude<EvaluationState, { readonly remains: true }>;

class Play {
  readonly app: TestApp;
  readonly body: string;

  constructor(app: TestApp, body: string) {
    this.app = app;
    this.body = body;
  }

  async does(
    person: string | null,
    roles: readonly string[],
    record: string,
    id: string,
    command: { readonly kind: string; readonly [field: string]: unknown },
  ): Promise<void> {
    const actor = { account: null, person, roles, actingFor: null };
    const acted = await act(this.app, { body: this.body, actor, key: uuid(), language: "kk" }, [
      { record, id, command },
    ]);
    settled(acted, id);
  }

  async state<State>(id: string): Promise<State> {
    const { records } = await loadRecords(this.app.pool, this.body, [id], null);
    return records.get(id)!.state as State;
  }

  async mark(id: string): Promise<void> {
    const { evaluator } = await this.state<Standing>(id);
    await this.does(evaluator, [], "evaluation", id, {
      kind: "submit-marks",
      given: marks,
      comments: {},
      files: [],
    });
  }

  async receive(id: string): Promise<void> {
    const { person, notices } = await this.state<Standing>(id);
    const { notice } = notices.findLast(({ result }) => result !== null)!;
    await this.does(person, [], "notice", notice, { kind: "record-opened", means: "in-system" });
  }

  disagree({ person, id }: Case): Promise<void> {
    return this.does(person, [], "evaluation", id, { kind: "file-application", text: "Келіспеймін", files: [] });
  }

  call(id: string, official: string, evaluators: readonly string[], hr: string): Promise<void> {
    const members = [
      ...evaluators.map((person) => ({ person, role: "evaluator", bears: ["evaluator"] })),
      { person: hr, role: "hr", bears: ["hr"] },
    ];
    const session = { heldOn: "2025-10-30", members, chair: null, secretary: null, document: null };
    return this.does(official, ["appointing-official"], "evaluation", id, { kind: "call-session", ...session });
  }

  async awaitYear(person: string): Promise<void> {
    const id = uuid();
    const year = { id: "2025", from: "2025-01-01", to: "2025-12-31" };
    const command = { kind: "await", id, ...law, lawOn: "2025-12-31", person, year, rule: "year", dismissed: false };
    settled(await actAs(this.app, this.body, [{ record: "annual", id, command }]), id);
  }
}
