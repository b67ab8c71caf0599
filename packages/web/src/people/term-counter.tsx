// Any term of the act counted from any day: its last day, each day with why it counts or does not, and the clause.
import { Group, Select, Stack, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useMe } from "../app/session.ts";
import { useAddressState } from "../design/address-state.ts";
import { Answered } from "../design/answered.tsx";
import { Blocks } from "../design/blocks.tsx";
import { useClauseName } from "../design/clause-name.ts";
import { DayField } from "../design/day-field.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import { useDayKind } from "./day-kind.ts";
import "./calendar.css";

type Counted = Answer<typeof api.law.due>["counted"];

export function TermCounter(): ReactNode {
  const terms = useQuery(api.law.terms.query());
  return <Answered of={terms}>{(answer) => <Counter terms={answer.terms} />}</Answered>;
}

function Counter({ terms }: { readonly terms: Answer<typeof api.law.terms>["terms"] }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const clauseName = useClauseName();
  const { today } = useMe();
  const [term, setTerm] = useAddressState("term", terms[0]?.id ?? "");
  const [from, setFrom] = useAddressState("from", today);
  const chosen = terms.find(({ id }) => id === term);
  const due = useQuery({
    queryKey: ["law.due", term, from, say.language],
    queryFn: () => api.law.due({ params: { term }, body: { from } }),
    enabled: chosen !== undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <Stack gap="sm">
      <Group align="flex-end" gap="sm">
        <Select
          label={t("counter.term")}
          data={terms.map(({ id, title, clause }) => ({
            value: id,
            label: t("counter.term-of", { title: say.titled(title), clause: clauseName(clause) }),
          }))}
          value={chosen?.id ?? null}
          onChange={setTerm}
          searchable
          w={{ base: "100%", sm: 420 }}
        />
        <DayField
          label={t("counter.from")}
          {...(chosen === undefined
            ? {}
            : { description: t("counter.from-event", { event: say.titled(chosen.trigger.title) }) })}
          required
          value={from}
          onChange={(day) => setFrom(day)}
        />
      </Group>
      <RefusalNote error={due.error} />
      {due.data !== undefined && due.error === null && (
        <Stack gap="sm" aria-live="polite">
          {due.data.counted.length > 0 && <CountedDays days={due.data.counted} />}
          <Blocks blocks={due.data.explanation} />
        </Stack>
      )}
    </Stack>
  );
}

/** The order of counting as it can be followed with a finger. */
function CountedDays({ days }: { readonly days: Counted }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const kind = useDayKind();
  return (
    <div>
      <Text size="sm" c="dimmed" mb={4}>
        {t("counter.counted")}
      </Text>
      <ol className="counted-days">
        {days.map(({ date, counts, number, why, holiday }) => (
          <li key={date} className="counted-day" data-counts={counts}>
            <div>{say.shortDay(date)}</div>
            <Text size="xs" fw={counts ? 700 : 400} component="div">
              {number === null ? (holiday === null ? kind(why) : say.titled(holiday)) : t("counter.number", { number })}
            </Text>
          </li>
        ))}
      </ol>
    </div>
  );
}
