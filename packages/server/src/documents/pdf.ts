// Documents as PDF/A-2a: tagged, with the letters inside, the same bytes for the same document.
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Document } from "./document.ts";
import { fontFiles, lettersOf } from "./fonts.ts";
import { typstInput } from "./typst-input.ts";

/** In milliseconds; a list of 9,000 rows takes five seconds. */
const longest = 120_000;

let letters: ReadonlySet<number> | null = null;
let thread: Worker | null = null;
let turn: Promise<unknown> = Promise.resolve();

/** The document's pages. One thread draws them, one document after another. */
export function renderPdf(document: Document): Promise<Uint8Array> {
  const mine = turn.then(() => drawn(document));
  turn = mine.catch(() => null);
  return mine;
}

async function drawn(document: Document): Promise<Uint8Array> {
  letters ??= lettersOf(fontFiles());
  thread ??= new Worker(new URL("pdf-worker.ts", import.meta.url));
  const drawing = thread;
  drawing.ref();
  try {
    drawing.postMessage(typstInput(document, letters), []);
    const [answer] = (await once(drawing, "message", { signal: AbortSignal.timeout(longest) })) as [Drawn];
    if ("pdf" in answer) return answer.pdf;
    throw new Error(`The document could not be drawn: ${answer.fault}`);
  } catch (error) {
    // A thread that failed or hangs is not given the next document.
    thread = null;
    await drawing.terminate();
    throw error;
  } finally {
    drawing.unref();
  }
}

/** What the thread answers. */
type Drawn = { readonly pdf: Uint8Array } | { readonly fault: string };
