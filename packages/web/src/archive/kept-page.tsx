// Everything in keeping: until when, by which clause, what is held back from destruction, and what may be destroyed today.
import { Badge, Button, Group, Select, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconFilePlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { hasRole, useMe } from "../app/session.ts";
import { useAddressState } from "../design/address-state.ts";
import { Answered } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { DataTable } from "../design/data-table.tsx";
import type { Column } from "../design/data-table.tsx";
import { useSay } from "../design/say.ts";
import { ArchiveFrame } from "./archive-frame.tsx";
import { DrawDialog } from "./draw-dialog.tsx";
import { KeptDrawer } from "./kept-drawer.tsx";
import { KeptFigure } from "./kept-figure.tsx";
import { useWholeList } from "./whole-list.ts";

export type Kept = Answer<typeof api.archive.kept>["items"][number];

const kinds = ["evaluation", "annual", "dispute", "disclosure"] as const;
const states = ["all", "due", "held", "listed"] as const;

export function KeptPage(): ReactNode {
  const { t } = useTranslation("archive");
  const say = useSay();
  const me = useMe();
  const [drawing, { open, close }] = useDisclosure(false);
  const kept = useWholeList<Kept>("archive.kept", (query) => api.archive.kept({ query }));
  const due = kept.data?.filter((one) => one.due && one.act === null).length ?? 0;
  // What is held back waits for nobody's day.
  const first = kept.data?.flatMap(({ keptUntil, onHold }) => (onHold ? [] : (keptUntil ?? []))).toSorted()[0];
  return (
    <ArchiveFrame
      title={t("kept.title")}
      about={t("kept.about")}
      actions={
        hasRole(me, "hr", "hr-head") &&
        due > 0 && (
          <Button leftSection={<IconFilePlus size={16} aria-hidden />} onClick={open}>
            {t("draw.does")}
          </Button>
        )
      }
    >
      <Answered of={kept} lines={8}>
        {(rows) => (
          <>
            {due === 0 && first !== undefined && (
              <Text size="sm" c="dimmed">
                {t("kept.nothing-due", { day: say.day(first) })}
              </Text>
            )}
            {rows.length > 0 && <KeptFigure rows={rows} />}
            <KeptTable rows={rows} />
          </>
        )}
      </Answered>
      {drawing && <DrawDialog due={due} onClose={close} />}
    </ArchiveFrame>
  );
}

function KeptTable({ rows }: { readonly rows: readonly Kept[] }): ReactNode {
  const { t } = useTranslation("archive");
  const say = useSay();
  const [kind] = useAddressState("kind", "");
  const [state] = useAddressState("state", "all");
  const [opened, setOpened] = useState<Kept | null>(null);
  const shown = useMemo(
    () => rows.filter((row) => (kind === "" || row.record === kind) && isIn(state, row)),
    [rows, kind, state],
  );
  const columns: readonly Column<Kept>[] = [
    { id: "title", title: t("kept.what"), text: ({ title }) => say.titled(title), width: "minmax(14rem, 1.8fr)" },
    {
      id: "person",
      title: t("kept.person"),
      text: ({ person }) => (person === null ? "" : (person.name ?? t("somebody"))),
      width: "minmax(11rem, 1.4fr)",
    },
    {
      id: "completed",
      title: t("kept.completed"),
      text: ({ completedOn }) => completedOn,
      show: ({ completedOn }) => say.shortDay(completedOn),
    },
    {
      id: "until",
      title: t("kept.until"),
      text: ({ keptUntil }) => keptUntil ?? "",
      show: ({ keptUntil }) => (keptUntil === null ? t("kept.endless") : say.shortDay(keptUntil)),
    },
    {
      id: "clause",
      title: t("clause"),
      text: ({ clause }) => clause ?? "",
      show: clauseOf,
      width: "7rem",
    },
    {
      id: "state",
      title: t("state"),
      text: (row) =>
        stateWords(row)
          .map((word) => t(`kept.${word}`))
          .join(", "),
      show: stateOf,
      width: "minmax(9rem, 1fr)",
    },
  ];
  return (
    <>
      <DataTable
        name="kept"
        label={t("kept.title")}
        rows={shown}
        columns={columns}
        idOf={({ id }) => id}
        addressOf={({ record, id }) =>
          record === "dispute" || record === "disclosure" ? `/archive/${record}s/${id}` : null
        }
        onOpen={setOpened}
        filters={<Filters />}
        empty={{ title: t("kept.none"), about: t("kept.none-about") }}
      />
      <KeptDrawer row={opened} onClose={() => setOpened(null)} />
    </>
  );
}

function clauseOf({ clause }: Kept): ReactNode {
  return clause !== null && <ClauseLink address={clause} />;
}

function stateOf(row: Kept): ReactNode {
  return stateWords(row).length > 0 && <State row={row} />;
}

function isIn(state: string, { due, onHold, act }: Kept): boolean {
  if (state === "due") return due;
  if (state === "held") return onHold;
  return state === "listed" ? act !== null : true;
}

type Word = "due" | "held" | "listed";

function stateWords({ due, onHold, act }: Kept): readonly Word[] {
  return [
    ...(onHold ? (["held"] as const) : []),
    ...(act !== null ? (["listed"] as const) : []),
    ...(due && act === null ? (["due"] as const) : []),
  ];
}

const colors = { due: "orange", held: "red", listed: "petrol" };

function State({ row }: { readonly row: Kept }): ReactNode {
  const { t } = useTranslation("archive");
  return (
    <Group gap={4}>
      {stateWords(row).map((word) => (
        <Badge key={word} variant="light" color={colors[word]}>
          {t(`kept.${word}`)}
        </Badge>
      ))}
    </Group>
  );
}

function Filters(): ReactNode {
  const { t } = useTranslation("archive");
  const [kind, setKind] = useAddressState("kind", "");
  const [state, setState] = useAddressState("state", "all");
  return (
    <>
      <Select
        aria-label={t("kept.kind")}
        placeholder={t("kept.kind")}
        data={kinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        value={kind === "" ? null : kind}
        onChange={setKind}
        clearable
        clearButtonProps={{ "aria-label": t("clear-kind") }}
        w={200}
      />
      <Select
        aria-label={t("state")}
        data={states.map((one) => ({ value: one, label: t(`kept-state.${one}`) }))}
        value={state}
        onChange={setState}
        w={200}
      />
    </>
  );
}
