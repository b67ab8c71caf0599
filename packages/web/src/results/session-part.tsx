// The session on my disagreement: when, who sits, what was said, what was decided, the minutes, the talk after it.
import { Badge, Button, Group, List, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { useMe } from "../app/session.ts";
import { ClauseLink } from "../design/clause-link.tsx";
import { FileName } from "../design/files-field.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import { Part } from "./part.tsx";
import { SessionDecision } from "./session-decision.tsx";

export type Session = Answer<typeof api.calibration.show>;

interface Props {
  readonly card: Answer<typeof api.evaluations.conduct.show>;
  readonly session: Session;
}

export function SessionPart({ card, session }: Props): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const { heldOn, held, time, place, because } = session;
  const { edition } = card.law;
  return (
    <Part
      title={t("session.title")}
      aside={because.clause === null ? null : <ClauseLink address={because.clause} edition={edition} />}
    >
      <Stack gap="md">
        <Group gap="xs">
          <Text fw={600} size="lg">
            {t(held ? "session.held" : "session.called", { day: say.day(heldOn) })}
          </Text>
          {typeof time === "string" && <Badge variant="light">{time}</Badge>}
        </Group>
        {typeof place === "string" && <Text size="sm">{t("session.place", { place })}</Text>}
        <Invitation session={session} />
        <Members session={session} />
        <Hearing session={session} />
        <SessionDecision session={session} edition={edition} />
      </Stack>
    </Part>
  );
}

/** Whether I was told of the sitting: opening the notice is the proof of it. */
function Invitation({ session }: { readonly session: Session }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const { person } = useMe();
  const opening = useAct(api.inbox.open);
  const mine = session.invited.findLast((one) => one.person.id === person && one.heldOn === session.heldOn);
  if (mine === undefined) return null;
  if (mine.toldOn !== null) {
    return (
      <Text size="sm" c="dimmed">
        {t("session.told", { day: say.day(mine.toldOn) })}
      </Text>
    );
  }
  if (session.held) return null;
  return (
    <Stack gap="xs" className="no-print">
      <RefusalNote error={opening.error} />
      <Button
        w="fit-content"
        variant="default"
        loading={opening.running}
        onClick={() => opening.run({ params: { entry: mine.notice }, body: {} })}
      >
        {t("session.open-notice")}
      </Button>
    </Stack>
  );
}

function Members({ session }: { readonly session: Session }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const { members, chair, secretary, held } = session;
  return (
    <div>
      <Title order={3} size="h5" mb={4}>
        {t("session.members")}
      </Title>
      <List size="sm" spacing={4}>
        {members.map(({ person, role, present }) => (
          <List.Item key={person.id}>
            {t("session.member", { name: person.name ?? t("no-name"), role: say.titled(role.title) })}
            {chair?.id === person.id && ` · ${t("session.chair")}`}
            {held && !present && ` · ${t("session.absent")}`}
          </List.Item>
        ))}
        {chair !== null && members.every(({ person }) => person.id !== chair.id) && (
          <List.Item>{t("session.member", { name: chair.name ?? t("no-name"), role: t("session.chair") })}</List.Item>
        )}
        {secretary !== null && (
          <List.Item>
            {t("session.member", { name: secretary.name ?? t("no-name"), role: t("session.secretary") })}
          </List.Item>
        )}
      </List>
    </div>
  );
}

/** Materials, the evaluator's reasons, my arguments, what members said. */
function Hearing({ session }: { readonly session: Session }): ReactNode {
  const { t } = useTranslation("results");
  const { materials, explained, speeches } = session;
  return (
    <>
      {materials.length > 0 && (
        <Said title={t("session.materials")}>
          <List size="sm">
            {materials.map(({ file, title }) => (
              <List.Item key={file}>
                {title}: <FileName file={file} />
              </List.Item>
            ))}
          </List>
        </Said>
      )}
      {explained !== null && (
        <Said title={t("session.explained")}>
          <Text className="said">{explained}</Text>
        </Said>
      )}
      {session.arguments.length > 0 && (
        <Said title={t("session.arguments")}>
          {session.arguments.map(({ form, text, files }, index) => (
            <div key={index}>
              <Text className="said">{text}</Text>
              {files.map((file) => (
                <FileName key={file} file={file} />
              ))}
              <Text size="sm" c="dimmed">
                {t(`session.${form}`)}
              </Text>
            </div>
          ))}
        </Said>
      )}
      {speeches.length > 0 && (
        <Said title={t("session.speeches")}>
          {speeches.map(({ member, stance, text }, index) => (
            <div key={index}>
              <Text size="sm" fw={500}>
                {t("session.speech", { name: member.name ?? t("no-name"), stance: t(`session.${stance}`) })}
              </Text>
              <Text className="said">{text}</Text>
            </div>
          ))}
        </Said>
      )}
    </>
  );
}

function Said({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <Title order={3} size="h5" mb={4}>
        {title}
      </Title>
      <Stack gap="sm">{children}</Stack>
    </div>
  );
}
