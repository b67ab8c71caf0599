// Whether the server can be reached: as the browser says, and as the last requests have shown.
import { useSyncExternalStore } from "react";

let silent = false;
const told = new Set<() => void>();

/** After every request: it was answered, or it was not. */
export function noteAnswer(answered: boolean): void {
  if (silent === !answered) return;
  silent = !answered;
  for (const tell of told) tell();
}

export function useLine(): boolean {
  return useSyncExternalStore(listen, isThere);
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
