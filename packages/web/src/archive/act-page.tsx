// One act of destruction: what it lists until when it was kept, what is left out or added, and its carrying out for good.
import { Alert, Badge, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { DataTable } from "../design/data-table.tsx";
import type { Column } from "../design/data-table.tsx";
import { FileName } from "../design/files-field.tsx";
import { Page } from "../design/page.tsx";
import { useSay } from "../design/say.ts";
import { ActDeeds, LeaveOutButton } from "./act-deeds.tsx";
import { ActPhase } from "./acts-page.tsx";
import type { Kept } from "./kept-page.tsx";
import { PrintLinks } from "./print-links.tsx";
import { useWholeList } from "./whole-list.ts";

export type Act = Answer<typeof api.archive.act>;
type Item = Act["items"][number];

export function ActPage(): ReactNode {
  const { t } = useTranslation("archive");
  const { act: id = "" } = useParams({ strict: false });
  const act = useQuery(api.archive.act.query({ params: { act: id } }));
  return (
    <Page
      title={act.data === undefined ? t("acts.one") : t("acts.numbered", { number: act.data.number })}
      crumbs={[
        { title: t("kept.title"), to: "/archive" },
        { title: t("acts.title"), to: "/archive/acts" },
      ]}
      about={act.data && <Head act={act.data} />}
      actions={act.data && <ActDeeds act={act.data} />}
    >
      <Answered of={act} lines={6}>
        {(answer) => <Parts act={answer} />}
      </Answered>
    </Page>
  );
}

function Head({ act }: { readonly act: Act }): ReactNode {
  const { t } = useTranslation("archive");
  const say = useSay();
  return (
    <Group gap="xs">
      <ActPhase phase={act.phase} />
      <Text size="sm">{t("acts.drawn", { day: say.day(act.drawnOn) })}</Text>
      {act.carriedOutOn !== null && <Text size="sm">{t("acts.done", { day: say.day(act.carriedOutOn) })}</Text>}
      {act.clause !== null && <ClauseLink address={act.clause} />}
    </Group>
  );
}

function Parts({ act }: { readonly act: Act }): ReactNode {
  const { t } = useTranslation("archive");
  const { id, items, paper, file } = act;
  const held = items.filter(({ onHold }) => onHold).length;
  return (
    <Stack gap="md">
      <PrintLinks
        title={t("acts.one")}
        address={(format) => api.archive.document.address({ params: { act: id }, query: { format } })}
      />
      {act.phase === "drawn" && held > 0 && <Alert color="red">{t("acts.held", { count: held })}</Alert>}
      {paper !== null && (
        <Alert color="gray" title={t("acts.paper")}>
          <Text size="sm">{paper}</Text>
          {file !== null && <FileName file={file} />}
        </Alert>
      )}
      <Items act={act} />
    </Stack>
  );
}

function Items({ act }: { readonly act: Act }): ReactNode {
  const { t } = useTranslation("archive");
  const columns = useColumns(act, usePeople(act));
  // What keeps the act from being carried out stands first.
  const rows = act.items.toSorted((a, b) => Number(b.onHold) - Number(a.onHold));
  return <DataTable name="items" label={t("acts.items")} rows={rows} columns={columns} idOf={({ id }) => id} />;
}

/** Of whom each case is, while it is there: what an act destroys is not named in it. Null once nothing is left to name. */
function usePeople(act: Act): ReadonlyMap<string, string> | null {
  const kept = useWholeList<Kept>("archive.kept", (query) => api.archive.kept({ query }));
  if (act.phase !== "drawn") return null;
  const own = (kept.data ?? []).filter((one) => one.act?.id === act.id);
  return new Map(own.map(({ id, person }) => [id, person?.name ?? ""]));
}

function useColumns(act: Act, people: ReadonlyMap<string, string> | null): readonly Column<Item>[] {
  const { t } = useTranslation("archive");
  const say = useSay();
  return [
    { id: "title", title: t("kept.what"), text: ({ title }) => title, width: "minmax(14rem, 2fr)" },
    ...(people === null
      ? []
      : [
          {
            id: "person",
            title: t("kept.person"),
            text: ({ id }: Item) => people.get(id) ?? "",
            width: "minmax(12rem, 1.4fr)",
          },
        ]),
    {
      id: "completed",
      title: t("kept.completed"),
      text: ({ completedOn }) => completedOn ?? "",
      show: ({ completedOn }) => completedOn !== null && say.shortDay(completedOn),
    },
    {
      id: "until",
      title: t("kept.until"),
      text: ({ keptUntil }) => keptUntil ?? "",
      show: ({ keptUntil }) => keptUntil !== null && say.shortDay(keptUntil),
    },
    { id: "documents", title: t("acts.documents"), text: ({ documents }) => String(documents), number: true },
    // What is held is never destroyed: afterwards there is nothing to say.
    ...(act.phase === "drawn"
      ? [
          {
            id: "hold",
            title: t("state"),
            text: ({ onHold }: Item) => (onHold ? t("kept.held") : ""),
            show: ({ onHold }: Item) =>
              onHold && (
                <Badge color="red" variant="light">
                  {t("kept.held")}
                </Badge>
              ),
          },
        ]
      : []),
    ...(act.may.includes("leave-out")
      ? [
          {
            id: "out",
            title: t("deeds"),
            text: () => "",
            show: (item: Item) => <LeaveOutButton act={act} item={item} />,
          },
        ]
      : []),
  ];
}
