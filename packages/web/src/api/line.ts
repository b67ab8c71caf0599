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
  told.add(tell);
  addEventListener("online", tell);
  addEventListener("offline", tell);
  return () => {
    told.delete(tell);
    removeEventListener("online", tell);
    removeEventListener("offline", tell);
  };
}
