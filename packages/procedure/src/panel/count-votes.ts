// Whether enough are present, and what an open vote has decided, by the majority, quorum and tie that the act draws.
import type { Panel } from "@bagalau/methodology";

export interface Ballot {
  readonly member: string;
  /** The motion that he is for; null: he abstains. */
  readonly motion: number | null;
}

export interface Tally {
  /** Null where nothing was carried. */
  readonly motion: number | null;
  readonly by: "majority" | "chair" | "nobody";
  /** Votes for what was carried; where nothing was, the most that a motion had. */
  readonly votes: number;
  /** Of how many the majority was to be. */
  readonly of: number;
}

/** The least number of members that must be present; null where the act asks for no quorum. */
export function quorumOf(panel: Panel, members: number): number | null {
  if (panel.quorum === null) return null;
  const [over = 1, under = 1] = panel.quorum.share.split("/").map(Number);
  return Math.ceil((members * over) / under);
}

/** `members`: all who sit, `present`: those who came. One vote a member; more than half carries. */
export function countVotes(
  panel: Panel,
  members: readonly string[],
  present: readonly string[],
  chair: string | null,
  ballots: readonly Ballot[],
): Tally {
  const of = panel.majority?.of === "present" ? present.length : members.length;
  const counted = new Map<number, number>();
  for (const { motion } of ballots) if (motion !== null) counted.set(motion, (counted.get(motion) ?? 0) + 1);
  const most = Math.max(0, ...counted.values());
  const leaders = [...counted].filter(([, votes]) => votes === most && votes > 0).map(([motion]) => motion);
  if (leaders.length === 1 && most * 2 > of) return { motion: leaders[0] ?? null, by: "majority", votes: most, of };
  const chairs = ballots.find(({ member }) => member === chair)?.motion ?? null;
  if (panel.tie?.decides === "chair" && leaders.length > 1 && chairs !== null && leaders.includes(chairs)) {
    return { motion: chairs, by: "chair", votes: most, of };
  }
  return { motion: null, by: "nobody", votes: most, of };
}
