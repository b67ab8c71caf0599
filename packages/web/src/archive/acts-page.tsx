// Acts of destruction: drawn, carried out, cancelled.
import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { DataTable } from "../design/data-table.tsx";
import type { Column } from "../design/data-table.tsx";
import { useSay } from "../design/say.ts";
import { ArchiveFrame } from "./archive-frame.tsx";
import { useWholeList } from "./whole-list.ts";

type Listed = Answer<typeof api.archive.acts>["items"][number];

const colors = { drawn: "orange", "carried-out": "petrol", cancelled: "gray" };

export function ActsPage(): ReactNode {
  const { t } = useTranslation("archive");
  const acts = useWholeList<Listed>("archive.acts", (query) => api.archive.acts({ query }));
  return (
    <ArchiveFrame title={t("acts.title")} about={t("acts.about")}>
      <Answered of={acts}>{(rows) => <Acts rows={rows} />}</Answered>
    </ArchiveFrame>
  );
}

export function ActPhase({ phase }: Pick<Listed, "phase">): ReactNode {
  const { t } = useTranslation("archive");
  return (
    <Badge variant="light" color={colors[phase]}>
      {t(`act-phase.${phase}`)}
    </Badge>
  );
}

function phaseOf({ phase }: Listed): ReactNode {
  return <ActPhase phase={phase} />;
}

function Acts({ rows }: { readonly rows: readonly Listed[] }): ReactNode {
  const { t } = useTranslation("archive");
  const say = useSay();
  const columns: readonly Column<Listed>[] = [
    { id: "number", title: t("acts.number"), text: ({ number }) => number },
    {
      id: "drawn",
      title: t("acts.drawn-on"),
      text: ({ drawnOn }) => drawnOn,
      show: ({ drawnOn }) => say.shortDay(drawnOn),
    },
    { id: "records", title: t("acts.records"), text: ({ records }) => String(records), number: true },
    {
      id: "phase",
      title: t("state"),
      text: ({ phase }) => t(`act-phase.${phase}`),
      show: phaseOf,
    },
    {
      id: "done",
      title: t("acts.carried-out-on"),
      text: ({ carriedOutOn }) => carriedOutOn ?? "",
      show: ({ carriedOutOn }) => carriedOutOn !== null && say.shortDay(carriedOutOn),
    },
  ];
  return (
    <DataTable
      name="acts"
      label={t("acts.title")}
      rows={rows}
      columns={columns}
      idOf={({ id }) => id}
      addressOf={({ id }) => `/archive/acts/${id}`}
      empty={{ title: t("acts.none"), about: t("acts.none-about") }}
    />
  );
}
