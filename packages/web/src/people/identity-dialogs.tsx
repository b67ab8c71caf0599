// A name changed by a document, and a mistake in who somebody is corrected with its reason.
import { Text, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActFields, actOf, noAct } from "../design/act-fields.tsx";
import { ActDialog } from "../design/act-dialog.tsx";
import { DayField } from "../design/day-field.tsx";
import type { Card } from "./entry-draft.ts";
import { NameFields, nameDraft, nameOfDraft } from "./name-fields.tsx";

interface Props {
  readonly card: Card;
  readonly onClose: () => void;
}

export function NameDialog({ card, onClose }: Props): ReactNode {
  const { t } = useTranslation("people");
  const [draft, setDraft] = useState(() => nameDraft(card.name));
  const [document, setDocument] = useState(noAct);
  const change = useAct(api.people.changeName, onClose);
  const [name, act] = [nameOfDraft(draft), actOf(document)];
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("identity.change-name")}
      does={t("save")}
      act={change}
      ready={name !== null && act !== null}
      onSubmit={() =>
        name !== null &&
        act !== null &&
        change.run({ params: { person: card.id }, body: { name, act }, expected: card.version })
      }
    >
      <NameFields value={draft} onChange={setDraft} />
      <ActFields value={document} onChange={setDocument} />
    </ActDialog>
  );
}

export function IdentityDialog({ card, onClose }: Props): ReactNode {
  const { t } = useTranslation("people");
  const [draft, setDraft] = useState(() => nameDraft(card.name));
  const [iin, setIin] = useState(card.iin);
  const [since, setSince] = useState<string | null>(card.since);
  const [reason, setReason] = useState("");
  const act = useAct(api.people.correctIdentity, onClose);
  const name = nameOfDraft(draft);
  const ready = name !== null && since !== null && iin.trim() !== "" && reason.trim() !== "";
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("identity.correct")}
      does={t("save")}
      act={act}
      ready={ready}
      onSubmit={() =>
        name !== null &&
        since !== null &&
        act.run({
          params: { person: card.id },
          body: { iin: iin.trim(), name, since, reason: reason.trim() },
          expected: card.version,
        })
      }
    >
      <Text size="sm" c="dimmed">
        {t("identity.correct-about")}
      </Text>
      <NameFields value={draft} onChange={setDraft} />
      <TextInput
        label={t("iin")}
        required
        inputMode="numeric"
        maxLength={12}
        value={iin}
        onChange={(event) => setIin(event.currentTarget.value)}
      />
      <DayField label={t("since")} required value={since} onChange={setSince} />
      <Textarea
        label={t("reason")}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
