// Which act and which edition of it is read: both in the address, the body's own and the one in force where it names none.
import { useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";

export type Edition = Answer<typeof api.law.editions>[number];
export type Clause = Answer<typeof api.law.clauses>["clauses"][number];
export type Item = Answer<typeof api.law.stated>["items"][number];
export type Rule = Answer<typeof api.law.rule>;
export type Panel = Answer<typeof api.law.panels>["items"][number];

interface Asked {
  readonly pack?: string;
  readonly edition?: string;
}

export interface LawRead {
  /** As the server is asked, and as links to other screens of the act go on. */
  readonly asked: Asked & Readonly<Record<string, string>>;
  /** Null: the body's own act, the edition in force. What is searched stays. */
  readonly chooseLaw: (law: { readonly pack?: string | null; readonly edition: string | null }) => void;
}

export function useLaw(): LawRead {
  const navigate = useNavigate();
  const search = useLocation({ select: (location) => location.search as Readonly<Record<string, unknown>> });
  const [pack, edition] = [textOf(search["pack"]), textOf(search["edition"])];
  const asked = useMemo(
    () => ({ ...(pack === null ? {} : { pack }), ...(edition === null ? {} : { edition }) }),
    [pack, edition],
  );
  const chooseLaw: LawRead["chooseLaw"] = useCallback(
    (chosen) => {
      void navigate({
        to: ".",
        search: ((before: Record<string, unknown>) => {
          const { clause: _, before: _b, after: _a, ...kept } = before;
          const next = { ...kept, ...chosen };
          return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== null));
        }) as never,
      });
    },
    [navigate],
  );
  return { asked, chooseLaw };
}

/** An edition's id looks like a day, a pack's like a path: the router gives either as a text. */
function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** What an edition says never changes. */
const forLong = { staleTime: 3_600_000 };

export function useStated(asked: Asked): UseQueryResult<Answer<typeof api.law.stated>> {
  return useQuery({ ...api.law.stated.query({ query: asked }), ...forLong });
}

export function useClauses(asked: Asked): UseQueryResult<Answer<typeof api.law.clauses>> {
  return useQuery({ ...api.law.clauses.query({ query: asked }), ...forLong });
}

export function useRule(rule: string, asked: Asked): UseQueryResult<Rule> {
  return useQuery({ ...api.law.rule.query({ params: { rule }, query: asked }), ...forLong });
}
