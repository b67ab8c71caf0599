// The history drawn: posts, secondments, absences and replacements side by side in time, with today marked.
import { Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { useMe } from "../app/session.ts";
import { Figure } from "../design/figure.tsx";
import { useSay } from "../design/say.ts";
import { entriesOf, othersIn } from "./card-entries.ts";
import type { Card } from "./entry-draft.ts";
import { useEntryTitle } from "./entry-title.ts";
import { drawnHistory } from "./history-lanes.ts";
import type { Lane } from "./history-lanes.ts";
import { usePersonNames } from "./person-names.ts";
import "./people.css";

const lanes: readonly Lane[] = ["post", "elsewhere", "away", "replaced"];

export function HistoryFigure({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const { today } = useMe();
  const entries = entriesOf(card);
  const said = useEntryTitle(entries, usePersonNames(othersIn(entries)));
  const { bars, years, today: now, from, to } = drawnHistory(entries, today);
  const drawn = lanes.filter((lane) => bars.some((bar) => bar.lane === lane));
  if (drawn.length === 0) return null;
  const daysOf = (first: string, last: string | null): string =>
    t("days.short", { from: say.shortDay(first), until: last === null ? t("days.open") : say.shortDay(last) });
  return (
    <Figure
      title={t("figure.title")}
      about={t("figure.about", { from: say.day(from), to: say.day(to) })}
      head={[t("figure.what"), t("figure.kind"), t("figure.days")]}
      rows={bars.map(({ entry, lane }) => [said(entry).title, t(`lane.${lane}`), daysOf(entry.from, entry.until)])}
    >
      <div className="lanes">
        <div className="lane lane-years">
          <span className="lane-title" />
          <span className="lane-track">
            {years.map(({ year, at }) => (
              <span key={year} className="lane-year" style={{ insetInlineStart: `${at}%` }}>
                {year}
              </span>
            ))}
          </span>
        </div>
        {drawn.map((lane) => (
          <div key={lane} className="lane">
            <span className="lane-title">{t(`lane.${lane}`)}</span>
            <span className="lane-track">
              {bars
                .filter((bar) => bar.lane === lane)
                .map(({ id, at, wide, entry }) => (
                  <Tooltip key={id} label={`${said(entry).title}: ${daysOf(entry.from, entry.until)}`}>
                    <span
                      className={`lane-bar lane-${lane}`}
                      style={{ insetInlineStart: `${at}%`, inlineSize: `${wide}%` }}
                    />
                  </Tooltip>
                ))}
              <span className="lane-today" style={{ insetInlineStart: `${now}%` }} />
            </span>
          </div>
        ))}
      </div>
    </Figure>
  );
}
