// Who asked for results under the law on access to information, and what was decided: the register holds no value of one.
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
import { RequestDialog } from "./request-dialog.tsx";
import { useWholeList } from "./whole-list.ts";

type Listed = Answer<typeof api.disclosures.list>["items"][number];

const colors = { requested: "orange", disclosed: "petrol", refused: "gray", destroyed: "gray" };

export function DisclosuresPage(): ReactNode {
  const { t } = useTranslation("archive");
  const me = useMe();
  const [registering, { open, close }] = useDisclosure(false);
  const disclosures = useWholeList<Listed>("disclosures", (query) => api.disclosures.list({ query }));
  return (
    <ArchiveFrame
      title={t("disclosures.title")}
      about={t("disclosures.about")}
      actions={
        hasRole(me, "hr", "hr-head") && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
            {t("disclosures.register")}
          </Button>
        )
      }
    >
      <Answered of={disclosures}>{(rows) => <Disclosures rows={rows} />}</Answered>
      {registering && <RequestDialog onClose={close} />}
    </ArchiveFrame>
  );
}

export function DisclosurePhase({ phase }: Pick<Listed, "phase">): ReactNode {
  const { t } = useTranslation("archive");
  return (
    <Badge variant="light" color={colors[phase]}>
      {t(`disclosures.${phase}`)}
    </Badge>
  );
}

function phaseOf({ phase }: Listed): ReactNode {
  return <DisclosurePhase phase={phase} />;
}

function Disclosures({ rows }: { readonly rows: readonly Listed[] }): ReactNode {
  const { t } = useTranslation("archive");
  const say = useSay();
  const columns: readonly Column<Listed>[] = [
    { id: "number", title: t("disclosures.number"), text: ({ number }) => number ?? t("destroyed") },
    {
      id: "received",
      title: t("received"),
      text: ({ receivedOn }) => receivedOn ?? "",
      show: ({ receivedOn }) => receivedOn !== null && say.shortDay(receivedOn),
    },
    { id: "asker", title: t("disclosures.asker"), text: ({ asker }) => asker ?? "", width: "minmax(14rem, 2fr)" },
    { id: "results", title: t("disclosures.results"), text: ({ results }) => String(results), number: true },
    {
      id: "phase",
      title: t("state"),
      text: ({ phase }) => t(`disclosures.${phase}`),
      show: phaseOf,
    },
  ];
  return (
    <DataTable
      name="disclosures"
      label={t("disclosures.title")}
      rows={rows}
      columns={columns}
      idOf={({ id }) => id}
      addressOf={({ id }) => `/archive/disclosures/${id}`}
      empty={{ title: t("disclosures.none"), about: t("disclosures.none-about") }}
    />
  );
}
