// What is done about one entry of a card: it is ended, its substitute is named, or a mistake in it is corrected.
import { ActionIcon, Checkbox, Menu, Text, Textarea } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActFields, actOf, noAct } from "../design/act-fields.tsx";
import { ActDialog } from "../design/act-dialog.tsx";
import { DayField } from "../design/day-field.tsx";
import { PersonField } from "../design/person-field.tsx";
import { useMe } from "../app/session.ts";
import { canEnd, draftOf } from "./card-entries.ts";
import type { CardEntry } from "./card-entries.ts";
import { entryBody } from "./entry-draft.ts";
import { EntryFields } from "./entry-fields.tsx";

interface Props {
  readonly person: string;
  readonly version: number;
  readonly entry: CardEntry;
  /** What the entry is, for the name of the button. */
  readonly title: string;
}

export function EntryActs(props: Props): ReactNode {
  const { t } = useTranslation("people");
  const { today } = useMe();
  const [open, setOpen] = useState<"end" | "substitute" | "correct" | null>(null);
  const dialog = { ...props, onClose: () => setOpen(null) };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={t("entry.acts", { title: props.title })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {canEnd(props.entry, today) && (
            <Menu.Item onClick={() => setOpen("end")}>{t(`end.${endKind(props.entry)}`)}</Menu.Item>
          )}
          {props.entry.kind === "begin-absence" && (
            <Menu.Item onClick={() => setOpen("substitute")}>{t("entry.name-substitute")}</Menu.Item>
          )}
          <Menu.Item onClick={() => setOpen("correct")}>{t("entry.correct")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === "end" && <EndDialog {...dialog} />}
      {open === "substitute" && <SubstituteDialog {...dialog} />}
      {open === "correct" && <CorrectDialog {...dialog} />}
    </>
  );
}

type Dialog = Props & { readonly onClose: () => void };

function endKind({ kind }: CardEntry): "appointment" | "secondment" | "absence" | "replacement" {
  if (kind === "appoint") return "appointment";
  if (kind === "begin-absence") return "absence";
  return kind === "replace" ? "replacement" : "secondment";
}

function EndDialog({ person, version, entry, onClose }: Dialog): ReactNode {
  const { t } = useTranslation("people");
  const [on, setOn] = useState<string | null>(null);
  const [document, setDocument] = useState(noAct);
  const params = { person };
  const appointment = useAct(api.people.endAppointment, onClose);
  const secondment = useAct(api.people.endSecondment, onClose);
  const absence = useAct(api.people.endAbsence, onClose);
  const replacement = useAct(api.people.endReplacement, onClose);
  const kind = endKind(entry);
  const act = actOf(document);
  function submit(): void {
    if (on === null) return;
    if (kind === "absence") return absence.run({ params, body: { entry: entry.id, on }, expected: version });
    if (act === null) return;
    const given = { params, body: { entry: entry.id, on, act }, expected: version };
    return { appointment, secondment, replacement }[kind].run(given);
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t(`end.${kind}`)}
      does={t("save")}
      act={{ appointment, secondment, absence, replacement }[kind]}
      ready={on !== null && (kind === "absence" || act !== null)}
      onSubmit={submit}
    >
      <DayField label={t("end.last-day")} required value={on} onChange={setOn} />
      {kind !== "absence" && <ActFields value={document} onChange={setDocument} />}
      <Text size="sm" c="dimmed">
        {t("campaigns-follow")}
      </Text>
    </ActDialog>
  );
}

function SubstituteDialog({ person, version, entry, onClose }: Dialog): ReactNode {
  const { t } = useTranslation("people");
  const before = entry.kind === "begin-absence" ? entry.of.substitute : null;
  const [substitute, setSubstitute] = useState<string | null>(before);
  const act = useAct(api.people.nameSubstitute, onClose);
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("entry.name-substitute")}
      does={t("save")}
      act={act}
      ready={substitute !== before}
      onSubmit={() => act.run({ params: { person }, body: { entry: entry.id, substitute }, expected: version })}
    >
      <PersonField
        label={t("entry.substitute")}
        description={t("entry.substitute-about")}
        without={[person]}
        value={substitute}
        onChange={setSubstitute}
      />
    </ActDialog>
  );
}

function CorrectDialog({ person, version, entry, onClose }: Dialog): ReactNode {
  const { t } = useTranslation("people");
  const [reason, setReason] = useState("");
  const [anew, setAnew] = useState(true);
  const [draft, setDraft] = useState(() => draftOf(entry));
  const act = useAct(api.people.correct, onClose);
  const instead = anew ? entryBody(entry.kind, draft) : null;
  const ready = reason.trim() !== "" && (!anew || instead !== null);
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("entry.correct")}
      does={t(anew ? "save" : "entry.take-out")}
      act={act}
      ready={ready}
      grave={!anew}
      onSubmit={() =>
        act.run({ params: { person }, body: { entry: entry.id, reason: reason.trim(), instead }, expected: version })
      }
    >
      <Text size="sm" c="dimmed">
        {t("entry.correct-about")}
      </Text>
      <Textarea
        label={t("reason")}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Checkbox label={t("entry.anew")} checked={anew} onChange={(event) => setAnew(event.currentTarget.checked)} />
      {anew && <EntryFields kind={entry.kind} person={person} value={draft} onChange={setDraft} />}
    </ActDialog>
  );
}
