// What failed in a run, kept short in files: a run's own lines are far above when its last part ends.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../test-results");

/** Where each kind of run keeps them; no such file: none failed. */
export const failedFiles = {
  tests: join(folder, "failed-tests.txt"),
  journeys: join(folder, "failed-journeys.txt"),
};

/** Of an earlier run. */
export function forget(file: string): void {
  rmSync(file, { force: true });
}

export function keep(file: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${lines.join("\n")}\n`);
}

/** Where it failed and the first lines of why. */
export function line(where: string, message: string, most = 6): string {
  return `${where}\n    ${message.split("\n").slice(0, most).join("\n    ")}`;
}
