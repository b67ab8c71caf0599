// The evaluations and the results of years of a person, as something that can be pointed at.
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { useSay } from "../design/say.ts";

export interface CaseOf {
  readonly record: "evaluation" | "annual";
  readonly id: string;
  readonly title: string;
  /** Of whom it is. */
  readonly name: string | null;
  /** How far it is, in words. */
  readonly phase: string;
}

/** Empty until somebody is named. */
export function useCasesOf(person: string | null): { readonly cases: readonly CaseOf[]; readonly error: Error | null } {
  const { t } = useTranslation("archive");
  const say = useSay();
  const given = { enabled: person !== null };
  const evaluations = useQuery({
    ...api.evaluations.lists.all.query({ query: { person: person ?? "", limit: 200 } }),
    ...given,
  });
  const years = useQuery({ ...api.annual.list.query({ query: { person: person ?? "", limit: 200 } }), ...given });
  const cases = [
    ...(evaluations.data?.items ?? []).map(({ id, period, phase, person: { name } }): CaseOf => {
      return {
        record: "evaluation",
        id,
        name,
        title: t("case", { kind: t("kind.evaluation"), period: say.period(period) }),
        phase: say.titled(phase.title),
      };
    }),
    ...(years.data?.items ?? []).map(({ id, year, phase, person: { name } }): CaseOf => {
      return {
        record: "annual",
        id,
        name,
        title: t("case", { kind: t("kind.annual"), period: say.period(year) }),
        phase: say.titled(phase.title),
      };
    }),
  ];
  return { cases, error: evaluations.error ?? years.error };
}
