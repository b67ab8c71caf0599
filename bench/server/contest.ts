// Rounds in turn: the bare service, then ours, with the same sender; what each did is told as medians over the rounds.
import type { Child } from "./child.ts";
import type { Round, Sending } from "./sender.ts";
import type { Submission } from "./sheets.ts";
import { idOf } from "./district.ts";

interface Service {
  readonly address: string;
  readonly child: Child;
}

export interface Contestants {
  readonly sender: Child;
  readonly clients: number;
  readonly rounds: number;
  readonly ours: Service;
  readonly bare: Service;
  readonly sheets: readonly Submission[];
}

export interface Pace {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds that the service's own process computes for one request; PostgreSQL's and the sender's are not in it. */
  readonly processor: number;
}

export interface Contest {
  readonly ours: Pace;
  readonly bare: Pace;
  /** Medians of what the rounds gave: ours to the bare one before it. */
  readonly ratios: Pace;
  /** Requests of one round. */
  readonly size: { readonly ours: number; readonly bare: number };
  readonly acknowledged: readonly Submission[];
  readonly rowsOfBare: number;
}

/** A round of the bare service lasts about as long as one of ours. */
const bareTimes = 4;
/** The part of the sheets by which both are warmed up. */
const warmUp = 5;

export async function contest({ sender, clients, rounds, ours, bare, sheets }: Contestants): Promise<Contest> {
  const first = Math.floor(sheets.length / warmUp);
  const size = Math.floor((sheets.length - first) / rounds);
  const acknowledged: Submission[] = [];
  let rowsOfBare = 0;
  const send = async ({ address, child }: Service, requests: readonly Sending[]): Promise<Pace> => {
    const before = await child.ask<number>("processor");
    const round = await sender.ask<Round>("send", { address, clients, requests });
    const refused = round.sent.find(({ status }) => status < 200 || status > 299);
    if (refused !== undefined) throw new Error(`${address}: ${refused.status} ${refused.said}`);
    return paceOf(round, ((await child.ask<number>("processor")) - before) / requests.length);
  };
  const sendOurs = async (from: number, to: number): Promise<Pace> => {
    const part = sheets.slice(from, to);
    const pace = await send(ours, part);
    acknowledged.push(...part);
    return pace;
  };
  const sendBare = async (count: number): Promise<Pace> => {
    const lines = Array.from({ length: count }, (_, index) => lineFor(sheets[index % sheets.length]!));
    rowsOfBare += count;
    return send(bare, lines);
  };
  await sendBare(first * bareTimes);
  await sendOurs(0, first);
  const paces: { readonly ours: Pace; readonly bare: Pace }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = first + round * size;
    paces.push({ bare: await sendBare(size * bareTimes), ours: await sendOurs(from, from + size) });
  }
  return {
    ours: medians(paces.map((pace) => pace.ours)),
    bare: medians(paces.map((pace) => pace.bare)),
    ratios: medians(paces.map(({ ours: left, bare: right }) => divided(left, right))),
    size: { ours: size, bare: size * bareTimes },
    acknowledged,
    rowsOfBare,
  };
}

/** The same content and headers; the row is all that comes of it. */
function lineFor({ cookie, body, evaluation }: Submission): Sending {
  return { path: `/lines/${idOf(evaluation)}`, cookie, body };
}

function paceOf({ seconds, sent }: Round, processor: number): Pace {
  const times = sent.map(({ milliseconds }) => milliseconds).toSorted((left, right) => left - right);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { perSecond: sent.length / seconds, p50: at(0.5), p99: at(0.99), processor };
}

function divided(left: Pace, right: Pace): Pace {
  return {
    perSecond: left.perSecond / right.perSecond,
    p50: left.p50 / right.p50,
    p99: left.p99 / right.p99,
    processor: left.processor / right.processor,
  };
}

function medians(paces: readonly Pace[]): Pace {
  const of = (name: keyof Pace): number => median(paces.map((pace) => pace[name]));
  return { perSecond: of("perSecond"), p50: of("p50"), p99: of("p99"), processor: of("processor") };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
