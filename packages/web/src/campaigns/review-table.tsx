// Everybody in a campaign as the rules propose and as review decided; one row opens what can be decided about that person.
import { Badge, Select, Switch, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMemo } from "react";
import type { ReactNode } from "react";
import type { Answer, api } from "../api/api.ts";
import { useAddressState } from "../design/address-state.ts";
import { DataTable } from "../design/data-table.tsx";
import type { Column } from "../design/data-table.tsx";
import { useSay } from "../design/say.ts";
import type { Campaign } from "./campaign-frame.tsx";
import { useGroundTitle } from "./ground-title.ts";
import { ReviewPerson } from "./review-person.tsx";

export type CampaignPerson = Answer<typeof api.campaigns.people>["items"][number];

interface Props {
  readonly campaign: Campaign;
  readonly rows: readonly CampaignPerson[];
  readonly evaluators: Answer<typeof api.campaigns.review>["evaluators"];
}

export function ReviewTable({ campaign, rows, evaluators }: Props): ReactNode {
  const { t } = useTranslation("campaigns");
  const [person, setPerson] = useAddressState("person", "");
  const { shown, filters } = useFilters(rows, evaluators);
  const columns = useColumns();
  const opened = rows.find((row) => row.person.id === person) ?? null;
  return (
    <>
      <DataTable
        name="review"
        label={t("tab.review")}
        rows={shown}
        columns={columns}
        idOf={(row) => row.person.id}
        onOpen={(row) => setPerson(row.person.id)}
        filters={filters}
      />
      <ReviewPerson campaign={campaign} row={opened} onClose={() => setPerson(null)} />
    </>
  );
}

function useColumns(): readonly Column<CampaignPerson>[] {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const titleOf = useGroundTitle();
  return useMemo(
    () => [
      { id: "name", title: t("servant"), text: ({ person }) => person.name ?? "", width: "minmax(12rem, 1.4fr)" },
      {
        id: "post",
        title: t("post"),
        text: ({ post }) => (post === null ? "" : say.titled(post.title)),
        wide: true,
      },
      {
        id: "unit",
        title: t("unit"),
        text: ({ unit }) => (unit === null ? "" : say.titled(unit.name)),
        wide: true,
        width: "minmax(9rem, 1.2fr)",
      },
      {
        id: "outcome",
        title: t("proposed"),
        text: ({ outcome, reason }) => (reason === null ? t(`outcome-one.${outcome}`) : titleOf(reason.code)),
        show: (row) => <Outcome row={row} />,
        width: "minmax(8rem, 1fr)",
      },
      {
        id: "sheet",
        title: t("sheet"),
        text: ({ form }) => (form === null ? "" : say.titled(form.title)),
        wide: true,
        width: "minmax(11rem, 1.8fr)",
      },
      {
        id: "evaluator",
        title: t("evaluator"),
        text: ({ evaluator }) => evaluator?.name ?? "",
        width: "minmax(11rem, 1.2fr)",
      },
    ],
    [t, say, titleOf],
  );
}

function Outcome({ row: { outcome, reason, troubles, review } }: { readonly row: CampaignPerson }): ReactNode {
  const { t } = useTranslation("campaigns");
  const titleOf = useGroundTitle();
  return (
    <>
      <Text size="sm" span {...(outcome === "evaluated" ? {} : { c: "dimmed" })}>
        {reason === null ? t(`outcome-one.${outcome}`) : titleOf(reason.code)}
      </Text>{" "}
      {troubles.length > 0 && (
        <Badge color="red" variant="light" size="sm">
          {t("settle")}
        </Badge>
      )}{" "}
      {review !== null && (
        <Badge color="petrol" variant="light" size="sm">
          {t("decided")}
        </Badge>
      )}
    </>
  );
}

function useFilters(rows: readonly CampaignPerson[], evaluators: Props["evaluators"]) {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const [outcome] = useAddressState("outcome", "");
  const [reason] = useAddressState("reason", "");
  const [trouble] = useAddressState("trouble", "");
  const [unit, setUnit] = useAddressState("unit", "");
  const [evaluator, setEvaluator] = useAddressState("evaluator", "");
  const [over, setOver] = useAddressState("over", "");
  const [decided, setDecided] = useAddressState("decided", "");
  const burdened = useMemo(
    () => new Set(evaluators.filter((one) => one.over).map((one) => one.evaluator.id)),
    [evaluators],
  );
  const units = useMemo(() => {
    const found = new Map(
      rows.flatMap((row) => (row.unit === null ? [] : [[row.unit.id, say.titled(row.unit.name)] as const])),
    );
    return [...found].map(([value, label]) => ({ value, label }));
  }, [rows, say]);
  const shown = useMemo(
    () =>
      rows.filter(
        (row) =>
          (outcome === "" || row.outcome === outcome) &&
          (reason === "" || [row.reason, ...row.troubles, ...row.remarks].some((one) => one?.code === reason)) &&
          (trouble === "" || row.troubles.length > 0) &&
          (unit === "" || row.unit?.id === unit) &&
          (evaluator === "" || row.evaluator?.id === evaluator || row.marker?.id === evaluator) &&
          (over === "" || (row.outcome === "evaluated" && row.evaluator !== null && burdened.has(row.evaluator.id))) &&
          (decided === "" || row.review !== null),
      ),
    [rows, outcome, reason, trouble, unit, evaluator, over, decided, burdened],
  );
  const named = evaluators.map((one) => ({
    value: one.evaluator.id,
    label: t("evaluator-of", { name: one.evaluator.name, count: one.people }),
  }));
  const filters = (
    <>
      <Select
        aria-label={t("unit")}
        placeholder={t("any-unit")}
        data={units}
        value={unit === "" ? null : unit}
        onChange={setUnit}
        clearable
        searchable
        w={210}
      />
      <Select
        aria-label={t("evaluator")}
        placeholder={t("any-evaluator")}
        data={named}
        value={evaluator === "" ? null : evaluator}
        onChange={setEvaluator}
        clearable
        searchable
        w={230}
      />
      {burdened.size > 0 && (
        <Switch
          mb={8}
          label={t("over-limit")}
          checked={over === "yes"}
          onChange={(event) => setOver(event.currentTarget.checked ? "yes" : null)}
        />
      )}
      <Switch
        mb={8}
        label={t("decided-only")}
        checked={decided === "yes"}
        onChange={(event) => setDecided(event.currentTarget.checked ? "yes" : null)}
      />
    </>
  );
  return { shown, filters };
}
