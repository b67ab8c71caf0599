// A list as a whole: its pages are brought one after another, and how many rows are there already is told meanwhile.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";

/** As many as one page may hold. */
export const pageLimit = 200;

interface Paged<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

export interface AllPages<Row> {
  readonly rows: readonly Row[];
  /** The first page has come. */
  readonly begun: boolean;
  /** All have. */
  readonly whole: boolean;
  readonly error: Error | null;
  readonly again: () => void;
}

/** `name`: what the list is of and how it is filtered; `read`: one page, after a cursor where there is one. */
export function useAllPages<Row>(
  name: readonly unknown[],
  read: (cursor: string | undefined) => Promise<Paged<Row>>,
): AllPages<Row> {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ["all-pages", ...name],
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: Paged<Row>) => next ?? undefined,
  });
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && error === null) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, error, fetchNextPage]);
  const rows = useMemo(() => (data?.pages ?? []).flatMap(({ items }) => items), [data]);
  return {
    rows,
    begun: data !== undefined,
    whole: data !== undefined && !hasNextPage,
    error,
    again: () => void refetch(),
  };
}
