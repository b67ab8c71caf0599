// The access table as it is shown: who may do what to which record, in which phases, by which clause of the edition in force.
import type { Edition, Text } from "@bagalau/methodology";
import { accessTable, houseGrounds, mayDo, phaseTitle } from "@bagalau/procedure";
import type { AccessRow } from "@bagalau/procedure";
import { titledAs } from "../evaluations/shown.ts";
import { recordTitles, roleTitles } from "./access-titles.ts";
import { actionTitles } from "./action-titles.ts";

export function accessShown(edition: Edition | null) {
  return accessTable.map((row) => {
    const { role, record, action, phases, ground } = row;
    return {
      role: titledAs(role, roleTitles[role]),
      record: titledAs(record, recordTitles[record]),
      action: titledAs(action, actionTitles[action]),
      phases: phases === "*" ? null : phases.map((phase) => titledAs(phase, phaseTitle(record, phase))),
      clause: clauseOf(row, edition),
      ground: houseGround(ground),
    };
  });
}

/** The clause of the row's own ground, as the server itself finds it. */
function clauseOf({ role, record, action, phases, ground }: AccessRow, edition: Edition | null): string | null {
  const phase = phases === "*" ? null : (phases[0] ?? null);
  const found = mayDo({ roles: [role], record, action, phase, edition });
  return found.ok && found.row.ground === ground ? found.clause : null;
}

function houseGround(ground: string): Text | null {
  const grounds: Readonly<Record<string, Text>> = houseGrounds;
  return ground.startsWith("house/") ? (grounds[ground.slice("house/".length)] ?? null) : null;
}
