// Who voted for what: the vote is open. Whoever keeps the record writes down the vote of a member who has no screen.
import { Group, Select, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import { abstains, choiceOf, motionOf } from "./ballot.ts";
import { CorrectVote } from "./correct-vote.tsx";
import type { Tally } from "./tally.ts";
import { nameOf } from "./the-case.ts";
import type { Case } from "./the-case.ts";

export function Ballots({ of, tally }: { readonly of: Case; readonly tally: Tally }): ReactNode {
  const { t } = useTranslation("sessions");
  const { session, may, records, own } = of;
  const say = useSay();
  const act = useAct(api.calibration.vote);
  const present = session.members.filter((member) => member.present);
  const motions = session.motions ?? [];
  if (motions.length === 0) return null;
  const writes = session.decision === null && may("vote") && records;
  const titleOf = (number: number): string => {
    const motion = motions.find((one) => one.motion === number);
    return t("motion-is", { number, outcome: motion === undefined ? "" : say.titled(motion.outcome.title) });
  };
  const isOwn = (member: string): boolean => session.votes?.some((one) => one.member.id === member && one.own) === true;
  function said(member: string): string {
    const vote = (session.votes ?? []).find((one) => one.member.id === member);
    if (vote === undefined) return tally.silent.includes(member) ? t("not-voted") : "";
    return vote.motion === null ? t("abstained") : titleOf(vote.motion);
  }
  return (
    <>
      <Table aria-label={t("ballots")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("member")}</Table.Th>
            <Table.Th scope="col">{t("his-vote")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {present.map(({ person }) => (
            <Table.Tr key={person.id}>
              <Table.Th scope="row" fw={400}>
                {nameOf(person, t("nobody"))}
              </Table.Th>
              <Table.Td>
                {writes && person.id !== own && tally.silent.includes(person.id) ? (
                  <Select
                    size="xs"
                    aria-label={t("vote-of", { name: nameOf(person, t("nobody")) })}
                    placeholder={t("not-voted")}
                    data={[
                      ...motions.map(({ motion }) => ({ value: choiceOf(motion), label: titleOf(motion) })),
                      { value: abstains, label: t("abstained") },
                    ]}
                    value={null}
                    onChange={(value) => {
                      if (value === null) return;
                      const body = { member: person.id, motion: motionOf(value) };
                      act.run({ params: { evaluation: of.card.id }, body });
                    }}
                  />
                ) : (
                  <Group gap="xs">
                    <Text size="sm">{said(person.id)}</Text>
                    {writes && person.id !== own && isOwn(person.id) && (
                      <Text size="sm" c="dimmed">
                        {t("cast-in-person")}
                      </Text>
                    )}
                    {writes && person.id !== own && !isOwn(person.id) && (
                      <CorrectVote of={of} member={person} titleOf={titleOf} said={said(person.id)} />
                    )}
                  </Group>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <RefusalNote error={act.error} />
    </>
  );
}
