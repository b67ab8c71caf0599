// Where I am signed in, and how to end it elsewhere.
import { Badge, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { Answered } from "../design/answered.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import { deviceOf } from "./device-of.ts";
import { Section } from "../design/section.tsx";
import { StackingTable } from "../design/stacking-table.tsx";

export function MySessions(): ReactNode {
  const { t } = useTranslation("account");
  const say = useSay();
  const sessions = useQuery(api.me.sessions.query());
  const end = useAct(api.me.endSession);
  const endOthers = useAct(api.me.endOthers);
  return (
    <Section
      title={t("sessions")}
      about={t("sessions-about")}
      actions={
        <Button variant="default" size="xs" loading={endOthers.running} onClick={() => endOthers.run({})}>
          {t("end-others")}
        </Button>
      }
    >
      <RefusalNote error={end.error ?? endOthers.error} />
      <Answered of={sessions}>
        {({ items }) => (
          <StackingTable
            aria-label={t("sessions")}
            head={[
              ...(["device", "seen", "address"] as const).map((column) => ({ title: t(column) })),
              { title: t("actions"), heard: true, figures: true },
            ]}
            rows={items.map(({ id, agent, address, seenAt, current }) => ({
              id,
              cells: [
                deviceOf(agent) ?? t("unknown-device"),
                say.moment(seenAt),
                address,
                current ? (
                  <Badge variant="light">{t("here")}</Badge>
                ) : (
                  <Button variant="subtle" size="compact-sm" onClick={() => end.run({ params: { session: id } })}>
                    {t("end")}
                  </Button>
                ),
              ],
            }))}
          />
        )}
      </Answered>
    </Section>
  );
}
