// The whole table as one act: what is created and changed, in which records, on which versions; or everything that is wrong.
import { v7 as newId } from "uuid";
import { lastServiceDay, versionOn } from "@bagalau/procedure/organisation";
import type { ActReference, Actor, Refusal } from "@bagalau/procedure";
import type { Language } from "@bagalau/methodology";
import type { App } from "../../app.ts";
import type { Target } from "../../records/act.ts";
import type { Command } from "../../records/registry.ts";
import { inTurns } from "../../turns.ts";
import type { CellFault } from "./cell-fault.ts";
import type { ColumnKey } from "./columns.ts";
import { planPerson } from "./plan-person.ts";
import type { Deed, PlannedPerson } from "./plan-person.ts";
import { placeOn, planPosts } from "./plan-posts.ts";
import type { PlannedPost } from "./plan-posts.ts";
import { planHeads, planSupervisors } from "./plan-supervisors.ts";
import { planUnits } from "./plan-units.ts";
import type { PlannedUnit } from "./plan-units.ts";
import type { Reading, StaffRow } from "./read-rows.ts";
import { nameIn } from "./staff-now.ts";
import type { StaffNow } from "./staff-now.ts";
import type { Tell } from "./under-way.ts";

export interface Planning {
  readonly app: App;
  readonly staff: StaffNow;
  readonly actor: Actor;
  readonly today: string;
  readonly language: Language;
  /** The day for which the table is true. */
  readonly on: string;
  /** The document by which all is entered. */
  readonly act: ActReference;
  /** Of the rows. */
  readonly tell: Tell;
}

export interface RowPlan {
  readonly row: number;
  readonly name: string;
  readonly person: string;
  /** Whether he is registered by the row. */
  readonly isNew: boolean;
  readonly deeds: readonly Deed[];
}

export interface Plan {
  readonly targets: readonly Target[];
  readonly faults: readonly CellFault[];
  readonly rows: readonly RowPlan[];
  readonly units: { readonly created: number; readonly changed: number };
  readonly posts: { readonly created: number; readonly changed: number };
  /** People in service who do not stand in the table. */
  readonly absent: number;
}

/** Commands to one record, each with the cell that answers for it. */
interface Draft {
  readonly record: "unit" | "post" | "person";
  readonly id: string;
  readonly expected: number;
  readonly state: unknown;
  readonly commands: readonly Command[];
  readonly row: StaffRow;
}

export async function planImport({ rows, faults: unread }: Reading, planning: Planning): Promise<Plan> {
  const { staff, on, language, act } = planning;
  const units = planUnits(rows, staff, on, language);
  const posts = await planPosts(rows, units.ofRow, units.all, staff, on);
  const supervisorFaults = planSupervisors(rows, posts, staff, on);
  const heads = planHeads(rows, posts, (unit) => headNow(unit, on));
  const deeds = new Map<StaffRow, Deed[]>(rows.map((row) => [row, []]));
  const people = rows.flatMap((row) => {
    const kept = row.iin === null ? undefined : staff.byIin.get(row.iin);
    const planned = planPerson(row, posts.ofRow.get(row), kept, { act, language, posts });
    return planned === null ? [] : [{ row, planned, kept }];
  });
  const unitDrafts = [...units.all.values()].flatMap((unit) => {
    const head = heads.ofUnit.get(unit);
    return unitDraft(unit, head, head === undefined ? null : posts.ofRow.get(head)!.post.id, planning, deeds) ?? [];
  });
  const postDrafts = [...posts.all.values()].map((post) => postDraft(post, planning, deeds));
  const personDrafts = people.map(({ row, planned, kept }): Draft => {
    deeds.get(row)!.push(...planned.deeds);
    const before = { expected: kept?.version ?? 0, state: kept?.state ?? null };
    const commands = planned.commands.map((command): Command => ({ ...command }));
    return { record: "person", id: planned.id, ...before, commands, row };
  });
  const drafts = [...unitDrafts, ...postDrafts.flatMap(({ draft }) => draft ?? []), ...personDrafts];
  const changing = drafts.filter(({ commands }) => commands.length > 0);
  const told = [
    ...unread,
    ...units.faults,
    ...supervisorFaults,
    ...heads.faults,
    ...postDrafts.flatMap(({ fault }) => fault ?? []),
    ...people.flatMap(({ planned }) => planned.faults),
  ];
  // A row that is already wrong is not tried: what a record would say of it might only follow from that.
  const wrong = new Set(told.map(({ row }) => row));
  const tried = await triedInTurn(
    rows,
    changing.filter(({ row }) => !wrong.has(row.row)),
    planning,
  );
  return {
    targets: changing.flatMap(({ record, id, expected, commands }) =>
      commands.map((command): Target => ({ record, id, expected, command })),
    ),
    faults: sorted([...told, ...tried]),
    rows: people.map(({ row, planned, kept }) => rowPlan(row, planned, kept === undefined, deeds.get(row)!)),
    units: counted(unitDrafts),
    posts: counted(changing.filter(({ record }) => record === "post")),
    absent: absentFrom(rows, staff, on),
  };
}

function rowPlan(row: StaffRow, { id }: PlannedPerson, isNew: boolean, deeds: readonly Deed[]): RowPlan {
  const name = [row.family, row.given, row.patronymic].filter((part) => part !== null).join(" ");
  return { row: row.row, name, person: id, isNew, deeds };
}

function headNow({ kept }: PlannedUnit, on: string): string | null {
  return kept === null ? null : (versionOn(kept.state, on)?.head ?? null);
}

type Deeds = ReadonlyMap<StaffRow, Deed[]>;

/** Null for a unit that stays as it is. */
function unitDraft(
  unit: PlannedUnit,
  headRow: StaffRow | undefined,
  head: string | null,
  { on, act, language }: Planning,
  deeds: Deeds,
): Draft | null {
  const { id, name, kept, by, parent, from } = unit;
  const params = { unit: nameIn(name, language) };
  if (kept === null) {
    if (by === null || from === null) return null;
    deeds.get(by)!.push({ code: "create-unit", params });
    if (headRow !== undefined) deeds.get(headRow)!.push({ code: "name-head", params });
    const command = { kind: "create", id, name, parent, head, code: null, from, act };
    return { record: "unit", id, expected: 0, state: null, commands: [command], row: by };
  }
  if (headRow === undefined || head === headNow(unit, on)) return null;
  deeds.get(headRow)!.push({ code: "name-head", params });
  const last = kept.state.versions.at(-1)!.from;
  const since = headRow.appointedOn! > last ? headRow.appointedOn! : last;
  const command = { kind: "name-head", head, from: since, act };
  return { record: "unit", id, expected: kept.version, state: kept.state, commands: [command], row: headRow };
}

interface PostDraft {
  readonly draft: Draft | null;
  readonly fault: CellFault | null;
}

function postDraft(post: PlannedPost, { on, act, language }: Planning, deeds: Deeds): PostDraft {
  const { id, title, unit, kept, by, category, supervisor, from } = post;
  if (by === null) return { draft: null, fault: null };
  const shown = { post: nameIn(title, language), unit: nameIn(unit.name, language) };
  const content = { title, unit: unit.id, category, supervisor };
  if (kept === null) {
    deeds.get(by)!.push({ code: "create-post", params: shown });
    const command = { kind: "create", id, ...content, code: null, from, act };
    return { draft: { record: "post", id, expected: 0, state: null, commands: [command], row: by }, fault: null };
  }
  const now = versionOn(kept.state, on)!;
  if (now.category === category && now.supervisor === supervisor) return { draft: null, fault: null };
  const last = kept.state.versions.at(-1)!.from;
  if (last >= on) {
    const key = now.category === category ? "supervisor" : "category";
    return { draft: null, fault: by.fault(key, "import.post-later", { day: last }) };
  }
  deeds.get(by)!.push({ code: "change-post", params: { post: shown.post, day: on } });
  const command = { kind: "change", ...content, code: now.code, from: on, act };
  const before = { expected: kept.version, state: kept.state };
  return { draft: { record: "post", id, ...before, commands: [command], row: by }, fault: null };
}

async function triedInTurn(
  rows: readonly StaffRow[],
  drafts: readonly Draft[],
  planning: Planning,
): Promise<readonly CellFault[]> {
  const ofRow = Map.groupBy(drafts, ({ row }) => row);
  const found: CellFault[] = [];
  const othersToo = inTurns();
  for (const [index, row] of rows.entries()) {
    await othersToo();
    for (const draft of ofRow.get(row) ?? []) found.push(...(await refusalsOf(draft, planning)));
    planning.tell(index + 1, rows.length);
  }
  return found;
}

/** What the record itself would refuse, each at the cell that answers for it. */
async function refusalsOf(draft: Draft, { app, actor, today }: Planning): Promise<readonly CellFault[]> {
  const kind = app.records.kind(draft.record);
  const setting = { today, at: app.clock.now(), actor, law: null, newId };
  let { state } = draft;
  for (const command of draft.commands) {
    const decision = await kind.decide(state, command, setting);
    if (!decision.ok) return decision.refusals.map((refusal) => atCell(draft, command.kind, refusal));
    for (const event of decision.events) {
      state = kind.evolve(state, { seq: 1, at: setting.at, on: today, actor, event });
    }
  }
  return [];
}

const cells: Readonly<Record<string, ColumnKey>> = {
  iin: "iin",
  "name.family": "family",
  "name.given": "given",
  "contacts.email": "email",
  "contacts.phone": "phone",
  category: "category",
  supervisor: "supervisor",
  parent: "parentUnit",
  head: "head",
};

function atCell({ row, record }: Draft, command: string, { at, code, params }: Refusal): CellFault {
  const usual = { unit: "unit", post: "post", person: command === "dismiss" ? "dismissedOn" : "appointedOn" } as const;
  return row.fault(cells[at ?? ""] ?? usual[record], code, params);
}

function counted(drafts: readonly Draft[]): { readonly created: number; readonly changed: number } {
  const created = drafts.filter(({ expected }) => expected === 0).length;
  return { created, changed: drafts.length - created };
}

function absentFrom(rows: readonly StaffRow[], staff: StaffNow, on: string): number {
  const told = new Set(rows.map(({ iin }) => iin));
  return [...staff.people.values()].filter(({ state }) => {
    const last = lastServiceDay(state);
    return !told.has(state.iin) && placeOn(state, on) !== null && (last === null || last >= on);
  }).length;
}

function sorted(faults: readonly CellFault[]): readonly CellFault[] {
  const once = new Map(faults.map((fault) => [JSON.stringify([fault.cell, fault.code, fault.params]), fault]));
  return [...once.values()].toSorted((one, other) => one.row - other.row || one.place - other.place);
}
