// `npm run bench:web`: what a page costs those who wait for it: scripts of a first visit, first sight on a slow line and a slow
// machine, and how long a list of three thousand people keeps one waiting. Real pages, real server, real browser.
// `-- --quick` takes three hundred people, to see that it works.
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { bringChromium, chromiumPath } from "../e2e/chromium.ts";
import { table } from "./report.ts";
import { firstVisits } from "./web/first-visits.ts";
import { longList } from "./web/long-list.ts";

const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } });
const size = values.quick ? 300 : 3_000;
const kilobyte = 1_000;

const folder = await mkdtemp(path.join(tmpdir(), "bagalau-bench-web-"));
await chmod(folder, 0o711);
bringChromium();
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-gpu"] });
let within = true;
try {
  const [cpu] = cpus();
  print(
    `${cpu?.model ?? "?"}, ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}; Chromium ${browser.version()}`,
  );
  print("\nFirst visits: nothing kept by the browser; 1.6 Mbit/s with 150 ms each way, 4 × slower machine\n");
  const visits = await firstVisits(browser, path.join(folder, "told"));
  const budget = { scripts: 250 * kilobyte, sight: 2_500, shift: 0.1 };
  print(
    table(
      ["page", "script, kB", "in files", "all, kB", "first sight, ms", "largest sight, ms", "shift"],
      visits.map(({ page, scripts, files, all, first, largest, shift }) => [
        page,
        (scripts / kilobyte).toFixed(1),
        String(files),
        (all / kilobyte).toFixed(1),
        first.toFixed(0),
        largest.toFixed(0),
        shift.toFixed(3),
      ]),
    ),
  );
  for (const { page, scripts, shift } of visits) {
    judge(
      `${page}: ${(scripts / kilobyte).toFixed(1)} kB of compressed script, at most 250`,
      scripts <= budget.scripts,
    );
    judge(`${page}: layout shift ${shift.toFixed(3)}, at most 0.1`, shift <= budget.shift);
  }
  print(`\nA list of ${size} people, 4 × slower machine: from what is done to the next picture\n`);
  const waits = await longList(browser, path.join(folder, "many"), size);
  print(
    table(
      ["what is done", "longest, ms"],
      waits.map(({ done, longest }) => [done, longest.toFixed(0)]),
    ),
  );
  for (const { done, longest } of waits) judge(`${done}: ${longest.toFixed(0)} ms, under 200`, longest < 200);
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = within ? 0 : 1;

function judge(sentence: string, kept: boolean): void {
  within &&= kept;
  print(`${kept ? "ok  " : "OVER"} ${sentence}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
