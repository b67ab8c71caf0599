// One disagreement from the application to the feedback meeting: what its stage asks for stands first, what led to it below.
import { Badge, Grid, Group, Stack } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { Refused } from "../api/problem.ts";
import { Answered, Empty } from "../design/answered.tsx";
import { Page } from "../design/page.tsx";
import { usePeriodName } from "../design/period-name.ts";
import { useSay } from "../design/say.ts";
import { TermLine } from "../design/term-line.tsx";
import { ApplicationPart } from "./application-part.tsx";
import { CallSession } from "./call-session.tsx";
import { Decided } from "./decided.tsx";
import { FactsPart } from "./facts-part.tsx";
import { FeedbackPart } from "./feedback-part.tsx";
import { HearingPart } from "./hearing-part.tsx";
import { MarksPart } from "./marks-part.tsx";
import { MaterialsPart } from "./materials-part.tsx";
import { MembersPart } from "./members-part.tsx";
import { MinutesPart } from "./minutes-part.tsx";
import { SittingPart } from "./sitting-part.tsx";
import { Stages } from "./stages.tsx";
import { hasSession, useCard, useCase, useRules, useSession } from "./the-case.ts";
import type { Card, Case, Rules, Session } from "./the-case.ts";
import { VotePart } from "./vote-part.tsx";

export function SessionPage(): ReactNode {
  const { evaluation = "" } = useParams({ strict: false });
  const { t } = useTranslation("sessions");
  const card = useCard(evaluation);
  if (card.data !== undefined) return <OfCard card={card.data} />;
  return (
    <Page title={t("one")} crumbs={[{ title: t("title"), to: "/sessions" }]}>
      <Answered of={card}>{() => null}</Answered>
    </Page>
  );
}

function OfCard({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const periodName = usePeriodName();
  const rules = useRules(card.id);
  const phase = say.titled(card.phase.title);
  return (
    <Page
      title={t("one-of", { name: card.person.name ?? t("nobody") })}
      crumbs={[{ title: t("title"), to: "/sessions" }]}
      about={
        <Group gap="xs">
          {`${periodName(card.period)} · ${say.titled(card.post.title)}`}
          {card.phase.id === "session" ? <SittingBadge card={card} /> : <Badge variant="light">{phase}</Badge>}
        </Group>
      }
    >
      <Stages phase={card.phase.id} />
      <OpenTerms card={card} />
      <Answered of={rules}>
        {(found) =>
          hasSession(card) ? <WithSession card={card} rules={found} /> : <Before card={card} rules={found} />
        }
      </Answered>
    </Page>
  );
}

/** Appointed, and once it is opened, under way. */
function SittingBadge({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const { data } = useSession(card);
  return <Badge variant="light">{data?.held === true ? t("under-way") : say.titled(card.phase.title)}</Badge>;
}

/** What has to be done by when. */
function OpenTerms({ card }: { readonly card: Card }): ReactNode {
  const open = card.terms.filter(({ metOn }) => metOn === null);
  if (open.length === 0) return null;
  return (
    <Stack gap="xs">
      {open.map((term) => (
        <TermLine key={term.term} term={term} edition={card.law.edition} />
      ))}
    </Stack>
  );
}

/** The application is there and nobody has decided on a session yet; or there never was one. */
function Before({ card, rules }: { readonly card: Card; readonly rules: Rules }): ReactNode {
  const { t } = useTranslation("sessions");
  if (card.phase.id !== "applied") return <Empty title={t("no-session")} about={t("no-session-about")} />;
  return (
    <Grid>
      <Grid.Col span={{ base: 12, lg: 8 }}>
        <Stack>
          <ApplicationPart card={card} />
          {card.may.includes("prepare-session") && <CallSession card={card} rules={rules} />}
          <MarksPart card={card} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 4 }}>
        <FactsPart card={card} />
      </Grid.Col>
    </Grid>
  );
}

function WithSession({ card, rules }: { readonly card: Card; readonly rules: Rules }): ReactNode {
  const { t } = useTranslation("sessions");
  const session = useSession(card);
  if (session.data === undefined && session.error instanceof Refused && session.error.status === 404) {
    return <Empty title={t("no-session")} about={t("no-session-about")} />;
  }
  return <Answered of={session}>{(found) => <Parts card={card} rules={rules} session={found} />}</Answered>;
}

function Parts({
  card,
  rules,
  session,
}: {
  readonly card: Card;
  readonly rules: Rules;
  readonly session: Session;
}): ReactNode {
  const of = useCase(card, rules, session);
  return (
    <Grid>
      <Grid.Col span={{ base: 12, lg: 8 }}>
        <Stack>
          <InOrder of={of} />
          <ApplicationPart card={card} />
          <MarksPart card={card} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 4 }}>
        <Stack>
          <MembersPart of={of} />
          <MaterialsPart of={of} />
          <FactsPart card={card} />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

/** What is to be done now comes first: the parties are heard until something is moved, then there is a vote. */
function InOrder({ of }: { readonly of: Case }): ReactNode {
  const { session } = of;
  const seesVote = session.motions !== null;
  const isMoved = (session.motions ?? []).length > 0;
  if (session.decision !== null) {
    return (
      <>
        <Decided of={of} />
        <MinutesPart of={of} />
        <FeedbackPart of={of} />
        {seesVote && <VotePart of={of} />}
        <HearingPart of={of} />
      </>
    );
  }
  return (
    <>
      {session.held && isMoved && <VotePart of={of} />}
      {session.held && <HearingPart of={of} />}
      {session.held && seesVote && !isMoved && <VotePart of={of} />}
      <SittingPart of={of} />
      {!session.held && <HearingPart of={of} />}
    </>
  );
}
