// Moves of people and changes of the staff list while a campaign is open: the campaign records each and orders the evaluations to
// follow. The one place that everything comes to that changes a card, a unit or a post, and the day's own work for what was dated
// ahead.
import { setImmediate as turn } from "node:timers/promises";
import { v7 as newId } from "uuid";
import { addDays } from "@bagalau/calendar";
import { parsePeriod } from "@bagalau/procedure/campaign";
import type {
  Campaign,
  CampaignCommand,
  CampaignEvent,
  Organisation,
  Post,
  Proposal,
  Servant,
  Setting,
  Unit,
} from "@bagalau/procedure";
import type { App } from "../app.ts";
import { todayIn } from "../clock.ts";
import { inBody } from "../db/viewer.ts";
import { actAs } from "../records/act.ts";
import { bodyOf } from "../records/body.ts";
import type { Body } from "../records/body.ts";
import { loadRecords } from "../records/load.ts";
import { campaignsIn } from "./campaigns-in.ts";
import { refusingAmong } from "./dry-run.ts";
import { changesBetween, moveOf, structuralMove, turnsBetween } from "./moves.ts";
import type { Move } from "./moves.ts";
import { gatherWhole } from "./organisation.ts";

type Reroute = Extract<CampaignCommand, { kind: "reroute" }>;
type OfPerson = Reroute & { readonly person: string };
/** Whose card says something new, and by which document. */
interface Mover {
  readonly card: Servant;
  readonly move: Move;
  /** Dismissed before his case is over: he is asked about though his sheet is marked. */
  readonly leaves: boolean;
}
type Rerouted = Extract<CampaignEvent, { kind: "rerouted" }>;

/** How much of the following is done: of one campaign a hundred. */
type Tell = (done: number, total: number) => void;

/** After the cards of `people`, units or posts were changed. What a kill or a lost race leaves undone, the day's work does. */
export async function reroutes(app: App, body: string, people: readonly string[], tell?: Tell): Promise<void> {
  const known = (await bodyOf(app, body))!;
  const changed = new Set(people);
  await followIn(app, known, { card: ({ id }) => changed.has(id), structure: () => false }, tell);
}

/** How many days back the day's work looks for what began or was over, should it not have run. */
const daysBack = 7;

/** What was dated ahead and begins today, and whatever was not followed when it was entered. */
export async function followMoves(app: App, body: Body): Promise<void> {
  const today = todayIn(app.clock, body.timeZone);
  const since = addDays(today, -daysBack);
  await followIn(app, body, {
    card: (card) => turnsBetween(card, since, today),
    structure: (one) => changesBetween(one, since, today),
  });
}

/** Whether what says the same as before is looked at too. What differs always is. */
interface Concerns {
  readonly card: (card: Servant) => boolean;
  readonly structure: (one: Unit | Post) => boolean;
}

async function followIn(app: App, body: Body, concerns: Concerns, tell: Tell = () => undefined): Promise<void> {
  const open = await campaignsIn(app, body.id, ["opening", "open"]);
  for (const [index, id] of open.entries()) {
    const ofThis = (done: number): void => tell(100 * index + done, 100 * open.length);
    ofThis(0);
    await follow(app, body, id, concerns, ofThis);
    ofThis(100);
  }
}

/** Of a hundred: what the moves come to is asked about before it is decided and written. */
function ofAct(step: "deciding" | "writing", done: number, total: number): number {
  return step === "deciding" ? 40 + (20 * done) / total : 60 + (40 * done) / total;
}

/** Others who change the campaign or its evaluations at the same moment are given way to by trying anew. */
const mostRaces = 5;

async function follow(
  app: App,
  body: Body,
  id: string,
  concerns: Concerns,
  tell: (done: number) => void,
): Promise<void> {
  for (let race = 1; ; race += 1) {
    const now = await gatherWhole(app, body.id);
    const { records } = await loadRecords(app.pool, body.id, [id], null);
    const { state, version } = records.get(id)!;
    tell(10);
    const asking = (part: number): void => tell(10 + 30 * part);
    const commands = await movesOf(app, body, state as Campaign, now, concerns, asking);
    if (commands.length === 0) return;
    const targets = commands.map((command) => ({ record: "campaign", id, expected: version, command: { ...command } }));
    const acted = await actAs(app, body.id, targets, undefined, (...how) => tell(ofAct(...how)));
    if (acted.ok) return;
    const codes = acted.refusals.map(({ code }) => code);
    if (race === mostRaces) return app.log.warn({ body: body.id, id, codes }, "moves wait");
  }
}

/** The commands by which the campaign follows, each decided on what the one before leaves. `asking`: from 0 to 1. */
async function movesOf(
  app: App,
  body: Body,
  campaign: Campaign,
  { people: cards, units, posts }: Organisation,
  concerns: Concerns,
  asking: (part: number) => void,
): Promise<readonly Reroute[]> {
  const kept = new Map(campaign.organisation.people.map((card) => [card.id, card]));
  const { from } = parsePeriod(campaign.period)!;
  const fresh = cards.filter((card) => {
    const before = kept.get(card.id);
    return before === undefined ? servesSince(card, from) : !same(card, before);
  });
  const known = new Set(fresh);
  const looked = cards.filter((card) => !known.has(card) && kept.has(card.id) && concerns.card(card));
  const { organisation } = campaign;
  const changed = { units: differing(organisation.units, units), posts: differing(organisation.posts, posts) };
  const isChanged = changed.units.length + changed.posts.length > 0;
  const turned = [...units, ...posts].filter((one) => concerns.structure(one));
  if (fresh.length + looked.length + turned.length === 0 && !isChanged) return [];
  const marked = await markedIn(app, body.id, campaign.id);
  const today = todayIn(app.clock, body.timeZone);
  const asked = [...fresh, ...looked].map((card): Mover => {
    const move = moveOf(kept.get(card.id) ?? null, card, today);
    // Whoever is dismissed before his case is over is told of what follows by the means for those who left.
    return { card, move, leaves: move.ground === "dismissal" && marked.get(card.id) !== "completed" };
  });
  const settled = [...marked.keys()];
  const weighty = await weightyAmong(app, body, campaign, { asked, settled, changed });
  const commands: Reroute[] = [];
  let state = campaign;
  const groups = byDocument(weighty);
  for (const [index, together] of groups.entries()) {
    asking((1 + index) / (1 + groups.length));
    const command = commandOf(together, settled);
    const isFirst = commands.length === 0;
    const whole = isFirst ? { ...changed, people: [...new Set([...fresh, ...command.people])] } : {};
    const found = await possible(app, body, state, { ...command, ...whole });
    if (found === null || !changesSomething(state, found.event)) continue;
    commands.push(found.command);
    state = found.after;
  }
  if (isChanged || turned.length > 0) {
    const move = structuralMove([...changed.units, ...changed.posts, ...turned], today);
    const whole = commands.length === 0 ? { ...changed, people: fresh } : { people: [] };
    const command: Reroute = { kind: "reroute", person: null, ...move, ...whole, settled };
    const found = await possible(app, body, state, command);
    const isKept = commands.length === 0 && isChanged;
    if (found !== null && (isKept || changesSomething(state, found.event))) commands.push(found.command);
  }
  // Nothing changes for anybody: the campaign keeps the cards alone.
  const [first] = asked;
  return commands.length === 0 && fresh.length > 0 ? [{ ...commandOf([first!], settled), people: fresh }] : commands;
}

/** So many moves by one document are recorded each by itself; more are one move of all of them. */
const mostAlone = 20;

/** Each is decided over the whole body: thousands whom one document moves are asked about once. */
function byDocument(movers: readonly Mover[]): readonly (readonly Mover[])[] {
  const grouped = Map.groupBy(movers, ({ move }) => JSON.stringify([move.ground, move.reference]));
  return [...grouped.values()].flatMap((group) => (group.length > mostAlone ? [group] : group.map((one) => [one])));
}

function commandOf(movers: readonly Mover[], settled: readonly string[]): OfPerson {
  const [first, ...others] = movers;
  const also = others.length === 0 ? {} : { also: others.map(({ card }) => card.id) };
  const leaving = new Set(movers.filter(({ leaves }) => leaves).map(({ card }) => card.id));
  const rest = leaving.size === 0 ? settled : settled.filter((person) => !leaving.has(person));
  const people = movers.map(({ card }) => card);
  return { kind: "reroute", person: first!.card.id, ...also, ...first!.move, people, settled: rest };
}

interface Asked {
  readonly asked: readonly Mover[];
  readonly settled: readonly string[];
  readonly changed: Pick<Reroute, "units" | "posts">;
}

/** Of many moves those that could change something for somebody, by asking about all of them at once. */
async function weightyAmong(
  app: App,
  body: Body,
  campaign: Campaign,
  { asked, settled, changed }: Asked,
): Promise<readonly Mover[]> {
  if (asked.length < 2) return asked;
  const decided = await decide(app, body, campaign, { ...commandOf(asked, settled), ...changed });
  if (decided === null) return asked;
  const involved = new Set(decided.event.proposals.flatMap((one) => involvedIn(campaign, one)));
  return asked.filter(({ card }) => involved.has(card.id));
}

function involvedIn({ proposals, coEvaluators }: Campaign, after: Proposal): readonly (string | null)[] {
  const before = proposals[after.person];
  const routes = [before, after].flatMap((one) => [one?.evaluator ?? null, one?.substitution?.substitute ?? null]);
  const named = Object.values(coEvaluators).flat();
  const markers = named.filter(({ people }) => people.includes(after.person)).map(({ person }) => person);
  return [after.person, ...routes, ...markers];
}

interface Found {
  readonly command: Reroute;
  readonly event: Rerouted;
  readonly after: Campaign;
}

/** What the campaign would decide, those evaluations left to a person that would not follow. Null where it refuses. */
async function possible(app: App, body: Body, campaign: Campaign, command: Reroute): Promise<Found | null> {
  const decided = await decide(app, body, campaign, command);
  if (decided === null) return null;
  const refusing = await refusingAmong(app, body.id, decided.orders, decided.setting);
  if (refusing.size === 0) return { command, event: decided.event, after: decided.after() };
  app.log.warn({ body: body.id, ids: [...refusing] }, "evaluations do not follow");
  const people = Object.entries(campaign.evaluations).filter(([, evaluation]) => refusing.has(evaluation));
  return possible(app, body, campaign, {
    ...command,
    settled: [...command.settled, ...people.map(([person]) => person)],
  });
}

/** Null where the campaign refuses. Each goes over the whole body: before it whoever waits for an answer has his turn. */
async function decide(app: App, body: Body, campaign: Campaign, command: Reroute) {
  await turn();
  const kind = app.records.kind("campaign");
  const law = app.law.law(campaign.pack, campaign.edition);
  const actor = { account: null, person: null, roles: ["system"], actingFor: null };
  const setting: Setting = { today: todayIn(app.clock, body.timeZone), at: app.clock.now(), actor, law, newId };
  const decision = await kind.decide(campaign, { ...command }, setting);
  if (!decision.ok) {
    app.log.warn({ body: body.id, codes: decision.refusals.map(({ code }) => code) }, "move refused");
    return null;
  }
  const happened = decision.events[0]!;
  const written = { seq: 1, at: setting.at, on: setting.today, actor, event: happened };
  return {
    setting,
    event: happened as unknown as Rerouted,
    orders: decision.then ?? [],
    after: () => kind.evolve(campaign, written) as Campaign,
  };
}

/** The same troubles again are nothing new, though each is told with the day of asking. */
function changesSomething(campaign: Campaign, { changes, proposals }: Rerouted): boolean {
  return changes.length > 0 || proposals.some((one) => !same(undated(one), undated(campaign.proposals[one.person])));
}

function undated(proposal: Proposal | undefined): unknown {
  return { ...proposal, troubles: proposal?.troubles.map(({ code, clause }) => ({ code, clause })) };
}

/** People of the campaign whose sheets are marked, with the phase of the evaluation. */
async function markedIn(app: App, body: string, campaign: string): Promise<ReadonlyMap<string, string>> {
  const rows = await inBody(app, body, (tx) =>
    tx
      .selectFrom("record")
      .select(["person_id", "phase"])
      .where("body_id", "=", body)
      .where("campaign_id", "=", campaign)
      .where("kind", "=", "evaluation")
      .where("phase", "not in", ["opened", "sheet-sent", "not-evaluated"])
      .execute(),
  );
  return new Map(rows.flatMap(({ person_id: person, phase }) => (person === null ? [] : [[person, phase] as const])));
}

/** Whoever had left before the period is nobody to a campaign that does not know him. */
function servesSince({ appointments, secondments }: Servant, from: string): boolean {
  return [...appointments, ...secondments].some(({ until }) => until === null || until >= from);
}

/** Those that the campaign does not know, or knows otherwise. */
function differing<Item extends { readonly id: string }>(
  known: readonly Item[],
  now: readonly Item[],
): readonly Item[] {
  const before = new Map(known.map((item) => [item.id, item]));
  return now.filter((item) => !same(item, before.get(item.id)));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
