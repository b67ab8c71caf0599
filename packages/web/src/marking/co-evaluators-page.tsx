// With more people than the act lets one evaluate, the evaluator names servants who evaluate as well, and whom each takes.
import { Alert, Button, Group, MultiSelect, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { useMe } from "../app/session.ts";
import { alphabetical } from "../design/alphabet.ts";
import { Answered, Empty } from "../design/answered.tsx";
import { Page } from "../design/page.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import { StackingTable } from "../design/stacking-table.tsx";
import { tell } from "../design/tell.ts";
import { given, shares } from "./co-evaluators.ts";
import { Clauses } from "./clauses.tsx";

type Campaign = Answer<typeof api.campaigns.show>;
type Servant = Answer<typeof api.campaigns.people>["items"][number];
type Candidate = Answer<typeof api.people.list>["items"][number];

export function CoEvaluatorsPage(): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  const me = useMe();
  const campaign = useParams({ strict: false }).campaign ?? "";
  const about = useQuery(api.campaigns.show.query({ params: { campaign } }));
  const people = useQuery(
    api.campaigns.people.query({ params: { campaign }, query: { limit: 200, outcome: ["evaluated"] } }),
  );
  const candidates = useQuery(api.people.list.query({ query: { limit: 200 } }));
  return (
    <Page
      title={t("others.title")}
      crumbs={[{ title: t("title"), to: "/marking" }]}
      {...(about.data === undefined ? {} : { about: say.period(about.data.period) })}
    >
      <Answered of={about}>
        {(shown) => (
          <Answered of={people}>
            {({ items }) => (
              <Answered of={candidates}>
                {(found) => {
                  const asked = shown.asked.find(({ evaluator }) => evaluator.id === me.person);
                  if (asked === undefined || !shown.may.includes("name-co-evaluators"))
                    return <Empty title={t("others.not-asked")} about={t("others.not-asked-about")} />;
                  const own = items.filter(({ evaluator }) => evaluator?.id === me.person);
                  return <Sharing campaign={shown} asked={asked} people={own} candidates={found.items} />;
                }}
              </Answered>
            )}
          </Answered>
        )}
      </Answered>
    </Page>
  );
}

interface SharingProps {
  readonly campaign: Campaign;
  readonly asked: Campaign["asked"][number];
  readonly people: readonly Servant[];
  readonly candidates: readonly Candidate[];
}

function Sharing({ campaign, asked, people, candidates }: SharingProps): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  const navigate = useNavigate();
  const [named, setNamed] = useState<string[]>(() => asked.coEvaluators.map(({ person }) => person.id));
  const [taken, setTaken] = useState(() => given(asked.coEvaluators));
  const act = useAct(api.campaigns.nameCoEvaluators, () => {
    void tell(t("others.done"));
    void navigate({ to: "/marking" });
  });
  const compare = alphabetical(say.language);
  const names = new Map(asked.coEvaluators.map(({ person }) => [person.id, person.name ?? t("nameless")]));
  for (const { id, name } of candidates) names.set(id, name);
  const whoMarked = (person: string): string => names.get(taken.get(person) ?? "") ?? t("others.me");
  const choices = [...names].map(([value, label]) => ({ value, label })).toSorted((a, b) => compare(a.label, b.label));
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
      <MultiSelect
        label={t("others.who")}
        description={t("others.who-about")}
        data={choices.filter(({ value }) => value !== asked.evaluator.id)}
        value={named}
        onChange={(chosen) => {
          // Whoever has evaluated somebody already stays.
          const bound = named.filter((one) => [...taken].some(([person, by]) => by === one && done.has(person)));
          const next = [...new Set([...bound, ...chosen])];
          setNamed(next);
          setTaken(new Map([...taken].filter(([, by]) => next.includes(by))));
        }}
        searchable
        nothingFoundMessage={t("others.nobody-found")}
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
