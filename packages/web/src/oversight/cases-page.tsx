// Cases whose journals the auditor may look through: evaluations and results of a year, without what they are.
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { everyPage } from "../api/every-page.ts";
import { useAddressState } from "../design/address-state.ts";
import { Answered } from "../design/answered.tsx";
import { DataTable } from "../design/data-table.tsx";
import { useSay } from "../design/say.ts";
import { OversightFrame } from "./oversight-frame.tsx";

const kinds = ["evaluation", "annual"] as const;

export function CasesPage(): ReactNode {
  const { t } = useTranslation("oversight");
  const say = useSay();
  const [kind, setKind] = useAddressState("kind", "");
  const cases = useQuery({ queryKey: ["oversight.cases"], queryFn: allCases });
  const rows = useMemo(
    () => (cases.data ?? []).filter(({ record }) => kind === "" || record === kind),
    [cases.data, kind],
  );
  const filter = (
    <NativeSelect
      aria-label={t("kind")}
      data={[{ value: "", label: t("all-kinds") }, ...kinds.map((value) => ({ value, label: t(`record.${value}`) }))]}
      value={kind}
      onChange={(event) => setKind(event.currentTarget.value)}
    />
  );
  return (
    <OversightFrame title={t("cases")} about={t("cases-about")}>
      <Answered of={cases} lines={8}>
        {() => (
          <DataTable
            name="cases"
            label={t("cases")}
            rows={rows}
            idOf={({ id }) => id}
            filters={filter}
            addressOf={({ record, id }) => `/oversight/cases/${record}/${id}`}
            columns={[
              {
                id: "person",
                title: t("person"),
                text: ({ person }) => person.name ?? t("nobody"),
                width: "minmax(12rem, 2fr)",
              },
              { id: "kind", title: t("kind"), text: ({ record }) => t(`record.${record}`) },
              {
                id: "period",
                title: t("period"),
                text: ({ period }) => period,
                show: ({ period }) => say.period(period),
              },
              { id: "phase", title: t("phase"), text: ({ phase }) => say.titled(phase.title) },
            ]}
          />
        )}
      </Answered>
    </OversightFrame>
  );
}

async function allCases() {
  const page = (cursor: string | undefined) => ({ query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) } });
  const [evaluations, years] = await Promise.all([
    everyPage((cursor) => api.evaluations.lists.all(page(cursor))),
    everyPage((cursor) => api.annual.list(page(cursor))),
  ]);
  return [
    ...evaluations.map(({ id, person, period, phase }) => ({
      record: "evaluation" as const,
      id,
      person,
      period,
      phase,
    })),
    ...years.map(({ id, person, year, phase }) => ({ record: "annual" as const, id, person, period: year, phase })),
  ];
}
