// What somebody is to a record on a day.
import type { Actor, View } from "@bagalau/procedure";

/**
 * The body's roles of the day, and those that the actor has in the record. Whoever acts for another has that one's duty
 * alone: what the two of them are to the record is nobody's to pass on, nor does it count in another's place.
 */
export function rolesIn(
  view: View | null,
  { roles, person, actingFor }: Pick<Actor, "roles" | "person" | "actingFor">,
  today: string,
): readonly string[] {
  if (actingFor !== null) return [...roles, "anyone"];
  const parties = (view?.parties ?? []).filter(
    (party) =>
      party.person === person &&
      (party.from === null || party.from <= today) &&
      (party.until === null || party.until >= today),
  );
  const self = person !== null && view?.person === person ? ["self"] : [];
  return [...roles, ...parties.map(({ role }) => role), ...self, "anyone"];
}
