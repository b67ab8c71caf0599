// A change made by a button: one key for the intent, so that a second click or a lost line never does it twice; what was
// read before is read anew after it.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";

export interface Act<G, A> {
  readonly run: (given: G) => void;
  /** For those who go on with the answer; throws what `error` then holds. */
  readonly runAsync: (given: G) => Promise<A>;
  readonly running: boolean;
  readonly error: Error | null;
  readonly done: boolean;
  readonly reset: () => void;
  /** What is asked for now is told of when it is done, and only then. */
  readonly whenDone: (tell: () => void) => void;
}

/** `change`: an operation of `api`. The key is renewed after an answer, kept after silence. */
export function useAct<G extends object, A>(
  change: (given: G & { readonly key: string }) => Promise<A>,
  onDone?: (answer: A, given: G) => void,
): Act<G, A> {
  const queries = useQueryClient();
  const key = useRef({ of: "", is: "" });
  const tell = useRef<(() => void) | null>(null);
  const mutation = useMutation({
    mutationFn: (given: G) => change({ ...given, key: keyOf(given) }),
    onSuccess: async (answer: A, given: G) => {
      key.current = { of: "", is: "" };
      onDone?.(answer, given);
      tell.current?.();
      tell.current = null;
      await queries.invalidateQueries();
    },
    onError: (error: Error) => {
      if (error.name === "Refused") key.current = { of: "", is: "" };
    },
  });
  function keyOf(given: G): string {
    const content = JSON.stringify(given);
    if (key.current.of !== content) key.current = { of: content, is: crypto.randomUUID() };
    return key.current.is;
  }
  return {
    run: mutation.mutate,
    runAsync: mutation.mutateAsync,
    running: mutation.isPending,
    error: mutation.error,
    done: mutation.isSuccess,
    reset: mutation.reset,
    whenDone: (next) => {
      tell.current = next;
    },
  };
}
