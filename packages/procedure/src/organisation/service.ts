// Whether somebody serves, has left or is not appointed yet; and the last day of whoever has left.
import type { Servant } from "./person.ts";

type Service = Pick<Servant, "appointments" | "secondments" | "dismissals">;

/** `serving`, `dismissed` or, before any post, `registered`. No clock: a dismissal dated ahead counts at once. */
export function phaseOf(person: Service): "registered" | "serving" | "dismissed" {
  if (lastServiceDay(person) !== null) return "dismissed";
  const received = person.secondments.some(({ direction }) => direction === "received");
  return received || person.appointments.length > 0 ? "serving" : "registered";
}

/** The last day in service of whoever was dismissed and not appointed again. */
export function lastServiceDay({ appointments, secondments, dismissals }: Service): string | null {
  const last = dismissals
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  if (last === undefined) return null;
  const received = secondments.filter(({ direction }) => direction === "received");
  return [...appointments, ...received].some(({ from }) => from > last) ? null : last;
}
