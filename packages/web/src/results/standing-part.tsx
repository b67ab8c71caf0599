// The result that stands, and those that stood before it.
import { Group, List, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { useSay } from "../design/say.ts";
import { Part } from "./part.tsx";
import { readingOnce } from "./reading-once.ts";
import { ScoreShown } from "./score-shown.tsx";

type Result = Answer<typeof api.evaluations.results.list>["items"][number];

interface Props {
  readonly evaluation: string;
  readonly results: readonly Result[];
  readonly standing: Result;
}

export function StandingPart({ evaluation, results, standing }: Props): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const { number } = standing;
  const whole = useQuery({
    ...api.evaluations.results.show.query({ params: { evaluation, number } }),
    ...readingOnce,
  });
  const others = results.filter((result) => result.number !== number);
  return (
    <Part title={t("result")}>
      <Answered of={whole} lines={4}>
        {(result) => (
          <ScoreShown result={result}>
            <Group gap="md">
              <Text size="sm" c="dimmed">
                {t(result.cause === "session" ? "by-session" : "by-sheet", { day: say.day(result.on) })}
              </Text>
              {result.receivedOn !== null && (
                <Text size="sm" c="dimmed">
                  {t("received", { day: say.day(result.receivedOn) })}
                </Text>
              )}
            </Group>
            {!result.standing && (
              <div className="block-mark">
                <Text fw={600}>{t("not-standing")}</Text>
                {result.annulledOn !== null && (
                  <Text size="sm">{t("annulled", { day: say.day(result.annulledOn) })}</Text>
                )}
              </div>
            )}
            {others.length > 0 && (
              <div>
                <Text size="sm" fw={500}>
                  {t("before")}
                </Text>
                <List size="sm">
                  {others.map((other) => (
                    <List.Item key={other.number}>
                      {t("before-one", {
                        score: say.figure(other.shown),
                        grade: other.grade === null ? "" : say.titled(other.grade.title),
                        day: say.day(other.on),
                      })}
                    </List.Item>
                  ))}
                </List>
              </div>
            )}
          </ScoreShown>
        )}
      </Answered>
    </Part>
  );
}
