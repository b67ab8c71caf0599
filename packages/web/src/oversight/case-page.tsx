// The journal of one case: what happened, when and by whom; what was written and the results are not here.
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { DataTable } from "../design/data-table.tsx";
import { useSay } from "../design/say.ts";
import { OversightFrame } from "./oversight-frame.tsx";
import { hashCell } from "./cells.tsx";

type Lines = Answer<typeof api.oversight.lines>;

export function CasePage(): ReactNode {
  const { t } = useTranslation("oversight");
  const say = useSay();
  const { record, id } = useParams({ from: "/shell/oversight/cases/$record/$id" }) as {
    readonly record: "evaluation" | "annual";
    readonly id: string;
  };
  const lines = useQuery({ queryKey: ["oversight.lines", record, id], queryFn: () => wholeCase(record, id) });
  const { data } = lines;
  const about =
    data === undefined
      ? undefined
      : [
          t(`record.${record}`),
          ...(data.period === null ? [] : [say.period(data.period)]),
          say.titled(data.phase.title),
        ].join(" · ");
  return (
    <OversightFrame
      title={data?.person?.name ?? t("case")}
      about={about}
      crumbs={[{ title: t("cases"), to: "/oversight/cases" as never }]}
    >
      <Answered of={lines} lines={8}>
        {({ items }) => (
          <DataTable
            name="lines"
            label={t("case-journal")}
            rows={items}
            idOf={({ seq }) => String(seq)}
            columns={[
              { id: "seq", title: t("line"), text: ({ seq }) => String(seq), number: true, width: "4.5rem" },
              { id: "at", title: t("when"), text: ({ at }) => at, show: ({ at }) => say.moment(at), width: "13rem" },
              {
                id: "what",
                title: t("what"),
                text: (line) => whatOf(line, say.titled(line.kind.title), t("content-destroyed")),
                width: "minmax(12rem, 2fr)",
              },
              {
                id: "who",
                title: t("who"),
                text: ({ who }) => (who === null ? t("program") : (who.name ?? t("nobody"))),
                width: "minmax(10rem, 1.5fr)",
              },
              { id: "for", title: t("acting-for"), text: ({ actingFor }) => actingFor?.name ?? "", wide: true },
              {
                id: "hash",
                title: t("hash"),
                text: ({ hash }) => hash,
                show: hashCell,
                width: "10rem",
              },
            ]}
          />
        )}
      </Answered>
    </OversightFrame>
  );
}

function whatOf({ destroyed }: Lines["items"][number], title: string, gone: string): string {
  return destroyed ? `${title} (${gone})` : title;
}

async function wholeCase(record: "evaluation" | "annual", id: string): Promise<Lines> {
  const asked = (cursor: string | null) => ({
    params: { record, id },
    query: { limit: 200, ...(cursor === null ? {} : { cursor }) },
  });
  let page = await api.oversight.lines(asked(null));
  const items = [...page.items];
  while (page.next !== null) {
    page = await api.oversight.lines(asked(page.next));
    items.push(...page.items);
  }
  return { ...page, items };
}
