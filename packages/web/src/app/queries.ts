// What was read stays until something changes; whatever says that nobody is signed in leads to the door.
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { NoAnswer, Refused } from "../api/problem.ts";

/** True from the moment when the server says that nobody is signed in until somebody is. */
export const sessionEndedKey = ["session-ended"] as const;

export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEnd }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Whoever calls has been patient already; and a line that is down is said, not waited for in silence.
      retry: (times, error) => !(error instanceof Refused || error instanceof NoAnswer) && times < 2,
      networkMode: "always",
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: "always" },
  },
});

/** The session has ended: the pages stay as they are, with what was typed in them, and the door opens above. */
function noticeEnd(error: Error): void {
  if (error instanceof Refused && error.status === 401) {
    queries.setQueryData(sessionEndedKey, true);
  }
}
