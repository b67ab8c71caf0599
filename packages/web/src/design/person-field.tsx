// Choosing a person of the body by the beginning of a name.
import { Loader, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useSay } from "./say.ts";

interface Props {
  readonly label: string;
  /** The person's id. */
  readonly value: string | null;
  readonly onChange: (person: string | null) => void;
  readonly description?: string;
  readonly required?: boolean;
  /** Who cannot be chosen. */
  readonly without?: readonly string[];
}

export function PersonField({ label, value, onChange, description, required = false, without = [] }: Props): ReactNode {
  const { t } = useTranslation("design");
  const say = useSay();
  const [typed, setTyped] = useState("");
  const [name] = useDebouncedValue(typed.trim(), 250);
  const found = useQuery({
    ...api.people.list.query({ query: { limit: 20, ...(name === "" ? {} : { name }) } }),
    placeholderData: keepPreviousData,
  });
  const named = useQuery({
    ...api.people.list.query({ query: { person: [value ?? ""] } }),
    enabled: value !== null,
  });
  // Whoever was chosen stays named while others are looked for.
  const chosen = named.data?.items[0] ?? null;
  const listed = (found.data?.items ?? []).filter(({ id }) => !without.includes(id));
  const people = chosen === null || listed.some(({ id }) => id === chosen.id) ? listed : [...listed, chosen];
  const data = people.map(({ id, name: full, post }) => ({
    value: id,
    label: post === null ? full : t("name-and-post", { name: full, post: say.titled(post.title) }),
  }));
  return (
    <Select
      label={label}
      description={description}
      required={required}
      searchable
      clearable={!required}
      data={data}
      value={value}
      onChange={onChange}
      // A chosen label is not something to look for.
      onSearchChange={(text) => setTyped(data.some((one) => one.label === text) ? "" : text)}
      filter={({ options }) => options}
      nothingFoundMessage={t("nobody-found")}
      rightSection={found.isFetching ? <Loader size="xs" /> : undefined}
      clearButtonProps={{ "aria-label": t("clear") }}
    />
  );
}
