// Putting a session together: day, time, place and members, checked against the act while they are chosen. Whoever prepares
// it hands it over as a link; whoever decides on it calls it here.
import { Alert, Button, Group, Select, Stack, Text } from "@mantine/core";
import { useClipboard, useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { FilesField } from "../design/files-field.tsx";
import { useSay } from "../design/say.ts";
import { Appointment } from "./appointment.tsx";
import { CompositionCheck, useCheck } from "./composition-check.tsx";
import { Part } from "./part.tsx";
import { PersonSelect, useCandidates } from "./person-select.tsx";
import type { Candidate } from "./person-select.tsx";
import { SeatsField, namesBy } from "./seats-field.tsx";
import type { Card, Rules } from "./the-case.ts";
import { secretaryOf, useComposition } from "./use-composition.ts";
import type { Drafting } from "./use-composition.ts";

export function CallSession({ card, rules }: { readonly card: Card; readonly rules: Rules }): ReactNode {
  const { t } = useTranslation("sessions");
  const draft = useComposition();
  const candidates = useCandidates(card.id);
  const check = useCheck(card.id, draft, rules);
  const decides = card.may.includes("call-session");
  return (
    <Part title={t(decides ? "call" : "prepare")} clause={rules.clause} edition={card.law.edition}>
      {!decides && rules.decidedBy !== null && <WhoDecides by={rules.decidedBy} edition={card.law.edition} />}
      <Appointment draft={draft} />
      <SeatsField draft={draft} rules={rules} candidates={candidates} edition={card.law.edition} />
      <Officers draft={draft} rules={rules} candidates={candidates} />
      <CompositionCheck check={check} edition={card.law.edition} started={draft.members.length > 0} />
      {decides ? (
        <Call card={card} draft={draft} rules={rules} candidates={candidates} ready={check.isRight} />
      ) : (
        <HandOver disabled={draft.members.length === 0} />
      )}
    </Part>
  );
}

function WhoDecides({
  by,
  edition,
}: {
  readonly by: NonNullable<Rules["decidedBy"]>;
  readonly edition: string;
}): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  return (
    <Alert variant="light">
      <Group gap="xs">
        <Text size="sm">{t("who-decides", { who: say.titled(by.by.title) })}</Text>
        <ClauseLink address={by.clause} edition={edition} />
      </Group>
    </Alert>
  );
}

/** A chair and a secretary, where the act knows them. */
function Officers({
  draft,
  rules,
  candidates,
}: {
  readonly draft: Drafting;
  readonly rules: Rules;
  readonly candidates: readonly Candidate[];
}): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const { secretary, tie } = rules;
  const names = namesBy(candidates);
  const seated = draft.members.map(({ person }) => person);
  return (
    <>
      {tie?.decides === "chair" && (
        <Select
          label={t("chair")}
          data={seated.map((person) => ({ value: person, label: names.get(person) ?? t("nobody") }))}
          value={draft.chair}
          onChange={(chair) => draft.set({ chair })}
          required
        />
      )}
      {secretary !== null && (
        <PersonSelect
          label={say.titled(secretary.role.title)}
          candidates={candidates.filter(({ sits }) => sits.some(({ id }) => id === secretary.role.id))}
          taken={secretary.votes ? [] : seated}
          value={draft.secretary}
          onChange={(chosen) => draft.set({ secretary: chosen })}
          required
          clearable
        />
      )}
    </>
  );
}

function HandOver({ disabled }: { readonly disabled: boolean }): ReactNode {
  const { t } = useTranslation("sessions");
  const { copied, copy } = useClipboard();
  // The address follows what is typed a moment later: it is read when it is copied, or the last word would be missing.
  return (
    <Group gap="sm">
      <Button onClick={() => copy(location.href)} disabled={disabled}>
        {t(copied ? "link-copied" : "copy-link")}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {t("link-about")}
      </Text>
    </Group>
  );
}

function Call({
  card,
  draft,
  rules,
  candidates,
  ready,
}: {
  readonly card: Card;
  readonly draft: Drafting;
  readonly rules: Rules;
  readonly candidates: readonly Candidate[];
  readonly ready: boolean;
}): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const [opened, { open, close }] = useDisclosure(false);
  const [files, setFiles] = useState<readonly string[]>([]);
  const act = useAct(api.calibration.call, () => {
    close();
    draft.clear();
  });
  const { heldOn, time, place, members, chair } = draft;
  const names = namesBy(candidates);
  const secretary = secretaryOf(draft, rules);
  return (
    <>
      <Button onClick={open} disabled={!ready || heldOn === null} w="fit-content">
        {t("call")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("call")}
        does={t("call-does")}
        act={act}
        onSubmit={() => {
          if (heldOn === null) return;
          const when = { heldOn, time: time === "" ? null : time, place: place.trim() === "" ? null : place.trim() };
          const body = { ...when, members: [...members], chair, secretary, document: files[0] ?? null };
          act.run({ params: { evaluation: card.id }, body, expected: card.version });
        }}
      >
        <Stack gap={4}>
          <Text fw={600}>{heldOn !== null && [say.day(heldOn), time, place].filter(Boolean).join(", ")}</Text>
          {members.map(({ person }) => (
            <Text key={person}>{names.get(person) ?? t("nobody")}</Text>
          ))}
        </Stack>
        <Text size="sm">{t("call-about")}</Text>
        <FilesField label={t("decision-file")} value={files} onChange={setFiles} most={1} />
      </ActDialog>
    </>
  );
}
