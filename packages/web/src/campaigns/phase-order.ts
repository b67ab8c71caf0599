// The order in which evaluations go through their phases; a phase that is not known comes after all.
const order = [
  "opened",
  "sheet-sent",
  "computed",
  "received",
  "applied",
  "session",
  "decided",
  "signed",
  "published",
  "completed",
  "not-evaluated",
];

export function byPhase<Of>(phaseOf: (one: Of) => string): (a: Of, b: Of) => number {
  const place = (one: Of): number => (order.indexOf(phaseOf(one)) + order.length + 1) % (order.length + 1);
  return (a, b) => place(a) - place(b);
}

/** What is left to be done is in these phases. */
export const finished = ["completed", "not-evaluated"];
