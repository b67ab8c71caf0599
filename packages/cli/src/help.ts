// Help, from the table of commands: for the terminal, as a manual page, and by a word.
import { commands, everywhere } from "./command-line.ts";
import type { CommandSpec, OptionSpec } from "./command-line.ts";
import { wrapped } from "./table.ts";
import type { Style } from "./table.ts";
import type { Say } from "./texts/texts.ts";

const EXIT_CODES = ["exit.0", "exit.1", "exit.2"] as const;

function usage(command: CommandSpec): string {
  const words = command.arguments.map(({ name, required }) => (required ? name : `[${name}]`));
  const options = command.options.map(({ name, value }) => (value === null ? `[--${name}]` : `[--${name} ${value}]`));
  return ["bagalau", command.name, ...words, ...options].join(" ");
}

const optionTitle = ({ name, value }: OptionSpec): string => (value === null ? `--${name}` : `--${name} ${value}`);

function listed(rows: readonly (readonly [string, string])[], width: number): string {
  const left = Math.max(...rows.map(([title]) => title.length)) + 4;
  return rows
    .map(([title, text]) => `  ${title.padEnd(left - 2)}${wrapped(text, width, " ".repeat(left)).trimStart()}`)
    .join("\n");
}

export function overview(say: Say, style: Style, width: number): string {
  const rows = commands.map((command) => [command.name, say(command.summary)] as const);
  const options = everywhere.map((option) => [optionTitle(option), say(option.text)] as const);
  const exits = EXIT_CODES.map((key, code) => [String(code), say(key)] as const);
  return [
    wrapped(say("tool.summary"), width, ""),
    `${style.strong(say("heading.usage"))}\n  bagalau COMMAND …`,
    `${style.strong(say("heading.commands"))}\n${listed(rows, width)}`,
    wrapped(say("tool.about"), width, ""),
    `${style.strong(say("heading.options"))}\n${listed(options, width)}`,
    `${style.strong(say("heading.exit"))}\n${listed(exits, width)}`,
    `${style.strong(say("heading.environment"))}\n  ${say("environment.packs")}\n  ${say("environment.lang")}`,
    say("help.more"),
    "",
  ].join("\n\n");
}

export function commandHelp(command: CommandSpec, say: Say, style: Style, width: number): string {
  const options = [...command.options, ...everywhere].map((option) => [optionTitle(option), say(option.text)] as const);
  return [
    `${style.strong(`bagalau ${command.name}`)}: ${say(command.summary)}`,
    `${style.strong(say("heading.usage"))}\n${wrapped(usage(command), width, "  ")}`,
    wrapped(say(command.about), width, ""),
    `${style.strong(say("heading.options"))}\n${listed(options, width)}`,
    `${style.strong(say("heading.examples"))}\n${command.examples.map((line) => `  ${line}`).join("\n")}`,
    "",
  ].join("\n\n");
}

/** The manual page in roff, which `man -l` shows. */
export function manual(say: Say): string {
  const safe = (text: string): string =>
    text
      .replaceAll("\\", "\\e")
      .replaceAll("-", "\\-")
      .replace(/^([.'])/gm, "\\&$1");
  const section = (title: string): string => `.SH "${safe(title.toUpperCase())}"`;
  const item = (title: string, text: string): string => `.TP\n.B ${safe(title)}\n${safe(text)}`;
  const perCommand = commands.flatMap((command) => [
    `.SS "${safe(usage(command))}"`,
    safe(`${say(command.summary)}.`),
    ".PP",
    safe(say(command.about)),
    ...command.options.map((option) => item(optionTitle(option), say(option.text))),
    ".PP",
    ".nf",
    ...command.examples.map((line) => safe(`  ${line}`)),
    ".fi",
  ]);
  return [
    '.TH BAGALAU 1 "" "bagalau" ""',
    section(say("heading.name")),
    safe(`bagalau - ${say("tool.summary")}`),
    section(say("heading.about")),
    safe(say("tool.about")),
    section(say("heading.commands")),
    ...perCommand,
    section(say("heading.options")),
    ...everywhere.map((option) => item(optionTitle(option), say(option.text))),
    section(say("heading.exit")),
    ...EXIT_CODES.map((key, code) => item(String(code), say(key))),
    section(say("heading.environment")),
    item("BAGALAU_PACKS", say("environment.packs").replace(/^\S+\s+/, "")),
    item("LC_ALL, LC_MESSAGES, LANG", say("environment.lang").replace(/^[A-Z_, ]+\s+/, "")),
    "",
  ].join("\n");
}
