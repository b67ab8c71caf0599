// Whether a panel is composed as the act draws it: size, odd number, roles, who may not sit, chair and secretary.
// Every broken rule is named with its clause. Nothing here knows one panel from another.
import type { Panel } from "@bagalau/methodology";
import type { Edition } from "@bagalau/methodology";
import type { Refusal } from "../record.ts";
import { refusal, titled } from "../law/refusal.ts";

export interface Seat {
  readonly person: string;
  /** The role of the panel in which he sits. */
  readonly role: string;
  /** The roles that he bears towards the body, by which he may sit. */
  readonly bears: readonly string[];
}

export interface Composition {
  readonly members: readonly Seat[];
  readonly chair: string | null;
  /** Not among the members where the panel says that the secretary does not vote. */
  readonly secretary: Seat | null;
}

export interface PanelFacts {
  /** Who stands for each of the panel's `excluded`: `own-evaluator` → people. */
  readonly excluded: Readonly<Record<string, readonly string[]>>;
}

/** Everything that the composition breaks; nothing when it is right. `at` names the fields `members[1]`, `chair`, `secretary`. */
export function checkComposition(
  panel: Panel,
  edition: Edition,
  composition: Composition,
  facts: PanelFacts,
): readonly Refusal[] {
  return [
    ...sizeFaults(panel, composition),
    ...repeats(panel, composition),
    ...roleFaults(panel, edition, composition),
    ...exclusionFaults(panel, edition, composition, facts),
    ...chairFaults(panel, composition),
    ...secretaryFaults(panel, edition, composition),
  ];
}

function sizeFaults(panel: Panel, { members }: Composition): Refusal[] {
  const { min, max, odd } = panel.size;
  const clause = cited(panel.size.clause ?? panel.clause);
  const has = String(members.length);
  const found: Refusal[] = [];
  if (members.length < min) found.push(refusal("panel.too-small", clause, { min: String(min), has }, "members"));
  if (max !== undefined && members.length > max) {
    found.push(refusal("panel.too-large", clause, { max: String(max), has }, "members"));
  }
  if (odd === true && members.length % 2 === 0) found.push(refusal("panel.not-odd", clause, { has }, "members"));
  return found;
}

function repeats(panel: Panel, { members }: Composition): Refusal[] {
  return members.flatMap(({ person }, index) =>
    members.findIndex((other) => other.person === person) === index
      ? []
      : [refusal("panel.repeated", cited(panel.clause), { person }, `members[${index}]`)],
  );
}

function roleFaults(panel: Panel, edition: Edition, { members }: Composition): Refusal[] {
  const found = members.flatMap(({ person, role, bears }, index) => {
    const at = `members[${index}]`;
    const drawn = panel.members.find((one) => one.role === role);
    if (drawn === undefined) return [refusal("panel.role-unknown", cited(panel.clause), { person, role }, at)];
    const entitled = bears.includes(role);
    return entitled
      ? []
      : [refusal("panel.not-entitled", cited(drawn.clause), { person, ...roleTitle(edition, role) }, at)];
  });
  for (const { role, count, clause } of panel.members) {
    const has = members.filter((member) => member.role === role).length;
    const said = { has: String(has), ...roleTitle(edition, role) };
    if (has < count.min) {
      found.push(refusal("panel.role-missing", cited(clause), { ...said, min: String(count.min) }, "members"));
    }
    if (count.max !== undefined && has > count.max) {
      found.push(refusal("panel.role-too-many", cited(clause), { ...said, max: String(count.max) }, "members"));
    }
  }
  return found;
}

function exclusionFaults(panel: Panel, edition: Edition, composition: Composition, facts: PanelFacts): Refusal[] {
  const { members, secretary } = composition;
  const seats = [
    ...members.map(({ person }, index) => ({ person, at: `members[${index}]` })),
    ...(secretary === null ? [] : [{ person: secretary.person, at: "secretary" }]),
  ];
  return panel.excluded.flatMap(({ who, clause }) =>
    seats
      .filter(({ person }) => (facts.excluded[who] ?? []).includes(person))
      .map(({ person, at }) => refusal("panel.excluded", cited(clause), { person, ...roleTitle(edition, who) }, at)),
  );
}

function chairFaults(panel: Panel, { members, chair }: Composition): Refusal[] {
  const clause = cited(panel.tie?.clause ?? panel.clause);
  if (chair === null) return panel.tie?.decides === "chair" ? [refusal("panel.no-chair", clause, {}, "chair")] : [];
  return members.some(({ person }) => person === chair)
    ? []
    : [refusal("panel.chair-no-member", clause, { person: chair }, "chair")];
}

function secretaryFaults(panel: Panel, edition: Edition, { members, secretary }: Composition): Refusal[] {
  if (panel.secretary === null) return [];
  const { role, votes, clause } = panel.secretary;
  if (secretary === null) return [refusal("panel.no-secretary", cited(clause), {}, "secretary")];
  const found: Refusal[] = [];
  const { person, bears } = secretary;
  if (secretary.role !== role || !bears.includes(role)) {
    found.push(refusal("panel.not-entitled", cited(clause), { person, ...roleTitle(edition, role) }, "secretary"));
  }
  if (!votes && members.some((member) => member.person === person)) {
    found.push(refusal("panel.secretary-votes", cited(clause), { person }, "secretary"));
  }
  return found;
}

function roleTitle(edition: Edition, role: string): Readonly<Record<string, string>> {
  const title = edition.roles.get(role)?.title ?? { kk: role, ru: role, en: role };
  return titled("role", title);
}

function cited(clauses: readonly string[]): string {
  return clauses.join(", ");
}
