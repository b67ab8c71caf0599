// What is done to an account as a whole: each with its ground, and with what it leads to said before.
import { Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { PersonField } from "../design/person-field.tsx";
import { useSay } from "../design/say.ts";
import { useProvedAct } from "../design/use-proved-act.tsx";
import type { Account } from "./account-page.tsx";
import type { Once } from "./shown-once.tsx";

export type Deed = "invite-again" | "open-recovery" | "bind-person" | "unlock" | "lock" | "close";

interface Props {
  readonly account: Account;
  readonly deed: Deed;
  readonly onClose: () => void;
  /** A link that is shown once. */
  readonly said: (once: Once) => void;
}

interface Given {
  readonly ground: string;
  readonly person: string | null;
}

type Answered = { readonly id: string; readonly url?: string; readonly until?: string };

export function AccountDeed({ account, deed, onClose, said }: Props): ReactNode {
  const { t } = useTranslation("accounts");
  const say = useSay();
  const { login } = account;
  const [ground, setGround] = useState("");
  const [person, setPerson] = useState<string | null>(null);
  const act = useProvedAct(changeOf(account, deed), ({ url, until }) => {
    onClose();
    if (url === undefined || until === undefined) return;
    const kind = deed === "open-recovery" ? "recovery" : "invitation";
    said({ title: t(kind), about: t(`${kind}-about`, { login, day: say.day(until) }), text: url });
  });
  const asksGround = deed !== "invite-again" && deed !== "bind-person";
  const ready = asksGround ? ground.trim() !== "" : deed !== "bind-person" || person !== null;
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t(`deed.${deed}`)}
      does={t(`deed.${deed}`)}
      act={act}
      ready={ready}
      offered={deed === "invite-again"}
      grave={deed === "close"}
      onSubmit={() => act.run({ ground: ground.trim(), person })}
    >
      {act.question}
      <Text size="sm">{t(`deed-about.${deed}`)}</Text>
      {deed === "bind-person" && <PersonField label={t("person")} value={person} onChange={setPerson} required />}
      {asksGround && (
        <TextInput
          label={t("ground")}
          placeholder={t("ground-example")}
          value={ground}
          onChange={(event) => setGround(event.currentTarget.value)}
          maxLength={300}
          required
          data-autofocus
        />
      )}
    </ActDialog>
  );
}

function changeOf(
  { id, version }: Account,
  deed: Deed,
): (given: Given & { readonly key: string }) => Promise<Answered> {
  const params = { account: id };
  return async ({ ground, person, key }) => {
    const how = { params, key, expected: version };
    switch (deed) {
      case "invite-again":
        return api.accounts.inviteAgain(how);
      case "open-recovery":
        return api.accounts.openRecovery({ ...how, body: { ground } });
      case "bind-person":
        return api.accounts.bindPerson({ ...how, body: { person: person ?? "" } });
      case "unlock":
        return api.accounts.unlock({ ...how, body: { ground } });
      case "lock":
        return api.accounts.lock({ ...how, body: { ground } });
      case "close":
        return api.accounts.close({ ...how, body: { ground } });
    }
  };
}
