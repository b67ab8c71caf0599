// My results, the newest first: what waits to be opened, each period, each year, and how they went.
import { Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useMe } from "../app/session.ts";
import { Answered, Empty } from "../design/answered.tsx";
import { DaysLeft } from "../design/days-left.tsx";
import { Page } from "../design/page.tsx";
import { useSay } from "../design/say.ts";
import { HistoryFigure } from "./history-figure.tsx";
import { OpenNotice, editionStarting } from "./open-notice.tsx";
import { readingOnce } from "./reading-once.ts";
import { ResultLine } from "./result-line.tsx";
import { YearLines } from "./year-lines.tsx";
import "./results.css";

type Own = Answer<typeof api.evaluations.lists.mine>["items"][number];

export function ResultsPage(): ReactNode {
  const { t } = useTranslation("results");
  const { person } = useMe();
  const mine = useQuery({ ...api.evaluations.lists.mine.query(), ...readingOnce });
  return (
    <Page title={t("title")} narrow>
      <Answered of={mine} lines={8}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t("nothing")} about={t("nothing-about")} />
          ) : (
            <Stack gap="lg">
              {items.flatMap(({ id, unopened }) =>
                unopened === null ? [] : [<Unopened key={id} evaluation={id} entry={unopened} />],
              )}
              <History items={items} />
              <Stack gap="xs" component="section">
                <Title order={2} size="h4">
                  {t("periods")}
                </Title>
                {items.map((one) => (
                  <PeriodLine key={one.id} one={one} />
                ))}
              </Stack>
            </Stack>
          )
        }
      </Answered>
      {person !== null && <YearLines person={person} />}
    </Page>
  );
}

function Unopened({ evaluation, entry }: { readonly evaluation: string; readonly entry: string }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const navigate = useNavigate();
  const card = useQuery(api.evaluations.conduct.show.query({ params: { evaluation } }));
  return (
    <Answered of={card} lines={3}>
      {(shown) => (
        <OpenNotice
          entry={entry}
          title={t("ready", { period: say.period(shown.period) })}
          edition={editionStarting(shown)}
          onOpened={() => void navigate({ to: "/results/$evaluation", params: { evaluation } })}
        />
      )}
    </Answered>
  );
}

function History({ items }: { readonly items: readonly Own[] }): ReactNode {
  const entries = items
    .flatMap(({ period, result }) => (result === null ? [] : [{ ...result, period }]))
    .toSorted((one, other) => (one.period < other.period ? -1 : 1));
  return entries.length < 2 ? null : <HistoryFigure entries={entries} />;
}

function PeriodLine({ one }: { readonly one: Own }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const { id, period, post, phase, result, unopened, terms, completedOn } = one;
  const running = completedOn === null ? terms.filter(({ overdue, effect }) => !overdue || effect === "overdue") : [];
  return (
    <ResultLine
      to="/results/$evaluation"
      params={{ evaluation: id }}
      title={say.period(period)}
      about={`${say.titled(post.title)} · ${say.titled(phase.title)}`}
      result={result}
      instead={unopened === null ? null : t("unopened")}
    >
      {running.map((term) => (
        <Group key={`${term.term} ${term.from}`} gap="xs" mt={6}>
          <Text size="sm">{say.titled(term.title)}</Text>
          <DaysLeft term={term} />
        </Group>
      ))}
    </ResultLine>
  );
}
