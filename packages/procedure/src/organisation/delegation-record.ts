// Delegations: whoever carries out an official's duty for certain days does so by a recorded act, and only for those days.
import type { Actor, Decision, Party, RecordKind, Refusal, Setting, View, Written } from "../record.ts";
import type { Delegation, DelegationCommand, DelegationEvent } from "./delegation.ts";
import { covers } from "./dated.ts";
import { actFaults, dayFaults, refusal, spanFaults } from "./refuse.ts";

export const delegationRecord: RecordKind<Delegation, DelegationCommand, DelegationEvent> = {
  name: "delegation",
  decide: decideDelegation,
  evolve: evolveDelegation,
  view: viewDelegation,
  lawOf: () => null,
};

/** The person who carries out the duty of the official on the day; the official himself where nobody else does. */
export function carriesOut(delegations: readonly Delegation[], duty: string, official: string, day: string): string {
  const standing = delegations.find(
    (one) => one.duty === duty && one.of === official && covers(standingDays(one), day),
  );
  return standing === undefined ? official : standing.by;
}

function decideDelegation(
  delegation: Delegation | null,
  command: DelegationCommand,
  { actor }: Setting,
): Decision<DelegationEvent> {
  const refusals = faultsOf(delegation, command, actor);
  if (refusals.length > 0) return { ok: false, refusals };
  const event: DelegationEvent =
    command.kind === "delegate" ? { ...command, kind: "delegated" } : { ...command, kind: "delegation-ended" };
  return { ok: true, events: [event] };
}

/** Nobody gives himself another's duty: whoever records delegations has his own recorded by somebody else. */
function faultsOf(delegation: Delegation | null, command: DelegationCommand, { person }: Actor): readonly Refusal[] {
  if (command.kind === "delegate") {
    if (delegation !== null) return [refusal("delegation.exists")];
    const { duty, of, by, from, until, act } = command;
    const wrongDays = dayFaults({ from, until });
    return [
      ...(duty.trim() === "" ? [refusal("delegation.duty-missing", "duty")] : []),
      ...(of === by ? [refusal("delegation.to-himself", "by")] : []),
      ...(of !== by && by === person ? [refusal("delegation.by-its-recorder", "by")] : []),
      ...(wrongDays.length > 0 ? wrongDays : spanFaults(from, until)),
      ...actFaults(act),
    ];
  }
  if (delegation === null) return [refusal("delegation.unknown")];
  if (delegation.ended !== null) return [refusal("delegation.ended", null, { day: delegation.ended.on })];
  const wrongDay = dayFaults({ on: command.on });
  const late =
    command.on >= delegation.until ? [refusal("delegation.ends-itself", "on", { day: delegation.until })] : [];
  return [...(wrongDay.length > 0 ? wrongDay : late), ...actFaults(command.act)];
}

function evolveDelegation(delegation: Delegation | null, { event }: Written<DelegationEvent>): Delegation {
  if (event.kind === "delegation-ended") return { ...delegation!, ended: { on: event.on, act: event.act } };
  const { id, duty, of, by, from, until, act } = event;
  return { id, duty, of, by, from, until, act, ended: null };
}

/** Empty, an end before the beginning, where it was taken back whole. */
function standingDays({ from, until, ended }: Delegation): { readonly from: string; readonly until: string } {
  return { from, until: ended === null ? until : ended.on };
}

function viewDelegation(delegation: Delegation): View {
  const { duty, of, by, act } = delegation;
  const { from, until } = standingDays(delegation);
  const parties: readonly Party[] = [
    { person: of, role: "delegating", from: null, until: null },
    { person: by, role: "delegate", from, until },
  ];
  const row = {
    duty,
    of_person: of,
    by_person: by,
    from_day: from,
    until_day: until,
    act_number: act.number,
    act_on: act.on,
  };
  return {
    phase: delegation.ended === null ? "standing" : "ended",
    period: null,
    campaign: null,
    person: by,
    parties,
    terms: [],
    tables: { delegation: [row] },
  };
}
