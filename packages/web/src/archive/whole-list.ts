// A register as a whole: its pages one after another.
import { useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { everyPage } from "../api/every-page.ts";

interface Page<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

type Asked = { readonly limit: number; readonly cursor?: string };

/** `name`: of which register it is. */
export function useWholeList<Row>(
  name: string,
  read: (query: Asked) => Promise<Page<Row>>,
): UseQueryResult<readonly Row[]> {
  return useQuery({
    queryKey: ["whole", name],
    queryFn: () => everyPage((cursor?: string) => read({ limit: 200, ...(cursor === undefined ? {} : { cursor }) })),
  });
}
