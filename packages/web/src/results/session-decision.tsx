// What the session decided and by how many votes, its minutes, and the talk that follows.
import { Group, List, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { ClauseLink } from "../design/clause-link.tsx";
import { useSay } from "../design/say.ts";
import type { Session } from "./session-part.tsx";

export function SessionDecision({
  session,
  edition,
}: {
  readonly session: Session;
  readonly edition: string;
}): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const { decision, motions, votes, minutes, feedback, outcomes } = session;
  const clause = outcomes.find(({ id }) => id === decision?.outcome.id)?.clause;
  const motion = motions?.find((one) => one.motion === decision?.motion);
  return (
    <>
      {decision !== null && (
        <div>
          <Title order={3} size="h5" mb={4}>
            {t("session.decision")}
          </Title>
          <Group gap="xs">
            <Text fw={600}>{say.titled(decision.outcome.title)}</Text>
            {clause !== undefined && <ClauseLink address={clause} edition={edition} />}
          </Group>
          <Text size="sm">
            {t(`session.by-${decision.by}`, { count: decision.votes, of: votes?.length ?? decision.votes })}
          </Text>
          {motion?.result !== null && motion?.result !== undefined && (
            <Text size="sm">
              {t("session.new-result", {
                score: say.figure(motion.result.shown),
                grade: motion.result.grade === null ? "" : say.titled(motion.result.grade.title),
              })}
            </Text>
          )}
          {motion !== undefined && <Text className="said">{motion.grounds}</Text>}
          <Text size="sm" c="dimmed">
            {say.day(decision.on)}
          </Text>
        </div>
      )}
      {minutes !== null && <Minutes minutes={minutes} />}
      {feedback !== null && <Feedback evaluation={session.evaluation} feedback={feedback} />}
    </>
  );
}

function Minutes({ minutes }: { readonly minutes: NonNullable<Session["minutes"]> }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const { number, text, signatures, unsigned, signedOn, publishedOn } = minutes;
  return (
    <div>
      <Title order={3} size="h5" mb={4}>
        {t("session.minutes", { number })}
      </Title>
      <Text className="said">{text}</Text>
      <List size="sm" mt={4}>
        {signatures.map(({ member, on }) => (
          <List.Item key={member.id}>
            {t("session.signed", { name: member.name ?? t("no-name"), day: say.shortDay(on) })}
          </List.Item>
        ))}
        {unsigned.map(({ member, reason }) => (
          <List.Item key={member.id}>{t("session.unsigned", { name: member.name ?? t("no-name"), reason })}</List.Item>
        ))}
      </List>
      {signedOn !== null && (
        <Text size="sm" c="dimmed">
          {publishedOn === null
            ? t("session.all-signed", { day: say.day(signedOn) })
            : t("session.published", { day: say.day(publishedOn) })}
        </Text>
      )}
    </div>
  );
}

/** What was spoken of, under the questions that the act names. */
function Feedback({
  evaluation,
  feedback,
}: {
  readonly evaluation: string;
  readonly feedback: NonNullable<Session["feedback"]>;
}): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const rules = useQuery(api.calibration.rules.query({ params: { evaluation } }));
  const questions = new Map(rules.data?.questions.map(({ id, title }) => [id, say.titled(title)]));
  return (
    <div>
      <Title order={3} size="h5" mb={4}>
        {t("session.feedback", { day: say.day(feedback.heldOn) })}
      </Title>
      <Stack gap="xs">
        {Object.entries(feedback.answers).map(([question, answer]) => (
          <div key={question}>
            <Text size="sm" fw={500}>
              {questions.get(question) ?? ""}
            </Text>
            <Text className="said">{answer}</Text>
          </div>
        ))}
      </Stack>
    </div>
  );
}
