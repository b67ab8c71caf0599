// The terms of a case: how many working days each still runs, whose it is, what follows, and how its days were counted.
import { Button, Collapse, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { Blocks } from "../design/blocks.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { DaysLeft } from "../design/days-left.tsx";
import { useSay } from "../design/say.ts";
import { Part } from "./part.tsx";

type Card = Answer<typeof api.evaluations.conduct.show>;
type Term = Card["terms"][number];

export function TermsPart({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("results");
  const [opened, { toggle }] = useDisclosure(false);
  const { terms, completedOn } = card;
  const byDay = terms.toSorted((one, other) => (one.due < other.due ? -1 : 1));
  const running = byDay.filter((term) => isRunning(term, completedOn));
  const over = byDay.filter((term) => !running.includes(term));
  if (terms.length === 0) return null;
  return (
    <Part title={t("terms")} anchor="terms" screenOnly>
      <Stack gap="md">
        {running.length === 0 && <Text size="sm">{t("no-terms")}</Text>}
        {running.map((term) => (
          <TermShown key={`${term.term} ${term.from}`} term={term} card={card} running />
        ))}
        {over.length > 0 && (
          <>
            <Button variant="subtle" size="xs" w="fit-content" px={4} onClick={toggle} aria-expanded={opened}>
              {t("terms-over", { count: over.length })}
            </Button>
            <Collapse expanded={opened}>
              <Stack gap="md">
                {opened &&
                  over.map((term) => (
                    <TermShown key={`${term.term} ${term.from}`} term={term} card={card} running={false} />
                  ))}
              </Stack>
            </Collapse>
          </>
        )}
      </Stack>
    </Part>
  );
}

/** A term whose passing closes a door is over when it has passed, and all are when the case is. */
function isRunning({ metOn, overdue, effect }: Term, completedOn: string | null): boolean {
  return completedOn === null && metOn === null && (!overdue || effect === "overdue");
}

function TermShown({
  term,
  card,
  running,
}: {
  readonly term: Term;
  readonly card: Card;
  readonly running: boolean;
}): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <Stack gap={4}>
      <Group gap="xs" justify="space-between">
        <Text fw={500}>{say.titled(term.title)}</Text>
        <DaysLeft term={term} />
      </Group>
      <Text size="sm">{t("term-days", { from: say.shortDay(term.from), due: say.day(term.due) })}</Text>
      <Text size="sm" c="dimmed">
        {t("acts", { who: say.titled(term.holder.title) })}
      </Text>
      {running && (
        <Text size="sm" c="dimmed">
          {t("missed", { text: say.titled(term.missed) })}
        </Text>
      )}
      <Group gap="md">
        <ClauseLink address={term.clause} edition={card.law.edition} />
        <Button variant="subtle" size="compact-sm" px={4} onClick={toggle} aria-expanded={opened}>
          {t("how-counted")}
        </Button>
      </Group>
      {opened && <Counted evaluation={card.id} term={term} />}
    </Stack>
  );
}

function Counted({ evaluation, term }: { readonly evaluation: string; readonly term: Term }): ReactNode {
  const counted = useQuery(api.evaluations.results.terms.query({ params: { evaluation } }));
  return (
    <Answered of={counted} lines={4}>
      {({ items }) => {
        const found = items.find((one) => one.term === term.term && one.from === term.from);
        return <Blocks blocks={(found?.explanation ?? []).slice(1)} />;
      }}
    </Answered>
  );
}
