// Which post each row means: the one that the person holds, a vacant one of that name in the unit, or one to be created.
import { addDays } from "@bagalau/calendar";
import { v7 as newId } from "uuid";
import { versionOn } from "@bagalau/procedure/organisation";
import type { OfficialName, Person, Post } from "@bagalau/procedure";
import { inTurns } from "../../turns.ts";
import type { PlannedUnit } from "./plan-units.ts";
import type { StaffRow } from "./read-rows.ts";
import { keysOf, official } from "./staff-now.ts";
import type { Kept, StaffNow } from "./staff-now.ts";

export interface PlannedPost {
  readonly id: string;
  readonly title: OfficialName;
  readonly unit: PlannedUnit;
  /** Null where it is to be created. */
  readonly kept: Kept<Post> | null;
  /** The last row that says something of it. */
  by: StaffRow | null;
  category: string;
  supervisor: string | null;
  /** The first day on which somebody has it, for a new post. */
  from: string;
}

/** Where somebody is on the day on which his row speaks of him. */
export interface Place {
  readonly post: string;
  readonly from: string;
  readonly received: boolean;
}

export interface Placed {
  readonly post: PlannedPost;
  /** Where he is now; null where he has no post on the day. */
  readonly current: Place | null;
  readonly stays: boolean;
}

interface Held {
  readonly person: string;
  readonly from: string;
  readonly until: string;
}

const never = "9999-12-31";

/** A row that says enough to place somebody. */
export interface PlaceRow extends StaffRow {
  readonly appointedOn: string;
  readonly category: string;
  readonly post: NonNullable<StaffRow["post"]>;
}

function isPlaceRow(row: StaffRow): row is PlaceRow {
  return row.iin !== null && row.appointedOn !== null && row.category !== null && row.post !== null;
}

export interface PlannedPosts {
  readonly ofRow: ReadonlyMap<StaffRow, Placed>;
  readonly all: ReadonlyMap<string, PlannedPost>;
}

/** `unitOf`: rows without a unit, which is told elsewhere, are placed nowhere. */
export async function planPosts(
  rows: readonly StaffRow[],
  unitOf: ReadonlyMap<StaffRow, PlannedUnit>,
  units: ReadonlyMap<string, PlannedUnit>,
  staff: StaffNow,
  on: string,
): Promise<PlannedPosts> {
  const book = new PostBook(staff, units, on);
  const placing = rows.filter(isPlaceRow).filter((row) => unitOf.has(row));
  for (const row of placing) book.keep(row, unitOf.get(row)!);
  book.countHolders();
  const othersToo = inTurns();
  for (const row of placing) {
    await othersToo();
    book.find(row, unitOf.get(row)!);
  }
  return book;
}

class PostBook implements PlannedPosts {
  readonly ofRow = new Map<StaffRow, Placed>();
  readonly all = new Map<string, PlannedPost>();
  readonly #byTitle = new Map<string, PlannedPost[]>();
  readonly #held = new Map<string, Held[]>();
  readonly #rowOf = new Map<string, { readonly row: PlaceRow; readonly stays: boolean }>();
  readonly #staff: StaffNow;
  readonly #on: string;

  constructor(staff: StaffNow, units: ReadonlyMap<string, PlannedUnit>, on: string) {
    this.#staff = staff;
    this.#on = on;
    for (const kept of staff.posts.values()) {
      const version = versionOn(kept.state, on);
      const unit = version === null ? undefined : units.get(version.unit);
      if (version === null || unit === undefined || kept.state.until !== null) continue;
      const { title, category, supervisor, from } = version;
      this.#add({ id: kept.id, title, unit, kept, by: null, category, supervisor, from });
    }
  }

  /** Whoever is in such a post already stays in it. */
  keep(row: PlaceRow, unit: PlannedUnit): void {
    const person = this.#staff.byIin.get(row.iin!);
    if (person === undefined) return;
    const current = placeOn(person.state, row.dismissedOn ?? this.#on);
    const post = current === null ? undefined : this.all.get(current.post);
    const stays = post !== undefined && post.unit.id === unit.id && sharesName(post.title, row.post);
    if (stays) this.#take(row, { post, current, stays });
    this.#rowOf.set(person.id, { row, stays });
  }

  /** Who has which post for how long, once the table is carried out. */
  countHolders(): void {
    for (const { id, state } of this.#staff.people.values()) {
      const told = this.#rowOf.get(id);
      const leaves = told === undefined || told.stays ? never : addDays(told.row.appointedOn, -1);
      const last = [leaves, told?.row.dismissedOn ?? never].toSorted()[0]!;
      for (const { post, from, until } of stays(state)) {
        const ends = until === null || until > last ? last : until;
        if (ends >= from) this.#hold(post, { person: id, from, until: ends });
      }
    }
  }

  find(row: PlaceRow, unit: PlannedUnit): void {
    if (this.ofRow.has(row)) return;
    const person = this.#staff.byIin.get(row.iin!);
    const current = person === undefined ? null : placeOn(person.state, row.dismissedOn ?? this.#on);
    const span = { person: person?.id ?? row.iin!, from: row.appointedOn, until: row.dismissedOn ?? never };
    const post = this.#free(unit, row, span) ?? this.#create(row, unit);
    if (row.appointedOn < post.from && post.kept === null) post.from = row.appointedOn;
    this.#hold(post.id, span);
    this.#take(row, { post, current, stays: false });
  }

  #take(row: PlaceRow, placed: Placed): void {
    placed.post.category = row.category;
    placed.post.by = row;
    this.ofRow.set(row, placed);
  }

  #create(row: PlaceRow, unit: PlannedUnit): PlannedPost {
    const { category, appointedOn: from } = row;
    const post = {
      id: newId(),
      title: official(row.post),
      unit,
      kept: null,
      by: row,
      category,
      supervisor: null,
      from,
    };
    return this.#add(post);
  }

  #add(post: PlannedPost): PlannedPost {
    this.all.set(post.id, post);
    for (const key of titleKeys(post.unit, post.title)) listed(this.#byTitle, key, post);
    return post;
  }

  #free(unit: PlannedUnit, row: PlaceRow, span: Held): PlannedPost | null {
    for (const key of titleKeys(unit, row.post)) {
      const titled = this.#byTitle.get(key) ?? [];
      const found = titled.find((post) => post.category === row.category && this.#isFree(post, span));
      if (found !== undefined) return found;
    }
    return null;
  }

  #isFree({ id }: PlannedPost, { person, from, until }: Held): boolean {
    const held = this.#held.get(id) ?? [];
    return !held.some((one) => one.person !== person && one.from <= until && from <= one.until);
  }

  #hold(post: string, held: Held): void {
    listed(this.#held, post, held);
  }
}

/** Thousands may have one title in one unit: a list grows in its place. */
function listed<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function titleKeys(unit: PlannedUnit, title: PlaceRow["post"] | OfficialName): readonly string[] {
  return keysOf(title).map((key) => `${unit.id} ${key}`);
}

function sharesName(title: OfficialName, given: PlaceRow["post"]): boolean {
  const keys = keysOf(title);
  return keysOf(given).some((key) => keys.includes(key));
}

interface Stayed extends Place {
  readonly until: string | null;
}

/** His own posts and those to which he was received. */
function stays({ appointments, secondments }: Person): readonly Stayed[] {
  const own = appointments.filter((entry) => entry.as === "main");
  return [
    ...own.map(({ post, from, until }) => ({ post, from, until, received: false })),
    ...secondments.flatMap((entry) =>
      entry.direction === "received"
        ? [{ post: entry.post, from: entry.from, until: entry.until, received: true }]
        : [],
    ),
  ];
}

export function placeOn(person: Person, day: string): Place | null {
  return stays(person).find(({ from, until }) => from <= day && day <= (until ?? never)) ?? null;
}
