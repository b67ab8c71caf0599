// The staff list as it stands on a day: units, posts with their holders, and what categories are called.
import { useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { useCallback } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { everyPage } from "../api/every-page.ts";
import { useSay } from "../design/say.ts";

export type Unit = Answer<typeof api.units.list>[number];
export type Post = Answer<typeof api.posts.list>["items"][number];
export type Category = Answer<typeof api.posts.categories>[number];

const pageLimit = 200;
const none: readonly Category[] = [];

export function useUnits(on?: string): UseQueryResult<readonly Unit[]> {
  return useQuery(api.units.list.query({ query: on === undefined ? {} : { on } }));
}

export function usePosts(on?: string): UseQueryResult<readonly Post[]> {
  return useQuery({
    queryKey: ["posts.all", on],
    queryFn: () =>
      everyPage((cursor?: string) =>
        api.posts.list({
          query: { limit: pageLimit, ...(on === undefined ? {} : { on }), ...(cursor === undefined ? {} : { cursor }) },
        }),
      ),
  });
}

export function useCategories(): readonly Category[] {
  return useQuery(api.posts.categories.query()).data ?? none;
}

/** What a category is called; its word where an earlier edition had it. */
export function useCategoryTitle(): (word: string) => string {
  const categories = useCategories();
  const say = useSay();
  return useCallback(
    (word) => {
      const known = categories.find((one) => one.word === word);
      return known === undefined ? word : say.titled(known.title);
    },
    [categories, say],
  );
}

/** The unit and all that are under it. */
export function unitsUnder(units: readonly Unit[], unit: string): ReadonlySet<string> {
  const under = new Set([unit]);
  for (let before = 0; before !== under.size;) {
    before = under.size;
    for (const { id, parent } of units) if (parent !== null && under.has(parent)) under.add(id);
  }
  return under;
}

export interface UnitNode {
  readonly unit: Unit;
  readonly under: readonly UnitNode[];
}

/** As a tree, in the order of the list; a unit whose parent is not there stands at the top. */
export function treeOf(units: readonly Unit[]): readonly UnitNode[] {
  const known = new Set(units.map(({ id }) => id));
  const children = Map.groupBy(units, ({ parent }) => (parent !== null && known.has(parent) ? parent : null));
  const grow = (parent: string | null): readonly UnitNode[] =>
    (children.get(parent) ?? []).map((unit) => ({ unit, under: grow(unit.id) }));
  return grow(null);
}

/** The post above: the one that is named, else the head of the unit or of the first unit above that has another one. */
export function postAbove(post: Post, units: readonly Unit[], posts: readonly Post[]): Post | null {
  const find = (id: string | null): Post | null => posts.find((one) => one.id === id) ?? null;
  if (post.supervisor !== null) return find(post.supervisor);
  const seen = new Set<string>();
  for (let at: string | null = post.unit; at !== null && !seen.has(at);) {
    seen.add(at);
    const unit: Unit | undefined = units.find(({ id }) => id === at);
    if (unit?.head !== null && unit?.head !== undefined && unit.head !== post.id) return find(unit.head);
    at = unit?.parent ?? null;
  }
  return null;
}
