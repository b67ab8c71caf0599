// Each reading of a result is written into the journal, so a page asks once and again only after something has changed.
export const readingOnce = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false } as const;
