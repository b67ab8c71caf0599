// Whether the server can be reached: as the browser says, and as the last requests have shown.
import { useEffect, useRef, useSyncExternalStore } from "react";

let silent = false;
let silentSince = 0;
const told = new Set<() => void>();

/** After every request: it was answered, or it was not. */
export function noteAnswer(answered: boolean): void {
  if (silent === !answered) return;
  silent = !answered;
  silentSince = performance.now();
  for (const tell of told) tell();
}

/**
 * Whether there is a line. While there is none, `ask` goes to the server again and again: soon at first, then as seldom as it has been
 * silent for long. Once it is there again, `back` is done.
 */
export function useLine(ask: () => void, back: () => void): boolean {
  const line = useSyncExternalStore(listen, isThere);
  const before = useRef(line);
  useEffect(() => {
    if (line && !before.current) back();
    before.current = line;
    if (line) return undefined;
    let asking = setTimeout(askAgain, pauseNow());
    function askAgain(): void {
      ask();
      asking = setTimeout(askAgain, pauseNow());
    }
    return () => clearTimeout(asking);
  }, [line, ask, back]);
  return line;
}

const shortest = 2_000;
const longest = 15_000;

function pauseNow(): number {
  return Math.min(longest, Math.max(shortest, performance.now() - silentSince));
}

function isThere(): boolean {
  return navigator.onLine && !silent;
}

function listen(tell: () => void): () => void {
  // A line that has come back is believed until a request says otherwise.
  const back = (): void => {
    noteAnswer(true);
    tell();
  };
  told.add(tell);
  addEventListener("online", back);
  addEventListener("offline", tell);
  return () => {
    told.delete(tell);
    removeEventListener("online", back);
    removeEventListener("offline", tell);
  };
}
