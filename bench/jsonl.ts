// `npm run bench:jsonl -- LINES`: the command line over a file of many lines, beside a program that only parses and
// writes the same lines. Prints lines a second, the ratio and the peak memory of each; on Linux, where /proc tells it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, readFileSync, rmSync, statSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { grouped, ratio, table } from "./report.ts";
import { makeBodies } from "./workload/bodies.ts";
import { makePeople } from "./workload/people.ts";

interface Stream {
  readonly title: string;
  readonly rule: readonly [pack: string, rule: string];
  readonly lines: number;
  /** These lines are repeated until there are enough of them. */
  readonly distinct: readonly string[];
}

interface Run {
  readonly seconds: number;
  readonly peakMebibytes: number | null;
}

const seed = 20_230_220;
const people = Number(process.argv[2] ?? 100_000);
const bodies = Math.ceil(people / 20);
const folder = await mkdtemp(path.join(tmpdir(), "bagalau-bench-"));
const streams: readonly Stream[] = [
  {
    title: "people, year-from-sheets",
    rule: ["kz/karasu-akimat@2025-10-01", "year-from-sheets"],
    lines: people,
    distinct: makePeople(Math.min(people, 20_000), seed).map((quarters) =>
      JSON.stringify({ form: "leader", quarters }),
    ),
  },
  {
    title: "bodies, hr",
    rule: ["kz/orgdev@2023-06-01", "hr"],
    lines: bodies,
    distinct: makeBodies(Math.min(bodies, 5000), seed).map((body) => JSON.stringify(body)),
  },
];

try {
  const rows: string[][] = [];
  for (const stream of streams) rows.push(...(await compare(stream)));
  process.stdout.write(
    `Node ${process.versions.node}\n\n${table(["stream", "lines", "MiB", "program", "lines/s", "times slower", "peak MiB"], rows)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

async function compare(stream: Stream): Promise<string[][]> {
  const file = path.join(folder, "lines.jsonl");
  await writeLines(file, stream);
  const plain = await run([here("reserialise.ts"), file]);
  const [pack, rule] = stream.rule;
  const ours = await run([here("../packages/cli/bin/bagalau.mjs"), "evaluate", pack, rule, "--input", file, "--jsonl"]);
  const size = grouped(statSync(file).size / 2 ** 20);
  const row = (program: string, { seconds, peakMebibytes }: Run): string[] => [
    stream.title,
    grouped(stream.lines),
    size,
    program,
    grouped(stream.lines / seconds),
    ratio(seconds / plain.seconds),
    peakMebibytes === null ? "–" : grouped(peakMebibytes),
  ];
  return [row("JSON.parse and JSON.stringify", plain), row("bagalau evaluate --jsonl", ours)];
}

async function writeLines(file: string, { lines, distinct }: Stream): Promise<void> {
  const output = createWriteStream(file);
  for (let from = 0; from < lines; from += distinct.length) {
    const part = distinct.slice(0, Math.min(distinct.length, lines - from));
    if (!output.write(`${part.join("\n")}\n`)) await once(output, "drain");
  }
  output.end();
  await once(output, "finish");
}

async function run(args: readonly string[]): Promise<Run> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  let peak: number | null = null;
  const watch = setInterval(() => (peak = peakMemory(child.pid!) ?? peak), 50);
  const [code] = (await once(child, "exit")) as [number | null];
  clearInterval(watch);
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}`);
  return { seconds: (performance.now() - startedAt) / 1000, peakMebibytes: peak };
}

// The kernel's high-water mark of resident memory: it only rises, so the last reading before the end is the peak.
function peakMemory(pid: number): number | null {
  try {
    const kibibytes = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kibibytes === undefined ? null : Number(kibibytes) / 1024;
  } catch {
    return null;
  }
}

function here(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
