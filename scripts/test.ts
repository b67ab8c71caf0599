// `npm test`: one command, one verdict. First the checks, then every test; the test runner's summary closes the output.
// Arguments go to the test runner: `npm test -- packages/engine` runs one folder.
import { spawnSync } from "node:child_process";
import { verify } from "./verify.ts";

const checked = await verify();
if (!checked) process.stdout.write("A check failed: this run ends as failed, whatever the tests below say.\n");
const tests = spawnSync("vitest", ["run", ...process.argv.slice(2)], {
  stdio: "inherit",
  shell: process.platform === "win32",
});
process.exitCode = checked && tests.status === 0 ? 0 : 1;
