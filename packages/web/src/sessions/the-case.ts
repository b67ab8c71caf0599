// One disagreement as its screen knows it: the evaluation, what the act says of a session, and the session as far as it went.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useMe } from "../app/session.ts";

export type Card = Answer<typeof api.evaluations.conduct.show>;
export type Rules = Answer<typeof api.calibration.rules>;
export type Session = Answer<typeof api.calibration.show>;
export type Motion = NonNullable<Session["motions"]>[number];
export type Named = Session["members"][number]["person"];

/** What every part of the screen is given. */
export interface Case {
  readonly card: Card;
  readonly rules: Rules;
  readonly session: Session;
  /** What the caller may do now. */
  readonly may: (action: string) => boolean;
  /** The caller's own person where he sits in the session. */
  readonly own: string | null;
  /** He writes down what others said and voted, as those who organise the session do. */
  readonly records: boolean;
}

/** Others speak and vote meanwhile: the version is asked for, and only where it is another the rest is read. */
const oftenEnough = 5_000;
const withSession = ["session", "decided", "signed", "published", "completed"];

export function useCard(evaluation: string): UseQueryResult<Card> {
  return useQuery({
    ...api.evaluations.conduct.show.query({ params: { evaluation } }),
    refetchInterval: ({ state }) => (isMoving(state.data?.phase.id) ? oftenEnough : false),
  });
}

function isMoving(phase: string | undefined): boolean {
  return phase === "session" || phase === "decided";
}

export function hasSession({ phase }: Card): boolean {
  return withSession.includes(phase.id);
}

export function useRules(evaluation: string): UseQueryResult<Rules> {
  return useQuery({ ...api.calibration.rules.query({ params: { evaluation } }), staleTime: Infinity });
}

export function useSession({ id: evaluation, version }: Card): UseQueryResult<Session> {
  const query = api.calibration.show.query({ params: { evaluation } });
  return useQuery<Session>({
    queryKey: [...query.queryKey, version],
    queryFn: ({ signal }) => api.calibration.show({ params: { evaluation }, signal }),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
}

export function useCase(card: Card, rules: Rules, session: Session): Case {
  const me = useMe();
  const sits = session.members.some(({ person }) => person.id === me.person);
  return {
    card,
    rules,
    session,
    may: (action) => card.may.includes(action),
    own: sits ? me.person : null,
    records:
      card.may.includes("close-vote") || card.may.includes("draw-minutes") || card.may.includes("publish-minutes"),
  };
}

/** Whom no list of the body names any more still has a place on the screen. */
export function nameOf({ name }: Named, unknown: string): string {
  return name ?? unknown;
}
