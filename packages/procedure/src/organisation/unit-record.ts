// Units of the body: created, changed, given a head, closed, corrected; each on a day and, but for the first, by an act.
import type { Decision, RecordKind, Refusal, View, Written } from "../record.ts";
import { actFaults, dayFaults, nameFaults, reasonFaults, refusal } from "./refuse.ts";
import type { Unit, UnitCommand, UnitContent, UnitEvent, UnitVersion } from "./unit.ts";
import { closedFaults, corrected, correctionFaults, lastDay, laterFaults, recordView, textOf } from "./versions.ts";

export const unitRecord: RecordKind<Unit, UnitCommand, UnitEvent> = {
  name: "unit",
  decide: decideUnit,
  evolve: evolveUnit,
  view: viewUnit,
  lawOf: () => null,
};

function decideUnit(unit: Unit | null, command: UnitCommand): Decision<UnitEvent> {
  const refusals = faultsOf(unit, command);
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, events: [eventOf(command)] };
}

function faultsOf(unit: Unit | null, command: UnitCommand): readonly Refusal[] {
  if (command.kind === "create") {
    if (unit !== null) return [refusal("unit.exists")];
    return [...contentFaults(command, command.id), ...dayFaults({ from: command.from }), ...actFaults(command.act)];
  }
  if (unit === null) return [refusal("unit.unknown")];
  switch (command.kind) {
    case "change":
      return [
        ...closedFaults(unit.until),
        ...contentFaults(command, unit.id),
        ...laterFaults(unit, command.from, "from", false),
        ...actFaults(command.act),
      ];
    case "name-head":
      return [...closedFaults(unit.until), ...laterFaults(unit, command.from, "from", true), ...actFaults(command.act)];
    case "close":
      return [...closedFaults(unit.until), ...laterFaults(unit, command.on, "on", true), ...actFaults(command.act)];
    case "reopen":
      return [...(unit.until === null ? [refusal("organisation.not-closed")] : []), ...reasonFaults(command.reason)];
    case "correct":
      return [
        ...contentFaults(command, unit.id),
        ...correctionFaults(unit, command.version, command.from),
        ...reasonFaults(command.reason),
      ];
  }
}

function contentFaults({ name, parent }: UnitContent, id: string): readonly Refusal[] {
  return [...nameFaults(name, "name"), ...(parent === id ? [refusal("unit.under-itself", "parent")] : [])];
}

function eventOf(command: UnitCommand): UnitEvent {
  switch (command.kind) {
    case "create":
      return { ...command, kind: "unit-created" };
    case "change":
      return { ...command, kind: "unit-changed" };
    case "name-head":
      return { ...command, kind: "unit-head-named" };
    case "close":
      return { ...command, kind: "unit-closed" };
    case "reopen":
      return { ...command, kind: "unit-reopened" };
    case "correct":
      return { ...command, kind: "unit-corrected" };
  }
}

function evolveUnit(unit: Unit | null, { event }: Written<UnitEvent>): Unit {
  if (event.kind === "unit-created") return { id: event.id, versions: [versionOf(event)], until: null };
  const { id, versions, until } = unit!;
  switch (event.kind) {
    case "unit-changed":
      return { id, until, versions: [...versions, versionOf(event)] };
    case "unit-head-named": {
      const { head, from, act } = event;
      const last = versions.at(-1)!;
      // On the first day of a version the head is only filled in; the version's own act stays.
      const named = last.from === from ? { ...last, head } : { ...last, head, from, act };
      return { id, until, versions: corrected(versions, from, named) };
    }
    case "unit-closed":
      return { id, versions, until: event.on };
    case "unit-reopened":
      return { id, versions, until: null };
    case "unit-corrected": {
      const { act } = versions.find(({ from }) => from === event.version)!;
      return { id, until, versions: corrected(versions, event.version, versionOf({ ...event, act })) };
    }
  }
}

function versionOf({ from, name, parent, head, code, act }: UnitVersion): UnitVersion {
  return { from, name, parent, head, code, act };
}

function viewUnit(unit: Unit): View {
  const rows = unit.versions.map(({ name, parent, head, code, from }, index) => ({
    title: textOf(name),
    parent_id: parent,
    code,
    head_post_id: head,
    from_day: from,
    until_day: lastDay(unit, index),
  }));
  return recordView(unit.until, { unit: rows });
}
