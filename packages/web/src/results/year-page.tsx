// The result of a year: what it is, of which periods it was made, why, and what can be taken away.
import { Grid, List, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { Page } from "../design/page.tsx";
import { useSay } from "../design/say.ts";
import { OpenNotice } from "./open-notice.tsx";
import { PaperLine, Receipt } from "./papers-part.tsx";
import { Part } from "./part.tsx";
import { PrintedHead } from "./printed-head.tsx";
import { ReadersPart } from "./readers-part.tsx";
import { readingOnce } from "./reading-once.ts";
import { ScoreShown } from "./score-shown.tsx";
import { WhyPart } from "./why-part.tsx";
import { YearParts } from "./year-parts.tsx";
import "./results.css";

type Card = Answer<typeof api.annual.show>;

export function YearPage(): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const { annual } = useParams({ from: "/shell/results/year/$annual" });
  const card = useQuery(api.annual.show.query({ params: { annual } }));
  return (
    <Page
      title={card.data === undefined ? t("result") : t("result-of", { period: say.period(card.data.year) })}
      crumbs={[{ title: t("title"), to: "/results" }]}
      {...(card.data === undefined ? {} : { about: <About card={card.data} /> })}
    >
      <Answered of={card} lines={8}>
        {(shown) => <Year card={shown} />}
      </Answered>
    </Page>
  );
}

function About({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  return (
    <>
      <PrintedHead />
      <Text size="sm" fw={500} c="var(--mantine-color-text)">
        {card.person.name ?? t("no-name")}
      </Text>
      <Text size="sm">{say.titled(card.phase.title)}</Text>
    </>
  );
}

function Year({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const { unopened, results, noResult, phase, year } = card;
  if (unopened !== null) {
    return <OpenNotice entry={unopened} title={t("ready", { period: say.period(year) })} edition={null} />;
  }
  const number = results.at(-1);
  if (number === undefined || noResult !== null) {
    return (
      <Part title={t("result")}>
        <Text>
          {noResult === null
            ? t("no-year", { phase: say.titled(phase.title) })
            : t("no-year-because", { reason: say.titled(noResult.title) })}
        </Text>
        <Waits card={card} />
      </Part>
    );
  }
  return <Formed card={card} number={number} />;
}

/** The terms by which the year is to be formed. */
function Waits({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const waiting = card.terms.filter(({ metOn }) => metOn === null);
  if (waiting.length === 0) return null;
  return (
    <List size="sm" mt="xs">
      {waiting.map(({ term, title, due, holder }) => (
        <List.Item key={term}>
          {t("year-term", { title: say.titled(title), day: say.day(due), who: say.titled(holder.title) })}
        </List.Item>
      ))}
    </List>
  );
}

function Formed({ card, number }: { readonly card: Card; readonly number: number }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const annual = card.id;
  const { edition } = card.law;
  const query = api.annual.result.query({ params: { annual, number } });
  const result = useQuery({ ...query, ...readingOnce });
  return (
    <Grid gap="md" className="result-columns" align="flex-start">
      <Grid.Col span={{ base: 12, lg: 8 }}>
        <Stack gap="md">
          <Part title={t("result")}>
            <Answered of={result} lines={5}>
              {(shown) => (
                <ScoreShown result={shown}>
                  <Text size="sm" c="dimmed">
                    {t("formed", { day: say.day(shown.on) })}
                  </Text>
                  {!shown.standing && <Text fw={500}>{t("not-standing")}</Text>}
                </ScoreShown>
              )}
            </Answered>
          </Part>
          {result.data !== undefined && <YearParts result={result.data} />}
          <WhyPart of={query} edition={edition} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 4 }}>
        <Stack gap="md">
          <Part title={t("papers")} screenOnly>
            <Stack gap="xs">
              {(["result-notice", "explanation"] as const).map((document) => (
                <PaperLine
                  key={document}
                  title={t(`paper.${document}`)}
                  addressIn={(format) =>
                    api.documents.annual.address({
                      params: { annual, document },
                      query: { format, language: say.language },
                    })
                  }
                />
              ))}
              <Receipt address={api.annual.receipt.address({ params: { annual, number } })} />
            </Stack>
          </Part>
          <ReadersPart of={api.annual.readings.query({ params: { annual } })} />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}
