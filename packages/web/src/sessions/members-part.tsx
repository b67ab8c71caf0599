// Who sits in the session, who was told of it, and the replacing of a member.
import { Badge, Button, Group, Select, Stack, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { useSay } from "../design/say.ts";
import { Part } from "./part.tsx";
import { PersonSelect, useCandidates } from "./person-select.tsx";
import { nameOf } from "./the-case.ts";
import type { Case } from "./the-case.ts";

export function MembersPart({ of }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const { session, rules, may, card } = of;
  const { members, chair, secretary, held } = session;
  return (
    <Part
      title={t("members")}
      clause={rules.clause}
      edition={card.law.edition}
      actions={may("replace-member") && !held && <Replace of={of} />}
    >
      <Stack gap="sm">
        {members.map(({ person, role, present }) => (
          <Stack key={person.id} gap={2}>
            <Group gap="xs">
              <Text fw={500}>{nameOf(person, t("nobody"))}</Text>
              {person.id === of.own && <Badge variant="light">{t("it-is-you")}</Badge>}
              {person.id === chair?.id && <Badge variant="light">{t("chair")}</Badge>}
              {held && !present && (
                <Badge variant="light" color="orange">
                  {t("absent")}
                </Badge>
              )}
            </Group>
            <Text size="sm" c="dimmed">
              {say.titled(role.title)}
            </Text>
          </Stack>
        ))}
        {secretary !== null && <Text size="sm">{t("secretary-is", { name: nameOf(secretary, t("nobody")) })}</Text>}
      </Stack>
    </Part>
  );
}

/** By whom the act lets it, with the reason that is kept. */
function Replace({ of }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const { card, session } = of;
  const [opened, { open, close }] = useDisclosure(false);
  const [out, setOut] = useState<string | null>(null);
  const [by, setBy] = useState<string | null>(null);
  const [role, setRole] = useState<string | null>(null);
  const [ground, setGround] = useState("");
  const candidates = useCandidates(card.id);
  const act = useAct(api.calibration.replaceMember, () => {
    close();
    setOut(null);
    setBy(null);
    setRole(null);
    setGround("");
  });
  const left = session.members.find(({ person }) => person.id === out);
  const seats = candidates.find(({ person }) => person.id === by)?.sits ?? [];
  const seat = role ?? seats.find(({ id }) => id === left?.role.id)?.id ?? seats[0]?.id ?? null;
  return (
    <>
      <Button variant="light" size="xs" onClick={open}>
        {t("replace")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("replace-member")}
        does={t("replace")}
        act={act}
        ready={out !== null && by !== null && seat !== null && ground.trim() !== ""}
        onSubmit={() => {
          if (out === null || by === null || seat === null) return;
          const body = { out, by: { person: by, role: seat }, ground: ground.trim() };
          act.run({ params: { evaluation: card.id }, body, expected: card.version });
        }}
      >
        <Select
          label={t("who-leaves")}
          data={session.members.map(({ person }) => ({ value: person.id, label: nameOf(person, t("nobody")) }))}
          value={out}
          onChange={setOut}
          required
        />
        <PersonSelect
          label={t("who-comes")}
          placeholder={t("find-person")}
          candidates={candidates}
          taken={session.members.map(({ person }) => person.id)}
          value={by}
          onChange={(person) => {
            setBy(person);
            setRole(null);
          }}
          required
        />
        {seats.length > 1 && (
          <Select
            label={t("sits-as")}
            data={seats.map(({ id, title }) => ({ value: id, label: say.titled(title) }))}
            value={seat}
            onChange={setRole}
          />
        )}
        <Textarea
          label={t("reason")}
          value={ground}
          onChange={(event) => setGround(event.currentTarget.value)}
          autosize
          minRows={2}
          required
        />
      </ActDialog>
    </>
  );
}
