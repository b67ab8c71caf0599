// What the organisation answers for a day: who holds a post, who is whose direct supervisor, who heads a unit, who stands in.
import { covers } from "./dated.ts";
import type { Organisation } from "./organisation.ts";
import type { Servant } from "./person.ts";
import type { Post, PostVersion } from "./post.ts";
import type { Unit, UnitVersion } from "./unit.ts";
import { versionOn } from "./versions.ts";

/** The organisation by id and by post, so that a campaign of thousands asks in constant time. */
export interface Chart {
  readonly units: ReadonlyMap<string, Unit>;
  readonly posts: ReadonlyMap<string, Post>;
  readonly people: ReadonlyMap<string, Servant>;
  /** Whoever ever had the post, by post. */
  readonly ofPost: ReadonlyMap<string, readonly Servant[]>;
}

export function chartOf({ units, posts, people }: Organisation): Chart {
  const ofPost = new Map<string, Servant[]>();
  for (const servant of people) {
    for (const post of new Set(postsOf(servant))) ofPost.set(post, [...(ofPost.get(post) ?? []), servant]);
  }
  return { units: byId(units), posts: byId(posts), people: byId(people), ofPost };
}

/** A person whose post it is comes before one received from another body, and he before one who acts. Null: vacant. */
export function holderOf(chart: Chart, post: string, day: string): string | null {
  const candidates = chart.ofPost.get(post) ?? [];
  const main = candidates.find(({ appointments }) =>
    appointments.some((entry) => entry.as === "main" && entry.post === post && covers(entry, day)),
  );
  const received = candidates.find(({ secondments }) =>
    secondments.some((entry) => entry.direction === "received" && entry.post === post && covers(entry, day)),
  );
  const acting = candidates.find(({ appointments }) =>
    appointments.some((entry) => entry.as === "acting" && entry.post === post && covers(entry, day)),
  );
  return (main ?? received ?? acting)?.id ?? null;
}

/** Several people cannot hold one post as their own; where the cards say so, nobody knows who evaluates. */
export function isDisputed(chart: Chart, post: string, day: string): boolean {
  const holders = (chart.ofPost.get(post) ?? []).filter(({ appointments }) =>
    appointments.some((entry) => entry.as === "main" && entry.post === post && covers(entry, day)),
  );
  return holders.length > 1;
}

/** His own post on the day, or the one to which he was received from another body. */
export function postHeldBy(servant: Servant, day: string): string | null {
  const main = servant.appointments.find((entry) => entry.as === "main" && covers(entry, day));
  if (main !== undefined) return main.post;
  const received = servant.secondments.find((entry) => entry.direction === "received" && covers(entry, day));
  return received?.direction === "received" ? received.post : null;
}

export function postOn(chart: Chart, post: string, day: string): PostVersion | null {
  const found = chart.posts.get(post);
  return found === undefined ? null : versionOn(found, day);
}

function unitOn(chart: Chart, unit: string, day: string): UnitVersion | null {
  const found = chart.units.get(unit);
  return found === undefined ? null : versionOn(found, day);
}

/** The post that supervises another directly: the one named for it, else the head of its unit. Null: there is none. */
export function supervisorPost(chart: Chart, post: string, day: string): string | null {
  const version = postOn(chart, post, day);
  if (version === null) return null;
  return version.supervisor ?? headPostAbove(chart, post, version.unit, day, null);
}

/**
 * The post that heads the unit, or the first unit above that has such a head, other than `post` itself. Null: there is none.
 * `categories`: those of which the head is to be; a head of another is passed over. Null: of any.
 */
export function headPostAbove(
  chart: Chart,
  post: string | null,
  unit: string,
  day: string,
  categories: readonly string[] | null,
): string | null {
  const seen = new Set<string>();
  for (let at: string | null = unit; at !== null && !seen.has(at);) {
    seen.add(at);
    const version: UnitVersion | null = unitOn(chart, at, day);
    if (version === null) return null;
    const { head } = version;
    if (head !== null && head !== post && isOf(chart, head, day, categories)) return head;
    at = version.parent;
  }
  return null;
}

function isOf(chart: Chart, post: string, day: string, categories: readonly string[] | null): boolean {
  const category = postOn(chart, post, day)?.category;
  return categories === null || (category !== undefined && categories.includes(category));
}

export interface StandIn {
  readonly substitute: string;
  readonly from: string;
  readonly until: string | null;
  /** The number of the act, or the entry of the card where none was cited. */
  readonly reference: string;
}

export interface Presence {
  readonly present: boolean;
  /** Who carries out his duties on the day; null where nobody was named. */
  readonly standIn: StandIn | null;
}

/** Whether he is there on the day and who stands in for him; a substitute who is absent himself has his own. */
export function presenceOn(chart: Chart, person: string, day: string): Presence {
  const first = away(chart, person, day);
  if (first === null) return { present: true, standIn: null };
  const seen = new Set([person]);
  let standIn = first.standIn;
  while (standIn !== null && !seen.has(standIn.substitute)) {
    seen.add(standIn.substitute);
    const next = away(chart, standIn.substitute, day);
    if (next === null) return { present: false, standIn };
    standIn = next.standIn === null ? null : { ...next.standIn, ...narrower(standIn, next.standIn) };
  }
  return { present: false, standIn: null };
}

/** Null while he is there. A secondment to another body and the time after dismissal are absences without a substitute. */
function away(chart: Chart, person: string, day: string): { readonly standIn: StandIn | null } | null {
  const servant = chart.people.get(person);
  if (servant === undefined) return { standIn: null };
  const replacement = servant.replacements.find((entry) => covers(entry, day));
  if (replacement !== undefined) {
    const { by, from, until, act } = replacement;
    return { standIn: { substitute: by, from, until, reference: act.number } };
  }
  const absence = servant.absences.find((entry) => covers(entry, day));
  if (absence !== undefined) {
    const { id, substitute, from, until, act } = absence;
    return { standIn: substitute === null ? null : { substitute, from, until, reference: act?.number ?? id } };
  }
  const gone = servant.secondments.some((entry) => entry.direction === "sent" && covers(entry, day));
  return gone || postHeldBy(servant, day) === null ? { standIn: null } : null;
}

/** Somebody who stands in for a substitute does so only while both are away. */
function narrower(one: StandIn, other: StandIn): Pick<StandIn, "from" | "until"> {
  const from = one.from > other.from ? one.from : other.from;
  const ends = [one.until, other.until].filter((until) => until !== null).toSorted();
  return { from, until: ends[0] ?? null };
}

function postsOf({ appointments, secondments }: Servant): readonly string[] {
  const received = secondments.flatMap((entry) => (entry.direction === "received" ? [entry.post] : []));
  return [...appointments.map(({ post }) => post), ...received];
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
