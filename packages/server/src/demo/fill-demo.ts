// Fills a fictitious district: its staff, their accounts, quarters that are over with the year that they form, and a campaign
// under way; by the same acts as a body would, told by a clock that goes through them to today.
import type { Language, Text } from "@bagalau/methodology";
import type { App } from "../app.ts";
import { setClock, todayIn } from "../clock.ts";
import { makePool } from "../db/pool.ts";
import { foundBody } from "../records/body.ts";
import { Agenda } from "./agenda.ts";
import { cast, parts } from "./cast.ts";
import { findDemonstration, removeDemonstration, tellWhole } from "./demo-body.ts";
import { instantIn } from "./instant-in.ts";
import type { Scene } from "./scene.ts";
import { seededChoice } from "./seeded-choice.ts";
import { storyDays } from "./story-days.ts";
import type { StoryDays } from "./story-days.ts";
import { tellAccounts, tellAdministrator, tellPersonnelSystem } from "./tell-accounts.ts";
import { planCampaign } from "./tell-campaign.ts";
import { noteClosedQuarter } from "./tell-closed-quarter.ts";
import { noteOpenQuarter } from "./tell-open-quarter.ts";
import { tellOrganisation } from "./tell-organisation.ts";
import type { Staff } from "./tell-organisation.ts";
import { Teller } from "./teller.ts";
import { noteYear } from "./tell-year.ts";
import type { Actor } from "./teller.ts";

const pack = "kz/karasu-akimat";
const title = {
  kk: "Қарасу ауданының әкімдігі (көрсетілім: ойдан шығарылған адамдар)",
  ru: "Акимат Карасуского района (демонстрация: вымышленные люди)",
  en: "Akimat of Karasu district (demonstration: invented people)",
};

export type Chapter = "staff" | "accounts" | "story";

export interface FillOptions {
  readonly seed: number;
  /** `done` of `total`: people, accounts, days. */
  readonly progress?: (chapter: Chapter, done: number, total: number) => void;
}

export interface Filled {
  readonly body: string;
  /** Why the application that came too late was not taken. */
  readonly refusal: Text;
}

/** The act that the demonstration rests on is not old enough for two quarters that are over. */
export class TooEarly extends Error {}

/** Throws `TooEarly`. What an earlier run left unfinished is removed first; a whole demonstration is not looked for. */
export async function fillDemonstration(app: App, { seed, progress = () => undefined }: FillOptions): Promise<Filled> {
  const law = app.law.pack(pack)!;
  const today = todayIn(app.clock, law.timezone);
  const calendar = app.law.calendar(law.calendar);
  const days = storyDays(calendar, today, (day) => app.law.editionOn(pack, day) !== null);
  if (days === null) throw new TooEarly();
  const left = await findDemonstration(app);
  if (left !== null && !left.whole) await removeDemonstration(app, left.body);
  const clock = setClock(instantIn(law.timezone, days.closed[0]!.from, "09:00"));
  const pool = makePool(withoutWaiting(app.database.appUrl), { max: 6, role: "bagalau_app" });
  try {
    const stage = { ...app, pool, clock, config: { ...app.config, delivery: null } };
    const settings = { demonstration: { seed, toldOn: today, whole: false } };
    const body = await foundBody(stage, { title, pack, settings });
    const refusal = await tellStory(new Teller({ app: stage, body }), days, seed, progress);
    await tellWhole(app, body.id);
    return { body: body.id, refusal };
  } finally {
    await pool.end();
  }
}

/**
 * Commits do not wait for the disk one by one: the last one, by the application itself, waits for all before it, and a story
 * that a power cut leaves unfinished is told anew.
 */
function withoutWaiting(url: string): string {
  return `${url}${url.includes("?") ? "&" : "?"}options=${encodeURIComponent("-c synchronous_commit=off")}`;
}

async function tellStory(
  teller: Teller,
  days: StoryDays,
  seed: number,
  progress: NonNullable<FillOptions["progress"]>,
): Promise<Text> {
  const chance = seededChoice(seed);
  const agenda = new Agenda(teller, days.open.from);
  teller.day(days.workingAfter(days.closed[0]!.from, 1));
  const administrator = await tellAdministrator(teller);
  const system = await tellPersonnelSystem(teller, administrator);
  const staff = await tellOrganisation(teller, system, chance, {
    later: cast.newcomer,
    progress: (done) => progress("staff", done, 60),
  });
  const actors = await tellAccounts(teller, administrator, newcomers(staff), (done) =>
    progress("accounts", done, staff.size),
  );
  const scene = sceneOf({ teller, agenda, days, chance, staff, actors });
  let refusal: Readonly<Record<Language, string>> | null = null;
  const { closed, planned } = days;
  for (const quarter of closed) noteClosedQuarter(scene, quarter, quarter === closed.at(-1));
  noteYear(scene);
  noteOpenQuarter(scene, (sentences) => {
    refusal = sentences;
  });
  if (planned !== null && days.since(planned, 1) < days.today) {
    agenda.on(days.since(planned, 1), async () => void (await planCampaign(scene, planned)));
  }
  const first = Date.parse(closed[0]!.from);
  const whole = Date.parse(days.today) - first;
  await agenda.tell((day) => progress("story", Math.round((100 * (Date.parse(day) - first)) / whole), 100));
  return refusal!;
}

function newcomers(staff: Staff) {
  return [...staff].map(([post, { id, language }], index) => {
    const { part, roles, delegated = false } = parts[post] ?? { part: String(index + 1).padStart(3, "0"), roles: [] };
    return { person: id, language, part, roles, codes: delegated || roles.length > 0 };
  });
}

interface Known extends Pick<Scene, "teller" | "agenda" | "days" | "chance" | "staff"> {
  readonly actors: ReadonlyMap<string, Actor>;
}

function sceneOf({ staff, actors, ...known }: Known): Scene {
  const posts = new Map([...staff].map(([post, { id }]) => [id, post]));
  const actorOf = (person: string): Actor => actors.get(person)!;
  return {
    ...known,
    staff,
    member: (post) => staff.get(post)!,
    actor: (post) => actorOf(staff.get(post)!.id),
    actorOf,
    postOf: (person) => posts.get(person)!,
  };
}
