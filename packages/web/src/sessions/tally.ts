// How an open vote stands while it goes on, by the majority and the quorum of the act. What it decides, the server says.
interface Rules {
  readonly majority: { readonly of: string } | null;
  /** `2/3` */
  readonly quorum: { readonly share: string } | null;
}

interface Ballot {
  readonly member: { readonly id: string };
  readonly motion: number | null;
}

export interface Tally {
  /** Of how many the majority is counted, and the least number that is one. */
  readonly of: number;
  readonly needed: number;
  /** The least number that has to be present; null where the act asks for none. */
  readonly quorum: number | null;
  readonly votes: ReadonlyMap<number, number>;
  readonly abstained: number;
  /** Of those present, who has not voted yet. */
  readonly silent: readonly string[];
  /** The motions that lead together, where several do. */
  readonly tied: readonly number[];
}

export function tallyOf(
  { majority, quorum }: Rules,
  members: readonly string[],
  present: readonly string[],
  ballots: readonly Ballot[],
): Tally {
  const of = majority?.of === "present" ? present.length : members.length;
  const votes = new Map<number, number>();
  for (const { motion } of ballots) if (motion !== null) votes.set(motion, (votes.get(motion) ?? 0) + 1);
  const most = Math.max(0, ...votes.values());
  const leaders = [...votes].filter(([, count]) => count === most).map(([motion]) => motion);
  const voted = new Set(ballots.map(({ member }) => member.id));
  return {
    of,
    needed: Math.floor(of / 2) + 1,
    quorum: quorum === null ? null : leastPresent(quorum.share, members.length),
    votes,
    abstained: ballots.filter(({ motion }) => motion === null).length,
    silent: present.filter((member) => !voted.has(member)),
    tied: leaders.length > 1 ? leaders : [],
  };
}

function leastPresent(share: string, members: number): number {
  const [over = 1, under = 1] = share.split("/").map(Number);
  return Math.ceil((members * over) / under);
}
