// From the proof that he has the result to his application: the term runs from the proved day, and a late one is refused.
import { clauseOf, notAfter, notBefore, refusal, refused, said, titled, unless } from "../law/refusal.ts";
import { passed } from "../law/started-term.ts";
import type { Decision, Refusal } from "../record.ts";
import type { ResultCommand } from "./commands.ts";
import type { EvaluationEvent } from "./events.ts";
import { takingBack } from "./invitations.ts";
import { startAppealTerm, startApplicationTerms } from "./law-of-evaluation.ts";
import type { Scene } from "./scene.ts";
import { phaseTitles, standingResult } from "./state.ts";

type Decided = Decision<EvaluationEvent>;
type Command<Kind extends ResultCommand["kind"]> = Extract<ResultCommand, { readonly kind: Kind }>;

export function decideResult(scene: Scene, command: ResultCommand): Decided {
  switch (command.kind) {
    case "record-receipt":
      return recordReceipt(scene, command);
    case "file-application":
      return application(scene, command, scene.setting.today, null);
    case "enter-application":
      return application(scene, command, command.receivedOn, command.scan);
    case "withdraw-application":
      return withdrawApplication(scene, command.reason);
  }
}

function recordReceipt({ state, setting, law }: Scene, command: Command<"record-receipt">): Decided {
  const { result: number, on: receivedOn, means, notice } = command;
  const clause = clauseOf(law, "notices/result");
  const result = state.results.find((one) => one.number === number);
  const standing = result !== undefined && !result.setAside;
  const first = standing && result.cause === "sheet" && state.phase === "computed";
  const terms = first ? startAppealTerm(law, receivedOn) : { ok: true as const, started: [] };
  return unless(
    [
      standing ? null : refusal("evaluation.no-such-result", clause, { number: String(number) }, "result"),
      standing && result.receivedOn !== null
        ? refusal("evaluation.received-already", clause, { on: result.receivedOn }, "result")
        : null,
      notAfter(receivedOn, setting.today, "on", clause),
      standing ? notBefore(receivedOn, result.on, "on", clause) : null,
      terms.ok ? null : terms.refusal,
    ],
    () => [{ kind: "result-received", result: number, receivedOn, means, notice }, ...(terms.ok ? terms.started : [])],
  );
}

/**
 * On paper the day on which it came counts, also where it is entered after the evaluation was completed because nothing had
 * come. One filed before the receipt is proved is never late: its term has not begun.
 */
function application(
  { state, setting, law }: Scene,
  { text, files }: Command<"file-application" | "enter-application">,
  receivedOn: string,
  scan: string | null,
): Decided {
  const clause = clauseOf(law, "terms/appeal");
  const terms = startApplicationTerms(law, receivedOn);
  const empty = text.trim() === "" && files.length === 0 && scan === null;
  const computedOn = standingResult(state)?.on ?? receivedOn;
  return unless(
    [
      endedOtherwise(state) ? refusal("evaluation.not-now", clause, titled("phase", phaseTitles.completed)) : null,
      notAfter(receivedOn, setting.today, "receivedOn", clause) ??
        notBefore(receivedOn, computedOn, "receivedOn", clause) ??
        passed(state.terms, "appeal", receivedOn),
      empty ? refusal("evaluation.application-empty", clause, {}, "text") : null,
      scan?.trim() === "" ? refusal("law.text-missing", clause, {}, "scan") : null,
      terms.ok ? null : terms.refusal,
    ],
    () => [{ kind: "application-filed", text, files, receivedOn, scan, clause }, ...(terms.ok ? terms.started : [])],
  );
}

/** Completed, and not because no application had come. */
function endedOtherwise(state: Scene["state"]): boolean {
  const { phase, application: filed, exclusion } = state;
  return phase === "completed" && (filed !== null || exclusion !== null || standingResult(state) === null);
}

/** Where the receipt was proved after the application only, the term has not begun yet: it does so now, from the proved day. */
function withdrawApplication({ state, law }: Scene, reason: string): Decided {
  const clause = clauseOf(law, "terms/appeal");
  const held: Refusal | null =
    state.session?.held === true ? refusal("evaluation.not-now", clause, titled("phase", phaseTitles.session)) : null;
  if (held !== null) return refused([held]);
  const receivedOn = standingResult(state)?.receivedOn ?? null;
  const began = state.terms.some(({ purpose }) => purpose === "appeal");
  const terms = receivedOn === null || began ? { ok: true as const, started: [] } : startAppealTerm(law, receivedOn);
  return unless(
    [said(reason, "reason", clause), terms.ok ? null : terms.refusal],
    () => [{ kind: "application-withdrawn", reason }, ...(terms.ok ? terms.started : [])],
    () => takingBack(state.session, reason),
  );
}
