// Disagreements about the procedure: of one's own, or all of them for the HR service that handles them.
import { Badge, Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { hasRole, useMe } from "../app/session.ts";
import { Answered } from "../design/answered.tsx";
import { DataTable } from "../design/data-table.tsx";
import type { Column } from "../design/data-table.tsx";
import { useSay } from "../design/say.ts";
import { ArchiveFrame } from "./archive-frame.tsx";
import { DisputeDialog } from "./dispute-dialog.tsx";
import { useWholeList } from "./whole-list.ts";

type Listed = Answer<typeof api.disputes.list>["items"][number];

const colors = { registered: "orange", handled: "petrol", resolved: "gray", withdrawn: "gray", destroyed: "gray" };

export function DisputesPage(): ReactNode {
  const { t } = useTranslation("archive");
  const me = useMe();
  const [registering, { open, close }] = useDisclosure(false);
  const disputes = useWholeList<Listed>("disputes", (query) => api.disputes.list({ query }));
  const may = me.person !== null || hasRole(me, "hr", "hr-head");
  return (
    <ArchiveFrame
      title={t("disputes.title")}
      about={t("disputes.about")}
      actions={
        may && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
            {t("disputes.register")}
          </Button>
        )
      }
    >
      <Answered of={disputes}>{(rows) => <Disputes rows={rows} />}</Answered>
      {registering && <DisputeDialog onClose={close} />}
    </ArchiveFrame>
  );
}

export function DisputePhase({ phase }: Pick<Listed, "phase">): ReactNode {
  const { t } = useTranslation("archive");
  return (
    <Badge variant="light" color={colors[phase]}>
      {t(`disputes.${phase}`)}
    </Badge>
  );
}

function phaseOf({ phase }: Listed): ReactNode {
  return <DisputePhase phase={phase} />;
}

function Disputes({ rows }: { readonly rows: readonly Listed[] }): ReactNode {
  const { t } = useTranslation("archive");
  const say = useSay();
  const columns: readonly Column<Listed>[] = [
    { id: "number", title: t("disputes.number"), text: ({ number }) => number ?? t("destroyed") },
    {
      id: "received",
      title: t("received"),
      text: ({ receivedOn }) => receivedOn ?? "",
      show: ({ receivedOn }) => receivedOn !== null && say.shortDay(receivedOn),
    },
    {
      id: "applicant",
      title: t("disputes.applicant"),
      text: ({ applicant }) => applicant?.name ?? "",
      width: "minmax(12rem, 1.6fr)",
    },
    {
      id: "handler",
      title: t("disputes.handler"),
      text: ({ handler }) => handler?.name ?? "",
      width: "minmax(12rem, 1.6fr)",
    },
    {
      id: "phase",
      title: t("state"),
      text: ({ phase }) => t(`disputes.${phase}`),
      show: phaseOf,
    },
    {
      id: "outcome",
      title: t("disputes.outcome"),
      text: ({ outcome }) => (outcome === null ? "" : t(`outcome.${outcome}`)),
    },
  ];
  return (
    <DataTable
      name="disputes"
      label={t("disputes.title")}
      rows={rows}
      columns={columns}
      idOf={({ id }) => id}
      addressOf={({ id }) => `/archive/disputes/${id}`}
      empty={{ title: t("disputes.none"), about: t("disputes.none-about") }}
    />
  );
}
