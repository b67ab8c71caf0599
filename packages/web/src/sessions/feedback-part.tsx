// The feedback meeting after the session: what the act wants to be spoken of, and what was said.
import { Button, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { useMe } from "../app/session.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { DayField } from "../design/day-field.tsx";
import { useSay } from "../design/say.ts";
import { Fact } from "./facts-part.tsx";
import { Part } from "./part.tsx";
import { Words } from "./said.tsx";
import type { Case } from "./the-case.ts";
import { WordsField } from "./words-dialog.tsx";

export function FeedbackPart({ of }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const { session, rules, may } = of;
  const { feedback } = session;
  if (feedback === null && !may("record-feedback")) return null;
  return (
    <Part title={t("feedback")} actions={feedback === null && <Record of={of} />}>
      {feedback === null ? (
        <Text>{t("no-feedback")}</Text>
      ) : (
        <>
          <Text size="sm" c="dimmed">
            {t("met-on", { day: say.day(feedback.heldOn) })}
          </Text>
          <Stack gap="sm">
            {rules.questions.map(({ id, title }) => (
              <Fact key={id} name={say.titled(title)} value={<Words text={feedback.answers[id] ?? "–"} />} />
            ))}
          </Stack>
        </>
      )}
    </Part>
  );
}

function Record({ of }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const { card, rules } = of;
  const { today } = useMe();
  const [opened, { open, close }] = useDisclosure(false);
  const [heldOn, setHeldOn] = useState<string | null>(today);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const act = useAct(api.calibration.recordFeedback, close);
  const isWhole = rules.questions.every(({ id }) => (answers[id] ?? "").trim() !== "");
  return (
    <>
      <Button size="xs" onClick={open}>
        {t("record-feedback")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("record-feedback")}
        does={t("write-down")}
        act={act}
        ready={heldOn !== null && isWhole}
        onSubmit={() => {
          if (heldOn !== null) act.run({ params: { evaluation: card.id }, body: { heldOn, answers: { ...answers } } });
        }}
      >
        <DayField label={t("meeting-day")} value={heldOn} onChange={setHeldOn} required />
        {rules.questions.map(({ id, title }) => (
          <WordsField
            key={id}
            label={say.titled(title)}
            value={answers[id] ?? ""}
            onChange={(text) => setAnswers({ ...answers, [id]: text })}
            rows={3}
          />
        ))}
      </ActDialog>
    </>
  );
}
