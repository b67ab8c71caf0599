// The session ended while somebody was working: the door opens above the page, brought only then.
import { skipToken, useQuery } from "@tanstack/react-query";
import { Suspense, lazy, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { sessionEndedKey } from "../app/queries.ts";

const DoorAbove = lazy(async () => ({ default: (await import("./door-above.tsx")).DoorAbove }));
/** Milliseconds: longer than between the letters of who types slowly. */
const pause = 1_000;

export function SessionEnded(): ReactNode {
  const { data: ended = false } = useQuery<boolean>({
    queryKey: sessionEndedKey,
    queryFn: skipToken,
    initialData: false,
  });
  return ended && <Door />;
}

/** It takes the focus: the next letters of who is writing would fall into its fields, so it waits until he pauses. */
function Door(): ReactNode {
  const [waits, setWaits] = useState(isWriting);
  useEffect(() => {
    if (!waits) return undefined;
    const open = (): void => setWaits(false);
    let timer = setTimeout(open, pause);
    function waitOn(): void {
      clearTimeout(timer);
      timer = setTimeout(open, pause);
    }
    addEventListener("input", waitOn, true);
    return () => {
      clearTimeout(timer);
      removeEventListener("input", waitOn, true);
    };
  }, [waits]);
  if (waits) return null;
  return (
    <Suspense fallback={null}>
      <DoorAbove />
    </Suspense>
  );
}

function isWriting(): boolean {
  return document.activeElement?.matches("input, textarea") === true;
}
