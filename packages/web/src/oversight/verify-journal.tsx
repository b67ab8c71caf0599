// The verification: a button, how far it is, and what was found, the first altered line first.
import { Alert, Anchor, Button, Group, Progress, Table, Text } from "@mantine/core";
import { IconDownload, IconPlayerPause, IconShieldCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { hasRole, useMe } from "../app/session.ts";
import { download } from "../design/download-table.ts";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import { Section } from "../design/section.tsx";
import "./oversight.css";
import { useVerification } from "./use-verification.ts";
import { partOf } from "./verification.ts";
import type { Found, JournalFault } from "./verification.ts";

export function VerifyJournal(): ReactNode {
  const { t } = useTranslation("oversight");
  const say = useSay();
  const { state, found, error, endedAt, start, goOn, stop } = useVerification();
  return (
    <Section title={t("verification")} about={t("verification-about")}>
      <Group gap="xs">
        <Button onClick={start} loading={state === "running"} leftSection={<IconShieldCheck size={18} aria-hidden />}>
          {t(state === "none" ? "verify" : "verify-again")}
        </Button>
        {state === "running" && (
          <Button variant="default" onClick={stop} leftSection={<IconPlayerPause size={16} aria-hidden />}>
            {t("stop")}
          </Button>
        )}
        {state === "stopped" && found.next !== null && (
          <Button variant="default" onClick={goOn}>
            {t("go-on")}
          </Button>
        )}
        {state === "done" && (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => download(`bagalau-journal-${endedAt?.slice(0, 10)}.json`, reportOf(found, endedAt))}
          >
            {t("report")}
          </Button>
        )}
      </Group>
      {(state === "running" || state === "stopped") && (
        <div>
          <Progress.Root size="lg">
            <Progress.Section value={partOf(found)} aria-label={t("how-far")} />
          </Progress.Root>
          <Text size="sm" c="dimmed" mt={4}>
            {t("lines-of", { done: found.events, total: found.total })}
          </Text>
        </div>
      )}
      <RefusalNote error={error} />
      <div role="status">
        {state === "done" &&
          (found.faults.length === 0 ? (
            <Alert color="teal" variant="light" title={t("holds")}>
              {t("holds-about", {
                moment: say.moment(endedAt ?? ""),
                lines: found.events,
                records: found.records,
                checkpoints: found.checkpoints ?? 0,
              })}
              {found.destroyed > 0 && ` ${t("destroyed", { count: found.destroyed })}`}
            </Alert>
          ) : (
            <Alert color="red" variant="light" title={t("broken", { count: found.faults.length })}>
              {t("broken-about")}
            </Alert>
          ))}
      </div>
      {found.faults.length > 0 && <Faults faults={found.faults} />}
    </Section>
  );
}

function Faults({ faults }: { readonly faults: readonly JournalFault[] }): ReactNode {
  const { t } = useTranslation("oversight");
  const say = useSay();
  const opens = hasRole(useMe(), "auditor");
  return (
    <Table.ScrollContainer minWidth={560} type="native">
      <Table withTableBorder aria-label={t("faults")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("where")}</Table.Th>
            <Table.Th scope="col" className="figures">
              {t("line")}
            </Table.Th>
            <Table.Th scope="col">{t("what-is-wrong")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {faults.map(({ fault, record, id, seq }) => (
            <Table.Tr key={`${fault} ${id} ${seq}`}>
              <Table.Th scope="row" fw={400}>
                {record === null ? (
                  t(id === null ? "checkpoint-named" : "unknown-record")
                ) : opens && (record.id === "evaluation" || record.id === "annual") ? (
                  <Anchor
                    component={Link}
                    to="/oversight/cases/$record/$id"
                    params={{ record: record.id, id } as never}
                    size="sm"
                  >
                    {say.titled(record.title)}
                  </Anchor>
                ) : (
                  say.titled(record.title)
                )}
                {id !== null && (
                  <Text size="xs" c="dimmed" className="oversight-id">
                    {id}
                  </Text>
                )}
              </Table.Th>
              <Table.Td className="figures">{seq}</Table.Td>
              <Table.Td>{t(`fault.${fault}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function reportOf({ records, events, destroyed, checkpoints, faults }: Found, endedAt: string | null): Blob {
  const report = { verifiedAt: endedAt, records, events, destroyed, checkpoints, faults };
  return new Blob([`${JSON.stringify(report, null, 2)}\n`], { type: "application/json" });
}
