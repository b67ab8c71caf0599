// Kinds of absence by their names, in the order in which they are chosen.
import { useCallback } from "react";
import { useTranslation } from "react-i18next";

export const absenceKinds = [
  "leave",
  "unpaid-leave",
  "social-leave",
  "sick",
  "trip",
  "training",
  "internship",
  "suspended",
  "other",
] as const;

export type AbsenceKind = (typeof absenceKinds)[number];

/** A secondment and a replacement are told beside absences in lists. */
const told = [...absenceKinds, "sent", "replaced"] as const;

/** The word itself where there is no name for it. */
export function useAbsenceTitle(): (kind: string) => string {
  const { t } = useTranslation("people");
  return useCallback(
    (kind) => {
      const known = told.find((one) => one === kind);
      return known === undefined ? kind : t(`absence.${known}`);
    },
    [t],
  );
}
