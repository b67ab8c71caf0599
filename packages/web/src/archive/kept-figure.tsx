// How much has to be kept until which year: what is to come can be seen before it is due.
import { Text, Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { Figure } from "../design/figure.tsx";
import { keptByYear } from "./kept-by-year.ts";
import type { Kept } from "./kept-page.tsx";
import "./archive.css";

export function KeptFigure({ rows }: { readonly rows: readonly Kept[] }): ReactNode {
  const { t } = useTranslation("archive");
  const years = keptByYear(rows);
  const most = Math.max(...years.map(({ records }) => records));
  const name = (year: string | null): string => year ?? t("kept.endless");
  return (
    <Figure
      title={t("figure.title")}
      head={[t("figure.year"), t("figure.records"), t("figure.held")]}
      rows={years.map(({ year, records, held }) => [name(year), String(records), String(held)])}
    >
      <div className="kept-years">
        {years.map(({ year, records, held }) => (
          <Tooltip key={name(year)} label={t("figure.of", { year: name(year), records, held })}>
            <div className="kept-year">
              <Text size="xs">{records}</Text>
              <div className="kept-bar" style={{ blockSize: Math.max(3, Math.round((records * 72) / most)) }}>
                <div className="kept-held" style={{ blockSize: `${(held * 100) / records}%` }} />
              </div>
              <Text size="xs" c="dimmed">
                {name(year)}
              </Text>
            </div>
          </Tooltip>
        ))}
      </div>
    </Figure>
  );
}
