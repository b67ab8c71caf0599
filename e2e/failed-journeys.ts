// The reporter that keeps why each journey or screen failed, in few lines, for the end of the whole run; at its first time too where it
// passed at the second.
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { Reporter, TestCase, TestError, TestResult } from "@playwright/test/reporter";
import { failedFiles, forget, keep, line } from "./kept-failures.ts";

/** The runner makes one of the default that it finds. */
export default class FailedJourneys implements Reporter {
  private readonly lines: string[] = [];

  onBegin(): void {
    forget(failedFiles.journeys);
  }

  onTestEnd({ title, location }: TestCase, { status, errors, steps, retry }: TestResult): void {
    if (status === "passed" || status === "skipped") return;
    const step = steps.find(({ error, category }) => error !== undefined && category === "test.step")?.title;
    const where = `${placeOf(location)} > ${title}${step === undefined ? "" : ` > ${step}`}: ${status}${retry > 0 ? " again" : ""}`;
    this.lines.push(...(errors.length === 0 ? [where] : errors.map((error) => line(where, textOf(error), 12))));
  }

  onError(error: TestError): void {
    this.lines.push(line("outside any journey", textOf(error), 12));
  }

  onEnd(): void {
    keep(failedFiles.journeys, this.lines);
  }
}

function textOf({ message = "", value = "", location }: TestError): string {
  const at = location === undefined ? "" : `\nat ${placeOf(location)}`;
  const said = stripVTControlCharacters(message === "" ? value : message);
  return `${said.split("\n").slice(0, 11).join("\n")}${at}`;
}

function placeOf({ file, line: number }: TestCase["location"]): string {
  return `${relative(process.cwd(), file)}:${number}`;
}
