// How far the disagreement has come, at a glance.
import { Box, Progress, Text, ThemeIcon } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";

const stages = ["applied", "session", "decided", "signed", "published"] as const;
/** The minutes are placed: nothing of the session is left to be done. */
const over = ["published", "completed"];

export function Stages({ phase }: { readonly phase: string }): ReactNode {
  const { t } = useTranslation("sessions");
  const now = over.includes(phase) ? stages.length : stages.findIndex((stage) => stage === phase);
  if (now < 0) return null;
  const current = stages[Math.min(now, stages.length - 1)]!;
  return (
    <>
      <Box hiddenFrom="md" role="group" aria-label={t("stages")}>
        <Text size="sm" mb={4}>
          {t("stage-of", {
            number: Math.min(now + 1, stages.length),
            of: stages.length,
            stage: t(`stages-are.${current}`),
          })}
        </Text>
        <Progress value={(Math.min(now + 1, stages.length) / stages.length) * 100} size="sm" aria-hidden />
      </Box>
      <Box
        component="ol"
        visibleFrom="md"
        aria-label={t("stages")}
        m={0}
        p={0}
        style={{ display: "flex", gap: 8, listStyle: "none" }}
      >
        {stages.map((stage, place) => (
          <Box
            component="li"
            key={stage}
            aria-current={place === now ? "step" : undefined}
            style={{ display: "flex", gap: 8, alignItems: "center", flex: place < stages.length - 1 ? 1 : undefined }}
          >
            <ThemeIcon radius="xl" size={26} variant={place < now ? "light" : place === now ? "filled" : "default"}>
              {place < now ? (
                <IconCheck size={15} aria-hidden />
              ) : (
                <Text size="xs" inherit>
                  {place + 1}
                </Text>
              )}
            </ThemeIcon>
            <Text size="sm" fw={place === now ? 600 : 400} {...(place > now ? { c: "dimmed" } : {})}>
              {t(`stages-are.${stage}`)}
            </Text>
            {place < stages.length - 1 && (
              <Box style={{ flex: 1, height: 1, background: "var(--line)", minWidth: 12 }} />
            )}
          </Box>
        ))}
      </Box>
    </>
  );
}
