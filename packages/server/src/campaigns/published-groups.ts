// Which groups of a distribution may be told: every one holds the smallest number of people or more, who do not all have the
// same grade, and together they are the whole, so that nothing can be subtracted from anything to find a smaller one.

/** Nobody's grade is told by the act's picture of fewer people than this. The act sets no number; it is ours. */
export const smallestGroup = 5;

export interface Group {
  /** What it is of: one unit, or several that are told together. */
  readonly of: readonly string[];
  /** People by grade. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Groups that would betray somebody are told as one; while that one would too, the smallest of the others joins it. */
export function publishedGroups(groups: readonly Group[], least = smallestGroup): readonly Group[] | null {
  const betrays = (group: Group): boolean => sizeOf(group) < least || gradesIn(group) < 2;
  const bySize = groups
    .filter((group) => sizeOf(group) > 0)
    .toSorted((a, b) => sizeOf(a) - sizeOf(b) || (a.of.join() < b.of.join() ? -1 : 1));
  const told = bySize.filter((group) => !betrays(group));
  let joined = bySize.filter(betrays).reduce<Group | null>(together, null);
  while (joined !== null && betrays(joined) && told.length > 0) joined = together(joined, told.shift()!);
  if (joined === null) return told.length === 0 ? null : told.toReversed();
  return betrays(joined) ? null : [...told.toReversed(), joined];
}

function gradesIn({ counts }: Group): number {
  return Object.values(counts).filter((count) => count > 0).length;
}

export function sizeOf({ counts }: Group): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function together(one: Group | null, other: Group): Group {
  if (one === null) return other;
  const counts = new Map(Object.entries(one.counts));
  for (const [grade, count] of Object.entries(other.counts)) counts.set(grade, (counts.get(grade) ?? 0) + count);
  return { of: [...one.of, ...other.of], counts: Object.fromEntries(counts) };
}
