// Where I am signed in, and how to end it elsewhere.
import { Badge, Button, Table, Text } from "@mantine/core";
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
          <Table.ScrollContainer minWidth={420} type="native" tabIndex={0} role="group" aria-label={t("sessions")}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t("device")}</Table.Th>
                  <Table.Th>{t("seen")}</Table.Th>
                  <Table.Th>{t("address")}</Table.Th>
                  <Table.Th>
                    <span className="only-heard">{t("actions")}</span>
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map(({ id, agent, address, seenAt, current }) => (
                  <Table.Tr key={id}>
                    <Table.Td>
                      <Text size="sm">{deviceOf(agent) ?? t("unknown-device")}</Text>
                    </Table.Td>
                    <Table.Td>{say.moment(seenAt)}</Table.Td>
                    <Table.Td>{address}</Table.Td>
                    <Table.Td className="figures">
                      {current ? (
                        <Badge variant="light">{t("here")}</Badge>
                      ) : (
                        <Button variant="subtle" size="compact-sm" onClick={() => end.run({ params: { session: id } })}>
                          {t("end")}
                        </Button>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Answered>
    </Section>
  );
}
