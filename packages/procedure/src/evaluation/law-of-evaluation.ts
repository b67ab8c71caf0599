// What the edition has for an evaluation, found by what its items are about and never by how many grades or marks it knows.
import type { Item, NoticeContent, Panel } from "@bagalau/methodology";
import { happenings, sessionPanelId } from "@bagalau/methodology/conduct";
import { resultNotice } from "../law/result-notice.ts";
import { startedBy, startTerms } from "../law/started-term.ts";
import type { Started, WantedTerm } from "../law/started-term.ts";
import type { Law, Order } from "../record.ts";
import type { Sitting } from "../notice/notice-model.ts";
import type { Evaluation } from "./state.ts";

export function sessionPanel({ edition }: Law): Item<Panel> | null {
  return edition.panels.get(sessionPanelId) ?? null;
}

/** The notice that sends the sheet; null where the act knows none. */
export function sheetNotice({ edition }: Law): Item<NoticeContent> | null {
  return [...edition.notices.values()].find(({ content }) => content.about === happenings.sheetSent) ?? null;
}

/** The notice that tells somebody in the role of the day of a sitting; null where the act sends him none. */
export function sittingNotice({ edition }: Law, role: string): Item<NoticeContent> | null {
  const found = [...edition.notices.values()].filter(({ content }) => content.about === happenings.sessionAppointed);
  return found.find(({ content }) => content.to === role) ?? null;
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
  return startTerms(law, purposes(startedBy(law, happenings.resultReceived), "appeal"), receivedOn);
}

/** Both the decision on the session and the session itself run from the arrival of the application. */
export function startApplicationTerms(law: Law, receivedOn: string): Started {
  const decision = sessionPanel(law)?.content.composition?.term ?? null;
  const wanted = startedBy(law, happenings.applicationReceived).map((id): WantedTerm => {
    return { id, purpose: id === decision ? "decision" : "session" };
  });
  return startTerms(law, wanted, receivedOn);
}

export function startMinutesTerm(law: Law, signedOn: string): Started {
  return startTerms(law, purposes(startedBy(law, happenings.minutesSigned), "minutes"), signedOn);
}

/** The command that queues a notice about this evaluation. */
export function noticeOrder(
  state: Evaluation,
  id: string,
  notice: string,
  to: NoticeTo,
  result: number | null,
  sitting: Sitting | null = null,
): Order {
  const { pack, edition, person, period, campaign } = state;
  const about = { record: "evaluation", id: state.id, result, person, period: period.id, campaign };
  const told = sitting === null ? {} : { sitting };
  return { record: "notice", id, command: { kind: "queue", id, pack, edition, notice, about, to, ...told } };
}

export interface NoticeTo {
  readonly person: string;
  readonly role: string;
}

function purposes(ids: readonly string[], purpose: WantedTerm["purpose"]): WantedTerm[] {
  return ids.map((id) => ({ id, purpose }));
}
