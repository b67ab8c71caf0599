// Work that nobody waits for, done piece by piece while the browser has nothing else to do.

/** Milliseconds of one piece where the browser does not say how long it has. */
const piece = 4;

/** `work` goes on while `hasTime` says so and answers whether it is done; the answer gives it up. */
export function inIdleTime(work: (hasTime: () => boolean) => boolean): () => void {
  let [isGivenUp, waiting] = [false, 0];
  function goOn(hasTime: () => boolean): void {
    if (!work(hasTime) && !isGivenUp) ask();
  }
  function ask(): void {
    if (typeof requestIdleCallback === "function") {
      waiting = requestIdleCallback((deadline) => goOn(() => deadline.timeRemaining() > 1));
      return;
    }
    waiting = window.setTimeout(() => {
      const until = performance.now() + piece;
      goOn(() => performance.now() < until);
    }, piece);
  }
  ask();
  return () => {
    isGivenUp = true;
    if (typeof cancelIdleCallback === "function") cancelIdleCallback(waiting);
    else clearTimeout(waiting);
  };
}
