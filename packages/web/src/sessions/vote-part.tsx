// Motions and the open vote on them: each with its arguments and its tally, my own vote under my thumb, closing by the act.
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ClauseLink } from "../design/clause-link.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { CloseVote } from "./close-vote.tsx";
import { Ballots } from "./ballots.tsx";
import { MotionCard } from "./motion-card.tsx";
import { Propose } from "./motion-dialog.tsx";
import { Part } from "./part.tsx";
import { tallyOf } from "./tally.ts";
import { nameOf } from "./the-case.ts";
import type { Case } from "./the-case.ts";

export function VotePart({ of }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("sessions");
  const { session, rules, card, may, own } = of;
  const motions = session.motions ?? [];
  const votes = session.votes ?? [];
  const present = session.members.filter((member) => member.present).map(({ person }) => person.id);
  const members = session.members.map(({ person }) => person.id);
  const tally = tallyOf(rules, members, present, votes);
  const isOpen = session.decision === null;
  const isMine = isOpen && may("vote") && own !== null && present.includes(own);
  const mine = votes.find(({ member }) => member.id === own);
  const act = useAct(api.calibration.vote);
  const cast = (motion: number | null): void => act.run({ params: { evaluation: card.id }, body: { motion } });
  return (
    <Part
      title={t("vote")}
      clause={rules.majority?.clause ?? rules.clause}
      edition={card.law.edition}
      actions={isOpen && may("propose") && (of.records || isMine) && <Propose of={of} present={present} />}
    >
      <Text size="sm" c="dimmed" aria-live="polite">
        {t("voted", { done: present.length - tally.silent.length, of: present.length })}{" "}
        {t("majority", { needed: tally.needed, of: tally.of })}
      </Text>
      {motions.length === 0 && <Text>{t("no-motions")}</Text>}
      <Stack gap="sm">
        {motions.map((motion) => (
          <MotionCard
            key={motion.motion}
            motion={motion}
            count={tally.votes.get(motion.motion) ?? 0}
            tally={tally}
            carried={session.decision?.motion === motion.motion}
            edition={card.law.edition}
            clause={rules.outcomes.find(({ id }) => id === motion.outcome.id)?.clause}
          >
            {isMine && (
              <Button
                size="md"
                mih={44}
                w={{ base: "100%", sm: "fit-content" }}
                variant={mine?.motion === motion.motion ? "filled" : "default"}
                aria-pressed={mine?.motion === motion.motion}
                loading={act.running}
                onClick={() => cast(motion.motion)}
              >
                {t(mine?.motion === motion.motion ? "my-vote" : "vote-for")}
              </Button>
            )}
          </MotionCard>
        ))}
      </Stack>
      {isMine && motions.length > 0 && (
        <Button
          size="md"
          mih={44}
          w={{ base: "100%", sm: "fit-content" }}
          variant={mine !== undefined && mine.motion === null ? "filled" : "default"}
          aria-pressed={mine !== undefined && mine.motion === null}
          onClick={() => cast(null)}
        >
          {t("abstain")}
        </Button>
      )}
      <RefusalNote error={act.error} />
      {tally.tied.length > 0 && isOpen && rules.tie !== null && (
        <Alert variant="light" color="orange">
          <Group gap="xs">
            <Text size="sm">
              {t(`tie.${rules.tie.decides}`, {
                name: session.chair === null ? "" : nameOf(session.chair, t("nobody")),
              })}
            </Text>
            <ClauseLink address={rules.tie.clause} edition={card.law.edition} />
          </Group>
        </Alert>
      )}
      <Ballots of={of} tally={tally} />
      {isOpen && may("close-vote") && <CloseVote of={of} tally={tally} />}
    </Part>
  );
}
