// A person new to the body: his card begins, and the next thing is his post.
import { Text, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { DayField } from "../design/day-field.tsx";
import { ContactFields, contactDraft, contactsOf } from "./contact-fields.tsx";
import { NameFields, nameOfDraft } from "./name-fields.tsx";

const nobody = { family: "", given: "", patronymic: "" };
const unknown = contactDraft({ email: null, phone: null, address: null }, "kk");

export function RegisterDialog({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation("people");
  const navigate = useNavigate();
  const [draft, setDraft] = useState(nobody);
  const [iin, setIin] = useState("");
  const [since, setSince] = useState<string | null>(null);
  const [contacts, setContacts] = useState(unknown);
  const act = useAct(api.people.register, ({ id }) => {
    onClose();
    void navigate({ to: "/people/$person", params: { person: id } });
  });
  const name = nameOfDraft(draft);
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t("register.title")}
      does={t("register.does")}
      act={act}
      ready={name !== null && since !== null && iin.trim() !== ""}
      onSubmit={() =>
        name !== null && since !== null && act.run({ body: { iin: iin.trim(), name, since, ...contactsOf(contacts) } })
      }
    >
      <NameFields value={draft} onChange={setDraft} />
      <TextInput
        label={t("iin")}
        description={t("register.iin-about")}
        required
        inputMode="numeric"
        maxLength={12}
        value={iin}
        onChange={(event) => setIin(event.currentTarget.value)}
      />
      <DayField label={t("since")} description={t("register.since-about")} required value={since} onChange={setSince} />
      <ContactFields value={contacts} onChange={setContacts} />
      <Text size="sm" c="dimmed">
        {t("register.then")}
      </Text>
    </ActDialog>
  );
}
