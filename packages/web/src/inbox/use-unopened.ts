// How many entries of the inbox wait to be opened; asked again every minute.
import { useQuery } from "@tanstack/react-query";
import { api } from "../api/api.ts";

const most = 100;

/** At most a hundred are counted: whoever has more sees `100`. */
export function useUnopened(): number {
  const { data } = useQuery({
    ...api.inbox.list.query({ query: { unopened: "true", limit: most } }),
    refetchInterval: 60_000,
  });
  return data?.items.length ?? 0;
}
