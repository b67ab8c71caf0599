// How the case goes: what happened on which day, and what is still to come.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import type { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useMe } from "../app/session.ts";
import { useSay } from "../design/say.ts";
import { courseOf } from "./course.ts";
import type { Step } from "./course.ts";
import { Part } from "./part.tsx";

interface Props {
  readonly card: Answer<typeof api.evaluations.conduct.show>;
  readonly results: Answer<typeof api.evaluations.results.list>["items"];
  readonly session: Answer<typeof api.calibration.show> | null;
}

export function CoursePart({ card, results, session }: Props): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const { today } = useMe();
  const steps = courseOf(card, results, session, today);
  return (
    <Part
      title={t("course.title")}
      anchor="course"
      aside={
        <Text size="sm" c="dimmed">
          {say.titled(card.phase.title)}
        </Text>
      }
    >
      <ol className="course">
        {steps.map((step, index) => (
          <li key={index} data-ahead={step.ahead}>
            <Text size="sm" fw={500}>
              {titleOf(step)}
            </Text>
            <Text size="sm" c="dimmed">
              {dayOf(step)}
            </Text>
          </li>
        ))}
      </ol>
    </Part>
  );

  function titleOf({ what, term }: Step): string {
    return what === "term" ? say.titled(term!.title) : t(`course.${what}`);
  }

  function dayOf({ on, ahead, term }: Step): string {
    const day = say.day(on);
    if (term === null) return ahead ? t("course.on", { day }) : day;
    return t(term.late ? "course.late" : "course.until", { day, who: say.titled(term.holder) });
  }
}
