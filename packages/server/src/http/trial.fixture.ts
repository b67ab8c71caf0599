// A feature for the transport's own tests: every way to ask, to change and to refuse, over records of one small kind.
import { z } from "zod";
import { ask, change, download, route, upload } from "@bagalau/contract/describe";
import {
  civilDate,
  count,
  decimal,
  done,
  flag,
  id,
  page,
  paged,
  several,
  text,
  titled,
} from "@bagalau/contract/values";
import type { App } from "../app.ts";
import { act } from "../records/act.ts";
import type { Call } from "./call.ts";
import { implement } from "./implement.ts";
import type { Served } from "./implement.ts";
import { found, settled } from "./settled.ts";

const title = { kk: "Байқау", ru: "Проба", en: "Trial" };
const part = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("mark"), value: decimal }),
  z.strictObject({ kind: z.literal("note"), words: text(10) }),
]);

export const trial = {
  tallies: {
    open: change("POST", "/tallies/{tally}/open", { title, path: { tally: id }, answer: done }),
    add: change("POST", "/tallies/{tally}/add", {
      title,
      path: { tally: id },
      body: { count: z.int().max(1_000), note: text(20), on: civilDate.optional() },
      answer: done,
    }),
    list: route("/tallies", {
      title,
      query: {
        ...paged,
        least: count(0, 9).optional(),
        phase: several(z.enum(["open", "closed"])).optional(),
        all: flag.optional(),
      },
      answer: page(z.object({ id })),
    }),
    show: route("/tallies/{tally}", { title, path: { tally: id }, answer: z.object({ id }) }),
    compare: ask("/tallies/compare", {
      title,
      caller: "anyone",
      rate: "guarded",
      body: {
        names: titled(10),
        score: decimal,
        parts: z.array(part).min(1).max(3),
        weight: z.number().gt(0).lt(1).multipleOf(0.25).optional(),
      },
      answer: z.object({ score: z.string() }),
    }),
    break: route("/break", {
      title,
      caller: "anyone",
      query: { secret: z.string().max(50) },
      answer: z.object({ never: z.string() }),
    }),
    leak: route("/leak", { title, caller: "anyone", answer: z.object({ shown: z.string() }) }),
    fill: ask("/fill", { title, table: true, body: { rows: z.array(text(1_000)).max(2_000) }, answer: z.int() }),
    print: download("/print", ["application/pdf"], { title, caller: "anyone" }),
    bring: upload("/bring", {
      title,
      body: { place: text(10) },
      answer: z.object({ name: z.string(), sha256: z.string(), place: z.string() }),
    }),
  },
};

export function trialRoutes(app: App): readonly Served[] {
  const acted = async (call: Call, tally: string, command: { kind: string; [field: string]: unknown }) =>
    settled(await act(app, call.acting(), [{ record: "tally", id: tally, ...call.expected, command }]), tally);
  return implement(trial.tallies, {
    open: ({ params }, call) => acted(call, params.tally, { kind: "open", holder: null }),
    add: ({ params, body }, call) => acted(call, params.tally, { kind: "add", count: body.count, note: body.note }),
    list: async () => ({ items: [], next: null }),
    show: async () => found<{ id: string }>(null),
    compare: async ({ body }) => ({ score: body.score }),
    break: async ({ query }) => {
      throw new Error(`a fault that knows ${query.secret}`);
    },
    fill: async ({ body }) => body.rows.length,
    leak: async () => ({ shown: "yes", password: "hidden" }) as { shown: string },
    print: async () => ({
      name: "Бағалау «парағы».pdf",
      mediaType: "application/pdf",
      content: Buffer.from("%PDF-1.7"),
    }),
    bring: async ({ body }) => ({ name: body.file.name, sha256: body.file.sha256, place: body.place }),
  });
}
