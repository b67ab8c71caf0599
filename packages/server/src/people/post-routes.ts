// Posts over HTTP: on a day, with whoever holds them; created, changed, closed and corrected.
import { contract } from "@bagalau/contract";
import type { App } from "../app.ts";
import { withViewer } from "../db/viewer.ts";
import type { Call } from "../http/call.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import type { Fault } from "../http/problem.ts";
import { bodyOf } from "../records/body.ts";
import { categoriesOn } from "./categories.ts";
import type { Category } from "./categories.ts";
import { change } from "./commands.ts";
import { officialName } from "./official-name.ts";
import { listPosts } from "./queries.ts";
import { peopleFault, reference } from "./references.ts";

export function postRoutes(app: App): readonly Served[] {
  return implement(contract.posts, {
    categories: async (_, { viewer: { body, today } }) => [...(await categoriesFor(app, body, today))],
    list: ({ query }, { viewer }) => {
      const { on = viewer.today, ...asked } = query;
      return withViewer(app, viewer, (tx) => listPosts(tx, viewer, { ...asked, on }));
    },
    create: ({ body }, call) =>
      change(app, call, {
        record: "post",
        id: null,
        command: { kind: "create", ...content(body), from: body.from, act: body.act },
        references: references(body),
        check: knownCategory(app, call, body.category),
      }),
    change: ({ params, body }, call) =>
      change(app, call, {
        record: "post",
        id: params.post,
        command: { kind: "change", ...content(body), from: body.from, act: body.act },
        references: references(body),
        check: knownCategory(app, call, body.category),
      }),
    close: ({ params, body }, call) =>
      change(app, call, { record: "post", id: params.post, command: { kind: "close", ...body } }),
    reopen: ({ params, body }, call) =>
      change(app, call, { record: "post", id: params.post, command: { kind: "reopen", ...body } }),
    correct: ({ params, body }, call) => {
      const { version, from, reason } = body;
      return change(app, call, {
        record: "post",
        id: params.post,
        command: { kind: "correct", ...content(body), version, from, reason },
        references: references(body),
        check: knownCategory(app, call, body.category),
      });
    },
  });
}

interface PostBody {
  readonly title: Parameters<typeof officialName>[0];
  readonly unit: string;
  readonly category: string;
  readonly supervisor: string | null;
  readonly code: string | null;
  readonly from: string;
}

function content({ title, unit, category, supervisor, code }: PostBody) {
  return { title: officialName(title), unit, category, supervisor, code };
}

function references({ unit, supervisor, from }: PostBody) {
  return [...reference("unit", unit, "unit", from), ...reference("post", supervisor, "supervisor", from)];
}

function knownCategory(app: App, { viewer: { body, today } }: Call, category: string) {
  return async (): Promise<readonly Fault[]> => {
    const words = (await categoriesFor(app, body, today)).map(({ word }) => word);
    if (words.includes(category)) return [];
    return [peopleFault("people.category-unknown", "category", { words: words.join(", ") })];
  };
}

async function categoriesFor(app: App, id: string, day: string): Promise<readonly Category[]> {
  const body = await bodyOf(app, id);
  return body === null ? [] : categoriesOn(app, body.pack, day);
}
