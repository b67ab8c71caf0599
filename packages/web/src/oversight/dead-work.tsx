// Work that failed for good, and the button that has it tried again.
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { everyPage } from "../api/every-page.ts";
import { Answered } from "../design/answered.tsx";
import { DataTable } from "../design/data-table.tsx";
import { useSay } from "../design/say.ts";
import { Section } from "../design/section.tsx";
import { reviveCell } from "./cells.tsx";

export function DeadWork(): ReactNode {
  const { t } = useTranslation("oversight");
  const say = useSay();
  const dead = useQuery({
    queryKey: ["work.dead", "all"],
    queryFn: () =>
      everyPage((cursor) => api.work.dead({ query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) } })),
  });
  const health = useQuery(api.oversight.health.query());
  const titles = new Map((health.data?.works ?? []).map(({ work }) => [work.id, say.titled(work.title)]));
  return (
    <Section title={t("dead")} about={t("dead-about")}>
      <Answered of={dead}>
        {(rows) =>
          rows.length === 0 ? (
            <Text size="sm">{t("no-dead")}</Text>
          ) : (
            <DataTable
              name="dead"
              label={t("dead")}
              rows={rows}
              idOf={({ id }) => id}
              columns={[
                {
                  id: "work",
                  title: t("work"),
                  text: ({ work }) => titles.get(work) ?? work,
                  width: "minmax(10rem, 1fr)",
                },
                {
                  id: "since",
                  title: t("failed-at"),
                  text: ({ since }) => since,
                  show: ({ since }) => say.moment(since),
                  width: "12rem",
                },
                {
                  id: "attempts",
                  title: t("attempts"),
                  text: ({ attempts }) => String(attempts),
                  number: true,
                  width: "7rem",
                },
                {
                  id: "error",
                  title: t("error"),
                  text: ({ lastError }) => lastError ?? "",
                  width: "minmax(12rem, 2fr)",
                },
                {
                  id: "revive",
                  title: t("do"),
                  text: () => "",
                  show: reviveCell,
                  width: "10rem",
                },
              ]}
            />
          )
        }
      </Answered>
    </Section>
  );
}
