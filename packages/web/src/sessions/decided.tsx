// What the session has decided, and by which votes.
import { Alert, Text } from "@mantine/core";
import { IconGavel } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { useSay } from "../design/say.ts";
import type { Case } from "./the-case.ts";

export function Decided({ of }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const { decision, motions, minutes, members } = of.session;
  if (decision === null) return null;
  const carried = motions?.find(({ motion }) => motion === decision.motion);
  const result = carried?.result ?? null;
  return (
    <Alert icon={<IconGavel aria-hidden />} title={t("decision-is", { outcome: say.titled(decision.outcome.title) })}>
      <Text size="sm">
        {t(`decided-by.${decision.by}`, { votes: decision.votes, of: members.length, day: say.day(decision.on) })}
      </Text>
      {result !== null && (
        <Text fw={600} mt={4}>
          {t("new-result", { score: say.figure(result.shown) })}
          {result.grade !== null && ` – ${say.titled(result.grade.title)}`}
        </Text>
      )}
      {(minutes?.signedOn ?? null) === null && (
        <Text size="sm" mt={4}>
          {t("stands-when-signed")}
        </Text>
      )}
    </Alert>
  );
}
