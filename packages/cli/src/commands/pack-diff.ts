// `pack diff`: what changed between the editions in force on two days.
import { diffEditions, explainChanges, toText } from "@bagalau/methodology";
import { dayArgument, editionInForce, packNamed } from "../edition-argument.ts";
import { argument, isSet, library, printJson } from "../session.ts";
import type { Session } from "../session.ts";

export async function packDiff(session: Session): Promise<number> {
  const { say, terminal, language, layout } = session;
  const id = argument(session, 0);
  const pack = packNamed(await library(session, id), id, say);
  const [before, after] = [1, 2].map((index) => {
    const day = dayArgument(argument(session, index), `DATE${index}`, "out-of-range", say);
    return editionInForce(pack, day, say);
  });
  if (!before || !after) throw new Error("two editions");
  const changes = diffEditions(before, after);
  if (isSet(session, "json")) await printJson(session, { pack: id, from: before.id, to: after.id, changes });
  else await terminal.out(toText(explainChanges(changes, { pack, before, after, language }), layout));
  return 0;
}
