// From the words of a call to a command and its exit code: 0 done, 2 bad input, 1 our own failure.
import { backup, restore } from "./commands/backup.ts";
import { bodyCreate } from "./commands/body-create.ts";
import { completion } from "./commands/completion.ts";
import { deadline } from "./commands/deadline.ts";
import { demo } from "./commands/demo.ts";
import { evaluateCommand } from "./commands/evaluate.ts";
import { explainCommand } from "./commands/explain.ts";
import { journalVerify } from "./commands/journal-verify.ts";
import { packCheck } from "./commands/pack-check.ts";
import { packDiff } from "./commands/pack-diff.ts";
import { packs } from "./commands/packs.ts";
import { serveCommand } from "./commands/serve.ts";
import { verify } from "./commands/verify.ts";
import { commands, readCall } from "./command-line.ts";
import type { Call, CommandSpec } from "./command-line.ts";
import { commandHelp, manual, overview } from "./help.ts";
import { processTerminal } from "./process-terminal.ts";
import { Refusal, refuse } from "./refusal.ts";
import type { Command, Session } from "./session.ts";
import { showsColour, styleFor } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import { isLanguage, languageOf, languages, sayIn } from "./texts/texts.ts";
import type { Say } from "./texts/texts.ts";

const DONE = 0;
const OURS = 1;
const BAD_INPUT = 2;
const WIDEST = 110;

const run: Readonly<Record<string, Command>> = {
  evaluate: evaluateCommand,
  explain: explainCommand,
  deadline,
  verify,
  packs,
  "pack check": packCheck,
  "pack diff": packDiff,
  serve: serveCommand,
  "body create": bodyCreate,
  demo,
  "journal verify": journalVerify,
  backup,
  restore,
  completion,
  help,
};

async function help(session: Session): Promise<number> {
  const { say, style, layout, terminal, call } = session;
  const { width } = layout;
  const name = call.arguments.join(" ");
  const command = commands.find((one) => one.name === name);
  if (name !== "" && !command) refuse("", "out-of-range", unknownCommand(name, say));
  if (call.options.has("manual")) await terminal.out(manual(say));
  else await terminal.out(command ? commandHelp(command, say, style, width) : overview(say, style, width));
  return DONE;
}

function unknownCommand(name: string, say: Say): string {
  return say("fault.command-unknown", { name, commands: commands.map((one) => one.name).join(", ") });
}

function checkLanguage(options: Call["options"], say: Say): void {
  const got = options.get("lang");
  if (got === undefined || isLanguage(String(got))) return;
  refuse(
    "--lang",
    "out-of-range",
    say("fault.option-word", { name: "--lang", got: String(got), words: languages.join(", ") }),
  );
}

function checkUsage(call: Call, say: Say): void {
  if (call.faults.length === 0) return;
  throw new Refusal(call.faults.map(({ at, code, text, params }) => ({ path: at, code, message: say(text, params) })));
}

async function refused(
  refusal: Refusal,
  terminal: Terminal,
  asJson: boolean,
  command: CommandSpec | null,
): Promise<number> {
  if (asJson) await terminal.out(JSON.stringify({ errors: refusal.faults }, null, 2) + "\n");
  else {
    const lines = refusal.faults.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`));
    terminal.err(`${lines.join("\n")}\n`);
    if (command === null) terminal.err("bagalau help\n");
  }
  return BAD_INPUT;
}

/** Runs one call. Never rejects: what is not the caller's fault is reported as ours and ends with 1. */
export async function runCall(argv: readonly string[], terminal: Terminal): Promise<number> {
  const call = readCall(argv);
  const language = languageOf(call.options.get("lang"), terminal.environment);
  const say = sayIn(language);
  const layout = {
    colour: showsColour(terminal.outputIsTerminal, terminal.environment),
    width: Math.min(terminal.columns, WIDEST),
  };
  const style = styleFor(layout.colour);
  const { width } = layout;
  const asJson = call.options.has("json");
  try {
    checkLanguage(call.options, say);
    if (call.command === null) {
      if (call.unknown !== null) refuse("", "out-of-range", unknownCommand(call.unknown, say));
      if (!call.options.has("help")) refuse("", "missing", say("fault.command-missing"));
      await terminal.out(overview(say, style, width));
      return DONE;
    }
    if (call.options.has("help")) {
      await terminal.out(commandHelp(call.command, say, style, width));
      return DONE;
    }
    checkUsage(call, say);
    const command = run[call.command.name];
    if (!command) throw new Error(call.command.name);
    return await command({ terminal, call, language, say, style, layout });
  } catch (error) {
    if (error instanceof Refusal) return refused(error, terminal, asJson, call.command);
    terminal.err(
      `${say("fault.ours", { reason: error instanceof Error ? (error.stack ?? error.message) : String(error) })}\n`,
    );
    return OURS;
  }
}

export async function main(words: readonly string[] = process.argv.slice(2)): Promise<number> {
  return runCall(words, processTerminal());
}
