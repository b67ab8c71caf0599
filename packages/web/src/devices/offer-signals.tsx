// One quiet line above the inbox that offers signals: never on the first day, and not again once it was turned down.
import { Button, Group, Paper, Text } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../app/session.ts";
import { SwitchOn } from "./switch-on.tsx";
import { declineOffer, mayOffer } from "./told-here.ts";
import { useThisDevice } from "./use-this-device.ts";

export function OfferSignals(): ReactNode {
  const { today } = useMe();
  const [offered, setOffered] = useState(() => mayOffer(localStorage, today));
  return offered && <Offer onEnd={() => setOffered(false)} />;
}

function Offer({ onEnd }: { readonly onEnd: () => void }): ReactNode {
  const { t } = useTranslation("devices");
  const [asking, setAsking] = useState(false);
  const { data } = useThisDevice();
  if (data === undefined || data.ability !== "ready" || data.key === null || data.device !== null) return null;
  function decline(): void {
    declineOffer(localStorage);
    onEnd();
  }
  return (
    <Paper withBorder px="sm" py="xs">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t("offer")}</Text>
        <Group gap="xs">
          <Button size="xs" variant="light" onClick={() => setAsking(true)}>
            {t("switch-on-do")}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={decline}>
            {t("not-now")}
          </Button>
        </Group>
      </Group>
      <SwitchOn opened={asking} onClose={() => setAsking(false)} under={data.key} />
    </Paper>
  );
}
