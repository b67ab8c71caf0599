// The card of a person: what he is today, his dated history, and what each change did to evaluations that are under way.
import { Badge, Grid, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { hasRole, useMe } from "../app/session.ts";
import { Answered } from "../design/answered.tsx";
import { Page } from "../design/page.tsx";
import { useSay } from "../design/say.ts";
import { useAbsenceTitle } from "./absence-kinds.ts";
import { entriesOf, isOn } from "./card-entries.ts";
import { EnterChange } from "./enter-change.tsx";
import type { Card } from "./entry-draft.ts";
import { History } from "./history.tsx";
import { HistoryFigure } from "./history-figure.tsx";
import { useKeepsStaff } from "./people-frame.tsx";
import { PersonFacts } from "./person-facts.tsx";
import { PersonMoves } from "./person-moves.tsx";
import { usePlacesOf } from "./posts-of.ts";

export function PersonPage(): ReactNode {
  const { t } = useTranslation("people");
  const { person = "" } = useParams({ strict: false });
  const keeps = useKeepsStaff();
  const card = useQuery(api.people.show.query({ params: { person } }));
  const { data } = card;
  return (
    <Page
      title={data === undefined ? t("card") : nameOf(data)}
      crumbs={[{ title: t("title"), to: "/people" }]}
      about={data && <Head card={data} />}
      actions={data && keeps && <EnterChange person={data.id} version={data.version} />}
    >
      <Answered of={card} lines={8}>
        {(answer) => <Parts card={answer} />}
      </Answered>
    </Page>
  );
}

export function nameOf({ name: { family, given, patronymic } }: Pick<Card, "name">): string {
  return [family, given, patronymic].filter((part) => part !== null && part !== "").join(" ");
}

/** What he is today: his post first, then that he is away. */
function Head({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const { today } = useMe();
  const absenceTitle = useAbsenceTitle();
  const now = entriesOf(card).filter((entry) => isOn(entry, today));
  const placeOf = usePlacesOf(now);
  const own =
    now.find((entry) => entry.kind === "appoint" && entry.of.as === "main") ??
    now.find((entry) => entry.kind === "receive" || entry.kind === "appoint");
  const place = own === undefined ? null : placeOf(own);
  const left = card.dismissals.find(({ on }) => on < today);
  return (
    <Group gap="xs">
      {place !== null && place !== undefined && (
        <Text size="sm">
          {[say.titled(place.post.title), place.unit === null ? null : say.titled(place.unit.name)]
            .filter((part) => part !== null)
            .join(", ")}
        </Text>
      )}
      {left !== undefined && own === undefined ? (
        <Badge color="gray" variant="light">
          {t("state.left-on", { day: say.shortDay(left.on) })}
        </Badge>
      ) : (
        own === undefined && (
          <Badge color="red" variant="light">
            {t("state.without-post")}
          </Badge>
        )
      )}
      {now.map((entry) => {
        if (entry.kind === "begin-absence")
          return <Away key={entry.id} text={absenceTitle(entry.of.absence)} until={entry.until} />;
        if (entry.kind === "send") return <Away key={entry.id} text={t("absence.sent")} until={entry.until} />;
        return entry.kind === "replace" ? (
          <Away key={entry.id} text={t("absence.replaced")} until={entry.until} />
        ) : null;
      })}
    </Group>
  );
}

function Away({ text, until }: { readonly text: string; readonly until: string | null }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  return (
    <Badge color="orange" variant="light">
      {until === null ? text : t("until-day", { what: text, day: say.shortDay(until) })}
    </Badge>
  );
}

function Parts({ card }: { readonly card: Card }): ReactNode {
  const me = useMe();
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Stack gap="md">
          <HistoryFigure card={card} />
          <History card={card} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Stack gap="md">
          <PersonFacts card={card} />
          {hasRole(me, "hr", "hr-head") && <PersonMoves person={card.id} />}
        </Stack>
      </Grid.Col>
    </Grid>
  );
}
