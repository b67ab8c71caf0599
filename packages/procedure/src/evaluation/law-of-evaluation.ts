// What the edition has for an evaluation, found by what its items are about and never by how many grades or marks it knows.
import type { Item, NoticeContent, Panel } from "@bagalau/methodology";
import { resultNotice } from "../law/result-notice.ts";
import { startedBy, startTerms } from "../law/started-term.ts";
import type { Started, WantedTerm } from "../law/started-term.ts";
import type { Law, Order } from "../record.ts";
import type { Evaluation } from "./state.ts";

export function sessionPanel({ edition }: Law): Item<Panel> | null {
  return edition.panels.get("session") ?? null;
}

/** The notice that sends the sheet; null where the act knows none. */
export function sheetNotice({ edition }: Law): Item<NoticeContent> | null {
  return [...edition.notices.values()].find(({ content }) => content.about === "sheet-sent") ?? null;
}

/** The term for the marks: the one that the notice of the sheet names, or the first that the end of the period starts. */
export function startSheetTerm(law: Law, state: Evaluation): Started {
  const id = sheetNotice(law)?.content.term ?? null;
  return startTerms(law, id === null ? [] : [{ id, purpose: "sheet" }], state.period.to);
}

/** The term in which a dismissed person is to be informed. */
export function startNoticeTerm(law: Law, state: Evaluation): Started {
  const id = resultNotice(law, true)?.content.term ?? null;
  return startTerms(law, id === null ? [] : [{ id, purpose: "notice" }], state.period.to);
}

export function startAppealTerm(law: Law, receivedOn: string): Started {
  return startTerms(law, purposes(startedBy(law, "result-received"), "appeal"), receivedOn);
}

/** Both the decision on the session and the session itself run from the arrival of the application. */
export function startApplicationTerms(law: Law, receivedOn: string): Started {
  const decision = sessionPanel(law)?.content.composition?.term ?? null;
  const wanted = startedBy(law, "application-received").map((id): WantedTerm => {
    return { id, purpose: id === decision ? "decision" : "session" };
  });
  return startTerms(law, wanted, receivedOn);
}

export function startMinutesTerm(law: Law, signedOn: string): Started {
  return startTerms(law, purposes(startedBy(law, "minutes-signed"), "minutes"), signedOn);
}

/** The command that queues a notice about this evaluation. */
export function noticeOrder(state: Evaluation, id: string, notice: string, to: NoticeTo, result: number | null): Order {
  const { pack, edition, person, period, campaign } = state;
  const about = { record: "evaluation", id: state.id, result, person, period: period.id, campaign };
  return { record: "notice", id, command: { kind: "queue", id, pack, edition, notice, about, to } };
}

export interface NoticeTo {
  readonly person: string;
  readonly role: string;
}

function purposes(ids: readonly string[], purpose: WantedTerm["purpose"]): WantedTerm[] {
  return ids.map((id) => ({ id, purpose }));
}
