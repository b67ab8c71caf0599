// A dialog that is taken away together with what showed it leaves the focus nowhere: whoever opened it has it again.
import { useEffect, useState } from "react";

interface Shown {
  readonly opened: boolean;
  /** What had the focus before the dialog took it. */
  readonly opener: Element | null;
}

/** Longer than a dialog that only closes needs to give the focus back itself. */
const soon = 50;

export function useFocusBack(opened: boolean): void {
  const [shown, setShown] = useState<Shown>({ opened: false, opener: null });
  if (shown.opened !== opened) setShown({ opened, opener: opened ? document.activeElement : null });
  const { opener } = shown;
  useEffect(() => {
    if (!(opener instanceof HTMLElement)) return undefined;
    return () => {
      setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost) opener.focus({ preventScroll: true });
      }, soon);
    };
  }, [opener]);
}
