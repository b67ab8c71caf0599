// The engine comes with the first sheet and stays: every further person of the same rule has it at once.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "../api/api.ts";
import type { Titles } from "../design/say.ts";
import type { Live, RunRule } from "./rule-engine.ts";
import type { Given } from "./sheet-content.ts";

interface Engine {
  readonly run: RunRule | null;
  readonly requirements: readonly { readonly says: Titles; readonly clause: string }[];
}

interface Of {
  readonly rule: string;
  readonly edition: string;
  /** What follows from the post. */
  readonly fixed: Given;
}

export interface LiveResult {
  /** Null while the engine is on its way, or cannot run the rule. */
  readonly live: Live | null;
  readonly requirements: Engine["requirements"];
}

export function useLiveResult({ rule, edition, fixed }: Of, given: Given): LiveResult {
  const { data } = useQuery({
    queryKey: ["rule-engine", edition, rule],
    queryFn: async (): Promise<Engine> => {
      const [{ runnerOf }, { program, requirements }] = await Promise.all([
        import("./rule-engine.ts"),
        api.law.program({ params: { rule }, query: { edition } }),
      ]);
      return { run: runnerOf(program), requirements };
    },
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  const live = useMemo(() => data?.run?.({ ...given, ...fixed }) ?? null, [data, given, fixed]);
  return { live, requirements: data?.requirements ?? [] };
}
