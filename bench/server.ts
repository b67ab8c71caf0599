// `npm run bench:server`: the server under the load of its hardest hour, beside a service that does the least that is durable, in
// one run on one PostgreSQL; then how the opening of a campaign and the closing of a year grow. First whether it is right.
// `-- --full` closes the year of 90,000 people; `-- --quick` takes a little of everything, to see that it works.
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { grouped, ratio, table } from "./report.ts";
import type { Opened } from "./server/campaigns.ts";
import { startChild } from "./server/child.ts";
import { contest } from "./server/contest.ts";
import type { Contest } from "./server/contest.ts";
import type { SubmissionsChecked, Submission } from "./server/sheets.ts";
import type { Closed, Filled, YearsChecked } from "./server/years.ts";

const { values } = parseArgs({
  options: {
    full: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    /** People of each campaign: `1500,3000,6000`. */
    campaigns: { type: "string" },
    /** Bodies after which the closing of the year is read: `2,6,20`; and people in each. */
    bodies: { type: "string" },
    people: { type: "string" },
    rounds: { type: "string" },
    /** Where PostgreSQL keeps its data: a folder on a disk, not in memory. */
    data: { type: "string" },
    /** Writes a processor profile of our server under load into the file. */
    profile: { type: "string" },
  },
});
const campaignSizes = numbers(values.campaigns ?? (values.quick ? "60,120,240" : "1500,3000,6000"));
const bodySizes = numbers(values.bodies ?? (values.full ? "3,10,30" : values.quick ? "1,2,4" : "2,6,20"));
const peopleOfBody = Number(values.people ?? (values.full ? 3_000 : values.quick ? 40 : 300));
const rounds = Number(values.rounds ?? (values.quick ? 2 : 5));
const clients = 16;

const folder = await mkdtemp(path.join(values.data ?? tmpdir(), "bagalau-bench-"));
await chmod(folder, 0o711);
const ours = startChild("our-service.ts");
const bare = startChild("bare-service.ts");
const sender = startChild("sender.ts");
try {
  printMachine();
  const { address, bareDatabase } = await ours.ask<{ address: string; bareDatabase: string }>("start", {
    folder,
    connections: clients,
  });
  const bareAddress = await bare.ask<string>("serve", { database: bareDatabase, connections: clients });
  const campaigns = await openCampaigns();
  const sheets = await ours.ask<readonly Submission[]>("sheets", campaigns);
  if (values.profile !== undefined) await ours.ask("start-profile");
  const found = await contest({
    sender,
    clients,
    rounds,
    ours: { address, child: ours },
    bare: { address: bareAddress, child: bare },
    sheets,
  });
  if (values.profile !== undefined) await ours.ask("stop-profile", values.profile);
  await checkContest(found, bareDatabase);
  printContest(found);
  await closeTheYear();
} finally {
  await Promise.all([sender.stop(), bare.stop()]);
  await ours.stop();
  await rm(folder, { recursive: true, force: true });
}

async function openCampaigns(): Promise<readonly Opened[]> {
  const opened: Opened[] = [];
  for (const size of campaignSizes) opened.push(await ours.ask<Opened>("open-campaign", size));
  print("\nA campaign opened: planned for everybody, evaluations created, sheets sent\n");
  const rows = opened.map(({ evaluated, planning, opening }) => {
    const people = evaluated.length;
    const each = (seconds: number): string => ((seconds / people) * 1_000).toFixed(2);
    return [grouped(people), planning.toFixed(2), opening.toFixed(2), each(planning), each(opening)];
  });
  print(table(["people", "plan, s", "opening, s", "ms a person: plan", "opening"], rows));
  return opened;
}

async function checkContest({ acknowledged, rowsOfBare }: Contest, database: string): Promise<void> {
  const checked = await ours.ask<SubmissionsChecked>("check-submissions", acknowledged);
  const rows = await bare.ask<number>("rows", { database });
  if (checked.faults.length > 0) throw new Error(`Not right:\n${checked.faults.join("\n")}`);
  if (rows !== rowsOfBare) throw new Error(`The bare service kept ${rows} of ${rowsOfBare} rows.`);
  print(
    `\nRight: all ${grouped(checked.submissions)} acknowledged sheets are in the journal, its ${grouped(checked.events)} lines hold, each receipt computes to the same.`,
  );
}

function printContest({ ours: own, bare: least, ratios, size }: Contest): void {
  const row = (name: string, { perSecond, p50, p99, processor }: Contest["ours"]): string[] => {
    return [name, grouped(perSecond), p50.toFixed(1), p99.toFixed(1), processor.toFixed(2)];
  };
  print(`\n${clients} clients; medians of ${rounds} rounds in turn, ${size.bare} and ${size.ours} requests each\n`);
  const relation = [
    "ours to the bare one",
    ratio(ratios.perSecond),
    ratio(ratios.p50),
    ratio(ratios.p99),
    ratio(ratios.processor),
  ];
  print(
    table(
      ["service", "requests/s", "p50, ms", "p99, ms", "its process, ms a request"],
      [row("Fastify, pg, one row", least), row("Bagalau, a sheet submitted", own), relation],
    ),
  );
}

async function closeTheYear(): Promise<void> {
  const given = { bodies: bodySizes.at(-1)!, size: peopleOfBody };
  const filled = await ours.ask<Filled>("fill-years", given);
  const closed = await ours.ask<readonly Closed[]>("close-years", given);
  const checked = await ours.ask<YearsChecked>("check-years", given);
  const people = given.bodies * given.size;
  const wrong = checked.results === people ? checked.faults : [`${checked.results} results`, ...checked.faults];
  if (wrong.length > 0) throw new Error(`Not right:\n${wrong.join("\n")}`);
  print(`\nA year closed: ${given.bodies} bodies × ${grouped(given.size)} people, four quarters each\n`);
  const rows = bodySizes.map((bodies) => {
    const { after } = closed[bodies - 1]!;
    const count = bodies * given.size;
    return [grouped(count), after.toFixed(1), ((after / count) * 1_000).toFixed(2)];
  });
  print(table(["people", "after, s", "ms a person"], rows));
  print(`\nRight: ${grouped(checked.results)} annual results, each with a receipt that computes to the same.`);
  print(`Filling: ${filled.acts.toFixed(0)} s of acts in one body, ${filled.copies.toFixed(0)} s of copies.`);
}

function printMachine(): void {
  const [processor] = cpus();
  print(
    `Node ${process.versions.node}, ${process.platform}-${process.arch}, ${processor?.model ?? "unknown processor"}`,
  );
  print(`${availableParallelism()} processors, load before the run ${loadavg()[0]!.toFixed(1)}; PostgreSQL with fsync`);
}

function numbers(text: string): readonly number[] {
  return text.split(",").map(Number);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
