// Results of years in the list: one that was not opened asks for it first.
import { Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { useSay } from "../design/say.ts";
import { OpenNotice } from "./open-notice.tsx";
import { readingOnce } from "./reading-once.ts";
import { ResultLine } from "./result-line.tsx";

type Year = Answer<typeof api.annual.list>["items"][number];

export function YearLines({ person }: { readonly person: string }): ReactNode {
  const { t } = useTranslation("results");
  const years = useQuery({ ...api.annual.list.query({ query: { person, values: "true" } }), ...readingOnce });
  return (
    <Answered of={years} lines={2}>
      {({ items }) =>
        items.length === 0 ? null : (
          <Stack gap="xs" component="section">
            <Title order={2} size="h4">
              {t("years")}
            </Title>
            {items
              .toSorted((one, other) => (one.year < other.year ? 1 : -1))
              .map((year) =>
                year.result === null ? <Unread key={year.id} year={year} /> : <Line key={year.id} year={year} />,
              )}
          </Stack>
        )
      }
    </Answered>
  );
}

function Line({ year, instead = null }: { readonly year: Year; readonly instead?: string | null }): ReactNode {
  const say = useSay();
  return (
    <ResultLine
      to="/results/year/$annual"
      params={{ annual: year.id }}
      title={say.period(year.year)}
      about={say.titled(year.phase.title)}
      result={year.result}
      instead={instead}
    />
  );
}

/** There is none yet, or it waits to be opened: the card of the year says which. */
function Unread({ year }: { readonly year: Year }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const navigate = useNavigate();
  const card = useQuery(api.annual.show.query({ params: { annual: year.id } }));
  const entry = card.data?.unopened ?? null;
  return (
    <>
      {entry !== null && (
        <OpenNotice
          entry={entry}
          title={t("ready", { period: say.period(year.year) })}
          edition={null}
          onOpened={() => void navigate({ to: "/results/year/$annual", params: { annual: year.id } })}
        />
      )}
      <Line year={year} instead={entry === null ? null : t("unopened")} />
    </>
  );
}
