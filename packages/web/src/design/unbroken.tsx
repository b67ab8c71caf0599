// A number stays with the word that it counts: at the end of a narrow line `3-тоқсан` or `3 квартал` goes to the next one whole.
import type { ReactNode } from "react";

export function unbroken(text: string): ReactNode {
  const parts = text.split(/(\d+[- ]\p{L}+)/u);
  return parts.map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={at} className="whole">
        {part}
      </span>
    ),
  );
}
