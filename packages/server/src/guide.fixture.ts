// A guide as steps: each shell block with the answer that the guide shows after it, run in one shell after another.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

export interface Step {
  /** The line of the guide on which the block begins. */
  readonly line: number;
  readonly command: string;
  /** The day to which the guide moves the clock before the block: `<!-- the clock: 2025-10-13 -->`. */
  readonly day: string | null;
  /** What the guide shows; null where it shows nothing. */
  readonly shown: { readonly as: "json" | "text"; readonly text: string } | null;
}

const blockOrDay = /^```(\w+)\n(.*?)^```$|^<!-- the clock: (\d{4}-\d{2}-\d{2}) -->$/gmsu;

/** A block of `sh`, and the block of `json` or `text` that follows it, if one does. */
export function stepsOf(guide: string): readonly Step[] {
  const parts = [...guide.matchAll(blockOrDay)].map(([, language, text, day], index, all) => ({
    language,
    text: text ?? "",
    day,
    line: guide.slice(0, all[index]!.index).split("\n").length,
  }));
  let today: string | null = null;
  return parts.flatMap(({ language, text, day, line }, index) => {
    today = day ?? today;
    if (language !== "sh") return [];
    const next = parts[index + 1];
    const as = next?.language;
    const shown = as === "json" || as === "text" ? ({ as, text: next!.text } as const) : null;
    const step = { line, command: text, day: today, shown };
    today = null;
    return [step];
  });
}

export interface Run {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Is told the day to which a step moves the clock, before the step. */
  readonly onDay?: (day: string) => void;
}

const border = "----------8<----------";

/** What each step printed, in one shell, so that what one sets the next has. A failing command ends it. */
export async function runSteps(
  steps: readonly Step[],
  { folder, environment, onDay }: Run,
): Promise<readonly string[]> {
  const shell = spawn("bash", ["-euo", "pipefail"], {
    cwd: folder,
    env: { PATH: process.env["PATH"], LC_ALL: "C.UTF-8", ...environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let complaints = "";
  shell.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
  const lines = createInterface({ input: shell.stdout })[Symbol.asyncIterator]();
  const printed: string[] = [];
  for (const { command, day, line } of steps) {
    if (day !== null) onDay?.(day);
    shell.stdin.write(`{\n${command}\n} </dev/null\nprintf '\\n%s\\n' '${border}'\n`);
    const output: string[] = [];
    for (let next = await lines.next(); next.value !== border; next = await lines.next()) {
      if (next.done === true) throw new Error(`line ${line}: ${output.join("\n")} ${complaints}`);
      output.push(next.value);
    }
    printed.push(output.join("\n"));
  }
  shell.stdin.end();
  await once(shell, "close");
  return printed;
}

/** Null where the answer is what the guide shows, `…` standing for anything; else what was printed. */
export function difference({ shown }: Step, printed: string): unknown {
  if (shown === null) return null;
  if (shown.as === "text") return fits(shown.text.trim(), printed.trim()) ? null : printed;
  const answer: unknown = JSON.parse(printed);
  return fits(JSON.parse(shown.text), answer) ? null : answer;
}

function fits(shown: unknown, found: unknown): boolean {
  if (typeof shown === "string") return typeof found === "string" && patternOf(shown).test(found);
  if (typeof shown !== "object" || shown === null) return shown === found;
  if (typeof found !== "object" || found === null || Array.isArray(shown) !== Array.isArray(found)) return false;
  const names = Object.keys(shown);
  const same = names.length === Object.keys(found).length;
  return same && names.every((name) => fits(fieldOf(shown, name), fieldOf(found, name)));
}

function fieldOf(value: object, name: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[name];
}

function patternOf(shown: string): RegExp {
  const parts = shown.split("…").map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`));
  return new RegExp(`^${parts.join("[^]*")}$`, "u");
}
