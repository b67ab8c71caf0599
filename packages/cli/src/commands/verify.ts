// `verify`: recomputes a receipt, or the whole case file of a court, and compares everything that it says.
import { readJson } from "@bagalau/engine";
import { sentence, verifyReceipt } from "@bagalau/methodology";
import { bundleSentence, verifyBundle } from "@bagalau/procedure/bundle";
import { isZip, openBundle } from "../open-bundle.ts";
import { Refusal, refuse } from "../refusal.ts";
import { jsonFaultInWords } from "../rule-argument.ts";
import { argument, isSet, library, option, printJson, readBytes } from "../session.ts";
import type { Session } from "../session.ts";
import type { TextKey } from "../texts/texts.ts";

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly message: string;
}

export async function verify(session: Session): Promise<number> {
  const content = await readBytes(session, argument(session, 0));
  return isZip(content)
    ? verifyCaseFile(session, content)
    : verifyOneReceipt(session, new TextDecoder().decode(content));
}

async function verifyOneReceipt(session: Session, text: string): Promise<number> {
  const { say, language } = session;
  const read = readJson(text);
  if (!("value" in read)) throw new Refusal([jsonFaultInWords(read.fault, say)]);
  const found = await verifyReceipt(JSON.parse(text), await library(session));
  const checks = found.map((check) => ({ ...check, message: sentence(language, check.code, check.params) }));
  return told(session, checks, "label.verified", "label.not-verified");
}

async function verifyCaseFile(session: Session, content: Uint8Array): Promise<number> {
  const { say, language } = session;
  const keyId = option(session, "key")?.toLowerCase() ?? null;
  if (keyId !== null && !/^[0-9a-f]{64}$/u.test(keyId)) refuse("--key", "out-of-range", say("fault.key"));
  const files = openBundle(content, argument(session, 0), say);
  const found = await verifyBundle(files, { language, library: await library(session), keyId });
  const checks = found.map((check) => ({
    name: check.code.replace(/^bundle\.|\.(?:failed|unknown)$/gu, ""),
    ...check,
    message: bundleSentence(check, language),
  }));
  return told(session, checks, "label.bundle-verified", "label.bundle-not-verified");
}

async function told(session: Session, checks: readonly Check[], right: TextKey, wrong: TextKey): Promise<number> {
  const { say, style, terminal } = session;
  const verified = checks.every((check) => check.ok);
  if (isSet(session, "json")) await printJson(session, { verified, checks });
  else {
    const lines = checks.map(({ ok, message }) => (ok ? `  ✓ ${message}` : style.bad(`  ✗ ${message}`)));
    await terminal.out(`${lines.join("\n")}\n${style.strong(say(verified ? right : wrong))}\n`);
  }
  return verified ? 0 : 2;
}
