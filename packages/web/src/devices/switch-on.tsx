// Signals are switched on in this browser: its own question comes only after one's own word.
import { Alert, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { deviceOf } from "../account/device-of.ts";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { currentLanguage } from "../app/language.ts";
import { useMe } from "../app/session.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { subscribe } from "./browser-push.ts";
import { rememberTold } from "./told-here.ts";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The server's key. */
  readonly under: string;
}

type Outcome = "on" | "not-permitted" | "no-service";

export function SwitchOn({ opened, onClose, under }: Props): ReactNode {
  const { t } = useTranslation("devices");
  const { account } = useMe();
  const [name, setName] = useState(() => deviceOf(navigator.userAgent) ?? "");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const act = useAct<Given, Outcome>(switchOn, (came) => {
    setOutcome(came);
    if (came === "on") onClose();
  });
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t("switch-on")}
      does={t("switch-on-do")}
      act={act}
      ready={name.trim() !== ""}
      onSubmit={() => act.run({ name: name.trim(), under, account })}
    >
      <Text size="sm">{t("switch-on-about")}</Text>
      <TextInput
        label={t("name-it")}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {outcome !== null && outcome !== "on" && (
        <Alert color="orange" role="alert">
          {t(outcome)}
        </Alert>
      )}
    </ActDialog>
  );
}

interface Given {
  readonly name: string;
  readonly under: string;
  readonly account: string;
}

async function switchOn({ name, under, account, key }: Given & { readonly key: string }): Promise<Outcome> {
  if ((await Notification.requestPermission()) !== "granted") return "not-permitted";
  const subscription = await subscribe(under);
  if (subscription === null) return "no-service";
  await api.devices.add({ body: { ...subscription, name, language: currentLanguage() }, key });
  rememberTold(localStorage, { account, endpoint: subscription.endpoint });
  return "on";
}
