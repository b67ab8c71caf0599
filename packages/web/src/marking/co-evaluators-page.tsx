// With more people than the act lets one evaluate, the evaluator names servants who evaluate as well, and whom each takes.
import { Alert, Button, Group, Select, Stack, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { pageLimit, useAllPages } from "../api/all-pages.ts";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { useMe } from "../app/session.ts";
import { alphabetical } from "../design/alphabet.ts";
import { Answered, Empty, Waiting } from "../design/answered.tsx";
import { Page } from "../design/page.tsx";
import { PeopleField } from "../design/person-field.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import { StackingTable } from "../design/stacking-table.tsx";
import { tell } from "../design/tell.ts";
import { given, shares } from "./co-evaluators.ts";
import { Clauses } from "./clauses.tsx";

type Campaign = Answer<typeof api.campaigns.show>;
type Servant = Answer<typeof api.campaigns.people>["items"][number];

export function CoEvaluatorsPage(): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  const me = useMe();
  const campaign = useParams({ strict: false }).campaign ?? "";
  const about = useQuery(api.campaigns.show.query({ params: { campaign } }));
  return (
    <Page
      title={t("others.title")}
      crumbs={[{ title: t("title"), to: "/marking" }]}
      {...(about.data === undefined ? {} : { about: say.period(about.data.period) })}
    >
      <Answered of={about}>
        {(shown) => {
          const asked = shown.asked.find(({ evaluator }) => evaluator.id === me.person);
          if (asked === undefined || !shown.may.includes("name-co-evaluators"))
            return <Empty title={t("others.not-asked")} about={t("others.not-asked-about")} />;
          return <Shared campaign={shown} asked={asked} />;
        }}
      </Answered>
    </Page>
  );
}

interface SharedProps {
  readonly campaign: Campaign;
  readonly asked: Campaign["asked"][number];
}

/** All whom he has, however many, are there before anybody is given away. */
function Shared({ campaign, asked }: SharedProps): ReactNode {
  const { evaluator } = asked;
  const people = useAllPages(["co-evaluators", campaign.id, evaluator.id], (cursor) =>
    api.campaigns.people({
      params: { campaign: campaign.id },
      query: {
        evaluator: evaluator.id,
        outcome: ["evaluated"],
        limit: pageLimit,
        ...(cursor === undefined ? {} : { cursor }),
      },
    }),
  );
  if (people.error !== null) return <RefusalNote error={people.error} again={people.again} />;
  if (!people.whole) return <Waiting lines={asked.people} />;
  const own = people.rows.filter((row) => row.evaluator?.id === evaluator.id);
  return <Sharing campaign={campaign} asked={asked} people={own} />;
}

function Sharing({ campaign, asked, people }: SharedProps & { readonly people: readonly Servant[] }): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  const navigate = useNavigate();
  const [named, setNamed] = useState<readonly string[]>(() => asked.coEvaluators.map(({ person }) => person.id));
  const [taken, setTaken] = useState(() => given(asked.coEvaluators));
  const act = useAct(api.campaigns.nameCoEvaluators, () => {
    void tell(t("others.done"));
    void navigate({ to: "/marking" });
  });
  const compare = alphabetical(say.language);
  const names = new Map(asked.coEvaluators.map(({ person }) => [person.id, person.name ?? t("nameless")]));
  const found = useQuery({
    ...api.people.list.query({ query: { person: [...named], limit: 100 } }),
    enabled: named.length > 0,
    placeholderData: keepPreviousData,
  });
  for (const { id, name } of found.data?.items ?? []) names.set(id, name);
  const whoMarked = (person: string): string => names.get(taken.get(person) ?? "") ?? t("others.me");
  const done = new Set(asked.settled);
  const mine = people.filter(({ person }) => !taken.has(person.id)).length;
  return (
    <Stack maw={860}>
      <Alert color={mine > asked.most ? "orange" : "petrol"}>
        <Group gap="xs">
          <Text size="sm" role="status">
            {t("others.left", { mine, most: asked.most })}
          </Text>
          <Clauses of={asked.clause} edition={campaign.edition} />
        </Group>
      </Alert>
      <PeopleField
        label={t("others.who")}
        description={t("others.who-about")}
        without={[asked.evaluator.id]}
        value={named}
        onChange={(chosen) => {
          // Whoever has evaluated somebody already stays.
          const bound = named.filter((one) => [...taken].some(([person, by]) => by === one && done.has(person)));
          const next = [...new Set([...bound, ...chosen])];
          setNamed(next);
          setTaken(new Map([...taken].filter(([, by]) => next.includes(by))));
        }}
      />
      <StackingTable
        head={[{ title: t("others.evaluated") }, { title: t("others.marks") }]}
        rows={people
          .toSorted((a, b) => compare(a.person.name ?? "", b.person.name ?? ""))
          .map(({ person, post }) => ({
            id: person.id,
            cells: [
              <>
                {person.name}
                <Text size="xs" c="dimmed">
                  {post === null ? "" : say.titled(post.title)}
                </Text>
              </>,
              done.has(person.id) ? (
                <Text key="marks" size="sm">
                  {t("others.already", { name: whoMarked(person.id) })}
                </Text>
              ) : (
                <Select
                  key="marks"
                  aria-label={t("others.marks-whom", { name: person.name ?? "" })}
                  data={[
                    { value: "", label: t("others.me") },
                    ...named
                      .filter((one) => one !== person.id)
                      .map((value) => ({ value, label: names.get(value) ?? t("nameless") })),
                  ]}
                  value={taken.get(person.id) ?? ""}
                  onChange={(by) => {
                    const next = new Map(taken);
                    if (by === null || by === "") next.delete(person.id);
                    else next.set(person.id, by);
                    setTaken(next);
                  }}
                />
              ),
            ],
          }))}
      />
      <RefusalNote error={act.error} />
      <Group>
        <Button
          loading={act.running}
          onClick={() => act.run({ params: { campaign: campaign.id }, body: { coEvaluators: shares(named, taken) } })}
        >
          {t("others.do")}
        </Button>
      </Group>
    </Stack>
  );
}
