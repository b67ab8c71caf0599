// What the program conducts by name is there and has its name: the categories of a role, who evaluates, and how whoever
// disagrees with a result comes before the session.
import {
  evaluatorRoles,
  happenings,
  keptFromSitting,
  minutesForm,
  sessionDecider,
  sessionOutcomes,
  sessionPanelId,
  sessionSeats,
  termsOfDisagreement,
} from "../conduct.ts";
import type { SourceItem } from "../pack/item-source.ts";
import type { PackFault } from "../pack/model.ts";
import type { ResolvedEdition } from "../pack/resolve.ts";
import type { NoticeContent, Panel, Role, TermContent } from "../pack/schema-content.ts";
import type { RuleContent } from "../pack/schema-rule.ts";
import type { Path } from "../pack/yaml-source.ts";
import { fault } from "./faults.ts";

/** What an inherited item suffers from is said when its own pack is checked; what is lacking is said of the act that is executed. */
export function conductFaults(resolved: ResolvedEdition): PackFault[] {
  const session = resolved.items.panels.get(sessionPanelId);
  return [
    ...categoryFaults(resolved),
    ...evaluatorFaults(resolved),
    ...(session === undefined ? sessionLacking(resolved) : disagreementFaults(resolved, session)),
  ];
}

/** Roles that are inherited too: the typical act may leave the categories' words to the act that derives from it. */
function categoryFaults(resolved: ResolvedEdition): PackFault[] {
  const assignment = assignmentOf(resolved);
  const known = assignment === null ? null : categoriesOf(assignment.content as RuleContent);
  return [...resolved.items.roles.values()].flatMap((item) =>
    ((item.content as Role | null)?.categories ?? []).flatMap((category, index) => {
      const place = item.located.at(["categories", index]);
      if (known === null) return isTypical(resolved) ? [] : [fault("unknown-name", place, assignmentMissing(resolved))];
      return known.includes(category) ? [] : [fault("unknown-category", place, { category, allowed: listed(known) })];
    }),
  );
}

function assignmentMissing({ source }: ResolvedEdition): Readonly<Record<string, string>> {
  return { kind: "rules", id: "assignment", edition: source.id };
}

/** The words of every choice that the assignment asks for. */
function categoriesOf({ inputs }: RuleContent): readonly string[] {
  return Object.values(inputs).flatMap((input) => (input.kind === "choice" ? (input.of ?? []) : []));
}

function evaluatorFaults(resolved: ResolvedEdition): PackFault[] {
  const item = own(resolved, "rules").find(({ id }) => id === "assignment");
  if (item === undefined) return [];
  const { parts } = item.content as RuleContent;
  return parts.flatMap((part, index) =>
    part.id === "evaluator" && part.of !== undefined
      ? part.of.flatMap((word, at) => notOneOf(item, ["parts", index, "of", at], word, Object.values(evaluatorRoles)))
      : [],
  );
}

/** An act that has evaluators, and a panel or a term for those who disagree, has misnamed the panel. */
function sessionLacking(resolved: ResolvedEdition): PackFault[] {
  const parts = (assignmentOf(resolved)?.content as RuleContent | undefined)?.parts ?? [];
  const assigns = parts.some(({ id }) => id === "evaluator");
  const disagrees = resolved.items.panels.size > 0 || startedBy(resolved, happenings.applicationReceived).length > 0;
  const lacking = assigns && disagrees && !isTypical(resolved);
  return lacking ? [fault("missing-session", resolved.source.located.at([]), { panel: sessionPanelId })] : [];
}

function disagreementFaults(resolved: ResolvedEdition, session: SourceItem): PackFault[] {
  return [
    ...(session.content !== null && session.from.pack === resolved.pack.id ? panelFaults(resolved, session) : []),
    ...own(resolved, "terms").flatMap((item) => termFaults(item, decisionTerm(session))),
    ...(isTypical(resolved) ? [] : lackingFaults(resolved)),
  ];
}

function panelFaults(resolved: ResolvedEdition, item: SourceItem): PackFault[] {
  const { outcomes, excluded, members, secretary, composition, minutes } = item.content as Panel;
  const allowed = Object.values(sessionOutcomes);
  const { keep } = sessionOutcomes;
  const decided = composition?.term ?? null;
  const trigger = decided === null ? null : triggerOf(resolved.items.terms.get(decided));
  const expected = happenings.applicationReceived;
  return [
    ...outcomes.flatMap(({ id }, index) => notOneOf(item, ["outcomes", index, "id"], id, allowed)),
    ...(outcomes.some(({ id }) => id === keep)
      ? []
      : [fault("missing-outcome", item.located.at(["outcomes"]), { panel: item.id, outcome: keep })]),
    ...excluded.flatMap(({ who }, index) =>
      notOneOf(item, ["excluded", index, "who"], who, Object.values(keptFromSitting)),
    ),
    ...members.flatMap(({ role }, index) => notOneOf(item, ["members", index, "role"], role, sessionSeats)),
    ...(secretary === null ? [] : notOneOf(item, ["secretary", "role"], secretary.role, sessionSeats)),
    ...(composition === null
      ? []
      : notOneOf(item, ["composition", "decidedBy"], composition.decidedBy, [sessionDecider])),
    ...(minutes === null ? [] : notOneOf(item, ["minutes"], minutes, [minutesForm])),
    ...(decided === null || trigger === null || trigger === expected
      ? []
      : [wrongTrigger(item, ["composition", "term"], decided, trigger, expected)]),
  ];
}

/** A term by one of the names starts from its happening, and a term from one of the happenings has one of the names. */
function termFaults(item: SourceItem, decision: string | null): PackFault[] {
  const { event } = (item.content as TermContent).from;
  const named = termsOfDisagreement.find(({ term }) => term === item.id);
  if (named !== undefined && named.event !== event)
    return [wrongTrigger(item, ["from", "event"], item.id, event, named.event)];
  const possible = termsOfDisagreement.filter((one) => one.event === event).map(({ term }) => term);
  if (named !== undefined || possible.length === 0 || item.id === decision) return [];
  return [fault("wrong-term", item.located.at(["id"]), { term: item.id, event, allowed: listed(possible) })];
}

function lackingFaults(resolved: ResolvedEdition): PackFault[] {
  const place = resolved.source.located.at([]);
  const told = [...resolved.items.notices.values()].map(({ content }) => (content as NoticeContent | null)?.about);
  const [appeal] = termsOfDisagreement;
  return [
    ...[happenings.sheetSent, happenings.resultReceived].flatMap((event) =>
      told.includes(event) ? [] : [fault("missing-notice", place, { event })],
    ),
    ...(startedBy(resolved, appeal.event).length > 0 ? [] : [fault("missing-term", place, appeal)]),
  ];
}

function notOneOf(item: SourceItem, path: Path, got: string, allowed: readonly string[]): PackFault[] {
  return allowed.includes(got) ? [] : [fault("not-one-of", item.located.at(path), { got, allowed: listed(allowed) })];
}

function wrongTrigger(item: SourceItem, path: Path, term: string, event: string, expected: string): PackFault {
  return fault("wrong-trigger", item.located.at(path), { term, event, expected });
}

function assignmentOf(resolved: ResolvedEdition): SourceItem | null {
  const item = resolved.items.rules.get("assignment");
  return item === undefined || item.content === null ? null : item;
}

function decisionTerm({ content }: SourceItem): string | null {
  return (content as Panel | null)?.composition?.term ?? null;
}

function triggerOf(item: SourceItem | undefined): string | null {
  return (item?.content as TermContent | null | undefined)?.from.event ?? null;
}

function startedBy({ items }: ResolvedEdition, event: string): readonly SourceItem[] {
  return [...items.terms.values()].filter((item) => triggerOf(item) === event);
}

function own({ items, pack }: ResolvedEdition, kind: "rules" | "terms"): readonly SourceItem[] {
  return [...items[kind].values()].filter(({ content, from }) => content !== null && from.pack === pack.id);
}

function isTypical({ pack }: ResolvedEdition): boolean {
  return pack.content?.kind === "typical";
}

function listed(words: readonly string[]): string {
  return words.join(", ");
}
