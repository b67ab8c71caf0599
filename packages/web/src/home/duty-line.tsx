// One duty: what, whom it concerns, until when, by which clause, what follows when it is missed, and the one button.
import { Anchor, Badge, Button, Group, Paper, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { useMe } from "../app/session.ts";
import { ClauseLink } from "../design/clause-link.tsx";
import { DaysLeft } from "../design/days-left.tsx";
import { useSay } from "../design/say.ts";
import { useUnopened } from "../inbox/use-unopened.ts";
import { doneBy, placeOf, placeOfItem } from "./duty-place.ts";
import type { Duty } from "./duty-place.ts";

export function DutyLine({ duty }: { readonly duty: Duty }): ReactNode {
  const { t } = useTranslation("home");
  const say = useSay();
  const { kind, count, term, due, clause, law, period } = duty;
  const title = kind === "keep-term" && term !== null ? say.titled(term.title) : t(`kind.${kind}`);
  const does = t(`does.${doneBy[kind]}`);
  return (
    <Paper withBorder p="md" component="li" className="duty" data-late={duty.overdue > 0 || undefined}>
      <div className="duty-what">
        <Group gap="xs">
          <Title order={3} size="h5">
            {title}
          </Title>
          {kind === "read-notices" ? <Unopened /> : <Count of={count} />}
        </Group>
        <Whom duty={duty} />
        <Group gap="xs" mt={6}>
          {due !== null && <When duty={duty} due={due} />}
          {period !== null && (
            <Text size="sm" c="dimmed">
              {say.period(period)}
            </Text>
          )}
          {clause !== null && law !== null && <ClauseLink address={clause} edition={law.edition} />}
        </Group>
        {term !== null && (
          <Text size="sm" c="dimmed" mt={6}>
            {duty.overdue > 0 ? say.titled(term.missed) : t("missed", { text: say.titled(term.missed) })}
          </Text>
        )}
      </div>
      <Button
        component={Link}
        to={placeOf(duty)}
        variant={duty.optional || due === null ? "default" : "filled"}
        className="duty-does"
        aria-label={t("does-what", { does, title })}
      >
        {does}
      </Button>
    </Paper>
  );
}

function Count({ of }: { readonly of: number }): ReactNode {
  if (of < 2) return null;
  return (
    <Badge variant="light" color="gray">
      {of}
    </Badge>
  );
}

/** As many as the menu tells, and as the inbox shows. */
function Unopened(): ReactNode {
  return <Count of={useUnopened()} />;
}

function When({ duty, due }: { readonly duty: Duty; readonly due: string }): ReactNode {
  const { t } = useTranslation("home");
  const say = useSay();
  const { term, overdue, left, count } = duty;
  if (term === null) return <Text size="sm">{t("on-day", { day: say.day(due) })}</Text>;
  return (
    <>
      <DaysLeft term={{ due, metOn: null, overdue: overdue > 0, effect: term.effect, left }} />
      <Text size="sm">{t("until", { day: say.day(due) })}</Text>
      {overdue > 0 && overdue < count && <Text size="sm">{t("late-of", { count: overdue, of: count })}</Text>}
    </>
  );
}

function Whom({ duty }: { readonly duty: Duty }): ReactNode {
  const { t } = useTranslation("home");
  const me = useMe();
  const named = duty.items.filter(({ person }) => person !== null && person.name !== null && person.id !== me.person);
  if (named.length === 0) return null;
  const more = duty.count - named.length;
  return (
    <Text size="sm" component="div">
      <ul className="duty-people">
        {named.map((item) => (
          <li key={item.id}>
            <Anchor component={Link} to={placeOfItem(duty, item)} size="sm">
              {item.person?.name}
            </Anchor>
          </li>
        ))}
        {more > 0 && <li>{t("more", { count: more })}</li>}
      </ul>
    </Text>
  );
}
