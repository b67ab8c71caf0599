// The commands with their arguments and options: one table that parsing, help, completion and the manual read.
import { parseArgs } from "node:util";
import type { TextKey } from "./texts/texts.ts";

export interface OptionSpec {
  readonly name: string;
  /** The word for its value in help; null for a switch. */
  readonly value: string | null;
  readonly text: TextKey;
}

export interface CommandSpec {
  /** One or two words: `evaluate`, `pack check`. */
  readonly name: string;
  readonly arguments: readonly { readonly name: string; readonly required: boolean }[];
  readonly options: readonly OptionSpec[];
  readonly summary: TextKey;
  readonly about: TextKey;
  readonly examples: readonly string[];
}

const json: OptionSpec = { name: "json", value: null, text: "option.json" };
const input: OptionSpec = { name: "input", value: "FILE|-", text: "option.input" };

/** Options that every command has. */
export const everywhere: readonly OptionSpec[] = [
  { name: "lang", value: "kk|ru|en", text: "option.lang" },
  { name: "help", value: null, text: "option.help" },
];

const required = (name: string) => ({ name, required: true });
const optional = (name: string) => ({ name, required: false });

export const commands: readonly CommandSpec[] = [
  {
    name: "evaluate",
    arguments: [required("PACK[@DATE]"), required("RULE")],
    options: [
      input,
      { name: "explain", value: null, text: "option.explain" },
      json,
      { name: "jsonl", value: null, text: "option.jsonl" },
      { name: "receipt", value: "FILE", text: "option.receipt" },
    ],
    summary: "evaluate.summary",
    about: "evaluate.about",
    examples: [
      `echo '{"quarters": ["4.25", null, "3.99"]}' | bagalau evaluate kz/karasu-akimat year --explain`,
      "bagalau evaluate kz/orgdev@2023-12-31 hr --input body.json --json",
      "bagalau evaluate kz/karasu-akimat sheet --input sheets.jsonl --jsonl > results.jsonl",
    ],
  },
  {
    name: "explain",
    arguments: [required("PACK[@DATE]"), optional("RULE|TERM|CLAUSE")],
    options: [input, { name: "markdown", value: null, text: "option.markdown" }],
    summary: "explain.summary",
    about: "explain.about",
    examples: [
      "bagalau explain kz/karasu-akimat",
      "bagalau explain kz/orgdev hr",
      "bagalau explain kz/karasu-akimat 10",
    ],
  },
  {
    name: "deadline",
    arguments: [required("PACK[@DATE]"), required("NAME")],
    options: [{ name: "from", value: "DATE", text: "option.from" }, json],
    summary: "deadline.summary",
    about: "deadline.about",
    examples: ["bagalau deadline kz/karasu-akimat appeal --from 2025-10-22"],
  },
  {
    name: "verify",
    arguments: [required("RECEIPT|BUNDLE")],
    options: [{ name: "key", value: "FINGERPRINT", text: "option.key" }, json],
    summary: "verify.summary",
    about: "verify.about",
    examples: ["bagalau verify receipt.json", "bagalau verify case.zip --key 9f2c…"],
  },
  {
    name: "packs",
    arguments: [],
    options: [{ name: "on", value: "DATE", text: "option.on" }, json],
    summary: "packs.summary",
    about: "packs.about",
    examples: ["bagalau packs --on 2017-12-31"],
  },
  {
    name: "pack check",
    arguments: [required("DIR")],
    options: [json],
    summary: "pack-check.summary",
    about: "pack-check.about",
    examples: ["bagalau pack check packs/kz/karasu-akimat"],
  },
  {
    name: "pack diff",
    arguments: [required("PACK"), required("DATE1"), required("DATE2")],
    options: [json],
    summary: "pack-diff.summary",
    about: "pack-diff.about",
    examples: ["bagalau pack diff kz/kerbulak-maslikhat 2023-08-10 2023-09-10"],
  },
  {
    name: "serve",
    arguments: [],
    options: [],
    summary: "serve.summary",
    about: "serve.about",
    examples: ["bagalau serve", "BAGALAU_PORT=8443 BAGALAU_PUBLIC_URL=https://bagalau.example.kz bagalau serve"],
  },
  {
    name: "body create",
    arguments: [required("PACK")],
    options: [
      { name: "title-kk", value: "TITLE", text: "option.title-kk" },
      { name: "title-ru", value: "TITLE", text: "option.title-ru" },
      { name: "title-en", value: "TITLE", text: "option.title-en" },
      { name: "administrator", value: "LOGIN", text: "option.administrator" },
      { name: "act", value: "ORDER", text: "option.act" },
      { name: "time-zone", value: "ZONE", text: "option.time-zone" },
      { name: "id", value: "ID", text: "option.id" },
      json,
    ],
    summary: "body.summary",
    about: "body.about",
    examples: [
      "bagalau body create kz/karasu-akimat --title-kk 'Қарасу ауданының әкімдігі' --title-ru 'Акимат Карасуского района' --title-en 'Akimat of Karasu district' --administrator aigerim --act '№ 12-ө'",
    ],
  },
  {
    name: "demo",
    arguments: [],
    options: [
      { name: "seed", value: "N", text: "option.seed" },
      { name: "reset", value: null, text: "option.reset" },
      { name: "yes", value: null, text: "option.yes" },
      json,
    ],
    summary: "demo.summary",
    about: "demo.about",
    examples: ["bagalau demo", "bagalau demo --reset --seed 7 --yes"],
  },
  {
    name: "journal verify",
    arguments: [],
    options: [{ name: "body", value: "ID", text: "option.body" }, json],
    summary: "journal.summary",
    about: "journal.about",
    examples: ["bagalau journal verify", "bagalau journal verify --json"],
  },
  {
    name: "backup",
    arguments: [required("FILE")],
    options: [],
    summary: "backup.summary",
    about: "backup.about",
    examples: ["bagalau backup bagalau-2026-11-22.backup"],
  },
  {
    name: "restore",
    arguments: [required("FILE")],
    options: [],
    summary: "restore.summary",
    about: "restore.about",
    examples: ["BAGALAU_DATA=new-place bagalau restore bagalau-2026-11-22.backup"],
  },
  {
    name: "completion",
    arguments: [required("bash|zsh|fish")],
    options: [],
    summary: "completion.summary",
    about: "completion.about",
    examples: ["bagalau completion bash >> ~/.bashrc"],
  },
  {
    name: "help",
    arguments: [optional("COMMAND"), optional("SUBCOMMAND")],
    options: [{ name: "manual", value: null, text: "option.manual" }],
    summary: "help.summary",
    about: "help.about",
    examples: ["bagalau help evaluate", "bagalau help --manual | man -l -"],
  },
];

/** A fault of the call itself; `at` is the word or option that is wrong. */
export interface UsageFault {
  readonly at: string;
  readonly code: "missing" | "unknown-field" | "out-of-range";
  readonly text: TextKey;
  readonly params: Readonly<Record<string, string>>;
}

export interface Call {
  readonly command: CommandSpec;
  readonly arguments: readonly string[];
  readonly options: ReadonlyMap<string, string | true>;
  readonly faults: readonly UsageFault[];
}

function commandOf(words: readonly string[]): { command: CommandSpec; rest: readonly string[] } | null {
  for (const length of [2, 1]) {
    const command = commands.find((one) => one.name === words.slice(0, length).join(" "));
    if (command) return { command, rest: words.slice(command.name.split(" ").length) };
  }
  return null;
}

function parsed(argv: readonly string[]) {
  const flags = [...everywhere, ...commands.flatMap((one) => one.options)];
  const options = Object.fromEntries(
    flags.map((flag) => [flag.name, { type: flag.value === null ? ("boolean" as const) : ("string" as const) }]),
  );
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
}

function argumentFaults(command: CommandSpec, given: readonly string[]): UsageFault[] {
  const absent = command.arguments.slice(given.length).filter((one) => one.required);
  const extra = given.slice(command.arguments.length);
  return [
    ...absent.map(
      ({ name }) => ({ at: name, code: "missing", text: "fault.argument-missing", params: { name } }) as const,
    ),
    ...extra.map(
      (name) => ({ at: name, code: "unknown-field", text: "fault.argument-extra", params: { name } }) as const,
    ),
  ];
}

/** Reads a call; `null` command means that no command was named or it is unknown (`unknown` holds the word). */
export function readCall(
  argv: readonly string[],
): Call | { command: null; unknown: string | null; options: ReadonlyMap<string, string | true> } {
  const { tokens } = parsed(argv);
  const words = tokens.filter((token) => token.kind === "positional").map((token) => token.value);
  const options = new Map<string, string | true>();
  const found = commandOf(words);
  const known = [...everywhere, ...(found?.command.options ?? [])];
  const faults: UsageFault[] = found ? argumentFaults(found.command, found.rest) : [];
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const name = token.rawName;
    const spec = known.find((one) => `--${one.name}` === name);
    if (!spec) faults.push({ at: name, code: "unknown-field", text: "fault.option-unknown", params: { name } });
    else if (spec.value !== null && (token.value === undefined || token.value === ""))
      faults.push({ at: name, code: "missing", text: "fault.option-value", params: { name, value: spec.value } });
    else if (spec.value === null && token.value !== undefined)
      faults.push({ at: name, code: "out-of-range", text: "fault.option-no-value", params: { name } });
    else options.set(spec.name, token.value ?? true);
  }
  if (!found) return { command: null, unknown: words[0] ?? null, options };
  return { command: found.command, arguments: found.rest, options, faults };
}
