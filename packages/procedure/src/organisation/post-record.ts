// Posts of the staff list: created, changed, closed, corrected; each on a day and, but for the first, by an act.
import type { Decision, RecordKind, Refusal, View, Written } from "../record.ts";
import type { Post, PostCommand, PostContent, PostEvent, PostVersion } from "./post.ts";
import { actFaults, dayFaults, nameFaults, reasonFaults, refusal } from "./refuse.ts";
import { closedFaults, corrected, correctionFaults, lastDay, laterFaults, recordView, textOf } from "./versions.ts";

export const postRecord: RecordKind<Post, PostCommand, PostEvent> = {
  name: "post",
  decide: decidePost,
  evolve: evolvePost,
  view: viewPost,
  lawOf: () => null,
};

function decidePost(post: Post | null, command: PostCommand): Decision<PostEvent> {
  const refusals = faultsOf(post, command);
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, events: [eventOf(command)] };
}

function faultsOf(post: Post | null, command: PostCommand): readonly Refusal[] {
  if (command.kind === "create") {
    if (post !== null) return [refusal("post.exists")];
    return [...contentFaults(command, command.id), ...dayFaults({ from: command.from }), ...actFaults(command.act)];
  }
  if (post === null) return [refusal("post.unknown")];
  switch (command.kind) {
    case "change":
      return [
        ...closedFaults(post.until),
        ...contentFaults(command, post.id),
        ...laterFaults(post, command.from, "from", false),
        ...actFaults(command.act),
      ];
    case "close":
      return [...closedFaults(post.until), ...laterFaults(post, command.on, "on", true), ...actFaults(command.act)];
    case "reopen":
      return [...(post.until === null ? [refusal("organisation.not-closed")] : []), ...reasonFaults(command.reason)];
    case "correct":
      return [
        ...contentFaults(command, post.id),
        ...correctionFaults(post, command.version, command.from),
        ...reasonFaults(command.reason),
      ];
  }
}

function contentFaults({ title, unit, category, supervisor }: PostContent, id: string): readonly Refusal[] {
  return [
    ...nameFaults(title, "title"),
    ...(unit === "" ? [refusal("post.unit-missing", "unit")] : []),
    ...(category.trim() === "" ? [refusal("post.category-missing", "category")] : []),
    ...(supervisor === id ? [refusal("post.under-itself", "supervisor")] : []),
  ];
}

function eventOf(command: PostCommand): PostEvent {
  switch (command.kind) {
    case "create":
      return { ...command, kind: "post-created" };
    case "change":
      return { ...command, kind: "post-changed" };
    case "close":
      return { ...command, kind: "post-closed" };
    case "reopen":
      return { ...command, kind: "post-reopened" };
    case "correct":
      return { ...command, kind: "post-corrected" };
  }
}

function evolvePost(post: Post | null, { event }: Written<PostEvent>): Post {
  if (event.kind === "post-created") return { id: event.id, versions: [versionOf(event)], until: null };
  const { id, versions, until } = post!;
  switch (event.kind) {
    case "post-changed":
      return { id, until, versions: [...versions, versionOf(event)] };
    case "post-closed":
      return { id, versions, until: event.on };
    case "post-reopened":
      return { id, versions, until: null };
    case "post-corrected": {
      const { act } = versions.find(({ from }) => from === event.version)!;
      return { id, until, versions: corrected(versions, event.version, versionOf({ ...event, act })) };
    }
  }
}

function versionOf({ from, title, unit, category, supervisor, code, act }: PostVersion): PostVersion {
  return { from, title, unit, category, supervisor, code, act };
}

function viewPost(post: Post): View {
  const rows = post.versions.map(({ title, unit, category, supervisor, code, from }, index) => ({
    title: textOf(title),
    unit_id: unit,
    category,
    supervisor_post_id: supervisor,
    code,
    from_day: from,
    until_day: lastDay(post, index),
  }));
  return recordView(post.until, { post: rows });
}
