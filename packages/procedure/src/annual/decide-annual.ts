// What may happen to a year's result.
//
//   awaited ──form──▶ formed ──record-receipt──▶ received ──complete──▶ completed
//      │                 ▲ └──────────── form again: a period's result changed ───────┘ (from any of them, as a new result)
//      └──form──▶ no-result ──complete──▶ completed        nothing was evaluated: no zero, no grade
//
// Where a court annuls the result of a period, annul takes the year's out of effect from any of them (annulled) until it is formed anew.
import { decideKeeping, destructionRefusals, keepingClause, startKeeping } from "../archive/keeping.ts";
import { resultNotice } from "../law/result-notice.ts";
import { compute } from "../law/compute-result.ts";
import { clauseOf, notAfter, notBefore, refusal, refused, unless } from "../law/refusal.ts";
import { recountedTerms } from "../law/recount.ts";
import { startTerms } from "../law/started-term.ts";
import type { Decision, Law, Order, Refusal, Setting } from "../record.ts";
import type { Annual, AnnualCommand, AnnualEvent, AnnualState, YearPart } from "./annual-model.ts";

type Decided = Decision<AnnualEvent>;
type Command<Kind extends AnnualCommand["kind"]> = Extract<AnnualCommand, { readonly kind: Kind }>;

export function decideAnnual(
  state: AnnualState | null,
  command: AnnualCommand,
  setting: Setting,
): Decided | Promise<Decided> {
  const { law } = setting;
  if (law === null) return refused([refusal("law.none", null)]);
  if (command.kind === "await") return awaitYear(state, command, law);
  if (state === null) return refused([refusal("law.not-begun", null)]);
  if (state.remains && command.kind === "recount-terms") return { ok: true, events: [] };
  if (state.remains) return refused([refusal("keeping.destroyed", null, { on: state.destroyedOn, act: state.act })]);
  switch (command.kind) {
    case "form":
      return form(state, command.parts, setting, law);
    case "record-receipt":
      return recordReceipt(state, command, setting, law);
    case "complete":
      return complete(state, law);
    case "annul":
      return annul(state, command.evaluation, law);
    case "recount-terms": {
      const { today } = setting;
      const { because } = command;
      if (state.phase === "completed") return { ok: true, events: [] };
      return { ok: true, events: recountedTerms(law, state.terms, { today, because, sheetExtendedTo: null }) };
    }
    case "destroy":
      return destroy(state, command.act, setting, law);
    case "hold":
    case "release":
      return decideKeeping(state.keeping, command, setting, law);
  }
}

/** The term runs from the year; it shows the result as overdue while nothing is formed. */
function awaitYear(state: AnnualState | null, command: Command<"await">, law: Law): Decided {
  const { kind: _, ...head } = command;
  const rule = law.edition.rules.get(command.rule);
  const terms = startTerms(law, annualTerms(law), command.year.to);
  return unless(
    [
      state === null ? null : refusal("annual.exists", null),
      rule?.checked ? null : refusal("law.unknown-rule", null, { rule: command.rule }, "rule"),
      terms.ok ? null : terms.refusal,
    ],
    () => [
      { kind: "awaited", clause: clauseOf(law, `rules/${command.rule}`), ...head },
      ...(terms.ok ? terms.started : []),
    ],
  );
}

/** The terms that the end of the year starts and that name the annual result: the edition calls the term as the record is called. */
function annualTerms({ edition }: Law): readonly { readonly id: string; readonly purpose: "annual" }[] {
  return edition.terms.has("annual") ? [{ id: "annual", purpose: "annual" }] : [];
}

async function form(state: Annual, parts: readonly YearPart[], setting: Setting, law: Law): Promise<Decided> {
  const clause = clauseOf(law, `rules/${state.rule}`);
  const faults = partFaults(state, parts, setting.today, clause);
  const name = listInput(state.rule, law);
  const counted = await compute(law, state.rule, { [name]: parts.map(({ shown }) => shown) }, state.lawOn);
  if (faults.length > 0 || !counted.ok) return refused([...faults, ...(counted.ok ? [] : counted.refusals)]);
  if (counted.result === null) return { ok: true, events: [{ kind: "no-result", reason: counted.reason, parts }] };
  const number = state.results.length + 1;
  const computed: AnnualEvent = { kind: "result-computed", number, ...counted.result, parts };
  const item = resultNotice(law, state.dismissed);
  if (item === null) return { ok: true, events: [computed] };
  const notice = setting.newId();
  return {
    ok: true,
    events: [computed, { kind: "notice-ordered", notice, about: item.id, result: number }],
    then: [noticeOrder(state, notice, item.id, item.content.to, number)],
  };
}

function noticeOrder(state: Annual, id: string, notice: string, role: string, result: number): Order {
  const { pack, edition, person, year } = state;
  const about = { record: "annual", id: state.id, result, person, period: year.id, campaign: null };
  return { record: "notice", id, command: { kind: "queue", id, pack, edition, notice, about, to: { person, role } } };
}

/** The rule takes the results of the periods as its one list. */
function listInput(rule: string, { edition }: Law): string {
  const inputs = Object.entries(edition.rules.get(rule)?.source.inputs ?? {});
  return inputs.find(([, input]) => input.kind === "list")?.[0] ?? "";
}

function partFaults(state: Annual, parts: readonly YearPart[], today: string, clause: string | null): Refusal[] {
  const found: Refusal[] = [];
  if (today <= state.year.to) found.push(refusal("annual.year-runs", clause, { until: state.year.to }));
  parts.forEach(({ period, shown, why }, index) => {
    const at = `parts[${index}]`;
    if (!period.startsWith(state.year.id)) found.push(refusal("annual.other-year", clause, { period }, at));
    if (parts.findIndex((part) => part.period === period) !== index) {
      found.push(refusal("annual.period-repeated", clause, { period }, at));
    }
    if (shown === null && (why ?? "").trim() === "") found.push(refusal("annual.why-missing", clause, { period }, at));
  });
  const same = parts.length === state.parts.length && JSON.stringify(parts) === JSON.stringify(state.parts);
  if (state.phase !== "awaited" && state.phase !== "annulled" && same)
    found.push(refusal("annual.nothing-changed", clause));
  return found;
}

function recordReceipt(state: Annual, command: Command<"record-receipt">, setting: Setting, law: Law): Decided {
  const { result: number, on: receivedOn, means, notice } = command;
  const clause = clauseOf(law, "notices/result");
  const result = state.results.find((one) => one.number === number);
  return unless(
    [
      result === undefined ? refusal("annual.no-such-result", clause, { number: String(number) }, "result") : null,
      result !== undefined && result.receivedOn !== null
        ? refusal("annual.received-already", clause, { on: result.receivedOn }, "result")
        : null,
      notAfter(receivedOn, setting.today, "on", clause),
      result === undefined ? null : notBefore(receivedOn, result.on, "on", clause),
    ],
    () => [{ kind: "result-received", result: number, receivedOn, means, notice }],
  );
}

function complete(state: Annual, law: Law): Decided {
  const clause = clauseOf(law, "duties/keeping");
  const on = state.phase === "no-result" ? state.noResult?.on : state.results.at(-1)?.receivedOn;
  const ready = state.phase === "received" || state.phase === "no-result";
  const completedOn = on ?? "";
  return unless([ready ? null : refusal("annual.not-ready", clause)], () => [
    { kind: "completed", completedOn },
    startKeeping(law, completedOn),
  ]);
}

/** Only where it was formed of that evaluation. What he has not received yet is not to reach him any more. */
function annul(state: Annual, evaluation: string, law: Law): Decided {
  const rests = state.parts.some((part) => part.evaluation === evaluation);
  if (!rests || state.phase === "awaited" || state.phase === "annulled") return { ok: true, events: [] };
  const last = state.phase === "no-result" ? null : (state.results.at(-1) ?? null);
  const clause = clauseOf(law, "duties/appeal-file");
  const notice = last !== null && last.receivedOn === null ? state.notices.at(-1) : undefined;
  const command = { kind: "withdraw", reason: "annulled" };
  return {
    ok: true,
    events: [{ kind: "result-annulled", result: last?.number ?? null, evaluation, clause }],
    ...(notice === undefined ? {} : { then: [{ record: "notice", id: notice, command }] }),
  };
}

function destroy(state: Annual, act: string, setting: Setting, law: Law): Decided {
  const { keeping, notices } = state;
  return unless(
    destructionRefusals(keeping, setting.today, keepingClause(law)),
    () => [{ kind: "destroyed", act, keptUntil: keeping.until, clause: keeping.clause }],
    () => notices.map((notice) => ({ record: "notice", id: notice, command: { kind: "destroy", act } })),
  );
}
