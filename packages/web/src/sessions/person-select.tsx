// A person out of those who may take a seat: found by name or post; whoever may not sit stands there with the reason.
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useClauseName } from "../design/clause-name.ts";
import { hasWords, wordsOf } from "../design/find-words.ts";
import { useSay } from "../design/say.ts";

export type Candidate = Answer<typeof api.calibration.candidates>["items"][number];

export function useCandidates(evaluation: string): readonly Candidate[] {
  const query = api.calibration.candidates.query({ params: { evaluation } });
  return useQuery({ ...query, staleTime: 60_000 }).data?.items ?? [];
}

interface Props {
  readonly label: string;
  readonly candidates: readonly Candidate[];
  /** Who has a seat already. */
  readonly taken: readonly string[];
  readonly value: string | null;
  readonly onChange: (person: string | null) => void;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly clearable?: boolean;
  /** Whoever is found goes into a list, and the next one is looked for. */
  readonly adds?: boolean;
}

export function PersonSelect({
  candidates,
  taken,
  onChange,
  clearable = false,
  adds = false,
  ...field
}: Props): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const clauseName = useClauseName();
  const [search, setSearch] = useState("");
  const [typed, setTyped] = useState("");
  const people = candidates.map(({ person, post, kept }) => ({
    value: person.id,
    label: [
      person.name ?? t("nobody"),
      ...(post === null ? [] : [say.titled(post)]),
      ...(kept === null ? [] : [t("may-not-sit", { reason: say.titled(kept.title), clause: clauseName(kept.clause) })]),
    ].join(" · "),
    disabled: kept !== null || (taken.includes(person.id) && person.id !== field.value),
  }));
  /** Whoever may not sit is no option to go to, so why not is told aloud. */
  function heard(): string {
    if (typed === "" || people.some(({ label }) => label === typed)) return "";
    const found = people.filter(({ label }) => hasWords([label], wordsOf(typed)));
    if (found.length === 0) return t("nobody-found");
    return found.every(({ disabled }) => disabled) ? found.map(({ label }) => label).join("; ") : "";
  }
  return (
    <>
      <Select
        {...field}
        onChange={(person) => {
          onChange(person);
          // Whoever was added stands in the list, and no longer in the field.
          if (adds) setSearch("");
        }}
        data={people}
        onSearchChange={(text) => {
          setTyped(text);
          setSearch(people.some(({ label }) => label === text) ? "" : text);
        }}
        {...(adds ? { searchValue: search } : {})}
        searchable
        clearable={clearable}
        nothingFoundMessage={t("nobody-found")}
        filter={({ options, search }) =>
          options.filter((option) => "label" in option && hasWords([option.label], wordsOf(search)))
        }
        maxDropdownHeight={280}
      />
      <span className="only-heard" role="status">
        {heard()}
      </span>
    </>
  );
}
