// Each part of the machine and whether it runs: database, disk, work that goes on by itself, carriers, journal.
import { Badge, Paper, Progress, SimpleGrid, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { capitalised } from "../design/capitalised.ts";
import { useSay } from "../design/say.ts";
import { Section } from "../design/section.tsx";
import "./oversight.css";

type State = Answer<typeof api.oversight.health>;

export function Health(): ReactNode {
  const { t } = useTranslation("oversight");
  const say = useSay();
  const health = useQuery({ ...api.oversight.health.query(), refetchInterval: 30_000 });
  return (
    <Answered of={health} lines={8}>
      {(state) => (
        <>
          <Section
            title={t("health")}
            about={t("version", { version: state.version, moment: say.moment(state.since) })}
          >
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="sm">
              <Database state={state} />
              <Disk disk={state.disk} />
              <Part
                title={t("worker")}
                fine={state.working}
                says={t(state.working ? "worker-runs" : "worker-stands")}
              />
              <Part
                title={t("journal")}
                fine={state.checkpoint !== null}
                says={
                  state.checkpoint === null
                    ? t("no-checkpoints")
                    : t("last-checkpoint", { number: state.checkpoint.number, moment: say.moment(state.checkpoint.at) })
                }
              />
              <Carriers />
            </SimpleGrid>
          </Section>
          <Works works={state.works} />
        </>
      )}
    </Answered>
  );
}

interface PartProps {
  readonly title: string;
  readonly fine: boolean;
  readonly says: string;
  readonly children?: ReactNode;
}

function Part({ title, fine, says, children }: PartProps): ReactNode {
  const { t } = useTranslation("oversight");
  return (
    <Paper withBorder p="sm">
      <Text fw={600} component="h3" m={0} size="sm">
        {title}{" "}
        <Badge size="sm" variant="default" tt="none" className="oversight-state" data-fine={fine || undefined}>
          {t(fine ? "fine" : "not-fine")}
        </Badge>
      </Text>
      <Text size="sm">{says}</Text>
      {children}
    </Paper>
  );
}

function Database({ state: { database } }: { readonly state: State }): ReactNode {
  const { t } = useTranslation("oversight");
  const { figure } = useSay();
  const { connections } = database;
  return (
    <Part
      title={t("database")}
      fine={connections.waiting === 0}
      says={t("database-says", {
        version: database.version,
        size: figure(megabytes(database.bytes)),
        ms: figure(String(database.ms)),
      })}
    >
      <Text size="xs" c="dimmed">
        {t("connections", { open: connections.open, most: connections.most, waiting: connections.waiting })}
      </Text>
    </Part>
  );
}

/** Less than a tenth of the disk is little. */
const little = 0.1;

function Disk({ disk }: { readonly disk: State["disk"] }): ReactNode {
  const { t } = useTranslation("oversight");
  const { figure } = useSay();
  if (disk === null) return <Part title={t("disk")} fine={false} says={t("disk-unknown")} />;
  const used = Math.round(100 * (1 - disk.free / disk.total));
  const says = t("disk-free", { free: figure(gigabytes(disk.free)), total: figure(gigabytes(disk.total)) });
  return (
    <Part title={t("disk")} fine={disk.free / disk.total >= little} says={says}>
      <Progress.Root mt={6}>
        <Progress.Section value={used} aria-label={t("disk-used")} />
      </Progress.Root>
    </Part>
  );
}

function Carriers(): ReactNode {
  const { t } = useTranslation("oversight");
  const say = useSay();
  const carriers = useQuery(api.correspondence.carriers.query());
  return (carriers.data?.items ?? []).map(({ means, title, isSet, isOut, waiting, detail, lastSentAt }) => (
    <Part
      key={means}
      title={capitalised(say.titled(title))}
      fine={isSet && !isOut}
      says={isSet ? (isOut ? t("carrier-out") : t("carrier-works")) : t("carrier-unset")}
    >
      <Text size="xs" c="dimmed">
        {[
          t("waiting", { count: waiting }),
          ...(lastSentAt === null ? [] : [t("last-sent", { moment: say.moment(lastSentAt) })]),
          ...(detail === null || !isSet ? [] : [detail]),
        ].join(" · ")}
      </Text>
    </Part>
  ));
}

function Works({ works }: Pick<State, "works">): ReactNode {
  const { t } = useTranslation("oversight");
  const say = useSay();
  return (
    <Section title={t("works")} about={t("works-about")}>
      <Table withTableBorder aria-label={t("works")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("work")}</Table.Th>
            <Table.Th scope="col">{t("last-done")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {works.map(({ work, daily, doneAt }) => (
            <Table.Tr key={work.id}>
              <Table.Th scope="row" fw={400}>
                {say.titled(work.title)}
              </Table.Th>
              <Table.Td>{daily ? (doneAt === null ? t("not-yet") : say.moment(doneAt)) : t("continual")}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(0);
}

function gigabytes(bytes: number): string {
  return (bytes / 1_073_741_824).toFixed(1);
}
