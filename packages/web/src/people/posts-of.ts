// What the posts of a card's entries were called in their days: a post may be renamed or closed since.
import { useQueries } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import { useMe } from "../app/session.ts";
import type { CardEntry } from "./card-entries.ts";
import type { Post, Unit } from "./staff-list.ts";

interface Place {
  readonly post: Post;
  readonly unit: Unit | null;
}

/** `undefined` while it is being asked for; null where no post of the day is known. */
export function usePlacesOf(entries: readonly CardEntry[]): (entry: CardEntry) => Place | null | undefined {
  const { today } = useMe();
  const held = entries.flatMap((entry) => {
    const post = "post" in entry.of ? entry.of.post : undefined;
    return post === undefined ? [] : [{ entry: entry.id, post, on: lastDayKnown(entry, today) }];
  });
  const posts = useQueries({
    queries: held.map(({ post, on }) => api.posts.list.query({ query: { post: [post], on } })),
  });
  const units = useQueries({ queries: held.map(({ on }) => api.units.list.query({ query: { on } })) });
  return ({ id }) => {
    const place = held.findIndex(({ entry }) => entry === id);
    if (place === -1) return null;
    const found = posts[place]?.data;
    if (found === undefined) return undefined;
    const post = found.items[0];
    if (post === undefined) return null;
    return { post, unit: units[place]?.data?.find((unit) => unit.id === post.unit) ?? null };
  };
}

/** The last of its days that is not to come; of what is to come the first. */
function lastDayKnown({ from, until }: CardEntry, today: string): string {
  if (from > today) return from;
  return until === null || until > today ? today : until;
}
