// One result: what it is, what may be done about it and until when, why it is so, and how the whole case goes.
import { Anchor, Box, Grid, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useMe } from "../app/session.ts";
import { Answered, Waiting } from "../design/answered.tsx";
import { Page } from "../design/page.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import { CoursePart } from "./course-part.tsx";
import { DisagreementPart } from "./disagreement-part.tsx";
import { ExclusionPart } from "./exclusion-part.tsx";
import { MarksPart } from "./marks-part.tsx";
import { OpenNotice, editionStarting } from "./open-notice.tsx";
import { PapersPart } from "./papers-part.tsx";
import { PrintedHead } from "./printed-head.tsx";
import { ReadersPart } from "./readers-part.tsx";
import { readingOnce } from "./reading-once.ts";
import { SessionPart } from "./session-part.tsx";
import { StandingPart } from "./standing-part.tsx";
import { TermsPart } from "./terms-part.tsx";
import { WhyPart } from "./why-part.tsx";
import "./results.css";

type Card = Answer<typeof api.evaluations.conduct.show>;

export function ResultPage(): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const { evaluation } = useParams({ from: "/shell/results/$evaluation" });
  const card = useQuery(api.evaluations.conduct.show.query({ params: { evaluation } }));
  const title = card.data === undefined ? t("result") : t("result-of", { period: say.period(card.data.period) });
  return (
    <Page
      title={title}
      crumbs={[{ title: t("title"), to: "/results" }]}
      {...(card.data === undefined ? {} : { about: <About card={card.data} /> })}
    >
      <Answered of={card} lines={10}>
        {(shown) => <Parts card={shown} />}
      </Answered>
    </Page>
  );
}

function About({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const { person, post, evaluator, substitute, from, to } = card;
  return (
    <>
      <PrintedHead />
      <Text size="sm" fw={500} c="var(--mantine-color-text)">
        {person.name ?? t("no-name")}
      </Text>
      <Text size="sm">
        {t("about", { post: say.titled(post.title), from: say.shortDay(from), to: say.shortDay(to) })}
      </Text>
      <Text size="sm">{t("evaluated-by", { name: (substitute?.person ?? evaluator).name ?? t("no-name") })}</Text>
    </>
  );
}

function Parts({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const me = useMe();
  const { id, may, unopened, person, exclusion, sessionOn, law } = card;
  const evaluation = id;
  const reads = may.includes("read-result") && unopened === null;
  const list = useQuery({
    ...api.evaluations.results.list.query({ params: { evaluation } }),
    ...readingOnce,
    enabled: reads,
  });
  const session = useQuery({
    ...api.calibration.show.query({ params: { evaluation } }),
    enabled: sessionOn !== null && may.includes("read-materials"),
  });
  // The result and the session stand above all else: what is read meanwhile must not jump when they come.
  if (list.isLoading || session.isLoading) return <Waiting lines={10} />;
  const results = list.data?.items ?? [];
  const standing = results.find((result) => result.standing) ?? results.at(-1);
  const showsPapers = unopened === null && may.some((right) => right.startsWith("read-"));
  const showsMarks = unopened === null && standing !== undefined && may.includes("read-sheet");
  const shownParts = {
    terms: card.terms.length > 0,
    marks: showsMarks,
    why: standing !== undefined,
    course: true,
    papers: showsPapers,
  };
  return (
    <>
      <OnThisPage shown={shownParts} />
      <Grid gap="md" className="result-columns" align="flex-start">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="md">
            {unopened !== null && (
              <OpenNotice
                entry={unopened}
                title={t("ready", { period: say.period(card.period) })}
                edition={editionStarting(card)}
              />
            )}
            {exclusion !== null && <ExclusionPart exclusion={exclusion} edition={law.edition} />}
            <RefusalNote error={list.error} again={() => void list.refetch()} />
            {standing !== undefined && <StandingPart evaluation={evaluation} results={results} standing={standing} />}
            <DisagreementPart card={card} />
            {session.data !== undefined && <SessionPart card={card} session={session.data} />}
            <RefusalNote error={session.error} again={() => void session.refetch()} />
            <TermsPart card={card} />
            {showsMarks && (
              <MarksPart
                evaluation={evaluation}
                readsFiles={may.includes("read-file")}
                changed={standing?.cause === "session"}
                edition={law.edition}
              />
            )}
            {standing !== undefined && (
              <WhyPart
                of={api.evaluations.results.show.query({ params: { evaluation, number: standing.number } })}
                edition={law.edition}
              />
            )}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="md">
            <CoursePart card={card} results={results} session={session.data ?? null} />
            {showsPapers && (
              <PapersPart
                evaluation={evaluation}
                receipt={
                  standing === undefined
                    ? null
                    : api.evaluations.results.receipt.address({ params: { evaluation, number: standing.number } })
                }
              />
            )}
            {(me.person === person.id || me.roles.some((role) => role === "hr-head" || role === "auditor")) && (
              <ReadersPart of={api.evaluations.results.readings.query({ params: { evaluation } })} />
            )}
          </Stack>
          <Box className="only-print" mt="md">
            <Text size="xs">{t("printed-foot")}</Text>
          </Box>
        </Grid.Col>
      </Grid>
    </>
  );
}

const parts = { terms: "terms", marks: "marks", why: "why", course: "course.title", papers: "papers" } as const;
type PartName = keyof typeof parts;

/** The page is long on a phone: what is on it, a touch away. */
function OnThisPage({ shown }: { readonly shown: Readonly<Record<PartName, boolean>> }): ReactNode {
  const { t } = useTranslation("results");
  const names = (Object.keys(parts) as PartName[]).filter((name) => shown[name]);
  return (
    <Group component="nav" gap={4} hiddenFrom="lg" className="no-print" aria-label={t("on-page")}>
      {names.map((name) => (
        <Anchor key={name} href={`#${name}`} size="sm" className="paper-link">
          {t(parts[name])}
        </Anchor>
      ))}
    </Group>
  );
}
