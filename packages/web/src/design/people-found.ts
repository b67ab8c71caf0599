// People of the body whose name begins as it was typed, found by the server: however many there are, each can be chosen.
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { hasWords, wordsOf } from "./find-words.ts";
import { useSay } from "./say.ts";

type Listed = Answer<typeof api.people.list>["items"][number];

interface PeopleFound {
  readonly data: readonly { readonly value: string; readonly label: string }[];
  /** Whom the list shows now: whoever is chosen has a name without being in it. */
  readonly shows: (person: string) => boolean;
  readonly look: (typed: string) => void;
  readonly looking: boolean;
  /** Somebody was looked for, and there is nobody of that name. */
  readonly isNobody: boolean;
}

/** `chosen`: ids of those who stay named while others are looked for; `without`: of those who are not offered. */
export function usePeopleFound(chosen: readonly string[], without: readonly string[]): PeopleFound {
  const { t } = useTranslation("design");
  const say = useSay();
  const [typed, setTyped] = useState("");
  const [name] = useDebouncedValue(typed.trim(), 250);
  const found = useQuery({
    ...api.people.list.query({ query: { limit: 20, ...(name === "" ? {} : { name }) } }),
    placeholderData: keepPreviousData,
  });
  const named = useQuery({
    ...api.people.list.query({ query: { person: [...chosen], limit: 100 } }),
    enabled: chosen.length > 0,
    placeholderData: keepPreviousData,
  });
  const listed = (found.data?.items ?? []).filter(({ id }) => !without.includes(id));
  const stay = (named.data?.items ?? []).filter(
    ({ id }) => chosen.includes(id) && !listed.some((one) => one.id === id),
  );
  const labelOf = ({ name: full, post }: Listed): string =>
    post === null ? full : t("name-and-post", { name: full, post: say.titled(post.title) });
  // Until the answer is there, those found before stand: out of them only who fits, or haste would choose somebody else.
  const isBehind = typed.trim() !== name || found.isPlaceholderData;
  const offered = isBehind ? listed.filter((one) => hasWords([labelOf(one)], wordsOf(typed))) : listed;
  const data = [...offered, ...stay].map((person) => ({ value: person.id, label: labelOf(person) }));
  const shows = (person: string): boolean => typed === "" || offered.some(({ id }) => id === person);
  // A chosen label is not something to look for.
  const look = (text: string): void => setTyped(data.some(({ label }) => label === text) ? "" : text);
  const isNobody = name !== "" && !found.isFetching && listed.length === 0;
  return { data, shows, look, looking: found.isFetching, isNobody };
}
