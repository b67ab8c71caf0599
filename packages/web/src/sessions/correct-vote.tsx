// A vote that was written down wrongly is written down anew while the vote is open: the last word counts, both stay in the journal.
import { Button, Radio, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { abstains, choiceOf, motionOf } from "./ballot.ts";
import { nameOf } from "./the-case.ts";
import type { Case, Named } from "./the-case.ts";

interface Props {
  readonly of: Case;
  readonly member: Named;
  readonly titleOf: (motion: number) => string;
  /** His vote as it stands, in words. */
  readonly said: string;
}

export function CorrectVote({ of, member, titleOf, said }: Props): ReactNode {
  const { t } = useTranslation("sessions");
  const [opened, { open, close }] = useDisclosure(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const act = useAct(api.calibration.vote, close);
  const { card, session } = of;
  const name = nameOf(member, t("nobody"));
  const stands = session.votes?.find((vote) => vote.member.id === member.id);
  const now = stands === undefined ? null : choiceOf(stands.motion);
  function start(): void {
    setChosen(null);
    open();
  }
  function submit(): void {
    if (chosen === null) return;
    act.run({ params: { evaluation: card.id }, body: { member: member.id, motion: motionOf(chosen) } });
  }
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={start} aria-label={t("correct-vote-of", { name })}>
        {t("correct-vote")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("correct-vote-of", { name })}
        does={t("write-down")}
        act={act}
        ready={chosen !== null && chosen !== now}
        onSubmit={submit}
      >
        <Text size="sm">{t("vote-now", { vote: said })}</Text>
        <Radio.Group label={t("right-vote")} value={chosen} onChange={setChosen} required>
          <Stack gap="xs" mt="xs">
            {(session.motions ?? []).map(({ motion }) => (
              <Radio
                key={motion}
                value={choiceOf(motion)}
                label={titleOf(motion)}
                disabled={now === choiceOf(motion)}
              />
            ))}
            <Radio value={abstains} label={t("abstained")} disabled={now === abstains} />
          </Stack>
        </Radio.Group>
        <Text size="sm" c="dimmed">
          {t("correct-vote-about")}
        </Text>
      </ActDialog>
    </>
  );
}
