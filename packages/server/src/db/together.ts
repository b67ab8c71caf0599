// Calls of one kind that come at once go to the database as one statement: to begin it, to carry it there and back and to wait for
// the disk costs as much for one as for sixteen. A call that comes alone goes alone and at once.
import pg from "pg";
import { isConnectionLoss } from "./connection-loss.ts";

export interface Kind<Call, Answer> {
  /** One statement for all, in the order of the calls. Where it throws, nothing was done for any of them. */
  readonly send: (pool: pg.Pool, body: string, calls: readonly Call[]) => Promise<readonly Answer[]>;
  /** What no two calls of one statement may have in common: they are done in the order in which they came. */
  readonly names?: (call: Call) => readonly string[];
  /** So large that it goes by itself and nobody waits for it. */
  readonly isLarge?: (call: Call) => boolean;
}

interface Waiting<Call, Answer> {
  readonly call: Call;
  readonly names: readonly string[];
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** The calls of one kind in one body: no statement is about two. */
interface Gathering<Call, Answer> {
  waiting: Waiting<Call, Answer>[];
  /** Statements that new calls wait for. */
  underWay: number;
  isDue: boolean;
}

/** More in one statement save little more, and each waits for all of them. */
const most = 16;
/** Milliseconds after which a statement is not waited for: it may stand before a lock that concerns no one else. */
const patience = 20;

/**
 * What fails in company is tried alone, so that one call's failure is its own. Where the connection was lost it is not known what
 * was done, and each caller is told so.
 */
export function together<Call, Answer>(
  kind: Kind<Call, Answer>,
): (pool: pg.Pool, body: string, call: Call) => Promise<Answer> {
  const pools = new WeakMap<pg.Pool, Map<string, Gathering<Call, Answer>>>();
  return (pool, body, call) => {
    if (kind.isLarge?.(call) === true) return alone(kind, pool, body, call);
    const bodies = pools.get(pool) ?? new Map<string, Gathering<Call, Answer>>();
    pools.set(pool, bodies);
    const gathering = bodies.get(body) ?? { waiting: [], underWay: 0, isDue: false };
    bodies.set(body, gathering);
    return new Promise((resolve, reject) => {
      gathering.waiting.push({ call, names: kind.names?.(call) ?? [], resolve, reject });
      goOn(gathering);
    });

    function goOn(given: Gathering<Call, Answer>): void {
      const { waiting, underWay, isDue } = given;
      if (waiting.length === 0 && underWay === 0) bodies.delete(body);
      if (isDue || waiting.length === 0 || (underWay > 0 && waiting.length < most)) return;
      given.isDue = true;
      // At the end of the turn: whoever else is being heard in it comes along.
      setImmediate(() => {
        given.isDue = false;
        sendNext(given);
      });
    }

    function sendNext(given: Gathering<Call, Answer>): void {
      const batch = taken(given);
      given.underWay += 1;
      let isWaitedFor = true;
      const over = (): void => {
        if (!isWaitedFor) return;
        isWaitedFor = false;
        given.underWay -= 1;
        goOn(given);
      };
      const limit = setTimeout(over, patience);
      void settle(kind, pool, body, batch).finally(() => {
        clearTimeout(limit);
        over();
      });
      goOn(given);
    }
  };
}

/** The first that have nothing in common; whoever has something in common with one before him waits, and all his names with him. */
function taken<Call, Answer>(gathering: Gathering<Call, Answer>): readonly Waiting<Call, Answer>[] {
  const named = new Set<string>();
  const [batch, left]: [Waiting<Call, Answer>[], Waiting<Call, Answer>[]] = [[], []];
  for (const one of gathering.waiting) {
    const fits = batch.length < most && one.names.every((name) => !named.has(name));
    (fits ? batch : left).push(one);
    for (const name of one.names) named.add(name);
  }
  gathering.waiting = left;
  return batch;
}

async function settle<Call, Answer>(
  kind: Kind<Call, Answer>,
  pool: pg.Pool,
  body: string,
  batch: readonly Waiting<Call, Answer>[],
): Promise<void> {
  try {
    const calls = batch.map(({ call }) => call);
    const answers = await kind.send(pool, body, calls);
    for (const [place, { resolve }] of batch.entries()) resolve(answers[place]!);
  } catch (error) {
    const isUndone = error instanceof pg.DatabaseError && !isConnectionLoss(error);
    if (batch.length === 1 || !isUndone) for (const { reject } of batch) reject(error);
    else await Promise.all(batch.map((one) => settle(kind, pool, body, [one])));
  }
}

async function alone<Call, Answer>(
  { send }: Kind<Call, Answer>,
  pool: pg.Pool,
  body: string,
  call: Call,
): Promise<Answer> {
  const [answer] = await send(pool, body, [call]);
  return answer!;
}
