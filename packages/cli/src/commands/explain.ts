// `explain`: an act as rules beside its text, or why a result is what it is.
import { describe, dueOn, explain, explainTerm, toMarkdown, toText } from "@bagalau/methodology";
import type { Block } from "@bagalau/methodology";
import { chosenEdition, splitArgument } from "../edition-argument.ts";
import type { Chosen } from "../edition-argument.ts";
import { refuse } from "../refusal.ts";
import { ruleNamed } from "../rule-argument.ts";
import { argument, calendarOf, isSet, library } from "../session.ts";
import type { Session } from "../session.ts";
import { computed, readFacts } from "./evaluate.ts";

async function subjectBlocks(chosen: Chosen, name: string, session: Session): Promise<Block[]> {
  const { language, say } = session;
  const { pack, edition, on } = chosen;
  if (name === "") return describe({ pack, edition, subject: null, language });
  if (edition.rules.has(name)) {
    const rule = ruleNamed(chosen, name, say);
    if (!isSet(session, "input")) return describe({ pack, edition, subject: rule.stated, language });
    const facts = await readFacts(session);
    return explain({ pack, edition, rule: rule.stated, on, facts, result: computed(rule, facts, session), language });
  }
  if (edition.terms.has(name)) {
    const counted = dueOn(edition, await calendarOf(session, pack.calendar), name, on);
    if (counted.ok) return explainTerm({ pack, edition, day: counted.day, language });
  }
  const clause = edition.clauses.get(name);
  if (clause) return describe({ pack, edition, subject: clause, language });
  return refuse("", "unknown-rule", say("fault.unknown-subject", { pack: pack.id, edition: edition.id, name }));
}

export async function explainCommand(session: Session): Promise<number> {
  const named = argument(session, 0);
  const chosen = chosenEdition(
    await library(session, splitArgument(named).id),
    named,
    session.terminal.now(),
    session.say,
  );
  const blocks = await subjectBlocks(chosen, argument(session, 1), session);
  await session.terminal.out(isSet(session, "markdown") ? toMarkdown(blocks) : toText(blocks, session.layout));
  return 0;
}
