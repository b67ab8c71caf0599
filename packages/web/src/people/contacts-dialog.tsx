// Changing how a person is reached: by HR or by himself.
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { ContactFields, contactDraft, contactsOf } from "./contact-fields.tsx";
import type { Card } from "./entry-draft.ts";

export function ContactsDialog({ card, onClose }: { readonly card: Card; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("people");
  const [contacts, setContacts] = useState(() => contactDraft(card.contacts, card.language));
  const act = useAct(api.people.changeContacts, onClose);
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("contacts.change")}
      does={t("save")}
      act={act}
      onSubmit={() => act.run({ params: { person: card.id }, body: contactsOf(contacts), expected: card.version })}
    >
      <ContactFields value={contacts} onChange={setContacts} />
    </ActDialog>
  );
}
