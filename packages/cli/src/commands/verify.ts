// `verify`: recomputes a receipt from the packs here and compares everything that it says.
import { readJson } from "@bagalau/engine";
import { sentence, verifyReceipt } from "@bagalau/methodology";
import { Refusal } from "../refusal.ts";
import { jsonFaultInWords } from "../rule-argument.ts";
import { argument, isSet, library, printJson, readFile } from "../session.ts";
import type { Session } from "../session.ts";

export async function verify(session: Session): Promise<number> {
  const { say, style, terminal, language } = session;
  const text = await readFile(session, argument(session, 0));
  const read = readJson(text);
  if (!("value" in read)) throw new Refusal([jsonFaultInWords(read.fault, say)]);
  const checks = (await verifyReceipt(JSON.parse(text), await library(session))).map((check) => ({
    ...check,
    message: sentence(language, check.code, check.params),
  }));
  const verified = checks.every((check) => check.ok);
  if (isSet(session, "json")) await printJson(session, { verified, checks });
  else {
    const lines = checks.map(({ ok, message }) => (ok ? `  ✓ ${message}` : style.bad(`  ✗ ${message}`)));
    const verdict = say(verified ? "label.verified" : "label.not-verified");
    await terminal.out(`${lines.join("\n")}\n${style.strong(verdict)}\n`);
  }
  return verified ? 0 : 2;
}
