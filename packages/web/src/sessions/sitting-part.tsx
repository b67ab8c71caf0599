// The sitting: when and where, who has proof of being told, opening it with those who came, moving it to another day.
import { Alert, Badge, Button, Checkbox, Group, Stack, Table, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { useMe } from "../app/session.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { DayField } from "../design/day-field.tsx";
import { useSay } from "../design/say.ts";
import { Appointment } from "./appointment.tsx";
import { Part } from "./part.tsx";
import { tallyOf } from "./tally.ts";
import { nameOf } from "./the-case.ts";
import type { Case } from "./the-case.ts";

export function SittingPart({ of }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const { session, may, card } = of;
  const { heldOn, time, place, held } = session;
  return (
    <Part
      title={t("sitting")}
      actions={
        <>
          {may("move-session") && <Move of={of} />}
          {may("hold-session") && !held && <Hold of={of} />}
        </>
      }
    >
      <Text size="lg" fw={600}>
        {[say.day(heldOn), time, place].filter(Boolean).join(", ")}
      </Text>
      <Text size="sm" c="dimmed">
        {t(held ? "is-held" : "is-ahead")}
      </Text>
      <Invited of={of} />
      {!held && may("argue") && <Text size="sm">{t("argue-before", { name: card.person.name ?? t("nobody") })}</Text>}
    </Part>
  );
}

function Invited({ of }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const me = useMe();
  const { session, card } = of;
  const invited = session.invited.filter(({ heldOn }) => heldOn === session.heldOn);
  if (invited.length === 0) return null;
  const applicant = invited.find(({ person }) => person.id === card.person.id);
  return (
    <Stack gap="xs">
      {applicant !== undefined && applicant.toldOn === null && session.arguments.length === 0 && (
        <Alert color="orange" variant="light">
          {t(me.person === card.person.id ? "you-not-told" : "applicant-not-told")}
        </Alert>
      )}
      {!session.held && (
        <Table aria-label={t("invited")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("invited")}</Table.Th>
              <Table.Th scope="col">{t("told")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {invited.map(({ notice, person, toldOn }) => (
              <Table.Tr key={notice}>
                <Table.Th scope="row" fw={400}>
                  {nameOf(person, t("nobody"))}
                </Table.Th>
                <Table.Td>
                  {toldOn === null ? (
                    <Badge variant="light" color="gray">
                      {t("not-told")}
                    </Badge>
                  ) : (
                    say.shortDay(toldOn)
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}

function Move({ of }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("sessions");
  const { card, session } = of;
  const [opened, { open, close }] = useDisclosure(false);
  const { heldOn: day, time: at, place: where } = session;
  const [when, setWhen] = useState({ heldOn: day as string | null, time: at ?? "", place: where ?? "" });
  const { heldOn, time, place } = when;
  const [reason, setReason] = useState("");
  const act = useAct(api.calibration.move, close);
  return (
    <>
      <Button variant="light" size="xs" onClick={open}>
        {t("move")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("move-session")}
        does={t("move")}
        act={act}
        ready={heldOn !== null && reason.trim() !== ""}
        onSubmit={() => {
          if (heldOn === null) return;
          const told = { time: time === "" ? null : time, place: place.trim() === "" ? null : place.trim() };
          const body = { heldOn, ...told, reason: reason.trim() };
          act.run({ params: { evaluation: card.id }, body, expected: card.version });
        }}
      >
        <Appointment draft={{ ...when, set: (part) => setWhen({ ...when, ...part }) }} />
        <Textarea
          label={t("reason")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          required
        />
        <Text size="sm">{t("move-about")}</Text>
      </ActDialog>
    </>
  );
}

/** Whoever was invited to one day has not been told of another: what follows of it is said before the sitting is opened. */
function AnotherDay({ of }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const { card, session } = of;
  const isInvited = session.invited.some(({ person }) => person.id === card.person.id);
  if (!isInvited) return null;
  const clause = card.clauses["argue"];
  const isHeard = session.arguments.length > 0;
  return (
    <Alert color="orange" variant="light" role="status">
      <Text size="sm">{t("another-day", { day: say.day(session.heldOn) })}</Text>
      {!isHeard && <Text size="sm">{t("another-day-unheard")}</Text>}
      {clause && <ClauseLink address={clause} edition={card.law.edition} />}
    </Alert>
  );
}

function Hold({ of }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("sessions");
  const { card, session, rules } = of;
  const { today } = useMe();
  const [opened, { open, close }] = useDisclosure(false);
  const members = session.members.map(({ person }) => person.id);
  // Members may still be replaced meanwhile: whoever sits there came, unless it is said that he did not.
  const [absent, setAbsent] = useState<readonly string[]>([]);
  const present = members.filter((member) => !absent.includes(member));
  const [day, setDay] = useState<string | null>(session.heldOn < today ? session.heldOn : today);
  const act = useAct(api.calibration.hold, close);
  const { quorum } = tallyOf(rules, members, present, []);
  return (
    <>
      <Button size="xs" mih={{ base: 44, sm: 30 }} onClick={open}>
        {t("hold")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("hold-session")}
        does={t("hold")}
        act={act}
        ready={day !== null && present.length > 0}
        onSubmit={() => {
          if (day === null) return;
          act.run({ params: { evaluation: card.id }, body: { heldOn: day, present: [...present] } });
        }}
      >
        <DayField label={t("sitting-day")} value={day} onChange={setDay} required />
        {day !== null && day !== session.heldOn && <AnotherDay of={of} />}
        <Checkbox.Group
          label={t("who-came")}
          value={[...present]}
          onChange={(came) => setAbsent(members.filter((member) => !came.includes(member)))}
        >
          <Stack gap="xs" mt="xs">
            {session.members.map(({ person }) => (
              <Checkbox key={person.id} value={person.id} label={nameOf(person, t("nobody"))} />
            ))}
          </Stack>
        </Checkbox.Group>
        {quorum !== null && (
          <Group gap="xs">
            <Text size="sm" c={present.length < quorum ? "red" : "dimmed"}>
              {t("quorum", { has: present.length, least: quorum })}
            </Text>
          </Group>
        )}
      </ActDialog>
    </>
  );
}
