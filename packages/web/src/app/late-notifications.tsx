// Short messages in the corner follow something that somebody did, so what draws them is brought with the first touch or key
// and not with the first page; or with the first message, where it was done on a page before this one.
import { Suspense, lazy, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { tellSign } from "../design/tell.ts";

const Notifications = lazy(async () => ({ default: (await import("@mantine/notifications")).Notifications }));

export function LateNotifications(): ReactNode {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    const need = (): void => setNeeded(true);
    const signs = ["pointerdown", "keydown", tellSign];
    for (const sign of signs) window.addEventListener(sign, need, { once: true, passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, need);
    };
  }, []);
  if (!needed) return null;
  return (
    <Suspense fallback={null}>
      <Notifications position="bottom-right" />
    </Suspense>
  );
}
