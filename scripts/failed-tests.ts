// What failed in a run of the test runner, kept short in a file: the run's own lines are far above when the browser's part ends.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Reporter, TestCase, TestModule } from "vitest/node";

const file = path.join(import.meta.dirname, "../test-results/failed-tests.txt");

/** The reporter that keeps the names of failed tests and the first lines of why. */
export const failedTests: Reporter = {
  onTestRunStart: () => rmSync(file, { force: true }),
  onTestRunEnd: (modules, unhandled) => {
    const lines = [
      ...modules.flatMap(linesOfModule),
      ...unhandled.map(({ message }) => line("outside any test", message)),
    ];
    if (lines.length === 0) return;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${lines.join("\n")}\n`);
  },
};

/** Where the reporter keeps them; no such file: none failed. */
export const failedTestsFile = file;

function linesOfModule(module: TestModule): readonly string[] {
  const whole = module.errors().map(({ message }) => line(module.relativeModuleId, message));
  return [...whole, ...[...module.children.allTests("failed")].map(lineOfTest)];
}

function lineOfTest(test: TestCase): string {
  const [error] = test.result().errors ?? [];
  return line(`${test.module.relativeModuleId} > ${test.fullName}`, error?.message ?? "");
}

function line(where: string, message: string): string {
  return `${where}\n    ${message.split("\n").slice(0, 6).join("\n    ")}`;
}
