// What failed in a run, kept short in files: a run's own lines are far above when its last part ends.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Reporter, TestCase, TestModule } from "vitest/node";

const folder = path.join(import.meta.dirname, "../test-results");

/** Where each kind of run keeps them; no such file: none failed. */
export const failedFiles = {
  tests: path.join(folder, "failed-tests.txt"),
  journeys: path.join(folder, "failed-journeys.txt"),
};

/** The reporter that keeps the names of failed tests and the first lines of why. */
export const failedTests: Reporter = {
  onTestRunStart: () => forget(failedFiles.tests),
  onTestRunEnd: (modules, unhandled) =>
    keep(failedFiles.tests, [
      ...modules.flatMap(linesOfModule),
      ...unhandled.map(({ message }) => line("outside any test", message)),
    ]),
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

function linesOfModule(module: TestModule): readonly string[] {
  const whole = module.errors().map(({ message }) => line(module.relativeModuleId, message));
  return [...whole, ...[...module.children.allTests("failed")].map(lineOfTest)];
}

function lineOfTest(test: TestCase): string {
  const [error] = test.result().errors ?? [];
  return line(`${test.module.relativeModuleId} > ${test.fullName}`, error?.message ?? "");
}

/** Where it failed and the first lines of why. */
export function line(where: string, message: string, most = 6): string {
  return `${where}\n    ${message.split("\n").slice(0, most).join("\n    ")}`;
}
