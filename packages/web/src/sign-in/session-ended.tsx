// The session ended while somebody was working: the door opens above the page, brought only then.
import { skipToken, useQuery } from "@tanstack/react-query";
import { Suspense, lazy } from "react";
import type { ReactNode } from "react";
import { sessionEndedKey } from "../app/queries.ts";

const DoorAbove = lazy(async () => ({ default: (await import("./door-above.tsx")).DoorAbove }));

export function SessionEnded(): ReactNode {
  const { data: ended = false } = useQuery<boolean>({
    queryKey: sessionEndedKey,
    queryFn: skipToken,
    initialData: false,
  });
  if (!ended) return null;
  return (
    <Suspense fallback={null}>
      <DoorAbove />
    </Suspense>
  );
}
