// Whom the table names as somebody's direct supervisor, by IIN or by name, and whom as the head of a unit.
import { lastServiceDay } from "@bagalau/procedure/organisation";
import type { CellFault } from "./cell-fault.ts";
import { compared, nearest } from "./compared.ts";
import { placeOn } from "./plan-posts.ts";
import type { PlannedPosts } from "./plan-posts.ts";
import type { PlannedUnit } from "./plan-units.ts";
import type { StaffRow } from "./read-rows.ts";
import type { StaffNow } from "./staff-now.ts";

interface Known {
  /** Null for a row of the table whose IIN is wrong, which is told there. */
  readonly iin: string | null;
  /** Null where he has none. */
  readonly post: string | null;
  readonly inTable: boolean;
}

/** Writes the supervisor into each row's post. */
export function planSupervisors(
  rows: readonly StaffRow[],
  posts: PlannedPosts,
  staff: StaffNow,
  on: string,
): readonly CellFault[] {
  const people = peopleOf(rows, posts, staff, on);
  const byIin = new Map(people.map(({ known }) => [known.iin, known]));
  const byName = Map.groupBy(
    people.flatMap(({ names, known }) => names.map((name) => ({ name, known }))),
    ({ name }) => compared(name),
  );
  return rows.flatMap((row) => {
    const { supervisor } = row;
    const post = posts.ofRow.get(row)?.post;
    if (supervisor === null || post === undefined) return [];
    const digits = supervisor.replaceAll(" ", "");
    const found = /^\d{12}$/u.test(digits)
      ? [byIin.get(digits)].filter((one) => one !== undefined)
      : [...new Set((byName.get(compared(supervisor)) ?? []).map(({ known }) => known))];
    if (found.length > 1) return [row.fault("supervisor", "import.supervisor-ambiguous")];
    const [one] = found;
    if (one === undefined) return [unknown(row, supervisor, people)];
    if (one.iin === row.iin) return [row.fault("supervisor", "import.supervisor-himself")];
    // A row of the table that has no post is wrong itself: it is told there.
    if (one.post === null) return one.inTable ? [] : [row.fault("supervisor", "import.supervisor-postless")];
    post.supervisor = one.post;
    return [];
  });
}

interface Person {
  readonly names: readonly string[];
  readonly known: Known;
}

/** People of the table as it places them, and those of the body who do not stand in it. */
function peopleOf(rows: readonly StaffRow[], posts: PlannedPosts, staff: StaffNow, on: string): readonly Person[] {
  const told = rows.flatMap((row): Person[] => {
    const { iin, family, given, patronymic } = row;
    if (family === null || given === null) return [];
    const known = { iin, post: posts.ofRow.get(row)?.post.id ?? null, inTable: true };
    return [{ names: namesOf(family, given, patronymic), known }];
  });
  const inTable = new Set(told.map(({ known }) => known.iin));
  const others = [...staff.people.values()].flatMap(({ state }): Person[] => {
    const { iin, name } = state;
    if (inTable.has(iin) || lastServiceDay(state) !== null) return [];
    const known = { iin, post: placeOn(state, on)?.post ?? null, inTable: false };
    return [{ names: namesOf(name.family, name.given, name.patronymic), known }];
  });
  return [...told, ...others];
}

function namesOf(family: string, given: string, patronymic: string | null): readonly string[] {
  const short = `${family} ${given}`;
  return patronymic === null ? [short] : [short, `${short} ${patronymic}`];
}

function unknown(row: StaffRow, supervisor: string, people: readonly Person[]): CellFault {
  const near = nearest(
    supervisor,
    people.flatMap(({ names }) => names),
  );
  return near === null
    ? row.fault("supervisor", "import.supervisor-unknown")
    : row.fault("supervisor", "import.supervisor-near", { nearest: near });
}

export interface PlannedHeads {
  /** The row of whoever heads the unit. */
  readonly ofUnit: ReadonlyMap<PlannedUnit, StaffRow>;
  readonly faults: readonly CellFault[];
}

/** `headNow`: the post that heads a unit by the record. */
export function planHeads(
  rows: readonly StaffRow[],
  posts: PlannedPosts,
  headNow: (unit: PlannedUnit) => string | null,
): PlannedHeads {
  const ofUnit = new Map<PlannedUnit, StaffRow>();
  const faults: CellFault[] = [];
  for (const row of rows) {
    const unit = posts.ofRow.get(row)?.post.unit;
    if (unit === undefined || row.head !== true || row.dismissedOn !== null) continue;
    const first = ofUnit.get(unit);
    if (first === undefined) ofUnit.set(unit, row);
    else faults.push(row.fault("head", "import.two-heads", { cell: first.cellOf("head") }));
  }
  for (const row of rows) {
    const post = posts.ofRow.get(row)?.post;
    const denied = post !== undefined && row.head === false && row.dismissedOn === null;
    if (denied && !ofUnit.has(post.unit) && headNow(post.unit) === post.id) {
      faults.push(row.fault("head", "import.head-otherwise"));
    }
  }
  return { ofUnit, faults };
}
