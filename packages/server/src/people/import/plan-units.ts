// Which unit each row means: one that is there, or one to be created under the unit that the table names above it.
import { v7 as newId } from "uuid";
import { versionOn } from "@bagalau/procedure/organisation";
import type { OfficialName, Unit } from "@bagalau/procedure";
import type { Language } from "@bagalau/methodology";
import type { CellFault, ImportCode } from "./cell-fault.ts";
import { nearest } from "./compared.ts";
import type { ColumnKey } from "./columns.ts";
import type { GivenName, StaffRow } from "./read-rows.ts";
import { keysOf, nameIn, official } from "./staff-now.ts";
import type { Kept, StaffNow } from "./staff-now.ts";

export interface PlannedUnit {
  readonly id: string;
  readonly name: OfficialName;
  /** Null where it is to be created. */
  readonly kept: Kept<Unit> | null;
  /** The row that is the first to name it. */
  readonly by: StaffRow | null;
  parent: string | null;
  /** What the table names above a new unit. */
  above: { readonly name: GivenName; readonly row: StaffRow } | null;
  /** The first day on which somebody is in it or under it, for a new unit. */
  from: string | null;
}

export interface PlannedUnits {
  readonly ofRow: ReadonlyMap<StaffRow, PlannedUnit>;
  readonly all: ReadonlyMap<string, PlannedUnit>;
  readonly faults: readonly CellFault[];
}

export function planUnits(rows: readonly StaffRow[], staff: StaffNow, on: string, language: Language): PlannedUnits {
  const book = new UnitBook(staff, on, language);
  // Rows that say what is above come first: the others may then mean the unit by its name alone.
  const named = rows.filter(({ unit }) => unit !== null);
  for (const row of named.filter(({ parentUnit }) => parentUnit !== null)) book.place(row);
  for (const row of named.filter(({ parentUnit }) => parentUnit === null)) book.place(row);
  book.putUnderParents();
  book.begin();
  return book;
}

class UnitBook implements PlannedUnits {
  readonly ofRow = new Map<StaffRow, PlannedUnit>();
  readonly all = new Map<string, PlannedUnit>();
  readonly faults: CellFault[] = [];
  readonly #byName = new Map<string, PlannedUnit[]>();
  readonly #language: Language;
  readonly #wasEmpty: boolean;

  constructor(staff: StaffNow, on: string, language: Language) {
    this.#language = language;
    for (const kept of staff.units.values()) {
      const version = versionOn(kept.state, on);
      if (version === null) continue;
      const { name, parent } = version;
      this.#add({ id: kept.id, name, kept, by: null, parent, above: null, from: null });
    }
    this.#wasEmpty = this.all.size === 0;
  }

  place(row: StaffRow): void {
    const wanted = row.unit!;
    const sameName = this.#named(wanted);
    const above = row.parentUnit;
    const fitting = above === null ? sameName : sameName.filter((unit) => this.#isUnder(unit, above));
    if (fitting.length > 1) return this.#tell(row, "unit", "import.unit-ambiguous");
    const [found] = fitting;
    if (found !== undefined) {
      this.ofRow.set(row, found);
      return;
    }
    const [other] = sameName;
    if (above !== null && other !== undefined && sameName.length === 1 && other.kept !== null) {
      return this.#tell(row, "parentUnit", "import.parent-other", { parent: this.#parentName(other) });
    }
    if (above === null && !this.#wasEmpty) return this.#unknown(row, "unit", wanted, "import.unit");
    const created = { id: newId(), name: official(wanted), kept: null, by: row, parent: null, from: null };
    const unit: PlannedUnit = { ...created, above: above === null ? null : { name: above, row } };
    this.#add(unit);
    this.ofRow.set(row, unit);
  }

  /** When all rows are placed: what stands above may be created by the table itself. */
  putUnderParents(): void {
    for (const unit of this.all.values()) {
      if (unit.above === null) continue;
      const { name, row } = unit.above;
      const found = this.#named(name).filter(({ id }) => id !== unit.id);
      if (found.length === 1) unit.parent = found[0]!.id;
      else if (found.length > 1) this.#tell(row, "parentUnit", "import.unit-ambiguous");
      else this.#unknown(row, "parentUnit", name, "import.parent");
    }
    for (const unit of this.all.values()) {
      if (unit.kept === null && this.#isInCircle(unit)) this.#tell(unit.by!, "parentUnit", "import.unit-circle");
    }
  }

  /** A new unit is there from the first day of anybody in it or under it. */
  begin(): void {
    for (const [row, unit] of this.ofRow) {
      const seen = new Set<string>();
      for (
        let at: PlannedUnit | undefined = unit;
        at !== undefined && !seen.has(at.id);
        at = this.all.get(at.parent ?? "")
      ) {
        seen.add(at.id);
        if (row.appointedOn !== null && (at.from === null || row.appointedOn < at.from)) at.from = row.appointedOn;
      }
    }
  }

  #add(unit: PlannedUnit): void {
    this.all.set(unit.id, unit);
    for (const key of keysOf(unit.name)) this.#byName.set(key, [...(this.#byName.get(key) ?? []), unit]);
  }

  #named(name: GivenName): readonly PlannedUnit[] {
    return [...new Set(keysOf(name).flatMap((key) => this.#byName.get(key) ?? []))];
  }

  #isUnder(unit: PlannedUnit, above: GivenName): boolean {
    const known = this.all.get(unit.parent ?? "");
    const names = known === undefined ? (unit.above === null ? [] : keysOf(unit.above.name)) : keysOf(known.name);
    return keysOf(above).some((key) => names.includes(key));
  }

  #parentName({ parent }: PlannedUnit): string {
    const above = this.all.get(parent ?? "");
    return above === undefined ? "–" : nameIn(above.name, this.#language);
  }

  #isInCircle(unit: PlannedUnit): boolean {
    const seen = new Set<string>();
    for (
      let at = this.all.get(unit.parent ?? "");
      at !== undefined && !seen.has(at.id);
      at = this.all.get(at.parent ?? "")
    ) {
      if (at.id === unit.id) return true;
      seen.add(at.id);
    }
    return false;
  }

  #unknown(row: StaffRow, key: ColumnKey, name: GivenName, code: "import.unit" | "import.parent"): void {
    const candidates = [...this.all.values()].map((unit) => nameIn(unit.name, this.#language));
    const every = [...this.all.values()].flatMap((unit) => [unit.name.kk, unit.name.ru]);
    const near = nearest(name[this.#language] ?? official(name).ru, [...candidates, ...every]);
    if (near === null) this.#tell(row, key, `${code}-unknown`);
    else this.#tell(row, key, `${code}-near`, { nearest: near });
  }

  #tell(row: StaffRow, key: ColumnKey, code: ImportCode, params: CellFault["params"] = {}): void {
    this.faults.push(row.fault(key, code, params));
  }
}
