// Long work in memory lets others have their turn: the process answers nobody while it goes on in one piece.
import { setImmediate as turn } from "node:timers/promises";

/** How long one piece may last, in milliseconds. */
const most = 20;

/** To be awaited between pieces of one work: where it has had the process for long, whatever waits comes first. */
export function inTurns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < most) return;
    await turn();
    since = performance.now();
  };
}
