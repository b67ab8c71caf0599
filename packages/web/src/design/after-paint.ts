// What takes long to draw follows what has changed: the change itself is on the screen first, and a further one stops what is
// still being drawn for the one before.
import { startTransition, useEffect, useState } from "react";

/** The value as it was until the picture with the new one has been drawn. */
export function useAfterPaint<Value>(value: Value): Value {
  const [followed, setFollowed] = useState(value);
  useEffect(() => {
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      // The picture is drawn right after this, before the timer.
      timer = window.setTimeout(() => startTransition(() => setFollowed(() => value)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return followed;
}
