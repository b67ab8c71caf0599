// Who is signed in: one question for the whole application, asked again when the server says that nobody is.
import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { Refused } from "../api/problem.ts";

export type Me = Answer<typeof api.me.show>;

/** Null while nobody is signed in. */
export const meQuery = queryOptions({
  queryKey: ["who"],
  queryFn: async (): Promise<Me | null> => {
    try {
      return await api.me.show();
    } catch (error) {
      if (error instanceof Refused && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** Below the shell somebody is always signed in. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(meQuery);
  if (data === null) throw new Error("nobody is signed in");
  return data;
}

export function hasRole(me: Me, ...roles: readonly string[]): boolean {
  return roles.some((role) => me.roles.includes(role) || me.delegated.some((one) => one.role === role));
}
