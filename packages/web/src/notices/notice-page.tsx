// One notice: what it is, by which means the act lets it go, what was tried, what proves it, and what can be done now.
import { Anchor, Badge, Group, Paper, SimpleGrid, Stack, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { Page } from "../design/page.tsx";
import { usePeriodName } from "../design/period-name.ts";
import { useSay } from "../design/say.ts";
import { Attempts } from "./attempts.tsx";
import { capitalised } from "../design/capitalised.ts";
import { unbroken } from "../design/unbroken.tsx";
import { GiveUp, RecordFailure, RecordSending, SendAgain } from "./notice-dialogs.tsx";
import { RecordProof } from "./proof-dialog.tsx";
import { StateBadge } from "./state-badge.tsx";
import { byHand, byMachine, isOnItsWay, isOver, openAttempt } from "./the-notice.ts";
import type { Notice } from "./the-notice.ts";

/** It goes out meanwhile: milliseconds after which it is looked at again. */
const oftenEnough = 5_000;

export function NoticePage(): ReactNode {
  const { notice = "" } = useParams({ strict: false });
  const { t } = useTranslation("notices");
  const say = useSay();
  const shown = useQuery({
    ...api.notices.show.query({ params: { notice } }),
    refetchInterval: ({ state: { data } }) => (data !== undefined && isOnItsWay(data) ? oftenEnough : false),
  });
  return (
    <Page
      title={shown.data === undefined ? t("one") : say.titled(shown.data.ground.title)}
      crumbs={[{ title: t("title"), to: "/notices" }]}
      actions={shown.data !== undefined && <Actions notice={shown.data} />}
    >
      <Answered of={shown}>{(found) => <Content notice={found} />}</Answered>
    </Page>
  );
}

/** What is left to be done; nothing once it has arrived or was given up, but a proof that comes late. */
function Actions({ notice }: { readonly notice: Notice }): ReactNode {
  const attempt = openAttempt(notice);
  if (isOver(notice)) return null;
  return (
    <>
      {attempt !== null && <RecordProof notice={notice} attempt={attempt} />}
      {attempt !== null && ["sent", "running"].includes(attempt.outcome) && (
        <RecordFailure notice={notice} attempt={attempt} />
      )}
      {byHand(notice).length > 0 && <RecordSending notice={notice} />}
      {byMachine(notice).length > 0 && <SendAgain notice={notice} />}
      <GiveUp notice={notice} />
    </>
  );
}

function Content({ notice }: { readonly notice: Notice }): ReactNode {
  const { t } = useTranslation("notices");
  const say = useSay();
  const periodName = usePeriodName();
  const { ground, name, person, about, on, sitting, nextAttemptAt, needsHand } = notice;
  const whom = unbroken(
    [about.name ?? t("nobody"), ...(about.period === null ? [] : [periodName(about.period)])].join(" · "),
  );
  const isFound = notice.state === "no-address" && nextAttemptAt !== null;
  return (
    <Stack>
      <Group gap="xs">
        {/* Its address was found since. */}
        <StateBadge notice={isFound ? { ...notice, state: "queued" } : notice} />
        {needsHand && (
          <Badge color="red" variant="light">
            {t("needs-you")}
          </Badge>
        )}
        <ClauseLink address={ground.clause} edition={ground.edition} />
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Fact title={t("addressee")}>
          {person === null ? (
            (name ?? t("nobody"))
          ) : (
            <Anchor component={Link} to={`/people/${person}`}>
              {name ?? t("nobody")}
            </Anchor>
          )}
        </Fact>
        <Fact title={t("concerns")}>
          {about.record === "evaluation" ? (
            <Anchor component={Link} to={`/evaluations/${about.id}`}>
              {whom}
            </Anchor>
          ) : (
            whom
          )}
        </Fact>
        <Fact title={t("since")}>{say.day(on)}</Fact>
        {sitting !== null && (
          <Fact title={t("sitting")}>
            {[say.day(sitting.on), sitting.time, sitting.place].filter(Boolean).join(", ")}
          </Fact>
        )}
        {nextAttemptAt !== null && <Fact title={t("next-attempt")}>{say.moment(nextAttemptAt)}</Fact>}
      </SimpleGrid>
      <Attempts notice={notice} />
      <Ways notice={notice} />
    </Stack>
  );
}

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <Stack gap={0}>
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      <Text component="div">{children}</Text>
    </Stack>
  );
}

/** The act's means in its order, and what it takes for a proof by each. */
function Ways({ notice }: { readonly notice: Notice }): ReactNode {
  const { t } = useTranslation("notices");
  const say = useSay();
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h4" mb="xs">
        {t("ways")}
      </Title>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("means")}</Table.Th>
            <Table.Th scope="col">{t("proves")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {notice.ways.map(({ means, title, proof }) => (
            <Table.Tr key={means}>
              <Table.Th scope="row" fw={400}>
                {capitalised(say.titled(title))}
                {notice.withoutAddress.includes(means) && (
                  <Text size="sm" c="dimmed">
                    {t("without-address")}
                  </Text>
                )}
              </Table.Th>
              <Table.Td>{say.titled(proof)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
