// `evaluate --jsonl`: a stream of inputs, a stream of results, in the memory of one piece however long it is.
import { compile, evaluate, readJson } from "@bagalau/engine";
import type { CompiledRule } from "@bagalau/engine";
import type { Chosen } from "./edition-argument.ts";
import { faultInWords, jsonFaultInWords } from "./rule-argument.ts";
import type { RunnableRule } from "./rule-argument.ts";
import type { Fault } from "./refusal.ts";
import type { Session } from "./session.ts";

const PROGRESS_EVERY = 50_000;

interface Progress {
  lines: number;
  bad: number;
}

/** Exit code 2 if any line was bad, else 0. */
export async function evaluateLines(
  chosen: Chosen,
  rule: RunnableRule,
  path: string,
  session: Session,
): Promise<number> {
  const compiled = compile(rule.checked);
  const head = `{"pack":${JSON.stringify(chosen.pack.id)},"edition":${JSON.stringify(chosen.edition.id)},"rule":${JSON.stringify(rule.stated.id)},`;
  const progress: Progress = { lines: 0, bad: 0 };
  const answer = (line: string): string => lineAnswer(line, head, compiled, rule, session, progress);
  let rest = "";
  for await (const piece of session.terminal.pieces(path)) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    if (lines.length > 0) await session.terminal.out(lines.map(answer).join(""));
  }
  if (rest !== "") await session.terminal.out(answer(rest));
  showProgress(progress, session, true);
  return progress.bad > 0 ? 2 : 0;
}

function lineAnswer(
  line: string,
  head: string,
  compiled: CompiledRule,
  rule: RunnableRule,
  session: Session,
  progress: Progress,
): string {
  progress.lines += 1;
  if (progress.lines % PROGRESS_EVERY === 0) showProgress(progress, session, false);
  const members = compiled.resultMembersOfLine(line);
  if (members !== null) return `${head}${members},"notes":[]}\n`;
  progress.bad += 1;
  return `${JSON.stringify({ errors: lineFaults(line, rule, session) })}\n`;
}

function lineFaults(line: string, rule: RunnableRule, session: Session): readonly Fault[] {
  const read = readJson(line);
  if (!("value" in read)) return [jsonFaultInWords(read.fault, session.say)];
  const result = evaluate(rule.checked, read.value);
  if (result.ok) throw new Error("the two ways of evaluation differ");
  return result.faults.map((fault) => faultInWords(fault, rule.stated, session.language));
}

/** One line that is written over itself, only where somebody looks. */
function showProgress({ lines, bad }: Progress, { terminal, say }: Session, last: boolean): void {
  if (!terminal.errorsAreTerminal) return;
  terminal.err(`\r${say("label.lines", { lines: String(lines), bad: String(bad) })}${last ? "\n" : ""}`);
}
