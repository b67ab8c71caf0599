// `completion`: scripts for bash, zsh and fish, made from the table of commands and the packs that are there.
import { commands, everywhere } from "../command-line.ts";
import { refuse } from "../refusal.ts";
import { argument, library } from "../session.ts";
import type { Session } from "../session.ts";

const SHELLS = ["bash", "zsh", "fish"];

interface Words {
  readonly commands: readonly string[];
  /** Second words by first word: packs, shells, `check` and `diff`. */
  readonly second: Readonly<Record<string, readonly string[]>>;
  /** Third words by pack: its rules, or its terms. */
  readonly rules: Readonly<Record<string, readonly string[]>>;
  readonly terms: Readonly<Record<string, readonly string[]>>;
  readonly options: Readonly<Record<string, readonly string[]>>;
}

async function words(session: Session): Promise<Words> {
  const { packs } = await library(session);
  const ids = [...packs.keys()];
  const perPack = (of: "rules" | "terms") =>
    Object.fromEntries(
      [...packs.values()].map((pack) => [pack.id, [...new Set(pack.editions.flatMap((one) => [...one[of].keys()]))]]),
    );
  const first = [...new Set(commands.map((command) => command.name.split(" ")[0] ?? ""))];
  const options = commands.map(({ name, options: own }) => [
    name.split(" ")[0] ?? "",
    [...own, ...everywhere].map((option) => `--${option.name}`),
  ]);
  return {
    commands: first,
    second: {
      evaluate: ids,
      explain: ids,
      deadline: ids,
      pack: ["check", "diff"],
      journal: ["verify"],
      body: ["create"],
      completion: SHELLS,
      help: first,
    },
    rules: perPack("rules"),
    terms: perPack("terms"),
    options: Object.fromEntries(options) as Record<string, string[]>,
  };
}

const cases = (of: Readonly<Record<string, readonly string[]>>, prefix = ""): string =>
  Object.entries(of)
    .map(([key, list]) => `    ${prefix}${key}*) words="${list.join(" ")}" ;;`)
    .join("\n");

function bash({ commands: first, second, rules, terms, options }: Words): string {
  return `# bash completion of bagalau
_bagalau() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words=""
  if [[ $previous == --lang ]]; then words="kk ru en"
  elif [[ $previous == --input || $previous == --receipt || $command == verify || $command == backup || $command == restore ]]; then COMPREPLY=($(compgen -f -- "$current")); return
  elif [[ $current == --* ]]; then case "$command" in
${cases(options)}
  esac
  elif [[ $COMP_CWORD == 1 ]]; then words="${first.join(" ")}"
  elif [[ $COMP_CWORD == 2 ]]; then case "$command" in
${cases(second)}
  esac
  elif [[ $COMP_CWORD == 3 && $command == deadline ]]; then case "$previous" in
${cases(terms)}
  esac
  elif [[ $COMP_CWORD == 3 ]]; then case "$previous" in
${cases(rules)}
  esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _bagalau bagalau
`;
}

function zsh(all: Words): string {
  return `#compdef bagalau
autoload -U +X bashcompinit && bashcompinit
${bash(all)}`;
}

function fish({ commands: first, second, rules, terms, options }: Words): string {
  const seen = (word: string): string => `__fish_seen_subcommand_from ${word}`;
  const offer = (condition: string, list: readonly string[]): string =>
    `complete -c bagalau -f -n '${condition}' -a '${list.join(" ")}'`;
  const thirds = (command: string, of: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(of)
      .filter(([, list]) => list.length > 0)
      .map(([pack, list]) => offer(`${seen(command)}; and string match -q "*${pack}*" (commandline)`, list));
  return [
    "# fish completion of bagalau",
    offer("__fish_use_subcommand", first),
    ...Object.entries(second).map(([command, list]) =>
      offer(`${seen(command)}; and test (count (commandline -opc)) -eq 2`, list),
    ),
    ...thirds("evaluate", rules),
    ...thirds("deadline", terms),
    ...Object.entries(options).flatMap(([command, list]) =>
      list.map((name) => `complete -c bagalau -n '${seen(command)}' -l ${name.slice(2)}`),
    ),
    "",
  ].join("\n");
}

export async function completion(session: Session): Promise<number> {
  const shell = argument(session, 0);
  const params = { name: "SHELL", got: shell, words: SHELLS.join(", ") };
  if (!SHELLS.includes(shell)) refuse("", "out-of-range", session.say("fault.option-word", params));
  const all = await words(session);
  await session.terminal.out(shell === "bash" ? bash(all) : shell === "zsh" ? zsh(all) : fish(all));
  return 0;
}
