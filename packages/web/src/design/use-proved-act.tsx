// A change that may ask anew who is there: the question comes by itself, and the change is repeated after the answer.
import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { useAct } from "../api/use-act.ts";
import type { Act } from "../api/use-act.ts";
import { ProveAgain, wantsProof } from "./prove-again.tsx";

/** `question` is to be drawn somewhere on the page. */
export function useProvedAct<G extends object, A>(
  change: (given: G & { readonly key: string }) => Promise<A>,
  onDone?: (answer: A, given: G) => void,
): Act<G, A> & { readonly question: ReactNode } {
  const act = useAct(change, onDone);
  const last = useRef<G | null>(null);
  const [turnedDown, setTurnedDown] = useState<Error | null>(null);
  const asks = wantsProof(act.error) && act.error !== turnedDown;
  function run(given: G): void {
    last.current = given;
    act.run(given);
  }
  const question = (
    <ProveAgain
      opened={asks}
      onClose={() => setTurnedDown(act.error)}
      proved={() => {
        if (last.current !== null) act.run(last.current);
      }}
    />
  );
  return { ...act, run, error: asks ? null : act.error, question };
}
