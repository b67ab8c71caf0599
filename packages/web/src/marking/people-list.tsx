// The people whom I evaluate, by period: who is done, who has a draft, until when; those of past periods folded away.
import { Badge, Button, Collapse, Group, Progress, Stack, Text } from "@mantine/core";
import { IconCheck, IconChevronDown, IconChevronRight, IconUsersPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { DaysLeft } from "../design/days-left.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { useSay } from "../design/say.ts";
import type { PeopleGroup, Person } from "./people-order.ts";

interface Props {
  readonly groups: readonly PeopleGroup[];
  readonly chosen: string | null;
}

export function PeopleList({ groups, chosen }: Props): ReactNode {
  return groups.map((group, place) => (
    <PeriodGroup
      key={`${group.period} ${group.campaign}`}
      group={group}
      chosen={chosen}
      first={place === 0 || group.open > 0}
    />
  ));
}

function PeriodGroup({
  group,
  chosen,
  first,
}: { readonly group: PeopleGroup; readonly first: boolean } & Pick<Props, "chosen">): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  const [unfolded, setUnfolded] = useState(first || group.people.some(({ id }) => id === chosen));
  const title = say.period(group.period);
  return (
    <section aria-label={title}>
      <Stack gap={6} px="sm" py={8} className="marking-period">
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Button
            variant="transparent"
            color="gray"
            size="compact-sm"
            px={0}
            aria-expanded={unfolded}
            leftSection={
              unfolded ? <IconChevronDown size={15} aria-hidden /> : <IconChevronRight size={15} aria-hidden />
            }
            onClick={() => setUnfolded(!unfolded)}
          >
            {title}
          </Button>
          <Text size="sm" c="dimmed" style={{ whiteSpace: "nowrap" }}>
            <span className="only-heard">{t("done-heard")}</span>
            {t("done-of", { done: group.done, of: group.people.length })}
          </Text>
        </Group>
        {group.open > 0 && <OpenPeriod group={group} />}
      </Stack>
      <Collapse expanded={unfolded}>
        {group.people.map((person) => (
          <PersonLink key={person.id} person={person} chosen={person.id === chosen} />
        ))}
      </Collapse>
    </section>
  );
}

/** How far it is, until when, by which clause; and whether others must be named. */
function OpenPeriod({ group: { people, done, campaign } }: { readonly group: PeopleGroup }): ReactNode {
  const { t } = useTranslation("marking");
  const share = (100 * done) / people.length;
  const term = people.flatMap(({ open, terms }) =>
    open ? terms.filter(({ holder }) => holder.id === "evaluator") : [],
  )[0];
  return (
    <>
      <Progress value={share} size="sm" aria-label={t("progress")} />
      {term !== undefined && (
        <Group gap="xs">
          <DaysLeft term={term} />
          <ClauseLink address={term.clause} />
        </Group>
      )}
      {campaign !== null && <NamingOthers campaign={campaign} />}
    </>
  );
}

function NamingOthers({ campaign }: { readonly campaign: string }): ReactNode {
  const { t } = useTranslation("marking");
  const { data } = useQuery(api.campaigns.show.query({ params: { campaign } }));
  const asked = data?.asked[0];
  if (asked === undefined || !data?.may.includes("name-co-evaluators")) return null;
  return (
    <Button
      component={Link}
      to={`/marking/co-evaluators/${campaign}`}
      variant="light"
      size="xs"
      title={t("name-others-about", { people: asked.people, most: asked.most })}
      leftSection={<IconUsersPlus size={15} aria-hidden />}
    >
      {t("name-others")}
    </Button>
  );
}

function PersonLink({ person, chosen }: { readonly person: Person; readonly chosen: boolean }): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  return (
    <Link
      to="/marking/$evaluation"
      params={{ evaluation: person.id }}
      resetScroll={false}
      className="marking-person"
      aria-current={chosen ? "page" : undefined}
    >
      <span>
        <Text size="sm" fw={person.open ? 600 : 400} component="span" display="block">
          {person.person.name ?? t("nameless")}
        </Text>
        <Text size="xs" c="dimmed" component="span" display="block" truncate>
          {say.titled(person.post.title)}
        </Text>
      </span>
      <PersonState person={person} />
    </Link>
  );
}

function PersonState({ person: { open, done, draft, as, phase } }: { readonly person: Person }): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  if (done)
    return (
      <Badge variant="light" color="gray" leftSection={<IconCheck size={12} aria-hidden />}>
        {t("state.done")}
      </Badge>
    );
  if (!open)
    return (
      <Text size="xs" c="dimmed" ta="right" maw={110}>
        {say.titled(phase.title)}
      </Text>
    );
  return (
    <Stack gap={2} align="flex-end">
      <Badge variant={draft === null ? "outline" : "light"}>{t(draft === null ? "state.open" : "state.draft")}</Badge>
      {as === "substitute" && (
        <Text size="xs" c="dimmed">
          {t("state.substitute")}
        </Text>
      )}
    </Stack>
  );
}
