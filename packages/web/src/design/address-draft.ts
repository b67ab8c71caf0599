// State of the address that changes by letters: it stands at once, and the address has it after a pause in the typing, or
// before whoever types does anything else: copies the address, leaves, reloads.
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useAddressState } from "./address-state.ts";

/** Milliseconds: longer than between the letters of who types slowly. */
const pause = 500;
const elsewhere = ["blur", "click", "keydown", "pagehide", "pointerdown"] as const;

/** The first value is left out of the address. */
export function useAddressDraft(name: string, first: string): readonly [string, (value: string) => void] {
  const [kept, keep] = useAddressState(name, first);
  const [value, setValue] = useState(kept);
  /** What the address has, or was last given from here. */
  const given = useRef(kept);
  const [waiting] = useState(writesLater);
  useLayoutEffect(() => {
    if (kept === given.current) return;
    given.current = kept;
    waiting.giveUp();
    setValue(kept);
  }, [kept, waiting]);
  useEffect(() => waiting.giveUp, [waiting]);
  const set = useCallback(
    (next: string) => {
      setValue(next);
      waiting.write(() => {
        given.current = next;
        keep(next);
      });
    },
    [keep, waiting],
  );
  return [value, set];
}

interface Later {
  /** Calls it once, in place of what still waits; never if the page has become another one by then. */
  readonly write: (write: () => void) => void;
  readonly giveUp: () => void;
}

function writesLater(): Later {
  let [timer, pathname]: [number, string] = [0, ""];
  let waiting: (() => void) | null = null;
  function giveUp(): void {
    clearTimeout(timer);
    waiting = null;
    for (const event of elsewhere) removeEventListener(event, end, true);
  }
  function end(event?: Event): void {
    if (event instanceof KeyboardEvent && !leadsElsewhere(event)) return;
    const write = waiting;
    giveUp();
    if (location.pathname === pathname) write?.();
  }
  return {
    write: (write) => {
      // Heard before anybody else: the address is whole when a link is followed.
      if (waiting === null) for (const event of elsewhere) addEventListener(event, end, true);
      clearTimeout(timer);
      timer = window.setTimeout(end, pause);
      [waiting, pathname] = [write, location.pathname];
    },
    giveUp,
  };
}

function leadsElsewhere({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || key === "Enter" || key === "F5";
}
