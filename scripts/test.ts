// `npm test`: one command, one verdict. First the checks, then every test, then the journeys and the look at every screen in a
// real browser; the last lines say which parts passed, and of what failed why. Arguments go to the test runner: `npm test --
// packages/engine` runs one folder, `npm test -- e2e` the browser's part alone.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { bringChromium } from "../e2e/chromium.ts";
import { failedFiles } from "../e2e/kept-failures.ts";
import { verify } from "./verify.ts";

const [first, ...rest] = process.argv.slice(2);
const checked = await verify();
if (!checked) process.stdout.write("A check failed: this run ends as failed, whatever the tests below say.\n");
const tested = first === "e2e" || run("vitest", "run", ...process.argv.slice(2));
const walks = first === undefined || first === "e2e";
const walked = !walks || walk();
verdict("checks", checked);
verdict("tests", tested);
verdict("journeys and screens", walked);
if (!tested) tellOf(failedFiles.tests);
// What passed only when it was walked again too.
if (walks) tellOf(failedFiles.journeys);
process.exitCode = checked && tested && walked ? 0 : 1;

function verdict(part: string, passed: boolean): void {
  process.stdout.write(`${passed ? "ok    " : "FAILED"} ${part}\n`);
}

function tellOf(file: string): void {
  if (existsSync(file)) process.stdout.write(readFileSync(file));
}

function walk(): boolean {
  bringChromium();
  return run("playwright", "test", "--config", "e2e/playwright.config.ts", ...rest);
}

function run(...[command, ...words]: readonly [string, ...string[]]): boolean {
  return spawnSync(command, words, { stdio: "inherit", shell: process.platform === "win32" }).status === 0;
}
