// A result that was not opened: what opening it starts, by which clause and until which day, and then the button.
import { Button, List, Paper, Stack, Text, Title } from "@mantine/core";
import { IconMailOpened } from "@tabler/icons-react";
import { happenings } from "@bagalau/methodology/conduct";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { useMe } from "../app/session.ts";
import { Waiting } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import { unbroken } from "../design/unbroken.tsx";
import { useTermLength } from "./term-length.ts";

/** Receipt of the first result alone starts the terms of disagreement; that of one that a session has changed starts none. */
export function editionStarting({
  phase,
  law,
}: Pick<Answer<typeof api.evaluations.conduct.show>, "phase" | "law">): string | null {
  return phase.id === "computed" ? law.edition : null;
}

interface Props {
  /** The notice. */
  readonly entry: string;
  readonly title: string;
  /** Of the act by which receipt starts terms; null where it starts none. */
  readonly edition: string | null;
  readonly onOpened?: () => void;
}

export function OpenNotice({ entry, title, edition, onOpened }: Props): ReactNode {
  const { t } = useTranslation("results");
  const opening = useAct(api.inbox.open, onOpened);
  const terms = useQuery({
    ...api.law.terms.query({ query: { edition: edition ?? undefined } }),
    enabled: edition !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const started = (terms.data?.terms ?? []).filter(({ trigger }) => trigger.event === happenings.resultReceived);
  const known = edition === null || terms.data !== undefined;
  return (
    <Paper component="section" withBorder p="md" className="no-print">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {unbroken(title)}
        </Title>
        <Text>{t("open.about")}</Text>
        {!known && terms.error === null && <Waiting lines={2} />}
        <RefusalNote error={terms.error} again={() => void terms.refetch()} />
        {started.length > 0 && edition !== null && (
          <div className="block-mark">
            <Text fw={600} mb={4}>
              {t("open.starts", { count: started.length })}
            </Text>
            <List size="sm" spacing={6}>
              {started.map((term) => (
                <StartedTerm key={term.id} term={term} edition={edition} />
              ))}
            </List>
          </div>
        )}
        <RefusalNote error={opening.error} />
        <Button
          size="md"
          w={{ base: "100%", xs: "fit-content" }}
          leftSection={<IconMailOpened size={18} aria-hidden />}
          loading={opening.running}
          disabled={!known}
          onClick={() => opening.run({ params: { entry }, body: {} })}
        >
          {t("open.do")}
        </Button>
      </Stack>
    </Paper>
  );
}

type Term = Answer<typeof api.law.terms>["terms"][number];

function StartedTerm({ term, edition }: { readonly term: Term; readonly edition: string }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const length = useTermLength();
  const { today } = useMe();
  const { id, title, due, clause, missed } = term;
  const last = useQuery(api.law.due.query({ params: { term: id }, query: { edition }, body: { from: today } }));
  return (
    <List.Item>
      <Text size="sm" span fw={600}>
        {t("open.term", { title: say.titled(title), length: length(due) })}
      </Text>{" "}
      <ClauseLink address={clause} edition={edition} />
      {last.data !== undefined && <Text size="sm">{t("open.last-day", { day: say.day(last.data.due) })}</Text>}
      <Text size="sm" c="dimmed">
        {t("missed", { text: say.titled(missed.text) })}
      </Text>
    </List.Item>
  );
}
