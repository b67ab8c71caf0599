// What the act says of a session before anybody sits in it: size, seats, who is kept from it, quorum, majority, tie, outcomes,
// the questions of the feedback meeting; and the people who may take a seat.
import { sql } from "kysely";
import { keptFromSitting, sessionPanelId } from "@bagalau/methodology/conduct";
import type { Text } from "@bagalau/methodology";
import type { App } from "../app.ts";
import { withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { Problem } from "../http/problem.ts";
import { bearers } from "./bears.ts";
import { holds } from "./list-evaluations.ts";
import { becauseOf, mustBy, openEvaluation } from "./open-evaluation.ts";
import type { Evaluation, OpenRecord } from "./open-evaluation.ts";
import { nameIn } from "./person-names.ts";
import { answered, roleWord, titledAs } from "./shown.ts";

/** Where the act draws no panel there is no session. */
function panelOf({ law }: OpenRecord<Evaluation>) {
  const panel = law.edition.panels.get(sessionPanelId);
  if (panel === undefined) throw new Problem("not-found");
  return panel;
}

interface Cited {
  readonly clause: readonly string[];
}

const cited = ({ clause }: Cited): { clause: string } => ({ clause: clause.join(", ") });

export async function sessionRules(app: App, viewer: Viewer, id: string) {
  const opened = await openEvaluation(app, viewer, id);
  const by = mustBy(opened, "read-materials");
  const { edition } = opened.law;
  const { content: panel, citation } = panelOf(opened);
  const { size, members, excluded, quorum, majority, tie, vote, secretary, replacement, composition, outcomes } = panel;
  const whole = citation.clauses.join(", ");
  return answered({
    clause: whole,
    size: { min: size.min, max: size.max ?? null, odd: size.odd ?? false, clause: size.clause?.join(", ") ?? whole },
    seats: members.map(({ role, count, clause }) => {
      return { role: roleWord(edition, role), min: count.min, max: count.max ?? null, ...cited({ clause }) };
    }),
    excluded: excluded.map(({ who, clause }) => ({ who: roleWord(edition, who), ...cited({ clause }) })),
    quorum: quorum && { share: quorum.share, ...cited(quorum) },
    majority: majority && { of: majority.of, ...cited(majority) },
    tie: tie && { decides: tie.decides, ...cited(tie) },
    vote,
    secretary: secretary && { role: roleWord(edition, secretary.role), votes: secretary.votes, ...cited(secretary) },
    replacement: replacement && { by: roleWord(edition, replacement.by), ...cited(replacement) },
    decidedBy: composition && { by: roleWord(edition, composition.decidedBy), ...cited(composition) },
    outcomes: outcomes.map(({ id: outcome, title, clause }) => ({ id: outcome, title, ...cited({ clause }) })),
    questions: (edition.forms.get("feedback")?.content.questions ?? []).map((question) => {
      return titledAs(question.id, question.text);
    }),
    because: becauseOf(by),
  });
}

interface Row {
  readonly id: string;
  readonly name: string | null;
  readonly post: Text | null;
}

/** Everybody who bears today one of the roles by which the act seats people, and why he may not sit where he may not. */
export async function candidates(app: App, viewer: Viewer, id: string) {
  const opened = await openEvaluation(app, viewer, id);
  mustBy(opened, "prepare-session");
  const { edition } = opened.law;
  const { state } = opened;
  const { content: panel } = panelOf(opened);
  const seats = [...panel.members.map(({ role }) => role), ...(panel.secretary === null ? [] : [panel.secretary.role])];
  const kept: Readonly<Record<string, string>> = {
    [keptFromSitting.evaluated]: state.person,
    [keptFromSitting.evaluator]: state.sheet?.by ?? state.evaluator,
  };
  const bears = await bearers(app, viewer, state);
  const sits = (person: string): readonly string[] => seats.filter((role) => bears.get(person)?.includes(role));
  const people = [...bears.keys()].filter((person) => sits(person).length > 0);
  const rows = await withViewer(app, viewer, async (tx) => {
    const { body, today } = viewer;
    const { rows } = await sql<Row>`
      select p.record_id as id, ${nameIn("p")} as name, held.title as post
      from person p
      left join lateral (
        select v.title from appointment a
        join post v on v.body_id = a.body_id and v.record_id = a.post_id and ${holds("v", today)}
        where a.body_id = p.body_id and a.record_id = p.record_id and a.kind <> 'sent' and ${holds("a", today)}
        order by a.from_day limit 1
      ) held on true
      where p.body_id = ${body} and p.record_id = any (${people}::uuid[])
      order by p.family_name, p.given_name, p.record_id`.execute(tx);
    return rows;
  });
  return answered({
    items: rows.map(({ id: person, name, post }) => {
      const barred = panel.excluded.find(({ who }) => kept[who] === person);
      return {
        person: { id: person, name },
        post,
        sits: sits(person).map((role) => roleWord(edition, role)),
        kept: barred === undefined ? null : { ...roleWord(edition, barred.who), ...cited(barred) },
      };
    }),
  });
}
