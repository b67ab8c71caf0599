// Pictures of grades: by unit in one campaign, and over the campaigns; only in groups that betray nobody.
import { Alert, Group, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAddressState } from "../design/address-state.ts";
import { Answered, Empty } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { Figure } from "../design/figure.tsx";
import { Page } from "../design/page.tsx";
import { usePeriodName } from "../design/period-name.ts";
import { useSay } from "../design/say.ts";
import { ShareBar, ShareMark, shadeOf } from "./share-bar.tsx";

type Distributions = Answer<typeof api.campaigns.distributions>;
type Distribution = Distributions["items"][number];

export function GradesPage(): ReactNode {
  const { t } = useTranslation("campaigns");
  const distributions = useQuery(api.campaigns.distributions.query());
  return (
    <Page title={t("grades.title")} about={t("grades.about")} crumbs={[{ title: t("title"), to: "/campaigns" }]}>
      <Answered of={distributions} lines={8}>
        {(answer) =>
          answer.items.length === 0 ? (
            <Empty title={t("grades.none")} about={t("grades.none-about")} />
          ) : (
            <Pictures of={answer} />
          )
        }
      </Answered>
    </Page>
  );
}

function Pictures({ of: { least, because, items } }: { readonly of: Distributions }): ReactNode {
  const { t } = useTranslation("campaigns");
  const name = usePeriodName();
  const told = items.filter(({ withheld }) => withheld === null);
  const [asked, setAsked] = useAddressState("campaign", "");
  const chosen = items.find(({ campaign }) => campaign === asked) ?? told.at(-1) ?? items.at(-1)!;
  return (
    <Stack gap="md">
      <Alert color="gray" variant="light">
        <Group gap="xs">
          <Text size="sm">{t("grades.least", { least })}</Text>
          {because.clause !== null && <ClauseLink address={because.clause} />}
        </Group>
      </Alert>
      <OverPeriods items={items} />
      <Select
        label={t("campaign")}
        data={items.toReversed().map(({ campaign, period }) => ({ value: campaign, label: name(period) }))}
        value={chosen.campaign}
        onChange={setAsked}
        w={280}
      />
      <ByUnit of={chosen} />
    </Stack>
  );
}

/** Counts of one bar, in the order of the scale. */
function countsOf(groups: Distribution["groups"], grades: Distribution["grades"]): readonly number[] {
  return grades.map(({ id }) =>
    groups.flatMap(({ counts }) => counts).reduce((sum, { grade, people }) => (grade === id ? sum + people : sum), 0),
  );
}

function OverPeriods({ items }: { readonly items: readonly Distribution[] }): ReactNode {
  const { t } = useTranslation("campaigns");
  const name = usePeriodName();
  const say = useSay();
  // Editions may have other grades: each that any campaign has stands in the legend once.
  const grades = [...new Map(items.flatMap((one) => one.grades.map((grade) => [grade.id, grade] as const))).values()];
  const rows = items.map((one) => ({ ...one, counts: countsOf(one.groups, grades) }));
  return (
    <Stack gap="xs">
      <Figure
        title={t("grades.over-periods")}
        head={[t("period"), ...grades.map(({ title }) => say.titled(title))]}
        rows={rows.map(({ period, withheld, counts }) => [
          name(period),
          ...counts.map((count) => (withheld === null ? String(count) : t("grades.hidden"))),
        ])}
      >
        <Bars
          bars={rows.map(({ campaign, period, withheld, counts }) => ({
            id: campaign,
            title: name(period),
            counts,
            note: withheld === null ? null : t(`grades.withheld.${withheld}`),
          }))}
          grades={grades}
        />
      </Figure>
      <Legend grades={grades} />
    </Stack>
  );
}

function ByUnit({ of: { grades, groups, withheld, period } }: { readonly of: Distribution }): ReactNode {
  const { t } = useTranslation("campaigns");
  const name = usePeriodName();
  const say = useSay();
  if (withheld !== null) return <Alert color="gray">{t(`grades.withheld.${withheld}`)}</Alert>;
  const rows = groups.map((group) => ({
    id: group.units[0]!.id,
    title: group.units.map((unit) => (unit.name === null ? t("grades.unnamed") : say.titled(unit.name))).join("; "),
    people: group.people,
    counts: countsOf([group], grades),
    note: null,
  }));
  const joined = groups.some(({ units }) => units.length > 1);
  return (
    <Stack gap="xs">
      <Figure
        title={t("grades.by-unit", { period: name(period) })}
        {...(joined ? { about: t("grades.joined") } : {})}
        head={[t("unit"), ...grades.map(({ title }) => say.titled(title)), t("people-head")]}
        rows={rows.map(({ title, counts, people }) => [title, ...counts.map(String), String(people)])}
      >
        <Bars bars={rows} grades={grades} />
      </Figure>
      <Legend grades={grades} />
    </Stack>
  );
}

interface BarsProps {
  readonly bars: readonly {
    readonly id: string;
    readonly title: string;
    readonly counts: readonly number[];
    /** Why there is no bar. */
    readonly note: string | null;
  }[];
  readonly grades: Distribution["grades"];
}

function Bars({ bars, grades }: BarsProps): ReactNode {
  return (
    <Stack gap="sm">
      {bars.map(({ id, title, counts, note }) => (
        <div key={id}>
          <Group justify="space-between" gap="xs" wrap="nowrap">
            <Text size="sm">{title}</Text>
            {note === null && (
              <Text size="sm" c="dimmed">
                {counts.reduce((sum, count) => sum + count, 0)}
              </Text>
            )}
          </Group>
          {note !== null && (
            <Text size="sm" c="dimmed">
              {note}
            </Text>
          )}
          {note === null && (
            <ShareBar
              parts={grades.map((grade, place) => ({
                id: grade.id,
                count: counts[place] ?? 0,
                color: shadeOf(place, grades.length),
              }))}
            />
          )}
        </div>
      ))}
    </Stack>
  );
}

function Legend({ grades }: Pick<BarsProps, "grades">): ReactNode {
  const say = useSay();
  return (
    <Group component="ul" gap="4px 16px" m={0} p={0} style={{ listStyle: "none" }}>
      {grades.map(({ id, title }, place) => (
        <Group key={id} component="li" gap={6} wrap="nowrap">
          <ShareMark color={shadeOf(place, grades.length)} />
          <Text size="sm">{say.titled(title)}</Text>
        </Group>
      ))}
    </Group>
  );
}
