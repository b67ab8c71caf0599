// Drafts that stayed behind are sent when the line returns, or the application is opened again, whatever page is on. What reads
// and sends them is brought only where this browser keeps any: most people never mark.
import { useEffect } from "react";
import type { Me } from "../app/session.ts";

/** What the browser calls the place where drafts are kept. */
export const draftsName = "bagalau-drafts";

export function useUnsentDrafts({ person }: Pick<Me, "person">): void {
  useEffect(() => {
    if (person === null) return;
    const send = (): void => void sent(person);
    send();
    addEventListener("online", send);
    return () => removeEventListener("online", send);
  }, [person]);
}

const patience = 2_000;
const pause = 200;

/** How many sheets the server still lacks after they were sent once more; an open one has a moment to arrive. */
export async function unsentOf({ person }: Pick<Me, "person">): Promise<number> {
  if (person === null || !(await keepsAny())) return 0;
  const { countUnsent, sendUnsent } = await import("./unsent-drafts.ts");
  await sendUnsent(person);
  const until = Date.now() + patience;
  let left = await countUnsent(person);
  while (left > 0 && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    left = await countUnsent(person);
  }
  return left;
}

/** Nothing of what was written stays in this browser. */
export async function forgetUnsent({ person }: Pick<Me, "person">): Promise<void> {
  if (person === null || !(await keepsAny())) return;
  const { forgetDrafts } = await import("./draft-store.ts");
  await forgetDrafts(person);
}

async function sent(person: string): Promise<void> {
  if (!(await keepsAny())) return;
  const { sendUnsent } = await import("./unsent-drafts.ts");
  await sendUnsent(person);
}

/** True as well where the browser does not say. */
async function keepsAny(): Promise<boolean> {
  try {
    const kept = await indexedDB.databases();
    return kept.some(({ name }) => name === draftsName);
  } catch {
    return "indexedDB" in globalThis;
  }
}
