// State that belongs into the address: who reloads or sends the link sees the same list.
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";

/** Null and the first value are left out of the address. */
export function useAddressState(name: string, first: string): readonly [string, (value: string | null) => void] {
  const navigate = useNavigate();
  // Its own value alone: whatever else changes in the address draws nothing anew here.
  const value = useLocation({ select: ({ search }) => valueIn(search, name) });
  const set = useCallback(
    (next: string | null) => {
      void navigate({
        to: ".",
        replace: true,
        resetScroll: false,
        search: ((before: Record<string, unknown>) => {
          const { [name]: _, ...rest } = before;
          return next === null || next === first ? rest : { ...rest, [name]: next };
        }) as never,
      });
    },
    [navigate, name, first],
  );
  return [value ?? first, set];
}

function valueIn(search: object, name: string): string | null {
  const value = (search as Readonly<Record<string, unknown>>)[name];
  return value === undefined || value === null ? null : String(value);
}
