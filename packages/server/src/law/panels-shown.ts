// The panels of an edition: who sits in them, how many it takes, how they vote, what they may decide, each by its clause.
import type { Edition } from "@bagalau/methodology";
import { roleWord } from "../evaluations/shown.ts";
import { citedAs } from "./cited.ts";

export function panelsShown(edition: Edition) {
  const role = (id: string) => roleWord(edition, id);
  return [...edition.panels.values()].map(({ id, title, citation, content }) => {
    const { size, members, excluded, quorum, majority, tie, vote, outcomes } = content;
    return {
      id,
      title,
      ...citedAs(citation),
      size: { min: size.min, max: size.max ?? null, odd: size.odd ?? false },
      members: members.map(({ role: who, count, clause }) => {
        return { role: role(who), min: count.min, max: count.max ?? null, clauses: [...clause] };
      }),
      excluded: excluded.map(({ who, clause }) => ({ role: role(who), clauses: [...clause] })),
      quorum: quorum === null ? null : { share: quorum.share, clauses: [...quorum.clause] },
      majority: majority === null ? null : { of: majority.of, clauses: [...majority.clause] },
      tie: tie === null ? null : { decides: tie.decides, clauses: [...tie.clause] },
      vote,
      outcomes: outcomes.map((one) => ({ id: one.id, title: one.title, clauses: [...one.clause] })),
    };
  });
}
