// The devices of the account to which signals go, each to be tried and removed.
import { Alert, Badge, Button, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import type { Device } from "./use-this-device.ts";

interface Props {
  readonly devices: readonly Device[];
  readonly here: Device | null;
}

export function DeviceList({ devices, here }: Props): ReactNode {
  const { t } = useTranslation("devices");
  const [tried, setTried] = useState<Answer<typeof api.devices.trial>["outcome"] | null>(null);
  const trial = useAct(api.devices.trial, ({ outcome }) => setTried(outcome));
  const remove = useAct(api.devices.remove, () => setTried(null));
  return (
    <>
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: "none" }} aria-label={t("list")}>
        {devices.map((device) => (
          <Group key={device.id} component="li" justify="space-between" gap="xs">
            <DeviceName device={device} isHere={device.id === here?.id} />
            <Group gap={4} wrap="nowrap">
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t("trial-named", { name: device.name })}
                loading={trial.running}
                onClick={() => trial.run({ params: { device: device.id } })}
              >
                {t("trial")}
              </Button>
              {device.id !== here?.id && (
                <Button
                  variant="subtle"
                  color="red"
                  size="compact-sm"
                  aria-label={t("remove-named", { name: device.name })}
                  onClick={() => remove.run({ params: { device: device.id } })}
                >
                  {t("remove")}
                </Button>
              )}
            </Group>
          </Group>
        ))}
      </Stack>
      <RefusalNote error={trial.error ?? remove.error} />
      <div role="status">
        {tried !== null && (
          <Alert color={tried === "taken" ? "petrol" : "orange"}>
            <Text size="sm">{t(`tried.${tried}`)}</Text>
          </Alert>
        )}
      </div>
    </>
  );
}

function DeviceName({ device, isHere }: { readonly device: Device; readonly isHere: boolean }): ReactNode {
  const { t } = useTranslation("devices");
  const say = useSay();
  const { name, toldAt, failures } = device;
  const told = toldAt === null ? t("never") : t("told", { when: say.moment(toldAt) });
  return (
    <div>
      <Group gap="xs">
        <Text size="sm">{name}</Text>
        {isHere && <Badge variant="light">{t("here")}</Badge>}
      </Group>
      <Text size="sm" c="dimmed">
        {failures === 0 ? told : `${told}; ${t("failing")}`}
      </Text>
    </div>
  );
}
