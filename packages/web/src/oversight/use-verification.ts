// A verification of the journal as it goes: portion by portion, to be stopped and gone on with where it was.
import { useRef, useState } from "react";
import { api } from "../api/api.ts";
import { nothingYet, together } from "./verification.ts";
import type { Found } from "./verification.ts";

interface Verification {
  readonly state: "none" | "running" | "stopped" | "done";
  readonly found: Found;
  readonly error: Error | null;
  /** When it ended, by the reader's clock. */
  readonly endedAt: string | null;
  readonly start: () => void;
  readonly goOn: () => void;
  readonly stop: () => void;
}

export function useVerification(): Verification {
  const [state, setState] = useState<Verification["state"]>("none");
  const [found, setFound] = useState<Found>(nothingYet);
  const [error, setError] = useState<Error | null>(null);
  const [endedAt, setEndedAt] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  async function run(from: Found): Promise<void> {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setState("running");
    setError(null);
    let now = from;
    setFound(now);
    try {
      do {
        now = together(now, await api.oversight.verify({ body: { after: now.next }, signal: own.signal }));
        if (own.signal.aborted) return;
        setFound(now);
      } while (now.next !== null);
      setEndedAt(new Date().toISOString());
      setState("done");
    } catch (failed) {
      if (own.signal.aborted) return;
      setError(failed as Error);
      setState("stopped");
    }
  }
  return {
    state,
    found,
    error,
    endedAt,
    start: () => void run(nothingYet),
    goOn: () => void run(found),
    stop: () => {
      running.current?.abort();
      setState("stopped");
    },
  };
}
