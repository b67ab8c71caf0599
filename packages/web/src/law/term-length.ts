// How long a term is, in words.
import { useTranslation } from "react-i18next";
import type { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useSay } from "../design/say.ts";

type Term = Answer<typeof api.law.terms>["terms"][number];

/** `all`: the terms of the edition, of which one may be counted back from another. */
export function useTermLength(): (due: Term["due"], all: readonly Term[]) => string {
  const { t } = useTranslation("law");
  const say = useSay();
  return (due, all) => {
    switch (due.kind) {
      case "working-days":
        return t("length.working-days", { count: due.days });
      case "calendar-days":
        return t("length.calendar-days", { count: due.days });
      case "working-days-before": {
        const other = all.find(({ id }) => id === due.term);
        return t("length.before", { count: due.days, term: other === undefined ? due.term : say.titled(other.title) });
      }
      case "after-period":
        return due.day === "last"
          ? t(`length.last-of-${due.period}`, { month: due.month })
          : t(`length.after-${due.period}`, { day: due.day, month: due.month });
    }
  };
}
