// Signals on this device: whether they can be, how they are switched on and off, and which other devices have them.
import { Alert, Stack, Switch, Text } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { Answered } from "../design/answered.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { Section } from "../design/section.tsx";
import { unsubscribe } from "./browser-push.ts";
import { DeviceList } from "./device-list.tsx";
import { SwitchOn } from "./switch-on.tsx";
import { rememberTold } from "./told-here.ts";
import { useThisDevice } from "./use-this-device.ts";
import type { ThisDevice } from "./use-this-device.ts";

export function MyDevices(): ReactNode {
  const { t } = useTranslation("devices");
  const found = useThisDevice();
  return (
    <Section title={t("title")} about={t("about")}>
      <Answered of={found} lines={2}>
        {(answer) => (
          <Stack gap="sm">
            <Here of={answer} />
            {answer.devices.length > 0 && <DeviceList devices={answer.devices} here={answer.device} />}
          </Stack>
        )}
      </Answered>
    </Section>
  );
}

/** As one property: React keeps a property named `key` for itself, and the server's key would be lost. */
function Here({ of: { ability, key, device } }: { readonly of: ThisDevice }): ReactNode {
  const { t } = useTranslation("devices");
  const [asking, setAsking] = useState(false);
  const off = useAct<{ readonly device: string }, void>(switchOff);
  if (ability !== "ready" || key === null) {
    const why = ability === "ready" ? "off" : ability;
    return (
      <Alert color="gray" title={t(why)}>
        <Text size="sm">{t(`${why}-how`)}</Text>
      </Alert>
    );
  }
  return (
    <>
      <Switch
        label={t("show")}
        checked={device !== null}
        disabled={off.running}
        onChange={() => {
          if (device === null) setAsking(true);
          else off.run({ device: device.id });
        }}
      />
      <RefusalNote error={off.error} />
      <SwitchOn opened={asking} onClose={() => setAsking(false)} under={key} />
    </>
  );
}

async function switchOff({ device, key }: { readonly device: string; readonly key: string }): Promise<void> {
  await api.devices.remove({ params: { device }, key });
  rememberTold(localStorage, null);
  await unsubscribe();
}
