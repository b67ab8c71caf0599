// A process that answers questions: each part of the measurement runs in its own, so that none shares another's thread.
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { fileURLToPath } from "node:url";

interface Asked {
  readonly number: number;
  readonly question: string;
  readonly given: unknown;
}

interface Answered {
  readonly number: number;
  readonly answer?: unknown;
  readonly failed?: string;
}

export interface Child {
  /** Lines in between are printed as they come. */
  readonly ask: <Answer>(question: string, given?: unknown) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/** `file` beside this one. */
export function startChild(file: string): Child {
  const where = fileURLToPath(new URL(file, import.meta.url));
  const child = fork(where, [], { serialization: "advanced" });
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  child.on("message", ({ number, answer, failed }: Answered) => {
    const one = waiting.get(number);
    waiting.delete(number);
    if (failed === undefined) one?.resolve(answer as never);
    else one?.reject(new Error(failed));
  });
  child.once("exit", (code, signal) => {
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended with ${code ?? signal}`));
  });
  return {
    ask: (question, given) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        child.send({ number: last, question, given } satisfies Asked);
      }),
    stop: () => stopped(child),
  };
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.disconnect();
  await ended;
}

/** In the process itself: answers each question; `ending` when nobody asks any more. `processor` is asked of every process. */
export function answerQuestions(
  answers: Readonly<Record<string, (given: never) => Promise<unknown>>>,
  ending: () => Promise<void> = () => Promise.resolve(),
): void {
  process.on("message", ({ number, question, given }: Asked) => {
    void answerOne(question === "processor" ? processorTime : answers[question]!, given).then((said) =>
      process.send?.({ number, ...said } satisfies Answered),
    );
  });
  process.once("disconnect", () => {
    void ending().finally(() => process.exit());
  });
}

/** Milliseconds that the process has computed. */
function processorTime(): Promise<number> {
  const { user, system } = process.cpuUsage();
  return Promise.resolve((user + system) / 1_000);
}

async function answerOne(
  answer: (given: never) => Promise<unknown>,
  given: unknown,
): Promise<Omit<Answered, "number">> {
  try {
    return { answer: await answer(given as never) };
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
