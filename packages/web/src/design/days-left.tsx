// How long a term still runs, in working days and in words: what is left, what is late, and what has simply passed.
import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { useMe } from "../app/session.ts";
import { useSay } from "./say.ts";

interface RunningTerm {
  readonly due: string;
  readonly metOn: string | null;
  readonly overdue: boolean;
  readonly effect: "refused" | "overdue" | "lapses";
  /** Working days until `due`, negative after it; null where they cannot be counted. */
  readonly left: number | null;
}

export function DaysLeft({ term }: { readonly term: RunningTerm }): ReactNode {
  const { text, tone } = useDaysLeft(term);
  const color = { calm: "petrol", near: "orange", late: "red", over: "gray" }[tone];
  return (
    <Badge color={color} variant="light" size="lg" h="auto" py={3} styles={{ label: { whiteSpace: "normal" } }}>
      {text}
    </Badge>
  );
}

type Tone = "calm" | "near" | "late" | "over";

function useDaysLeft({ due, metOn, overdue, effect, left }: RunningTerm): { text: string; tone: Tone } {
  const { t } = useTranslation("design");
  const say = useSay();
  const { today } = useMe();
  if (metOn !== null) {
    const met = metOn > due ? "days-left.met-late" : "days-left.met";
    return { text: t(met, { day: say.shortDay(metOn) }), tone: "over" };
  }
  // A term whose passing closes a door is not late: nobody can still do it.
  if (overdue && effect !== "overdue") return { text: t("days-left.passed"), tone: "over" };
  if (overdue) {
    const counted = left !== null && left < 0;
    return { text: counted ? t("days-left.late-by", { count: -left }) : t("days-left.late"), tone: "late" };
  }
  if (due === today) return { text: t("days-left.today"), tone: "near" };
  if (left === null) return { text: t("days-left.until", { day: say.shortDay(due) }), tone: "calm" };
  if (left === 0) return { text: t("days-left.none"), tone: "near" };
  return { text: t("days-left.left", { count: left }), tone: left <= 1 ? "near" : "calm" };
}
