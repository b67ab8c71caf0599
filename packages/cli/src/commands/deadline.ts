// `deadline`: a term of the act counted to the day, each day with why it counts.
import { dueOn, explainTerm, sentence, toText } from "@bagalau/methodology";
import type { DueDay } from "@bagalau/methodology";
import { chosenEdition, dayArgument, splitArgument } from "../edition-argument.ts";
import { refuse } from "../refusal.ts";
import { argument, calendarOf, isSet, library, option, printJson } from "../session.ts";
import type { Session } from "../session.ts";

export async function deadline(session: Session): Promise<number> {
  const { say, terminal, language, layout } = session;
  const named = argument(session, 0);
  const name = argument(session, 1);
  const chosen = chosenEdition(await library(session, splitArgument(named).id), named, terminal.now(), say);
  const { pack, edition } = chosen;
  const terms = [...edition.terms.keys()].join(", ");
  if (!edition.terms.has(name))
    refuse("", "unknown-term", say("fault.unknown-term", { pack: pack.id, edition: edition.id, name, terms }));
  const from =
    option(session, "from") ?? refuse("from", "missing", say("fault.option-value", { name: "--from", value: "DATE" }));
  const day = dayArgument(from, "from", "out-of-range", say);
  const calendar = await calendarOf(session, pack.calendar);
  const counted = dueOn(edition, calendar, name, day);
  if (!counted.ok) return refuse("from", "out-of-range", sentence(language, counted.fault.code, counted.fault.params));
  if (isSet(session, "json")) await printJson(session, deadlineJson(counted.day));
  else await terminal.out(toText(explainTerm({ pack, edition, day: counted.day, language }), layout));
  return 0;
}

/** As other programs read it: `clause` is the clause alone, `place` its paragraph or sub-point too. */
function deadlineJson({ due, clause: place, counted, dayOff }: DueDay) {
  const clauses = place.split(", ").map((address) => address.replace(/[¶(].*$/u, ""));
  return {
    due,
    clause: [...new Set(clauses)].join(", "),
    place,
    counted,
    ...(dayOff === null ? {} : { dayOff: true, remindOn: dayOff.remindOn }),
  };
}
