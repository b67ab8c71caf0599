// What people whom a screen names by id are called.
import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";

/** So many are asked for at once. */
const atOnce = 100;

export function usePersonNames(people: readonly string[]): (person: string) => string {
  const { t } = useTranslation("people");
  const whole = [...new Set(people)].toSorted();
  const parts = Array.from({ length: Math.ceil(whole.length / atOnce) }, (_, part) =>
    whole.slice(part * atOnce, (part + 1) * atOnce),
  );
  // Whoever has left is named as well.
  const answers = useQueries({
    queries: parts.flatMap((person) => [
      api.people.list.query({ query: { person, limit: atOnce } }),
      api.people.list.query({ query: { person, limit: atOnce, dismissed: "true" } }),
    ]),
  });
  const names = new Map(
    answers.flatMap(({ data }) => (data?.items ?? []).map(({ id, name }): [string, string] => [id, name])),
  );
  return (person) => names.get(person) ?? t("somebody");
}
