// Whom each co-evaluator takes: as it is chosen person by person, and as it is handed in.
interface Share {
  readonly person: { readonly id: string };
  readonly people: readonly string[];
}

/** By the evaluated person, who takes him. */
export function given(coEvaluators: readonly Share[]): ReadonlyMap<string, string> {
  return new Map(coEvaluators.flatMap(({ person, people }) => people.map((one) => [one, person.id] as const)));
}

/** Whoever takes nobody is not named. */
export function shares(named: readonly string[], taken: ReadonlyMap<string, string>) {
  return named
    .map((person) => ({ person, people: [...taken].filter(([, by]) => by === person).map(([one]) => one) }))
    .filter(({ people }) => people.length > 0);
}
