// Choosing a person of the body by the beginning of a name.
import { Loader, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useSay } from "../design/say.ts";

interface Props {
  readonly label: string;
  /** The person's id. */
  readonly value: string | null;
  readonly onChange: (person: string | null) => void;
  readonly description?: string;
  readonly required?: boolean;
  /** The name of whoever is chosen from the beginning. */
  readonly name?: string | null;
  /** Who cannot be chosen. */
  readonly without?: readonly string[];
}

export function PersonField(props: Props): ReactNode {
  const { label, value, onChange, description, required = false, name: before = null, without = [] } = props;
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const [typed, setTyped] = useState("");
  const [name] = useDebouncedValue(typed.trim(), 250);
  const found = useQuery({
    ...api.people.list.query({ query: { limit: 20, ...(name === "" ? {} : { name }) } }),
    placeholderData: keepPreviousData,
  });
  // Whoever was chosen stays named while others are looked for.
  const [chosen, setChosen] = useState(value === null ? null : { value, label: before ?? "" });
  const people = (found.data?.items ?? [])
    .filter(({ id }) => !without.includes(id))
    .map(({ id, name: full, post }) => ({
      value: id,
      label: post === null ? full : t("name-and-post", { name: full, post: say.titled(post.title) }),
    }));
  const known = people.some((person) => person.value === value);
  return (
    <Select
      label={label}
      description={description}
      required={required}
      searchable
      clearable={!required}
      data={chosen !== null && value === chosen.value && !known ? [chosen, ...people] : people}
      value={value}
      onChange={(person, option) => {
        setChosen(option === null ? null : { value: option.value, label: option.label });
        onChange(person);
      }}
      // A chosen label is not something to look for.
      onSearchChange={(text) => setTyped(text === chosen?.label ? "" : text)}
      filter={({ options }) => options}
      nothingFoundMessage={t("nobody-found")}
      rightSection={found.isFetching ? <Loader size="xs" /> : undefined}
      clearButtonProps={{ "aria-label": t("clear-person") }}
    />
  );
}
