// A passkey of this device.
import { Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { makePasskey } from "../api/passkey.ts";
import { useProvedAct } from "../design/use-proved-act.tsx";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function AddPasskey({ opened, onClose }: Props): ReactNode {
  const { t } = useTranslation("account");
  const [label, setLabel] = useState("");
  const act = useProvedAct(addPasskey, onClose);
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t("add-passkey")}
      does={t("add")}
      act={act}
      onSubmit={() => act.run({ label: label.trim() === "" ? t("means.passkey") : label })}
    >
      {act.question}
      <Text size="sm">{t("passkey-about")}</Text>
      <TextInput
        label={t("name-it")}
        placeholder={t("name-example")}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
    </ActDialog>
  );
}

async function addPasskey({ label, key }: { readonly label: string; readonly key?: string }): Promise<void> {
  const { ticket, options } = await api.me.askPasskey();
  const response = await makePasskey(options);
  if (response !== null)
    await api.me.addPasskey({ body: { ticket, response, label }, ...(key === undefined ? {} : { key }) });
}
