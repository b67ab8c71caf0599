// A terminal for tests: what is printed is kept, files are real, standard input is a text.
import { mkdtempSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCall } from "./main.ts";
import type { Terminal } from "./terminal.ts";

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const PIECE = 7;

/** Runs a call with `input` on standard input, on 22 November 2026 in a Russian locale unless `environment` says otherwise. */
export async function run(
  words: readonly string[],
  input: unknown = "",
  environment: Record<string, string> = {},
): Promise<Run> {
  const stdin = typeof input === "string" ? input : JSON.stringify(input);
  let out = "";
  let err = "";
  const terminal: Terminal = {
    environment: { LANG: "ru_RU.UTF-8", ...environment },
    outputIsTerminal: false,
    errorsAreTerminal: false,
    inputIsTerminal: false,
    columns: 100,
    out: async (text) => void (out += text),
    err: (text) => void (err += text),
    read: async (path) => (path === "-" ? stdin : readFile(path, "utf8")),
    bytes: async (path) => (path === "-" ? Buffer.from(stdin) : readFile(path)),
    async *pieces(path) {
      const text = path === "-" ? stdin : await readFile(path, "utf8");
      // Cut in the middle of words, so that whoever reads a stream must join it.
      for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
    },
    line: async () => stdin.split("\n")[0] ?? "",
    write: async (path, text) => writeFile(path, text),
    now: () => new Date("2026-11-22T06:00:00Z"),
  };
  const code = await runCall(words, terminal);
  return { code, out, err };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "bagalau-"));
}
