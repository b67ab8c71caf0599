// All who serve here, or who have left: found by name, unit, category and state; one click to the card.
import { Badge, Button, Select, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useCallback, useMemo } from "react";
import type { ReactNode } from "react";
import { pageLimit, useAllPages } from "../api/all-pages.ts";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAddressState } from "../design/address-state.ts";
import { Waiting } from "../design/answered.tsx";
import { DataTable } from "../design/data-table.tsx";
import type { Column } from "../design/data-table.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import { useAbsenceTitle } from "./absence-kinds.ts";
import { PeopleFrame, useKeepsStaff } from "./people-frame.tsx";
import { RegisterDialog } from "./register-dialog.tsx";
import { unitsUnder, useCategories, useCategoryTitle, useUnits } from "./staff-list.ts";
import type { Unit } from "./staff-list.ts";

type Listed = Answer<typeof api.people.list>["items"][number];

const noUnits: readonly Unit[] = [];
const states = ["serving", "present", "away", "no-post", "left"] as const;

export function PeoplePage(): ReactNode {
  const { t } = useTranslation("people");
  const keeps = useKeepsStaff();
  const [registering, { open, close }] = useDisclosure(false);
  const [state] = useAddressState("state", "serving");
  const left = state === "left";
  const people = useAllPages<Listed>(["people", left], (cursor) =>
    api.people.list({
      query: { limit: pageLimit, ...(left ? { dismissed: "true" } : {}), ...(cursor === undefined ? {} : { cursor }) },
    }),
  );
  return (
    <PeopleFrame
      title={t("title")}
      actions={
        keeps && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
            {t("register.does")}
          </Button>
        )
      }
    >
      <RefusalNote error={people.error} again={people.again} />
      {people.begun ? (
        <People rows={people.rows} whole={people.whole} />
      ) : (
        people.error === null && <Waiting lines={8} />
      )}
      <RegisterDialog opened={registering} onClose={close} />
    </PeopleFrame>
  );
}

function People({ rows, whole }: { readonly rows: readonly Listed[]; readonly whole: boolean }): ReactNode {
  const { t } = useTranslation("people");
  const keeps = useKeepsStaff();
  const units = useUnits().data ?? noUnits;
  const [unit] = useAddressState("unit", "");
  const [category] = useAddressState("category", "");
  const [state] = useAddressState("state", "serving");
  const shown = useMemo(() => {
    const under = unit === "" ? null : unitsUnder(units, unit);
    return rows.filter(
      (row) =>
        (under === null || (row.post !== null && under.has(row.post.unit))) &&
        (category === "" || row.post?.category === category) &&
        isIn(state, row),
    );
  }, [rows, units, unit, category, state]);
  const columns = useColumns(units);
  return (
    <DataTable
      name="people"
      label={t("title")}
      rows={shown}
      columns={columns}
      idOf={({ id }) => id}
      {...(keeps ? { addressOf: ({ id }: Listed) => `/people/${id}` } : {})}
      filters={<Filters whole={whole} />}
      empty={{ title: t("none"), about: t("none-about") }}
    />
  );
}

/** Made once: thousands of rows are searched by them at every letter. */
function useColumns(units: readonly Unit[]): readonly Column<Listed>[] {
  const { t } = useTranslation("people");
  const say = useSay();
  const categoryTitle = useCategoryTitle();
  const stateText = useStateText();
  return useMemo(() => {
    const unitTitles = new Map(units.map(({ id, name }) => [id, say.titled(name)]));
    return [
      { id: "name", title: t("name"), text: ({ name }) => name, width: "minmax(13rem, 1.5fr)" },
      {
        id: "post",
        title: t("post"),
        text: ({ post }) => (post === null ? "" : say.titled(post.title)),
        width: "minmax(11rem, 1.4fr)",
      },
      {
        id: "unit",
        title: t("unit-title"),
        text: ({ post }) => unitTitles.get(post?.unit ?? "") ?? "",
        width: "minmax(11rem, 1.4fr)",
      },
      {
        id: "category",
        title: t("category"),
        text: ({ post }) => (post === null ? "" : categoryTitle(post.category)),
        width: "minmax(9rem, 1fr)",
        wide: true,
      },
      {
        id: "state",
        title: t("state.title"),
        text: stateText,
        show: (row) => stateBadge(row, stateText(row)),
        width: "minmax(8rem, 0.8fr)",
      },
    ];
  }, [t, say, units, categoryTitle, stateText]);
}

function isIn(state: string, { absence, post }: Listed): boolean {
  if (state === "away") return absence !== null;
  if (state === "present") return absence === null && post !== null;
  return state === "no-post" ? post === null : true;
}

/** Empty for whoever is at work. */
function useStateText(): (row: Listed) => string {
  const { t } = useTranslation("people");
  const say = useSay();
  const absenceTitle = useAbsenceTitle();
  return useCallback(
    ({ dismissedOn, absence, post }) => {
      if (dismissedOn !== null) return t("state.left-on", { day: say.shortDay(dismissedOn) });
      if (absence !== null) return absenceTitle(absence);
      return post === null ? t("state.without-post") : "";
    },
    [t, say, absenceTitle],
  );
}

function stateBadge({ dismissedOn, absence }: Listed, text: string): ReactNode {
  if (text === "") return null;
  return (
    <Badge variant="light" color={dismissedOn !== null ? "gray" : absence !== null ? "orange" : "red"}>
      {text}
    </Badge>
  );
}

function Filters({ whole }: { readonly whole: boolean }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const units = useUnits().data ?? [];
  const categories = useCategories();
  const [unit, setUnit] = useAddressState("unit", "");
  const [category, setCategory] = useAddressState("category", "");
  const [state, setState] = useAddressState("state", "serving");
  const all = (
    label: string,
    value: string | null,
    set: (to: string | null) => void,
    data: { value: string; label: string }[],
  ) => (
    <Select
      aria-label={label}
      placeholder={label}
      data={data}
      value={value === "" ? null : value}
      onChange={set}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("clear", { what: label }) }}
      w={210}
    />
  );
  return (
    <>
      {all(
        t("unit-title"),
        unit,
        setUnit,
        units.map(({ id, name }) => ({ value: id, label: say.titled(name) })),
      )}
      {all(
        t("category"),
        category,
        setCategory,
        categories.map(({ word, title }) => ({ value: word, label: say.titled(title) })),
      )}
      <Select
        aria-label={t("state.title")}
        data={states.map((one) => ({ value: one, label: t(`state.${one}`) }))}
        value={state}
        onChange={setState}
        w={180}
      />
      {!whole && (
        <Text size="sm" c="dimmed" role="status">
          {t("more-coming")}
        </Text>
      )}
    </>
  );
}
