// The reporter that keeps which tests failed and why, in few lines, for the end of the whole run.
import type { Reporter, TestCase, TestModule } from "vitest/node";
import { failedFiles, forget, keep, line } from "../e2e/kept-failures.ts";

/** The reporter that keeps the names of failed tests and the first lines of why. */
export const failedTests: Reporter = {
  onTestRunStart: () => forget(failedFiles.tests),
  onTestRunEnd: (modules, unhandled) =>
    keep(failedFiles.tests, [
      ...modules.flatMap(linesOfModule),
      ...unhandled.map(({ message }) => line("outside any test", message)),
    ]),
};

function linesOfModule(module: TestModule): readonly string[] {
  const whole = module.errors().map(({ message }) => line(module.relativeModuleId, message));
  return [...whole, ...[...module.children.allTests("failed")].map(lineOfTest)];
}

function lineOfTest(test: TestCase): string {
  const [error] = test.result().errors ?? [];
  return line(`${test.module.relativeModuleId} > ${test.fullName}`, error?.message ?? "");
}
