// Where a notice stands, in a word.
import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { colourOf, stateOf } from "./the-notice.ts";
import type { Notice } from "./the-notice.ts";

export function useStateName(): (notice: Pick<Notice, "state">) => string {
  const { t } = useTranslation("notices");
  return (notice) => {
    const state = stateOf(notice);
    return state === null ? notice.state : t(`states.${state}`);
  };
}

export function StateBadge({ notice }: { readonly notice: Pick<Notice, "state" | "needsHand"> }): ReactNode {
  const name = useStateName();
  return (
    <Badge variant="light" color={colourOf(notice)} h="auto" style={{ whiteSpace: "normal" }}>
      {name(notice)}
    </Badge>
  );
}
