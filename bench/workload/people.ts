// Invented leaders with four quarterly sheets of five marks: the input of the rule `year-from-sheets`.
import { Random } from "./random.ts";

export const parameters = ["quality", "deadlines", "initiative", "discipline", "team"] as const;

export type Marks = Readonly<Record<(typeof parameters)[number], number>>;
export type PersonInput = readonly [Marks, Marks, Marks, Marks];

/** Marks of 0 to 5 with up to two decimals. A third of the people stand exactly half a cent below a grade's threshold. */
export function makePeople(count: number, seed: number): PersonInput[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => (random.chance(1 / 3) ? atThreshold(random) : anywhere(random)));
}

function anywhere(random: Random): PersonInput {
  const mark = (): number => random.decimal(1, 5, random.pick([0, 1, 2]));
  const sheet = (): Marks => marks([mark(), mark(), mark(), mark(), mark()]);
  return [sheet(), sheet(), sheet(), sheet()];
}

// Four quarters whose sum in cents is 4 · threshold − 2: their mean is 3.995, 2.995 or 1.995.
function atThreshold(random: Random): PersonInput {
  const threshold = random.pick([400, 300, 200]);
  const quarters = [0, 1, 2].map(() => threshold + random.whole(-30, 30));
  quarters.push(4 * threshold - 2 - quarters.reduce((sum, cents) => sum + cents, 0));
  const [first, second, third, fourth] = quarters.map((cents) => sheetWithMean(random, cents));
  return [first!, second!, third!, fourth!];
}

// Five marks that add up to five times the mean: two pairs that lean as far one way as the other, and the mean itself.
function sheetWithMean(random: Random, cents: number): Marks {
  const reach = Math.min(cents, 500 - cents, 90);
  const [one, two] = [random.whole(0, reach), random.whole(0, reach)];
  return marks([cents + one, cents - two, cents, cents - one, cents + two].map((value) => value / 100));
}

function marks(values: readonly number[]): Marks {
  const [quality, deadlines, initiative, discipline, team] = values as [number, number, number, number, number];
  return { quality, deadlines, initiative, discipline, team };
}
