// A dialog that is brought when it is first asked for opens a moment after it is there: so it knows where the focus was, and
// gives it back.
import { useEffect, useState } from "react";

export function useOpenedLater(opened: boolean): boolean {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setShown(opened));
    return () => cancelAnimationFrame(frame);
  }, [opened]);
  return shown;
}
