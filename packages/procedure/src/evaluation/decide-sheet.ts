// Until there is a result: sending the sheet, who marks it, marks by screen or on paper, and why somebody is not evaluated.
import { addDays } from "@bagalau/calendar";
import { compareExact, compute } from "../law/compute-result.ts";
import { recountedTerms } from "../law/recount.ts";
import { clauseOf, notAfter, notBefore, refusal, refused, said, titled, unless } from "../law/refusal.ts";
import { passed } from "../law/started-term.ts";
import { resultNotice } from "../law/result-notice.ts";
import type { Decision, Order, Refusal } from "../record.ts";
import type { Given, SheetCommand } from "./commands.ts";
import type { EvaluationEvent } from "./events.ts";
import { noticeOrder, sheetNotice, startNoticeTerm, startSheetTerm } from "./law-of-evaluation.ts";
import type { Scene } from "./scene.ts";
import { evaluatesOn, standingResult } from "./state.ts";

type Decided = Decision<EvaluationEvent>;
type Command<Kind extends SheetCommand["kind"]> = Extract<SheetCommand, { readonly kind: Kind }>;

export function decideSheet(scene: Scene, command: SheetCommand): Decided | Promise<Decided> {
  switch (command.kind) {
    case "send-sheet":
      return sendSheet(scene);
    case "submit-marks":
      return submitMarks(scene, command);
    case "enter-paper":
      return enterPaper(scene, command);
    case "return-sheet":
      return returnSheet(scene, command.reason);
    case "change-evaluator":
      return changeEvaluator(scene, command);
    case "substitute":
      return nameSubstitute(scene, command);
    case "end-substitution":
      return endSubstitution(scene, command.reason);
    case "evaluate-without":
      return evaluateWithout(scene, command);
    case "exclude":
      return exclude(scene, command);
    case "include":
      return include(scene, command.reason);
    case "extend-term":
      return extendTerm(scene, command);
    case "recount-terms":
      return recountTerms(scene, command);
  }
}

/** Marks that a court's act asks for anew have no term in the methodology: that of the period has long been kept. */
function sendSheet({ state, setting, law }: Scene): Decided {
  const terms = state.phase === "annulled" ? { ok: true as const, started: [] } : startSheetTerm(law, state);
  if (!terms.ok) return refused([terms.refusal]);
  const item = sheetNotice(law);
  const sent = clauseOf(law, "duties/sheet-sent");
  if (item === null)
    return { ok: true, events: [{ kind: "sheet-sent", clause: sent, notice: null }, ...terms.started] };
  const notice = setting.newId();
  const to = { person: evaluatesOn(state, setting.today), role: item.content.to };
  return {
    ok: true,
    events: [
      { kind: "sheet-sent", clause: sent, notice },
      ...terms.started,
      { kind: "notice-ordered", notice, about: item.id, result: null },
    ],
    then: [noticeOrder(state, notice, item.id, to, null)],
  };
}

async function submitMarks(scene: Scene, command: Command<"submit-marks">): Promise<Decided> {
  const { state, setting } = scene;
  const { given, comments, files } = command;
  const late = passed(state.terms, "sheet", setting.today);
  const evaluators = [state.evaluator, evaluatesOn(state, setting.today)];
  const { person, actingFor } = setting.actor;
  const by = person ?? "";
  const evaluates = evaluators.includes(by) || evaluators.includes(actingFor ?? "");
  const clause = clauseOf(scene.law, "rules/assignment");
  const stranger = evaluates ? null : refusal("evaluation.not-the-evaluator", clause, { person: by });
  return withResult(scene, given, [stranger, late, ...commentFaults(scene, comments)], {
    kind: "marks-submitted",
    by,
    given,
    comments,
    files,
    paper: null,
    clause: clauseOf(scene.law, `rules/${state.rule}`),
  });
}

/** The paper's own day counts for the term; it can be no later than today, and the period is over before it is evaluated. */
async function enterPaper(scene: Scene, command: Command<"enter-paper">): Promise<Decided> {
  const { state, setting, law } = scene;
  const { given, comments, files, scan, writtenOn, signedBy, reason } = command;
  const clause = clauseOf(law, "duties/in-the-system");
  const sheetClause = state.terms.find(({ purpose }) => purpose === "sheet")?.clause ?? clause;
  const evaluators = [state.evaluator, evaluatesOn(state, writtenOn)];
  const faults = [
    notAfter(writtenOn, setting.today, "writtenOn", clause) ??
      notBefore(writtenOn, addDays(state.period.to, 1), "writtenOn", sheetClause) ??
      passed(state.terms, "sheet", writtenOn),
    said(scan, "scan", clause),
    said(reason, "reason", clause),
    evaluators.includes(signedBy)
      ? null
      : refusal("evaluation.not-the-evaluator", clauseOf(law, "rules/assignment"), { person: signedBy }, "signedBy"),
    ...commentFaults(scene, comments),
  ];
  const paper = { scan, writtenOn, reason };
  return withResult(scene, given, faults, {
    kind: "marks-submitted",
    by: signedBy,
    given,
    comments,
    files,
    paper,
    clause,
  });
}

/** Marks and their result are one: what the rule does not accept is refused, and what it accepts is counted at once. */
async function withResult(
  { state, setting, law }: Scene,
  given: Given,
  faults: readonly (Refusal | null)[],
  submitted: EvaluationEvent,
): Promise<Decided> {
  const overwritten = Object.keys(given).filter((name) => Object.hasOwn(state.fixed, name));
  const rule = clauseOf(law, `rules/${state.rule}`);
  const fixed = overwritten.map((name) => refusal("evaluation.fixed", rule, { name }, `given.${name}`));
  const counted = await compute(law, state.rule, { ...given, ...state.fixed }, state.lawOn, "given");
  const wrong = counted.ok ? [] : counted.refusals;
  const nothing = counted.ok && counted.result === null ? [refusal("evaluation.no-value", rule, {}, "given")] : [];
  const all = [...faults, ...fixed, ...wrong, ...nothing].filter((fault) => fault !== null);
  if (all.length > 0 || !counted.ok || counted.result === null) return refused(all);
  const number = state.results.length + 1;
  const computed: EvaluationEvent = { kind: "result-computed", number, cause: "sheet", ...counted.result };
  const item = resultNotice(law, state.dismissedOn !== null);
  if (item === null) return { ok: true, events: [submitted, computed] };
  const notice = setting.newId();
  return {
    ok: true,
    events: [submitted, computed, { kind: "notice-ordered", notice, about: item.id, result: number }],
    then: [noticeOrder(state, notice, item.id, { person: state.person, role: item.content.to }, number)],
  };
}

function commentFaults({ state, law }: Scene, comments: Readonly<Record<string, string>>): (Refusal | null)[] {
  const titles = law.edition.rules.get(state.rule)?.inputTitles ?? {};
  return Object.keys(comments)
    .filter((place) => place !== "sheet" && !Object.hasOwn(titles, place.replace(/\[\d+\]/gu, "")))
    .map((place) => refusal("evaluation.comment-nowhere", null, { place }, `comments.${place}`));
}

/** Only as long as he has not got the result: afterwards it is official, and a session alone can change it. */
function returnSheet({ state, law }: Scene, reason: string): Decided {
  return unless(
    [said(reason, "reason", clauseOf(law, "duties/head-documents"))],
    () => [{ kind: "sheet-returned", reason }],
    () => withdrawal(state, reason),
  );
}

function withdrawal(state: Scene["state"], reason: string): Order[] {
  const notice = standingResult(state)?.notice ?? null;
  return notice === null ? [] : [{ record: "notice", id: notice, command: { kind: "withdraw", reason } }];
}

function changeEvaluator(scene: Scene, command: Command<"change-evaluator">): Decided {
  const { state, law } = scene;
  const { to, duty, ground, document } = command;
  const assigned = clauseOf(law, "rules/assignment");
  const clause = duty === null ? assigned : clauseOf(law, `duties/${duty}`);
  const kind = duty === null ? "routing" : law.edition.duties.get(duty)?.content.kind;
  const sent = state.phase === "sheet-sent" ? sheetTo(scene, to) : { events: [], then: [] };
  return unless(
    [
      to === state.person ? refusal("evaluation.evaluates-himself", assigned, {}, "to") : null,
      to === state.evaluator ? refusal("evaluation.same-evaluator", assigned, {}, "to") : null,
      kind === "routing" ? null : refusal("evaluation.not-a-ground", assigned, { duty: duty ?? "" }, "duty"),
      said(ground, "ground", clause),
    ],
    () => [{ kind: "evaluator-changed", from: state.evaluator, to, clause, ground, document }, ...sent.events],
    () => sent.then,
  );
}

function nameSubstitute(scene: Scene, command: Command<"substitute">): Decided {
  const { state, setting, law } = scene;
  const { substitute, from, until, ground } = command;
  const clause = clauseOf(law, "duties/replaced-evaluator");
  const now = from <= setting.today && (until === null || setting.today <= until);
  const sent = state.phase === "sheet-sent" && now ? sheetTo(scene, substitute) : { events: [], then: [] };
  return unless(
    [
      substitute === state.person ? refusal("evaluation.evaluates-himself", clause, {}, "substitute") : null,
      substitute === state.evaluator ? refusal("evaluation.same-evaluator", clause, {}, "substitute") : null,
      isDay(from, "from"),
      until === null ? null : notBefore(until, from, "until", clause),
      said(ground, "ground", clause),
    ],
    () => [{ kind: "substitute-named", substitute, from, until, ground, clause }, ...sent.events],
    () => sent.then,
  );
}

function endSubstitution({ state, law }: Scene, reason: string): Decided {
  const clause = clauseOf(law, "duties/replaced-evaluator");
  const nobody = state.standIn === null ? refusal("evaluation.no-substitute", clause) : null;
  return unless([nobody, said(reason, "reason", clause)], () => [{ kind: "substitution-ended", reason }]);
}

/** A sheet that is out already is sent to whoever marks it now. */
function sheetTo({ state, setting, law }: Scene, person: string): { events: EvaluationEvent[]; then: Order[] } {
  const item = sheetNotice(law);
  if (item === null) return { events: [], then: [] };
  const notice = setting.newId();
  const to = { person, role: item.content.to };
  return {
    events: [{ kind: "notice-ordered", notice, about: item.id, result: null }],
    then: [noticeOrder(state, notice, item.id, to, null)],
  };
}

/**
 * Where a result is counted that he has not received, it goes out once more by the means for those who no longer serve; once
 * he has it, he is dismissed only for what is still to reach him.
 */
function evaluateWithout(scene: Scene, command: Command<"evaluate-without">): Decided {
  const { state, setting, law } = scene;
  const { dismissedOn, document } = command;
  const standing = standingResult(state);
  const isTold = standing !== null && standing.receivedOn !== null;
  const noticeClause = resultNotice(law, true)?.citation.clauses.join(", ") ?? null;
  const clause = isTold ? noticeClause : clauseOf(law, "duties/dismissed");
  const terms = isTold ? { ok: true as const, started: [] } : startNoticeTerm(law, state);
  const again = isTold ? { events: [], then: [] } : resend(scene);
  return unless(
    [
      state.dismissedOn === null ? null : refusal("evaluation.already-without", clause, { on: state.dismissedOn }),
      notAfter(dismissedOn, setting.today, "dismissedOn", clause),
      terms.ok ? null : terms.refusal,
    ],
    () => [
      { kind: "set-without-part", dismissedOn, document, clause },
      ...(terms.ok ? terms.started : []),
      ...again.events,
    ],
    () => again.then,
  );
}

function resend({ state, setting, law }: Scene): { events: EvaluationEvent[]; then: Order[] } {
  const item = resultNotice(law, true);
  const standing = standingResult(state);
  const last = state.notices.findLast(({ result }) => result === standing?.number);
  if (item === null || standing === null || last?.about === item.id) return { events: [], then: [] };
  const notice = setting.newId();
  const to = { person: state.person, role: item.content.to };
  return {
    events: [{ kind: "notice-ordered", notice, about: item.id, result: standing.number }],
    then: [...withdrawal(state, "dismissed"), noticeOrder(state, notice, item.id, to, standing.number)],
  };
}

/** What the exclusion stopped runs again; the term for the sheet does when it is sent. */
function include({ state, law }: Scene, reason: string): Decided {
  const terms = state.dismissedOn === null ? { ok: true as const, started: [] } : startNoticeTerm(law, state);
  return unless([said(reason, "reason", null), terms.ok ? null : terms.refusal], () => [
    { kind: "included", reason },
    ...(terms.ok ? terms.started : []),
  ]);
}

/** A duty of eligibility has to say so, and what was counted has to be below its value. It is never a zero. */
function exclude({ state, law }: Scene, command: Command<"exclude">): Decided {
  const { duty, counted, reason } = command;
  const item = law.edition.duties.get(duty);
  const isGround = item?.content.kind === "eligibility";
  const clause = item === undefined ? clauseOf(law, "rules/assignment") : item.citation.clauses.join(", ");
  const least = Object.values(item?.content.values ?? {})[0]?.value ?? null;
  const countable = counted === null || /^\d+(?:\.\d+)?$/u.test(counted);
  const enough = isGround && countable && counted !== null && least !== null && compareExact(counted, least) >= 0;
  return unless(
    [
      isGround ? null : refusal("evaluation.not-a-ground", clause, { duty }, "duty"),
      countable ? null : refusal("evaluation.not-counted", clause, { counted }, "counted"),
      enough
        ? refusal("evaluation.enough", clause, { counted, least, ...titled("duty", item.title) }, "counted")
        : null,
      said(reason, "reason", clause),
    ],
    () => [{ kind: "excluded", duty, clause: clause ?? "", counted, least, reason }],
    () => withdrawal(state, reason),
  );
}

/** It is only ever moved later; a term that was kept is not touched, and stands on the new day if it runs again. */
function extendTerm({ state }: Scene, { due, remindOn, act }: Command<"extend-term">): Decided {
  const isLater = state.extension === null || state.extension.due < due;
  const goesOn = state.phase !== "completed" && isLater;
  return { ok: true, events: goesOn ? [{ kind: "term-extended", due, remindOn, act }] : [] };
}

function recountTerms({ state, setting, law }: Scene, { because }: Command<"recount-terms">): Decided {
  if (state.phase === "completed") return { ok: true, events: [] };
  const sheetExtendedTo = state.extension?.due ?? null;
  return { ok: true, events: recountedTerms(law, state.terms, { today: setting.today, because, sheetExtendedTo }) };
}

function isDay(day: string, at: string): Refusal | null {
  return notBefore(day, "0001-01-01", at, null);
}
