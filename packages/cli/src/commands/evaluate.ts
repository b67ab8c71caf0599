// `evaluate`: a rule of the edition in force on facts → the exact result, and why.
import { evaluate, readJson } from "@bagalau/engine";
import type { Evaluation, JsonValue } from "@bagalau/engine";
import { explain, makeReceipt, toText } from "@bagalau/methodology";
import { chosenEdition, splitArgument } from "../edition-argument.ts";
import type { Chosen } from "../edition-argument.ts";
import { evaluateLines } from "../evaluate-lines.ts";
import { Refusal, refuse } from "../refusal.ts";
import { answerJson } from "../answer-json.ts";
import { faultInWords, jsonFaultInWords, ruleNamed } from "../rule-argument.ts";
import type { RunnableRule } from "../rule-argument.ts";
import { argument, inputPath, isSet, library, option, printJson, readFile, writeFile } from "../session.ts";
import type { Session } from "../session.ts";
import { table } from "../table.ts";

type Computed = Extract<Evaluation, { ok: true }>;

/** The facts of the call as exact JSON. */
export async function readFacts(session: Session): Promise<JsonValue> {
  const read = readJson(await readFile(session, inputPath(session)));
  if ("value" in read) return read.value;
  throw new Refusal([jsonFaultInWords(read.fault, session.say)]);
}

export function computed(rule: RunnableRule, facts: JsonValue, session: Session): Computed {
  const result = evaluate(rule.checked, facts);
  if (result.ok) return result;
  throw new Refusal(result.faults.map((fault) => faultInWords(fault, rule.stated, session.language)));
}

function resultTable(chosen: Chosen, rule: RunnableRule, result: Computed, session: Session): string {
  const { say, style, language } = session;
  const json = answerJson(chosen, rule.stated.id, result);
  const none = say("label.none");
  const parts = Object.entries(json.parts).map(([id, part]) => [
    id,
    part.value ?? part.reason ?? none,
    part.exact ?? "",
    rule.stated.parts[id]?.title[language] ?? "",
  ]);
  const scale = rule.stated.source.grade === null ? undefined : chosen.edition.scales.get(rule.stated.source.grade);
  const grade = scale?.grades.find((one) => one.id === json.grade);
  const last = [
    [say("label.value"), json.value ?? json.reason ?? none, json.exact ?? "", rule.stated.title[language]],
    ...(grade ? [[say("label.grade"), grade.id, "", grade.title[language]]] : []),
    [say("label.edition"), chosen.edition.id, "", chosen.edition.act.title[language]],
  ];
  return table(
    [[say("label.part"), say("label.result"), say("label.exact"), say("label.title")], ...parts, ...last],
    style,
  );
}

async function writeReceipt(
  file: string,
  chosen: Chosen,
  rule: RunnableRule,
  facts: JsonValue,
  result: Computed,
  session: Session,
) {
  const receipt = await makeReceipt({
    pack: chosen.pack,
    edition: chosen.edition,
    rule: rule.stated,
    on: chosen.on,
    named: chosen.named,
    facts,
    result,
  });
  await writeFile(session, file, JSON.stringify(receipt, null, 2) + "\n");
  session.terminal.err(session.say("label.explanation-receipt", { file }) + "\n");
}

export async function evaluateCommand(session: Session): Promise<number> {
  const named = argument(session, 0);
  const packs = await library(session, splitArgument(named).id);
  const chosen = chosenEdition(packs, named, session.terminal.now(), session.say);
  const rule = ruleNamed(chosen, argument(session, 1), session.say);
  const receipt = option(session, "receipt");
  if (isSet(session, "jsonl")) {
    if (receipt !== null || isSet(session, "explain"))
      refuse("--jsonl", "out-of-range", session.say("fault.explain-jsonl"));
    return evaluateLines(chosen, rule, inputPath(session), session);
  }
  const facts = await readFacts(session);
  const result = computed(rule, facts, session);
  if (receipt !== null) await writeReceipt(receipt, chosen, rule, facts, result, session);
  const explanation = isSet(session, "explain")
    ? toText(
        explain({
          pack: chosen.pack,
          edition: chosen.edition,
          rule: rule.stated,
          on: chosen.on,
          facts,
          result,
          language: session.language,
        }),
        session.layout,
      )
    : null;
  const json = answerJson(chosen, rule.stated.id, result);
  if (isSet(session, "json")) await printJson(session, explanation === null ? json : { ...json, explanation });
  else await session.terminal.out(explanation ?? resultTable(chosen, rule, result, session));
  return 0;
}
