// `npm run mutation`: changes the engine and the calendar in many small ways and counts the changes that no test notices.
// Arguments that name files narrow it: `npm run mutation -- packages/calendar/src/periods.ts`.
import { spawnSync } from "node:child_process";

const files = process.argv.slice(2);
const narrowed = files.length === 0 ? [] : ["--mutate", files.join(",")];
const run = spawnSync("stryker", ["run", "stryker.config.mjs", ...narrowed], {
  stdio: "inherit",
  shell: process.platform === "win32",
});
process.exitCode = run.status ?? 1;
