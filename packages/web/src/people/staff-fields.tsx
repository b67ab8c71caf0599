// Choosing a post, a unit or a category out of the staff list.
import { Select } from "@mantine/core";
import type { ComboboxItem, OptionsFilter } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { hasWords, wordsOf } from "../design/find-words.ts";
import { useSay } from "../design/say.ts";
import { useCategories, usePosts, useUnits } from "./staff-list.ts";

interface Props {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (to: string | null) => void;
  readonly required?: boolean;
  readonly description?: string;
}

/** Thousands of posts are looked through, but only so many are drawn. */
const drawn = 60;

export function PostField({
  of,
  ...field
}: Props & { /** Of this unit alone. */ readonly of?: string | null }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const posts = usePosts().data ?? [];
  const units = new Map((useUnits().data ?? []).map(({ id, name }) => [id, say.titled(name)]));
  const data = posts
    .filter(({ unit }) => of === undefined || of === null || unit === of)
    .map(({ id, title, unit, holder }) => ({
      value: id,
      label: [say.titled(title), units.get(unit), holder?.name ?? t("vacant")]
        .filter((part) => part !== undefined)
        .join(" · "),
    }));
  return <StaffSelect {...field} data={data} />;
}

export function UnitField({ without, ...field }: Props & { readonly without?: ReadonlySet<string> }): ReactNode {
  const say = useSay();
  const units = (useUnits().data ?? []).filter(({ id }) => without?.has(id) !== true);
  return <StaffSelect {...field} data={units.map(({ id, name }) => ({ value: id, label: say.titled(name) }))} />;
}

export function CategoryField(field: Props): ReactNode {
  const say = useSay();
  const categories = useCategories();
  return (
    <StaffSelect {...field} data={categories.map(({ word, title }) => ({ value: word, label: say.titled(title) }))} />
  );
}

function StaffSelect({ data, required = false, ...field }: Props & { readonly data: ComboboxItem[] }): ReactNode {
  const { t } = useTranslation("people");
  return (
    <Select
      {...field}
      required={required}
      data={data}
      searchable
      limit={drawn}
      filter={byWords}
      clearable={!required}
      clearButtonProps={{ "aria-label": t("clear", { what: field.label }) }}
      nothingFoundMessage={t("nothing-found")}
    />
  );
}

const byWords: OptionsFilter = ({ options, search, limit }) => {
  const words = wordsOf(search);
  return options.filter((option) => "label" in option && hasWords([option.label], words)).slice(0, limit);
};
