// `npm run bench`: our engine beside its peers, in one run on the same invented cases. First whether the results are
// right, then how fast they come. It prints what it finds and passes no judgement.
// `npm run bench -- --quick` takes a fiftieth of the cases, to see that everything works.
import { availableParallelism, cpus, totalmem } from "node:os";
import { compareBodies, comparePeople, type Differences } from "./agreement.ts";
import type { Contestant, Evaluator } from "./contestant.ts";
import { bagalauCompiled, bagalauExact, bagalauExplained, bagalauShaped } from "./contestants/bagalau.ts";
import { cel } from "./contestants/cel.ts";
import { handDoubles } from "./contestants/hand-doubles.ts";
import { handRationals } from "./contestants/hand-rationals.ts";
import { hyperformula } from "./contestants/hyperformula.ts";
import { mathjsFractions } from "./contestants/mathjs-fractions.ts";
import { publicodes } from "./contestants/publicodes.ts";
import { zenEngine } from "./contestants/zen-engine.ts";
import { grouped, ratio, table } from "./report.ts";
import { affordable, measure, prepareAll, type Speed, type SpeedSettings } from "./speed.ts";
import { makeBodies } from "./workload/bodies.ts";
import { makePeople } from "./workload/people.ts";

const quick = process.argv.includes("--quick");
const seed = 20_230_220;
const sizes = quick ? { bodies: 400, people: 2000 } : { bodies: 20_000, people: 100_000 };
const agreementSeconds = quick ? 1 : 20;
const settings: SpeedSettings = quick ? { rounds: 3, secondsPerRound: 0.2 } : { rounds: 5, secondsPerRound: 2 };

const ours: readonly Contestant[] = [bagalauExact, bagalauCompiled, bagalauShaped, bagalauExplained];
const peers: readonly Contestant[] = [publicodes, zenEngine, mathjsFractions, cel, hyperformula];
const contestants: readonly Contestant[] = [handDoubles, handRationals, ...ours, ...peers];

interface Workload<Input, Result> {
  readonly title: string;
  readonly inputs: readonly Input[];
  readonly of: (contestant: Contestant) => Evaluator<Input, Result>;
  readonly compare: (results: readonly Result[], judge: readonly Result[]) => Differences;
}

printMachine();
await contest({
  title: `Bodies: ${grouped(sizes.bodies)} cases of rule hr of kz/orgdev, the whole direction in one evaluation`,
  inputs: makeBodies(sizes.bodies, seed),
  of: (contestant) => contestant.bodies,
  compare: compareBodies,
});
await contest({
  title: `People: ${grouped(sizes.people)} leaders × 4 quarterly sheets × 5 marks, rule year-from-sheets of kz/karasu-akimat`,
  inputs: makePeople(sizes.people, seed),
  of: (contestant) => contestant.people,
  compare: comparePeople,
});
for (const contestant of contestants) contestant.dispose?.();

async function contest<Input, Result>(workload: Workload<Input, Result>): Promise<void> {
  print(`\n${workload.title}\n${"═".repeat(workload.title.length)}`);
  const judge = await judgeAll(workload);
  const differences = new Map<Contestant, Differences>();
  for (const contestant of contestants) differences.set(contestant, await compared(workload, contestant, judge));
  print("\nRight or wrong, compared with the fractions by hand\n");
  print(agreementTable(differences));
  const speeds = new Map<Contestant, Speed>();
  for (const contestant of contestants) {
    speeds.set(contestant, await measure(workload.of(contestant), workload.inputs, settings));
  }
  print(`\nSpeed: median of ${settings.rounds} rounds after a warm-up\n`);
  print(speedTable(speeds));
}

async function judgeAll<Input, Result>({ of, inputs }: Workload<Input, Result>): Promise<Result[]> {
  return of(handRationals).run(prepareAll(of(handRationals), inputs));
}

async function compared<Input, Result>(
  { of, inputs, compare }: Workload<Input, Result>,
  contestant: Contestant,
  judge: readonly Result[],
): Promise<Differences> {
  const evaluator = of(contestant);
  const size = await affordable(evaluator, inputs, agreementSeconds);
  return compare(await evaluator.run(prepareAll(evaluator, inputs.slice(0, size))), judge.slice(0, size));
}

function agreementTable(differences: ReadonlyMap<Contestant, Differences>): string {
  const rows = [...differences].map(
    ([{ name, version, arithmetic }, { compared: of, wrong, byHundredth, byMore, grades }]) => [
      `${name} ${version}`.trim(),
      arithmetic,
      grouped(of),
      grouped(wrong),
      grouped(byHundredth),
      grouped(byMore),
      grades === null ? "–" : grouped(grades),
    ],
  );
  return table(["contestant", "arithmetic", "compared", "wrong", "by 0.01", "by more", "wrong grade"], rows);
}

function speedTable(speeds: ReadonlyMap<Contestant, Speed>): string {
  const limit = speeds.get(handDoubles)!.perSecond;
  const best = Math.max(...peers.map((peer) => speeds.get(peer)!.perSecond));
  const rows = [...speeds].map(([{ name }, { sample, perSecond }]) => [
    name,
    grouped(sample),
    grouped(perSecond),
    ratio(limit / perSecond),
    ratio(perSecond / best),
  ]);
  return table(["contestant", "cases", "cases/s", "times slower than doubles by hand", "times the best peer"], rows);
}

function printMachine(): void {
  const processors = cpus();
  print(`Node ${process.versions.node}, V8 ${process.versions.v8}, ${process.platform}-${process.arch}`);
  print(
    `${processors[0]?.model ?? "unknown processor"}, ${availableParallelism()} in use, ${grouped(totalmem() / 2 ** 20)} MiB`,
  );
  print(`Seed ${seed}${quick ? ", quick run: numbers of this size say little about speed" : ""}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
