// One notice or reminder: what it says and by which clause. A notice is opened by a button, since opening it proves that it was
// received and starts terms; a reminder has been read once it is seen.
import { Alert, Anchor, Badge, Button, Group, List, Paper, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useEffect } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { Answered } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { Page } from "../design/page.tsx";
import { usePeriodName } from "../design/period-name.ts";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import { unbroken } from "../design/unbroken.tsx";
import { leadsTo } from "./leads-to.ts";
import { useEntryTitle } from "./use-entry-title.ts";
import type { Entry } from "./use-entry-title.ts";

export function EntryPage(): ReactNode {
  const { entry = "" } = useParams({ strict: false });
  const { t } = useTranslation("inbox");
  const title = useEntryTitle();
  const shown = useQuery(api.inbox.show.query({ params: { entry } }));
  const crumbs = [{ title: t("title"), to: "/inbox" as const }];
  return (
    <Page title={shown.data === undefined ? t("one") : title(shown.data)} crumbs={crumbs} narrow>
      <Answered of={shown}>{(found) => <Content entry={found} />}</Answered>
    </Page>
  );
}

function Content({ entry }: { readonly entry: Entry }): ReactNode {
  const { t } = useTranslation("inbox");
  const say = useSay();
  const { kind, ground, on, openedOn, superseded, due } = entry;
  return (
    <Paper withBorder p="md">
      <Stack>
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {t("sent-on", { day: say.day(on) })}
          </Text>
          {openedOn !== null && (
            <Badge variant="light" color="gray">
              {t("opened-on", { day: say.shortDay(openedOn) })}
            </Badge>
          )}
          {ground !== null && <ClauseLink address={ground.clause} edition={ground.edition} />}
        </Group>
        <Sitting entry={entry} />
        {due !== null && <Text fw={600}>{t("due", { day: say.day(due) })}</Text>}
        <Overdue entry={entry} />
        {superseded && (
          <Text size="sm" c="dimmed">
            {t("superseded")}
          </Text>
        )}
        {kind === "notice" && openedOn === null ? <OpenNotice entry={entry} /> : <Records entry={entry} />}
        {kind !== "notice" && openedOn === null && <ReadReminder entry={entry} />}
      </Stack>
    </Paper>
  );
}

function Sitting({ entry: { sitting } }: { readonly entry: Entry }): ReactNode {
  const { t } = useTranslation("inbox");
  const say = useSay();
  if (sitting === null) return null;
  return (
    <Stack gap={0}>
      <Text size="sm" c="dimmed">
        {t("sitting-is")}
      </Text>
      <Text size="lg" fw={600}>
        {[say.day(sitting.on), sitting.time, sitting.place].filter(Boolean).join(", ")}
      </Text>
    </Stack>
  );
}

function Overdue({ entry: { overdue } }: { readonly entry: Entry }): ReactNode {
  const { t } = useTranslation("inbox");
  const say = useSay();
  if (overdue.length === 0) return null;
  return (
    <List spacing={4}>
      {overdue.map(({ ground, count, earliest }) => (
        <List.Item key={`${ground.edition} ${ground.clause} ${earliest}`}>
          {t("overdue-line", { title: say.titled(ground.title), number: count, day: say.day(earliest) })}{" "}
          <ClauseLink address={ground.clause} edition={ground.edition} />
        </List.Item>
      ))}
    </List>
  );
}

/** What follows from opening is said before the button. */
function OpenNotice({ entry }: { readonly entry: Entry }): ReactNode {
  const { t } = useTranslation("inbox");
  const say = useSay();
  const navigate = useNavigate();
  const [first] = entry.about;
  const act = useAct(api.inbox.open, () => {
    const address = first === undefined ? null : leadsTo(entry, first);
    if (address !== null) void navigate({ to: address });
  });
  return (
    <Stack>
      <Alert variant="light" title={t("opening-proves")}>
        {entry.starts.length > 0 && (
          <List size="sm" spacing={4}>
            {entry.starts.map(({ title, clause }) => (
              <List.Item key={clause}>
                {t("starts", { title: say.titled(title) })}{" "}
                <ClauseLink address={clause} edition={entry.ground?.edition} />
              </List.Item>
            ))}
          </List>
        )}
      </Alert>
      <RefusalNote error={act.error} />
      <Button
        size="md"
        mih={44}
        w={{ base: "100%", sm: "fit-content" }}
        loading={act.running}
        onClick={() => act.run({ params: { entry: entry.id }, body: {} })}
      >
        {t("open")}
      </Button>
    </Stack>
  );
}

function ReadReminder({ entry }: { readonly entry: Entry }): ReactNode {
  const { run } = useAct(api.inbox.open);
  const { id } = entry;
  useEffect(() => run({ params: { entry: id }, body: {} }), [run, id]);
  return null;
}

/** To each case that it speaks of. */
function Records({ entry }: { readonly entry: Entry }): ReactNode {
  const { t } = useTranslation("inbox");
  const periodName = usePeriodName();
  if (entry.about.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        {t("concerns")}
      </Title>
      <List spacing={6}>
        {entry.about.map((about) => {
          const text = [about.name ?? t("nobody"), ...(about.period === null ? [] : [periodName(about.period)])].join(
            " · ",
          );
          const address = leadsTo(entry, about);
          return (
            <List.Item key={about.id}>
              {address === null ? (
                unbroken(text)
              ) : (
                <Anchor component={Link} to={address}>
                  {unbroken(text)}
                </Anchor>
              )}
            </List.Item>
          );
        })}
      </List>
    </Stack>
  );
}
