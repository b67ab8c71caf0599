// Runs the checks that need no test runner: types, lint, format, dead code. Two at a time, each reported as it ends.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

const checks: readonly Check[] = [
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "page types", command: ["tsc", "--noEmit", "-p", "packages/web"] },
  { name: "worker types", command: ["tsc", "--noEmit", "-p", "packages/web/worker"] },
  { name: "lint", command: ["oxlint", "--deny-warnings"] },
  { name: "format", command: ["prettier", "--check", "--log-level=warn", "."] },
  { name: "dead code", command: ["knip", "--no-progress"] },
];

/** Whether every check passed; what the failed ones printed goes to standard output. */
export async function verify(): Promise<boolean> {
  const waiting = [...checks];
  const results: boolean[] = [];
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) results.push(await report(check));
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
  return results.every(Boolean);
}

async function report({ name, command }: Check): Promise<boolean> {
  const startedAt = performance.now();
  const { code, output } = await run(command);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? "ok    " : "FAILED"} ${name.padEnd(12)} ${seconds.padStart(5)} s\n`);
  if (code !== 0) process.stdout.write(`${output}\n`);
  return code === 0;
}

function run([file, ...args]: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file!, args, { stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") }));
  });
}
