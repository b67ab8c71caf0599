// How the results went over the periods: a line over the grades of the scale, drawn here so that a phone loads no charts.
import { Box } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { Figure } from "../design/figure.tsx";
import { useSay } from "../design/say.ts";
import type { Titles } from "../design/say.ts";
import { bandsOf, pointsOf } from "./drawing.ts";
import type { Grade } from "./drawing.ts";

interface Entry {
  readonly period: string;
  readonly shown: string;
  readonly grade: { readonly id: string; readonly title: Titles } | null;
  readonly scale: readonly (Grade & { readonly title: Titles })[];
}

const height = 170;
const [above, below, left] = [22, 40, 30];
const widest = 760;

/** `entries`: from the earliest to the latest, at least one. */
export function HistoryFigure({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const [first, last] = [entries[0]!, entries.at(-1)!];
  return (
    <Figure
      title={t("history.title")}
      about={t("history.about", {
        from: say.period(first.period),
        first: say.figure(first.shown),
        to: say.period(last.period),
        last: say.figure(last.shown),
      })}
      head={[t("period"), t("score"), t("grade")]}
      rows={entries.map(({ period, shown, grade }) => [
        say.period(period),
        say.figure(shown),
        grade === null ? "" : say.titled(grade.title),
      ])}
    >
      <Drawing entries={entries} scale={last.scale} />
    </Figure>
  );
}

function Drawing({
  entries,
  scale,
}: {
  readonly entries: readonly Entry[];
  readonly scale: readonly Grade[];
}): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const { ref, width: measured } = useElementSize();
  const width = Math.min(measured, widest);
  // As many of the latest periods as have room for their labels.
  const shown = entries.slice(-Math.max(2, Math.floor((width - left) / 54)));
  const scores = shown.map((entry) => entry.shown);
  const points = pointsOf(scores, scale, { width: width - left, height, margin: 28 });
  const bands = bandsOf(scale);
  return (
    <Box ref={ref} w="100%">
      {width > left && (
        <svg width={width} height={height + above + below} className="history-drawing">
          <g transform={`translate(${left} ${above})`}>
            <g>
              {bands.map(({ id, start, end }) => (
                <rect
                  key={id}
                  className="history-band"
                  x={0}
                  width={width - left}
                  y={height * (1 - end)}
                  height={height * (end - start)}
                />
              ))}
            </g>
            {bands.map(({ id, start, from }) => (
              <text key={id} className="history-label" x={-6} y={height * (1 - start) + 4} textAnchor="end">
                {say.figure(from.replace(/\.0+$/u, ""))}
              </text>
            ))}
            <polyline className="history-line" points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
            {points.map(({ x, y }, index) => {
              const { period, shown: score } = shown[index]!;
              const [year, part] = shortOf(period);
              return (
                <g key={period}>
                  <circle className="history-point" cx={x} cy={y} r={6} />
                  <text className="history-text" x={x} y={y - 12} textAnchor="middle">
                    {say.figure(score)}
                  </text>
                  <text className="history-label" x={x} y={height + 18} textAnchor="middle">
                    {part === null ? year : part}
                  </text>
                  {part !== null && (
                    <text className="history-label" x={x} y={height + 33} textAnchor="middle">
                      {year}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        </svg>
      )}
    </Box>
  );

  /** `2026-Q3` in two lines. */
  function shortOf(period: string): readonly [year: string, part: string | null] {
    const found = /^(\d{4})-([QH])(\d)$/u.exec(period);
    if (found === null) return [period, null];
    return [found[1]!, t(found[2] === "Q" ? "history.quarter" : "history.half", { number: found[3] })];
  }
}
