// All evaluations of a campaign: by state, unit and evaluator, late ones first found; results only when they are asked for.
import { Badge, Select, Stack, Switch, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { pageLimit, useAllPages } from "../api/all-pages.ts";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { hasRole, useMe } from "../app/session.ts";
import { useAddressState } from "../design/address-state.ts";
import { DataTable } from "../design/data-table.tsx";
import type { Column } from "../design/data-table.tsx";
import { useSay } from "../design/say.ts";
import { CampaignFrame } from "./campaign-frame.tsx";
import type { Campaign } from "./campaign-frame.tsx";
import { PagesProgress } from "./pages-progress.tsx";
import { byPhase, finished } from "./phase-order.ts";
import { ResultsAsked, useShownResults } from "./results-asked.tsx";
import type { ShownResults } from "./results-asked.tsx";

type Case = Answer<typeof api.evaluations.lists.all>["items"][number];

export function CasesPage(): ReactNode {
  return <CampaignFrame>{(campaign) => <Cases campaign={campaign} />}</CampaignFrame>;
}

function Cases({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { t } = useTranslation("campaigns");
  const me = useMe();
  const results = useShownResults(campaign.id);
  const cases = useAllPages(["campaign-cases", campaign.id], (cursor) =>
    api.evaluations.lists.all({
      query: { campaign: campaign.id, limit: pageLimit, ...(cursor === undefined ? {} : { cursor }) },
    }),
  );
  const units = useQuery(api.units.list.query());
  const unitOf = useUnitNames(units.data);
  const columns = useColumns(unitOf, results.shown);
  const { shown, filters } = useFilters(cases.rows, unitOf);
  return (
    <Stack gap="md">
      {hasRole(me, "hr", "hr-head") && <ResultsAsked of={results} edition={campaign.edition} />}
      <PagesProgress of={cases} total={campaign.people ?? undefined}>
        <DataTable
          name="cases"
          label={t("tab.people")}
          rows={shown}
          columns={columns}
          idOf={({ id }) => id}
          addressOf={({ id }) => `/evaluations/${id}`}
          filters={filters}
          empty={{ title: t("no-cases"), about: t("no-cases-about") }}
        />
      </PagesProgress>
    </Stack>
  );
}

type UnitOf = (unit: string) => string;

function useUnitNames(units: Answer<typeof api.units.list> | undefined): UnitOf {
  const say = useSay();
  return useMemo(() => {
    const names = new Map((units ?? []).map(({ id, name }) => [id, say.titled(name)]));
    return (unit) => names.get(unit) ?? "";
  }, [units, say]);
}

/** The nearest term that is still to be kept. */
function nearest({ terms }: Case): Case["terms"][number] | undefined {
  return terms.find(({ overdue, effect }) => !overdue || effect === "overdue");
}

function isLate({ terms }: Case): boolean {
  return terms.some(({ overdue, effect }) => overdue && effect === "overdue");
}

function useColumns(unitOf: UnitOf, results: ShownResults | null): readonly Column<Case>[] {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  return useMemo(() => {
    const known: Column<Case>[] = [
      { id: "name", title: t("servant"), text: ({ person }) => person.name ?? "", width: "minmax(12rem, 1.4fr)" },
      {
        id: "post",
        title: t("post"),
        text: ({ post }) => [say.titled(post.title), unitOf(post.unit)].filter(Boolean).join(", "),
        width: "minmax(10rem, 1.5fr)",
        wide: true,
      },
      { id: "state", title: t("state"), text: ({ phase }) => say.titled(phase.title), width: "minmax(9rem, 1fr)" },
      {
        id: "due",
        title: t("nearest-term"),
        text: (row) => nearest(row)?.due ?? "",
        show: (row) => <Nearest row={row} />,
        width: "minmax(10rem, 1.1fr)",
      },
      {
        id: "evaluator",
        title: t("evaluator"),
        text: ({ evaluator }) => evaluator.name ?? "",
        width: "minmax(11rem, 1.1fr)",
      },
    ];
    if (results === null) return known;
    const shown: Column<Case> = {
      id: "result",
      title: t("result"),
      number: true,
      text: ({ id }) => results.get(id)?.shown ?? "",
      show: ({ id }) => <Result of={results.get(id)} />,
      width: "minmax(12rem, 1.3fr)",
    };
    return [...known, shown];
  }, [t, say, unitOf, results]);
}

function Nearest({ row }: { readonly row: Case }): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const term = nearest(row);
  if (term === undefined) return null;
  return (
    <>
      <Text size="sm" span>
        {say.shortDay(term.due)}
      </Text>{" "}
      {term.overdue ? (
        <Badge color="red" variant="light" size="sm">
          {t("late")}
        </Badge>
      ) : (
        <Text size="xs" c="dimmed" span>
          {say.titled(term.title)}
        </Text>
      )}
    </>
  );
}

function Result({ of }: { readonly of: Case["result"] | undefined }): ReactNode {
  const say = useSay();
  if (of === undefined || of === null) return null;
  return (
    <>
      <Text size="sm" fw={600} span>
        {say.figure(of.shown)}
      </Text>{" "}
      {of.grade !== null && (
        <Text size="xs" c="dimmed">
          {say.titled(of.grade.title)}
        </Text>
      )}
    </>
  );
}

function useFilters(rows: readonly Case[], unitOf: UnitOf) {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const [phase, setPhase] = useAddressState("phase", "");
  const [unit, setUnit] = useAddressState("unit", "");
  const [evaluator, setEvaluator] = useAddressState("evaluator", "");
  const [late, setLate] = useAddressState("late", "");
  const shown = useMemo(
    () =>
      rows.filter(
        (row) =>
          (phase === "" || (phase === "unfinished" ? !finished.includes(row.phase.id) : row.phase.id === phase)) &&
          (unit === "" || row.post.unit === unit) &&
          (evaluator === "" || row.evaluator.id === evaluator) &&
          (late === "" || isLate(row)),
      ),
    [rows, phase, unit, evaluator, late],
  );
  const choices = useMemo(() => {
    const phases = new Map(rows.map((row) => [row.phase.id, say.titled(row.phase.title)]));
    const named = [...phases].map(([value, label]) => ({ value, label })).toSorted(byPhase(({ value }) => value));
    const of = (pairs: readonly (readonly [string, string])[]) =>
      [...new Map(pairs)].map(([value, label]) => ({ value, label }));
    return {
      phases: [{ value: "unfinished", label: t("unfinished") }, ...named],
      units: of(rows.map((row) => [row.post.unit, unitOf(row.post.unit)])),
      evaluators: of(rows.map((row) => [row.evaluator.id, row.evaluator.name ?? ""])),
    };
  }, [rows, say, t, unitOf]);
  const select = (
    label: string,
    any: string,
    data: { value: string; label: string }[],
    value: string,
    set: (one: string | null) => void,
  ) => (
    <Select
      aria-label={label}
      placeholder={any}
      data={data}
      value={data.some((one) => one.value === value) ? value : null}
      onChange={set}
      clearable
      searchable
      w={200}
    />
  );
  const filters = (
    <>
      {select(t("state"), t("any-state"), choices.phases, phase, setPhase)}
      {select(t("unit"), t("any-unit"), choices.units, unit, setUnit)}
      {select(t("evaluator"), t("any-evaluator"), choices.evaluators, evaluator, setEvaluator)}
      <Switch
        mb={8}
        label={t("late-only")}
        checked={late === "yes"}
        onChange={(event) => setLate(event.currentTarget.checked ? "yes" : null)}
      />
    </>
  );
  return { shown, filters };
}
