// The access table: who may do what to which record, at which stage, by which clause. What is not here, nobody may.
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAddressState } from "../design/address-state.ts";
import { alphabetical } from "../design/alphabet.ts";
import { Answered } from "../design/answered.tsx";
import { DataTable } from "../design/data-table.tsx";
import { useSay } from "../design/say.ts";
import { groundCell } from "./cells.tsx";
import { OversightFrame } from "./oversight-frame.tsx";

type Right = Answer<typeof api.oversight.access>["items"][number];

export function AccessPage(): ReactNode {
  const { t } = useTranslation("oversight");
  const access = useQuery({ ...api.oversight.access.query(), staleTime: 3_600_000 });
  return (
    <OversightFrame title={t("access")} about={t("access-about")}>
      <Answered of={access} lines={10}>
        {({ items, edition }) => <Rights items={items} edition={edition ?? undefined} />}
      </Answered>
    </OversightFrame>
  );
}

interface Props {
  readonly items: readonly Right[];
  readonly edition: string | undefined;
}

function Rights({ items, edition }: Props): ReactNode {
  const { t } = useTranslation("oversight");
  const say = useSay();
  const [role, setRole] = useAddressState("role", "");
  const [record, setRecord] = useAddressState("record", "");
  const rows = useMemo(
    () =>
      items
        .filter((one) => (role === "" || one.role.id === role) && (record === "" || one.record.id === record))
        .map((right, index) => ({ ...right, id: String(index) })),
    [items, role, record],
  );
  const choices = (of: "role" | "record"): { value: string; label: string }[] => {
    const named = new Map(items.map((one) => [one[of].id, say.titled(one[of].title)]));
    const compare = alphabetical(say.language);
    return [...named].map(([value, label]) => ({ value, label })).toSorted((a, b) => compare(a.label, b.label));
  };
  const stages = ({ phases }: Right): string =>
    phases === null ? t("always") : phases.map(({ title }) => say.titled(title)).join(", ");
  const ground = ({ clause, ground: own }: Right): string => clause ?? (own === null ? "" : say.titled(own));
  return (
    <DataTable
      name="access"
      label={t("access")}
      rows={rows}
      idOf={({ id }) => id}
      filters={
        <>
          <NativeSelect
            aria-label={t("role")}
            data={[{ value: "", label: t("all-roles") }, ...choices("role")]}
            value={role}
            onChange={(event) => setRole(event.currentTarget.value)}
            maw={260}
          />
          <NativeSelect
            aria-label={t("of-what")}
            data={[{ value: "", label: t("all-records") }, ...choices("record")]}
            value={record}
            onChange={(event) => setRecord(event.currentTarget.value)}
            maw={240}
          />
        </>
      }
      columns={[
        { id: "role", title: t("role"), text: (one) => say.titled(one.role.title), width: "minmax(9rem, 1.2fr)" },
        { id: "record", title: t("of-what"), text: (one) => say.titled(one.record.title) },
        { id: "action", title: t("may"), text: (one) => say.titled(one.action.title), width: "minmax(10rem, 1.5fr)" },
        { id: "phases", title: t("at-stage"), text: stages, width: "minmax(7rem, 1fr)" },
        {
          id: "ground",
          title: t("by"),
          text: ground,
          show: (one) => groundCell(edition, one.clause, ground(one)),
          width: "minmax(14rem, 3fr)",
        },
      ]}
    />
  );
}
